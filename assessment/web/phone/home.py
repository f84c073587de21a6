"""What a participant takes home: the address of an own result, and what was released, beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Final

from assessment import links
from assessment.packs import Edition, shared_catalogue
from assessment.words import _, points
from assessment.workshop import workshops
from assessment.workshop.model import Figures, Own, Room, RoomId
from scoring import Result
from scoring.facts import TOGETHER, Quantity
from scoring.histogram import Mean
from scoring.release import Withheld
from scoring.room import RoomFigures

_lock = Lock()
NOTHING: Final = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of *you, your role, the room*; a dash where there is nothing to show."""

    name: str
    you: str
    role: str
    room: str


@dataclass(frozen=True, slots=True)
class Home:
    """``token`` of the own result, None without an answer. ``lines`` are empty when nothing was released."""

    token: str | None
    lines: tuple[Line, ...] = ()
    has_role: bool = False
    released: str = ""
    """Token of the room link; empty when nothing was released."""


def home_of(room: Room, own: Own, edition: Edition) -> Home:
    """For this participant; the link is made anew each time and kept nowhere."""
    sheet = workshops().sheet_of(room, own)
    if not sheet.answers:
        return Home(None)
    catalogue = shared_catalogue()
    token = links.encode(sheet, catalogue)
    with _lock:  # a thousand phones ask at once, and the figures are the same for all
        figures = _figures(room.id, room.turn)
    newest = figures[-1] if figures else None
    if newest is None or isinstance(newest.room, Withheld):
        return Home(token)
    lines = _lines(edition, links.result_of(sheet, catalogue), newest.room, newest.by_role.get(sheet.role or "", {}))
    if all(line.room == NOTHING for line in lines):
        return Home(token)
    return Home(token, lines, any(line.role != NOTHING for line in lines), workshops().released_token(room.id))


@lru_cache(maxsize=16)
def _figures(room: RoomId, turn: int) -> tuple[Figures, ...]:
    """Released figures change with a turn of the room and at no other time."""
    return workshops().figures(room)


def _lines(
    edition: Edition, result: Result, room: RoomFigures, role: Mapping[Quantity, Mean | Withheld]
) -> tuple[Line, ...]:
    marketing, sales = (None, None) if isinstance(room.place, Withheld) else (room.place.marketing, room.place.sales)
    names = {each.id: each.title for each in edition.questionnaires}
    rows: list[tuple[str, float | None, Quantity, Mean | Withheld | None]] = [
        (_("Marketing"), result.marketing.score, Quantity("axis", "marketing"), marketing),
        (_("Sales"), result.sales.score, Quantity("axis", "sales"), sales),
        (_("Working together"), result.together.score, TOGETHER, room.together.mean),
    ]
    own = {section.id: section.score for section in result.sections}
    rows += [(names[each.id], own[each.id], Quantity("section", each.id), each.mean) for each in room.sections]
    return tuple(Line(name, _points(you), _mean(role.get(key)), _mean(all_)) for name, you, key, all_ in rows)


def _points(score: float | None) -> str:
    return NOTHING if score is None else points(score)


def _mean(mean: Mean | Withheld | None) -> str:
    return points(mean.mean) if isinstance(mean, Mean) else NOTHING
