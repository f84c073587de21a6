"""What a process remembers of a room's answers, so that a look costs what has changed since the last one.

One byte for each item of each person. Everything here can be lost: it is read from the database again.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from threading import Lock
from time import monotonic
from typing import Any, Final

from sqlalchemy import Connection, Table, and_, select

import scoring
from assessment.workshop.model import Counts, Figures, ParticipantId, Person, Prediction, Room, RoomId
from assessment.workshop.people import answer_of
from assessment.workshop.schema import answers, participants, predictions, votes
from assessment.workshop.tally import Tally
from scoring import Facts, Plan, facts_of

_UNANSWERED: Final = 255
NOTHING: Final = -1
"""The version of a room that was not read yet."""
_REMEMBERED: Final = 900.0
"""Seconds after the last look."""


class Seat:
    """One person: answers by round as bytes in the order of the form."""

    __slots__ = ("answered", "facts", "prediction", "released", "role", "sheets")

    def __init__(self) -> None:
        self.role: str | None = None
        self.released = 0
        """The last round in whose figures this person is."""
        self.sheets: dict[int, bytearray] = {}
        self.answered: Counter[int] = Counter()
        """Answered items by round."""
        self.prediction: Prediction | None = None
        self.facts: dict[int, Facts] = {}
        """What the person adds to the figures of a round; made when asked for, dropped when something changes."""


class Memory:
    """One room's people. ``items`` of its form in order; ``unsaid``: the role in which whoever chose none is counted.

    Two groups that both say no role are one group: apart, each might be too small, and hide the split for everybody.
    """

    def __init__(self, items: tuple[str, ...], unsaid: str | None = None) -> None:
        self.lock = Lock()
        self.used = monotonic()
        self.version = NOTHING
        self.connected = 0
        """Phones with a live connection, when last asked."""
        self.figures: tuple[int, tuple[Figures, ...]] = (-1, ())
        """What was released, and the turn of the room at which that was read."""
        self._items = items
        self._unsaid = unsaid
        self._places = {item: place for place, item in enumerate(items)}
        self._seats: dict[ParticipantId, Seat] = {}
        self._begun: Counter[int] = Counter()
        self._done: Counter[int] = Counter()
        self._predicted = 0
        self.tally = Tally()

    def catch_up(self, connection: Connection, room: Room) -> None:
        """Read what changed between the version known and the room's; call with ``lock`` held."""
        self.used = monotonic()
        if room.version <= self.version:
            return
        for row in self._news(connection, participants, room):
            if row.withdrawn:
                self._leave(row.id)
                continue
            seat = self._seat(row.id)
            seat.role, seat.released = row.role, row.released
            seat.facts.clear()
        for row in self._news(connection, answers, room):
            self._answered(self._seat(row.participant), row)
        for row in self._news(connection, predictions, room):
            self._guessed(self._seat(row.participant), row)
        if room.warm_up is not None:
            self.tally.keep(self._news(connection, votes, room))
        self.version = room.version

    def counts(self, room: Room) -> Counts:
        """How many, in this round."""
        begun, done = self._begun[room.round], self._done[room.round]
        voted = self.tally.votes(room.warm_up) if room.warm_up else 0
        connected = min(self.connected, len(self._seats))
        return Counts(len(self._seats), begun - done, done, connected, self._predicted, voted)

    def adding(self, plan: Plan, round_: int, *, everybody: bool) -> dict[ParticipantId, Facts]:
        """What each person adds to the figures who answered anything in the round.

        Whoever is in its figures already is left out, unless ``everybody`` is asked for.
        """
        return {
            who: self._facts(seat, plan, round_)
            for who, seat in self._seats.items()
            if seat.answered[round_] and (everybody or seat.released < round_)
        }

    def people(self, rounds: int) -> Iterator[Person]:
        """Everybody who answered anything, with the answers of so many rounds. Not in the order of arrival."""
        for _, seat in sorted(self._seats.items()):
            if seat.sheets:
                answered = tuple(self._answers(seat, each) for each in range(1, rounds + 1))
                yield Person(seat.role, answered, seat.prediction)

    def _news(self, connection: Connection, table: Table, room: Room) -> Iterator[Any]:
        between = and_(table.c.version > self.version, table.c.version <= room.version)
        yield from connection.execute(select(table).where(table.c.room == room.id, between))

    def _seat(self, participant: ParticipantId) -> Seat:
        return self._seats.setdefault(participant, Seat())

    def _leave(self, participant: ParticipantId) -> None:
        """A sheet was taken back: nothing of it counts any more."""
        seat = self._seats.pop(participant, None)
        if seat is None:
            return
        for round_, answered in seat.answered.items():
            self._begun[round_] -= answered > 0
            self._done[round_] -= answered == len(self._items)
        self._predicted -= seat.prediction is not None

    def _answered(self, seat: Seat, row: Any) -> None:
        sheet = seat.sheets.setdefault(row.round, bytearray([_UNANSWERED]) * len(self._items))
        place = self._places[row.item]
        if sheet[place] == _UNANSWERED:
            self._count(seat, row.round)
        sheet[place] = row.value
        seat.facts.pop(row.round, None)

    def _count(self, seat: Seat, round_: int) -> None:
        seat.answered[round_] += 1
        self._begun[round_] += seat.answered[round_] == 1
        self._done[round_] += seat.answered[round_] == len(self._items)

    def _guessed(self, seat: Seat, row: Any) -> None:
        self._predicted += seat.prediction is None
        seat.prediction = Prediction(row.marketing, row.sales)
        seat.facts.clear()

    def _facts(self, seat: Seat, plan: Plan, round_: int) -> Facts:
        if round_ not in seat.facts:
            guess = seat.prediction if round_ == 1 else None
            place = None if guess is None else (guess.marketing, guess.sales)
            voice = scoring.Person(self._answers(seat, round_), seat.role or self._unsaid, place)
            seat.facts[round_] = facts_of(plan, voice)
        return seat.facts[round_]

    def _answers(self, seat: Seat, round_: int) -> Mapping[str, scoring.Answer]:
        sheet = seat.sheets.get(round_, b"")
        return {item: answer_of(value) for item, value in zip(self._items, sheet, strict=False) if value != _UNANSWERED}


class Memories:
    """The rooms that this process remembers."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._rooms: dict[RoomId, Memory] = {}
        self._doubtful: set[RoomId] = set()

    def of(self, room: RoomId, items: tuple[str, ...], unsaid: str | None = None) -> Memory:
        """What is remembered of the room; rooms that nobody has asked for lately are forgotten."""
        with self._lock:
            late = monotonic() - _REMEMBERED
            self._rooms = {each: memory for each, memory in self._rooms.items() if memory.used > late}
            return self._rooms.setdefault(room, Memory(items, unsaid))

    def doubt(self, room: RoomId) -> None:
        """The room is read inside a transaction that may yet be undone."""
        self._doubtful.add(room)

    def trust(self) -> None:
        """The transaction is over."""
        self._doubtful.clear()

    def forget_doubtful(self) -> None:
        """The transaction was undone: what was read in it may never have happened."""
        for room in self._doubtful:
            self.forget(room)

    def forget(self, room: RoomId) -> None:
        """The room was deleted."""
        with self._lock:
            self._rooms.pop(room, None)
