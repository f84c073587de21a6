"""The frame around every page: icon and navigation."""

import streamlit as st

from assessment.seeing import metrics
from assessment.ui import session
from assessment.ui.pages import pages

kept = session.current()
if kept.page is None:  # the browser keeps the icon, so it is said once
    st.set_page_config(page_icon="app/static/icon.png")
page = st.navigation(pages(kept), position="hidden" if session.on_projector() else "top")
with metrics.running(page.url_path or "home"):
    page.run()
kept.styled = True
