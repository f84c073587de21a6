"""Released figures of a workshop, read once for each thing that happened to the room."""

from collections.abc import Sequence
from functools import lru_cache

from assessment.workshop import workshops
from assessment.workshop.model import REVEAL, Figures, Room, RoomId
from scoring import Withheld


@lru_cache(maxsize=64)
def _all_rounds(room: RoomId, turn: int) -> tuple[Figures, ...]:
    return workshops().figures(room)


def rounds_of(room: Room) -> tuple[Figures, ...]:
    """What was released of each round so far, in order."""
    return _all_rounds(room.id, room.turn)


def on_show(room: Room) -> Figures | None:
    """The figures of the room's round while its step shows them; None in every other step."""
    if room.step not in REVEAL:
        return None
    return next((each for each in rounds_of(room) if each.round == room.round), None)


def is_something_shown(rounds: Sequence[Figures]) -> bool:
    """Whether a reveal has shown more than why there is nothing to show."""
    return any(not isinstance(each.room, Withheld) for each in rounds)
