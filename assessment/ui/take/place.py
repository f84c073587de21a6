"""Which screen the address shows, and the address of every other one."""

from collections.abc import Mapping

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui.session import PROJECTOR, Session
from assessment.ui.take.answers import token_of
from assessment.ui.take.progress import first_open_item, first_open_screen, number_in
from assessment.ui.trail import Trail


def screen_number(query: Mapping[str, str], edition: Edition, sheet: Sheet, sections: int) -> int:
    """Number of the section on show, from 1; the one after the last is the closing screen."""
    shown = number_in(query.get("s"), sections + 1)
    return first_open_screen(edition, sheet) if shown is None else shown


def item_number(query: Mapping[str, str], edition: Edition, sheet: Sheet) -> int:
    """Number of the statement on show on the projector, from 1; the one after the last is the closing screen."""
    shown = number_in(query.get("n"), len(edition.form_items(sheet.form)) + 1)
    return first_open_item(edition, sheet) if shown is None else shown


def section_address(kept: Session, sheet: Sheet, number: int) -> dict[str, str]:
    """Query parameters of a section. An empty sheet has no token worth carrying."""
    return _answers(kept, sheet) | {"s": str(number)}


def item_address(kept: Session, sheet: Sheet, number: int) -> dict[str, str]:
    """Query parameters of a statement on the projector."""
    return _answers(kept, sheet) | {"n": str(number), "view": PROJECTOR}


def _answers(kept: Session, sheet: Sheet) -> dict[str, str]:
    """What an address says of the answers so far, and of the result that waits to be compared."""
    said = {"a": _token(kept.trail, sheet)} if sheet.answers else {"form": sheet.form}
    return said | {"with": kept.beside} if kept.beside else said


def _token(trail: Trail, sheet: Sheet) -> str:
    """The trail holds the token of the newest answers; it is asked for several times on every turn."""
    return (trail.token if sheet is trail.sheet else "") or token_of(sheet)
