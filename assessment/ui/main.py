"""The frame around every page: icon and navigation."""

import streamlit as st

from assessment.ui import session
from assessment.ui.pages import pages

kept = session.current()
if kept.page is None:  # the browser keeps the icon, so it is said once
    st.set_page_config(page_icon="app/static/icon.png")
st.navigation(pages(kept), position="hidden" if session.on_projector() else "top").run()
kept.styled = True
