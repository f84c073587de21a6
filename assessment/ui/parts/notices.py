"""Errors as sentences: what happened, and what to do."""

import streamlit as st

from assessment.errors import LinkError
from assessment.reports import link_words
from assessment.ui.parts.prose import plain
from assessment.words import _


def link_notice(error: LinkError) -> None:
    """A page's worth of help for an address that cannot be read."""
    title, explanation, remedy = link_words(error)
    st.title(plain(title), anchor=False)
    st.markdown(plain(explanation))
    st.markdown(plain(remedy))
    st.page_link("views/home.py", label=_("Go to the start page"))


def nothing_here() -> None:
    """The result page without a result."""
    st.title(_("There is no result here yet"), anchor=False)
    st.markdown(_("A result lives in its link. Open the link that you were given, or answer the statements yourself."))
    st.page_link("views/take.py", label=_("Answer the statements"))
