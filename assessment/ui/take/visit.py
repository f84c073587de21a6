"""Which assessment an address means, and what of it to show."""

from collections.abc import Mapping

import streamlit as st

from assessment.errors import LinkError
from assessment.ui import session
from assessment.ui.parts.notices import link_notice
from assessment.ui.parts.top import page_top
from assessment.ui.reading import read
from assessment.ui.session import PROJECTOR, Arrival, Session
from assessment.ui.take.answers import ScoresOnlyError, blank, edition_of, read_sheet, token_of
from assessment.ui.take.forms import ask_forms
from assessment.ui.take.progress import is_finished
from assessment.ui.take.section import ask_section
from assessment.ui.take.together import ask_together
from assessment.ui.trail import Trail
from assessment.ui.wiring import home_edition


def visit() -> None:
    """One section a screen, or one statement a screen on the projector; what is wrong with an address nobody can read.

    A function rather than the page's script: Streamlit runs that anew, imports included, on every turn.
    """
    kept = session.current()
    query = session.address()
    arrival = kept.arrival("take", query)
    try:
        if arrival:
            kept.beside = _waiting(query.get("with"))
            _open_sheet(kept, query, arrival)
    except ScoresOnlyError:
        st.switch_page("views/result.py", query_params=_result_params(query, _token_in(query)))
    except LinkError as error:
        page_top("notice")
        link_notice(error)
        return
    kept.arrive("take", query)
    sheet = kept.trail.sheet
    if sheet is None:
        ask_forms(home_edition())
    elif query.get("view") == PROJECTOR:
        ask_together(kept, edition_of(sheet), sheet)
    else:
        ask_section(kept, edition_of(sheet), sheet, arrived=bool(arrival))


def _token_in(query: Mapping[str, str]) -> str:
    """The token that an address opens: ``a``, or ``r``, which the browser's history holds on the way to the result."""
    return query["a"] if "a" in query else query["r"]


def _waiting(token: str | None) -> str | None:
    """The result that the reader came from; one that cannot be read is left out, and answering goes on without it."""
    if token is None:
        return None
    try:
        read(token)
    except LinkError:
        return None
    return token


def _open_sheet(kept: Session, query: Mapping[str, str], arrival: Arrival) -> None:
    """Turn to the assessment that the address means."""
    trail = kept.trail
    if "a" in query:
        sheet = trail.adopt(query["a"], read_sheet)
        if is_finished(edition_of(sheet), sheet) and not {"s", "n"} & query.keys():
            st.switch_page("views/result.py", query_params=_result_params(query, token_of(sheet)))
    elif "r" in query:  # what the browser's history holds between this page and the result, see st.switch_page
        trail.adopt(query["r"], read_sheet)
    elif (form := query.get("form", _form_of(kept.beside))) in home_edition().forms:
        _open_form(trail, form, arrival)
    else:
        trail.leave()


def _form_of(beside: str | None) -> str:
    """The form of the result that waits: the same statements compare best."""
    return read(beside).content.form if beside else ""


def _open_form(trail: Trail, form: str, arrival: Arrival) -> None:
    """Start afresh for whoever comes from another page; a tap whose address is a moment old goes on where it is."""
    if arrival.new_page or trail.sheet is None or trail.sheet.form != form:
        trail.start(blank(home_edition(), form))


def _result_params(query: Mapping[str, str], token: str) -> dict[str, str]:
    return {"r": token} | ({"view": PROJECTOR} if query.get("view") == PROJECTOR else {})
