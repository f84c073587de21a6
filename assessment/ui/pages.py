"""The pages and their addresses."""

from copy import copy
from functools import cache

import streamlit as st

from assessment.ui.session import Session
from assessment.words import _


def pages(kept: Session) -> list[st.Page]:
    """The pages of this tab. Looking up their files on every run would cost a tenth of a page turn."""
    if not kept.pages:
        kept.pages = [copy(page) for page in _made_once()]
    return kept.pages


@cache
def _made_once() -> tuple[st.Page, ...]:
    return (
        st.Page("views/home.py", title=_("Home"), default=True),
        st.Page("views/take.py", title=_("Assess"), url_path="take"),
        st.Page("views/result.py", title=_("Result"), url_path="result", visibility="hidden"),
        st.Page("views/compare.py", title=_("Compare"), url_path="compare", visibility="hidden"),
        st.Page("views/learn.py", title=_("Learn"), url_path="learn"),
        st.Page("views/lesson.py", title=_("Lesson"), url_path="lesson", visibility="hidden"),
        st.Page("views/simulator.py", title=_("Emphasis simulator"), url_path="simulator", visibility="hidden"),
        st.Page("views/scenarios.py", title=_("Scenarios"), url_path="scenarios", visibility="hidden"),
        st.Page("views/about.py", title=_("About"), url_path="about"),
    )
