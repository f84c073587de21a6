"""The pages and their addresses."""

from copy import copy
from functools import cache

import streamlit as st

from assessment.words import _


def pages() -> list[st.Page]:
    """Fresh copies for one run. Looking up the files of five pages on every run costs a tenth of a page turn."""
    return [copy(page) for page in _made_once()]


@cache
def _made_once() -> tuple[st.Page, ...]:
    return (
        st.Page("views/home.py", title=_("Home"), default=True),
        st.Page("views/take.py", title=_("Assess"), url_path="take"),
        st.Page("views/result.py", title=_("Result"), url_path="result", visibility="hidden"),
        st.Page("views/compare.py", title=_("Compare"), url_path="compare", visibility="hidden"),
        st.Page("views/learn.py", title=_("Learn"), url_path="learn"),
        st.Page("views/lesson.py", title=_("Lesson"), url_path="lesson", visibility="hidden"),
        st.Page("views/about.py", title=_("About"), url_path="about"),
    )
