"""What a made-up participant does in a stage of the room, tap for tap. Pure.

Taps are numbered once and for all, so that two processes that play the same person change nothing of each other's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, NamedTuple

from assessment.workshop.model import Answer, Own, Prediction, Room
from assessment.workshop.moves import takes_answers, takes_predictions
from assessment.workshop.rehearsal.people import MadeUp

_ROUND: Final = 1000
"""Numbers set aside for the taps of a round."""
_THINKS: Final = 2.5
"""Statements' worth of time for a guess."""


class Stage(NamedTuple):
    """Something that the room asks for."""

    round: int
    asks: Literal["guess", "answers"]


class Role(NamedTuple):
    """The role question."""

    role: str
    sequence: int


class Guess(NamedTuple):
    """Where the room will land."""

    points: Prediction
    sequence: int


@dataclass(frozen=True, slots=True)
class Act:
    """One tap, ``pause`` beats after the one before."""

    tap: Answer | Role | Guess
    pause: float


def stage_of(room: Room, at: datetime) -> Stage | None:
    """What the room asks for now; None while there is nothing to tap."""
    if takes_predictions(room):
        return Stage(room.round, "guess")
    return Stage(room.round, "answers") if takes_answers(room, at) else None


def acts_of(person: MadeUp, stage: Stage, own: Own) -> tuple[Act, ...]:
    """The taps of this stage that ``own`` does not hold yet, in their order."""
    return tuple(act for act in _all(person, stage) if not _is_made(act, own))


def _all(person: MadeUp, stage: Stage) -> Iterator[Act]:
    if stage.asks == "guess":
        if person.rounds[0]:
            yield Act(Guess(person.guess, 1), _THINKS * person.tempo)
        return
    said, first = person.rounds[stage.round - 1], 1 + stage.round * _ROUND
    for number, (item, value) in enumerate(said.items()):
        yield Act(Answer(item, value, first + number), person.tempo)
    if said and person.role is not None:
        yield Act(Role(person.role, first + len(said)), person.tempo)


def _is_made(act: Act, own: Own) -> bool:
    match act.tap:
        case Answer(item=item):
            return item in own.answers
        case Role():
            return own.participant.role is not None
        case Guess():
            return own.prediction is not None
