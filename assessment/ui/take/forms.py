"""Which form to answer, when the address names none."""

import streamlit as st

from assessment.packs import Edition
from assessment.ui import session
from assessment.ui.parts.doors import form_doors, resume_door
from assessment.ui.parts.top import page_top
from assessment.words import _


def ask_forms(edition: Edition) -> None:
    """A door for each form, and the way back to an assessment that this tab has begun."""
    page_top("forms")
    st.title(_("How much time do you have?"), anchor=False)
    if session.current().beside:
        st.markdown(_("At the end your result is laid beside the one that you have just seen."))
    resume_door()
    form_doors(edition)
