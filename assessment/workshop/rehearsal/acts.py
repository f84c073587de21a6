"""What a made-up participant does in a stage of the room, tap for tap. Pure.

Taps are numbered once and for all, so that two processes that play the same person change nothing of each other's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Final, Literal, NamedTuple

from assessment.workshop.ballots import Ballot
from assessment.workshop.model import Answer, Own, Prediction, Room, Vote
from assessment.workshop.moves import takes_answers, takes_predictions
from assessment.workshop.rehearsal.people import MadeUp
from assessment.workshop.warm_up import votes_on

_ROUND: Final = 1000
"""Numbers set aside for the taps of a round."""
_THINKS: Final = 2.5
"""Statements' worth of time for a guess or a vote."""
_KNOWS: Final = 0.6
"""Share of votes that are for the best option."""


class Poll(NamedTuple):
    """A card of a warm-up that takes votes: ``run`` and ``card`` as in WarmUp, and the ids of its options."""

    run: int
    card: int
    best: str
    others: tuple[str, ...]


class Stage(NamedTuple):
    """Something that the room asks for; ``poll`` where that is a vote."""

    round: int
    asks: Literal["vote", "guess", "answers"]
    poll: Poll | None = None


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

    tap: Answer | Role | Guess | Vote
    pause: float


def stage_of(room: Room, at: datetime, ballot: Ballot | None) -> Stage | None:
    """What the room asks for now; None while there is nothing to tap. ``ballot``: what its warm-up asks."""
    warm_up = votes_on(room)
    if warm_up and ballot:
        others = tuple(option.id for option in ballot.options if option != ballot.best)
        return Stage(room.round, "vote", Poll(warm_up.run, warm_up.card, ballot.best.id, others))
    if takes_predictions(room):
        return Stage(room.round, "guess")
    return Stage(room.round, "answers") if takes_answers(room, at) else None


def acts_of(person: MadeUp, stage: Stage, own: Own) -> tuple[Act, ...]:
    """The taps of this stage that ``own`` does not hold yet, in their order."""
    return tuple(act for act in _all(person, stage) if not _is_made(act, own))


def _all(person: MadeUp, stage: Stage) -> Iterator[Act]:
    if stage.asks != "answers":
        if person.rounds[0]:
            tap = _vote(person, stage.poll) if stage.poll else Guess(person.guess, 1)
            yield Act(tap, _THINKS * person.tempo)
        return
    said, first = person.rounds[stage.round - 1], 1 + stage.round * _ROUND
    for number, (item, value) in enumerate(said.items()):
        yield Act(Answer(item, value, first + number), person.tempo)
    if said and person.role is not None:
        yield Act(Role(person.role, first + len(said)), person.tempo)


def _vote(person: MadeUp, poll: Poll) -> Vote:
    chance = Random(f"{person.name}:{poll.run}:{poll.card}")  # noqa: S311 - made-up people keep no secret
    knows = chance.random() < _KNOWS or not poll.others
    return Vote(poll.run, poll.card, poll.best if knows else chance.choice(poll.others), 1)


def _is_made(act: Act, own: Own) -> bool:
    match act.tap:
        case Answer(item=item):
            return item in own.answers
        case Role():
            return own.participant.role is not None
        case Guess():
            return own.prediction is not None
        case Vote():
            return own.vote is not None
