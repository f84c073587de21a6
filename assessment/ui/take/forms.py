"""Which form to answer, when the address names none."""

import streamlit as st

from assessment.packs import Edition
from assessment.ui.parts.doors import form_doors, resume_door
from assessment.ui.parts.top import page_top
from assessment.words import _


def ask_forms(edition: Edition) -> None:
    """A door for each form, and the way back to an assessment that this tab has begun."""
    if st.query_params:
        # Streamlit's link to the page that is open leaves the old parameters in the browser's memory: a tap would bring
        # them back, and the chooser with them.
        st.query_params.clear()
    page_top("forms")
    st.title(_("How much time do you have?"), anchor=False)
    resume_door()
    form_doors(edition)
