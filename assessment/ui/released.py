"""Released figures of a workshop, read once for each thing that happened to the room."""

from functools import lru_cache

from assessment.workshop import workshops
from assessment.workshop.model import REVEAL, Figures, Room, RoomId


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
