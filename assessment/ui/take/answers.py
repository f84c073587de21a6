"""From taps to the answer sheet and its address."""

from dataclasses import replace
from datetime import UTC, datetime

from assessment import links
from assessment.errors import LinkError
from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui import session
from assessment.ui.trail import Trail
from assessment.ui.wiring import catalogue
from scoring import CANT_SAY, Answer


def read_sheet(token: str) -> Sheet:
    """The answer sheet of an address; raises LinkError, also for a link that carries scores only."""
    content = links.decode(token, catalogue())
    if not isinstance(content, Sheet):
        raise ScoresOnlyError
    return content


class ScoresOnlyError(LinkError):
    """The link shows a result and has no answers to go on with."""


def edition_of(sheet: Sheet) -> Edition:
    """The edition that a sheet was answered in."""
    return catalogue().edition(sheet.pack, sheet.edition)


def blank(edition: Edition, form: str) -> Sheet:
    """A sheet without answers."""
    return Sheet(edition.id, edition.number, form, {})


def token_of(sheet: Sheet) -> str:
    """The address of a sheet with its answers."""
    return links.encode(sheet, catalogue())


def options(edition: Edition) -> tuple[Answer, ...]:
    """The answers in the order they are offered, can't say last."""
    return (*(option.value for option in edition.scale), CANT_SAY)


def record(trail: Trail, answers: dict[str, Answer], role: str | None = None) -> Sheet | None:
    """Put answers (and a role) on the current sheet, dated today; the sheet as it then is."""
    sheet = trail.sheet
    if sheet is None:
        return None
    answers, role = {**sheet.answers, **answers}, role or sheet.role
    if answers == sheet.answers and role == sheet.role:
        return sheet
    changed = replace(sheet, answers=answers, role=role, day=datetime.now(UTC).date())
    trail.record(changed, token_of(changed))
    return changed


def key_of(item: str) -> str:
    """Widget key of an item; the style sheet knows it by its beginning.

    The same in every assessment: a browser that finds the server restarted sends what its radio buttons show by these
    keys, and the server then knows no other assessment than the one in the address.
    """
    return f"item-{item}"


def record_widgets(trail: Trail, edition: Edition, items: tuple[str, ...]) -> Sheet | None:
    """Put what the radio buttons of a screen show on the current sheet.

    Done before anything else in a run, because a tap and the press of *Next* can arrive together.
    """
    known = set(options(edition))
    shown = {item: session.widget(key_of(item)) for item in items}
    return record(trail, {item: answer for item, answer in shown.items() if answer in known})


def show_sheet(sheet: Sheet, items: tuple[str, ...]) -> None:
    """Make the radio buttons of a screen show the sheet, whatever they showed before."""
    for item in items:
        session.show(key_of(item), sheet.answers.get(item))
