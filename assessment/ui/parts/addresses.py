"""Addresses made from the page that the reader sees."""

from collections.abc import Sequence
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit

import streamlit as st


def comparison_address(tokens: Sequence[str]) -> str:
    """This page with these results."""
    return beside("compare", [("r", token) for token in tokens])


def shared_address(token: str) -> str:
    """The light page of a result: what a reader on a phone opens."""
    return beside(f"s/{token}", [])


def invitation_address(token: str) -> str:
    """The way to answer and then see both results."""
    return beside("take", [("with", token)])


def beside(page: str, params: Sequence[tuple[str, str]]) -> str:
    """A page next to the one that is open, with query parameters."""
    here = urlsplit(st.context.url or "")
    return urlunsplit((here.scheme, here.netloc, urljoin(here.path, page), urlencode(params), ""))
