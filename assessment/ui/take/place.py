"""Which screen the address shows, and the address of every other one."""

import streamlit as st

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui import session
from assessment.ui.session import PROJECTOR
from assessment.ui.take.answers import token_of
from assessment.ui.take.progress import first_open_item, first_open_screen, number_in


def screen_number(edition: Edition, sheet: Sheet, sections: int) -> int:
    """Number of the section on show, from 1; the one after the last is the closing screen."""
    shown = number_in(st.query_params.get("s"), sections + 1)
    return first_open_screen(edition, sheet) if shown is None else shown


def item_number(edition: Edition, sheet: Sheet) -> int:
    """Number of the statement on show on the projector, from 1; the one after the last is the closing screen."""
    shown = number_in(st.query_params.get("n"), len(edition.form_items(sheet.form)) + 1)
    return first_open_item(edition, sheet) if shown is None else shown


def section_address(sheet: Sheet, number: int) -> dict[str, str]:
    """Query parameters of a section. An empty sheet has no token worth carrying."""
    return _answers(sheet) | {"s": str(number)}


def item_address(sheet: Sheet, number: int) -> dict[str, str]:
    """Query parameters of a statement on the projector."""
    return _answers(sheet) | {"n": str(number), "view": PROJECTOR}


def _answers(sheet: Sheet) -> dict[str, str]:
    return ({"a": token_of(sheet)} if sheet.answers else {"form": sheet.form}) | _beside()


def _beside() -> dict[str, str]:
    """What an address says of the result that waits to be compared; nothing when there is none."""
    waiting = session.current().beside
    return {"with": waiting} if waiting else {}
