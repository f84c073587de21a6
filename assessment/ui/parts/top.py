"""What every page begins with: the style sheet, and the scripts that keep the address and announce a new screen.

All in one element: each element of a page costs time on every turn of every reader.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from assessment.ui import session
from assessment.ui.parts import scripts
from assessment.ui.parts.prose import filled

_PROGRESS = (
    """<div class="progress"><p>{said}</p><progress max="{most}" value="{done}" aria-label="{said}"></progress></div>"""
)


def page_top(
    screen: str,
    *,
    address: Mapping[str, str] | None = None,
    html: str = "",
    projector: bool = False,
    sheet: str | None = None,
    script: str = "",
) -> None:
    """Begin a page. ``screen`` names what is shown; ``address``: query parameters to put into the address.

    ``html`` is a piece made by ``prose.filled``; ``sheet`` a style sheet that only some pages need; ``script`` an
    element of ``scripts``, for what only this page does.
    """
    first = "" if session.current().styled else scripts.element(scripts.install())
    call = scripts.element(scripts.CALL, screen, dict(address) if address else None)
    sheets = [name for name in (sheet, "projector.css" if projector else None) if name]
    styles = "".join(f"<style>{scripts.sheet(name)}</style>" for name in sheets)
    st.html(f"{styles}{html}{first}{call}{script}", unsafe_allow_javascript=True)


def progress(said: str, done: int, most: int) -> str:
    """A line on how far the reader has come, above its bar."""
    return filled(_PROGRESS, said=said, done=str(done), most=str(most))


def catch_up(query: Mapping[str, str], params: Mapping[str, str]) -> None:
    """Tell Streamlit what the address already holds, so that it comes back with it after a lost connection.

    ``query``: the query parameters of this run.
    """
    if query != params:
        st.query_params.from_dict(params)


def turn_to(params: Mapping[str, str | Sequence[str]]) -> None:
    """Go to another screen of this page: a new entry in the history, so that the back button returns.

    A parameter with several values stands in the address several times.
    """
    st.query_params.from_dict(params)
    # nobody arrives from elsewhere, so the address need not be opened again
    session.current().query = session.address()
