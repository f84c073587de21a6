"""From step to step: which moves a room allows, and what each one makes of it. Pure; the caller brings the time.

A move names the place that it leaves. When two devices press at once, the second finds the room gone from there and
changes nothing; so does a press that arrives late or twice.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, Literal

from assessment.errors import MoveNotAllowedError
from assessment.workshop.model import REVEAL, ROUNDS, STEPS, Place, Room, Step, WarmUp
from assessment.workshop.warm_up import anew, backward, onward

Kind = Literal[
    "next",  # the next step; in "answer" it starts the countdown, in "closing" it ends it
    "back",  # the step before, among those that take and show nothing new
    "warm_up",  # begin one, or another one
    "skip",  # leave the warm-up, whatever is left of it
    "close",  # no more answers, at once
    "keep_open",  # stop the countdown
    "reopen",  # take answers of this round again
    "second_round",  # everybody answers once more
    "end",  # say goodbye; from here on it can only be read
]
KINDS: Final[tuple[Kind, ...]] = (
    "next", "back", "warm_up", "skip", "close", "keep_open", "reopen", "second_round", "end",
)  # fmt: skip

GRACE: Final = timedelta(seconds=2)
"""An answer tapped in the last moment of the countdown may still be on its way."""
_SHOWN_OR_CLOSED: Final = ("closed", *REVEAL)
_GOES_BACK: Final[Mapping[Step, Step]] = {
    "warm_up": "lobby",
    "predict": "lobby",
    **{after: before for before, after in pairwise(REVEAL)},
}


@dataclass(frozen=True, slots=True)
class Move:
    """What the host wants, and the place the host saw when wanting it. ``seconds``: another countdown than planned.

    ``begins``: the warm-up that the kind of this name begins; nothing but its name and its number of cards counts.
    """

    kind: Kind
    leaves: Place
    seconds: int | None = None
    begins: WarmUp | None = None


def allowed(room: Room) -> tuple[Kind, ...]:
    """The moves that the room's step allows, in the order of ``KINDS``."""
    return tuple(kind for kind in KINDS if _is_allowed(room, kind))


def moved(room: Room, move: Move, at: datetime) -> Room:
    """The room after the move; the same room when it has left that place before. Raises MoveNotAllowedError."""
    room = settled(room, at)
    if room.place != move.leaves:
        return room
    if not _is_allowed(room, move.kind):
        raise MoveNotAllowedError(move.kind, room.step)
    return _MOVES[move.kind](room, move, at)


def settled(room: Room, at: datetime) -> Room:
    """The room with a countdown that is over turned into *closed*."""
    if room.step == "closing" and room.closes is not None and at >= room.closes + GRACE:
        return _enter(room, "closed", room.closes + GRACE)
    return room


def takes_answers(room: Room, at: datetime) -> bool:
    """Whether an answer that arrives now counts."""
    return settled(room, at).step in ("answer", "closing")


def takes_paper(room: Room, at: datetime) -> bool:
    """Whether a sheet of paper may be typed in: after closing too, since nothing is shown before the map."""
    return settled(room, at).step in ("answer", "closing", "closed")


def takes_predictions(room: Room) -> bool:
    """Whether the room is guessing."""
    return room.step == "predict"


def takes_people(room: Room) -> bool:
    """Whether somebody new may join: late ones too, as long as the workshop runs."""
    return room.step != "ended"


def steps_of(room: Room) -> tuple[Step, ...]:
    """The steps this room goes through, in order."""
    left_out = {"predict": not room.setup.predicts, "warm_up": room.warm_up is None}
    return tuple(step for step in STEPS if not left_out.get(step))


def _is_allowed(room: Room, kind: Kind) -> bool:
    step = room.step
    match kind:
        case "next":
            return step not in ("thanks", "ended")
        case "back":
            return step in _GOES_BACK
        case "warm_up":
            return step in ("lobby", "warm_up")
        case "skip":
            return step == "warm_up"
        case "close":
            return step in ("answer", "closing")
        case "keep_open":
            return step == "closing"
        case "reopen":
            return step in _SHOWN_OR_CLOSED
        case "second_round":
            return step in REVEAL and room.round < ROUNDS
        case "end":
            return step != "ended"


def _next(room: Room, move: Move, at: datetime) -> Room:
    if room.step == "answer":
        seconds = room.settings.countdown if move.seconds is None else move.seconds
        return replace(_enter(room, "closing", at), closes=at + timedelta(seconds=max(0, seconds)))
    return _within(room, onward, at) or _leave(room, move, at)


def _leave(room: Room, move: Move, at: datetime) -> Room:
    steps = steps_of(room)
    return _enter(room, steps[steps.index(room.step) + 1], at)


def _back(room: Room, move: Move, at: datetime) -> Room:
    if room.step == "predict" and room.warm_up is not None:
        return _enter(room, "warm_up", at)
    return _within(room, backward, at) or _enter(room, _GOES_BACK[room.step], at)


def _within(room: Room, turn: Callable[[WarmUp], WarmUp | None], at: datetime) -> Room | None:
    """The same warm-up with another card, or with its answer; None where the room leaves it."""
    warm_up = turn(room.warm_up) if room.step == "warm_up" and room.warm_up is not None else None
    return None if warm_up is None else replace(_enter(room, "warm_up", at), warm_up=warm_up, since=room.since)


def _warm_up(room: Room, move: Move, at: datetime) -> Room:
    if move.begins is None:
        raise MoveNotAllowedError(move.kind, room.step)
    return replace(_enter(room, "warm_up", at), warm_up=anew(move.begins, room.warm_up))


def _close(room: Room, move: Move, at: datetime) -> Room:
    return _enter(room, "closed", at)


def _take_answers(room: Room, move: Move, at: datetime) -> Room:
    return _enter(room, "answer", at)


def _second_round(room: Room, move: Move, at: datetime) -> Room:
    return replace(_enter(room, "answer", at), round=room.round + 1)


def _end(room: Room, move: Move, at: datetime) -> Room:
    return replace(_enter(room, "ended", at), ended=at)


def _enter(room: Room, step: Step, at: datetime) -> Room:
    return replace(room, step=step, since=at, closes=None, turn=room.turn + 1, version=room.version + 1)


_MOVES: Final[Mapping[Kind, Callable[[Room, Move, datetime], Room]]] = {
    "next": _next,
    "back": _back,
    "warm_up": _warm_up,
    "skip": _leave,
    "close": _close,
    "keep_open": _take_answers,
    "reopen": _take_answers,
    "second_round": _second_round,
    "end": _end,
}
