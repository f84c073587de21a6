"""Which view a phone shows, from where its room is. Pure."""

from datetime import UTC, datetime
from typing import Any, Final, Literal

from assessment.workshop.model import REVEAL, Room, Step
from assessment.workshop.moves import settled

View = Literal["lobby", "warm_up", "predict", "answer", "wait", "look", "thanks", "ended"]
_VIEWS: Final[dict[Step, View]] = {
    "lobby": "lobby",
    "warm_up": "warm_up",
    "predict": "predict",
    "answer": "answer",
    "closing": "answer",
    "closed": "wait",
    **dict.fromkeys(REVEAL, "look"),
    "thanks": "thanks",
    "ended": "ended",
}
_EACH: Final = 4
"""Milliseconds for one phone: its page takes half of them, and the wall must not wait for the phones."""
_LONGEST: Final = 4000


def now() -> datetime:
    """The time of this machine."""
    return datetime.now(UTC)


def view_of(room: Room, at: datetime) -> View:
    """What a phone shows."""
    return _VIEWS[settled(room, at).step]


def stage_of(room: Room, at: datetime) -> str:
    """A name that changes whenever a phone has to show something else."""
    warm_up = room.place.warm_up
    card = f"-{warm_up.run}-{warm_up.card}{'-shown' if warm_up.is_shown else ''}" if warm_up else ""
    return f"{room.round}-{view_of(room, at)}{card}"


def seconds_left(room: Room, at: datetime) -> int | None:
    """Of the countdown, 0 at its end; None without one."""
    if room.step != "closing" or room.closes is None:
        return None
    return max(0, round((room.closes - at).total_seconds()))


def news_of(room: Room, at: datetime, phones: int) -> dict[str, Any]:
    """What a phone is told when it follows the room, with so many ``phones`` at this server.

    ``within``: milliseconds over which they fetch their next page, each at a moment of its own.
    """
    within = min(_LONGEST, phones * _EACH)
    return {"stage": stage_of(room, at), "left": seconds_left(room, at), "within": within}
