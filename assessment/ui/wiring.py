"""What every page shares and no page may change: the content, read once."""

import streamlit as st

from assessment.packs import Catalogue, Edition, shared_catalogue


@st.cache_resource(show_spinner=False)
def catalogue() -> Catalogue:
    """All packs of this installation."""
    return shared_catalogue()


def home_edition() -> Edition:
    """The edition that a new assessment uses: the newest of the first pack."""
    editions = catalogue().editions
    return catalogue().newest(editions[0].id)
