"""Where readers find this server: the one place that the pages ask."""

import streamlit as st

from assessment.address import Site, site_of_page
from assessment.settings import settings

_UNKNOWN = Site("http", "localhost")


def site() -> Site:
    """That of the setting, or else that of the reader's browser, which knows what a proxy puts before a path."""
    return settings().public_url or site_of_page(st.context.url or "") or _UNKNOWN
