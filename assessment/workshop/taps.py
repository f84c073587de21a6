"""Answers, many at once, inside one transaction: which ones count, and what becomes of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection, select, update

from assessment.errors import (
    AnswersClosedError,
    EmphasisError,
    ItemUnknownError,
    ParticipantUnknownError,
    RoomNotFoundError,
    ValueUnknownError,
)
from assessment.packs import Catalogue
from assessment.workshop.model import Answer, ParticipantId, Room, RoomId
from assessment.workshop.moves import takes_answers
from assessment.workshop.rows import room_of
from assessment.workshop.schema import answers, participants, rooms
from assessment.workshop.upsert import COUNTED, newer_tap, next_tap
from scoring import CANT_SAY

CANT_SAY_VALUE: Final = 0
"""How the store writes it."""
_ROOMS_KNOWN: Final = 256


@dataclass(frozen=True, slots=True)
class Tap:
    """One answer on its way to the store. ``at``: when it arrived."""

    room: RoomId
    participant: ParticipantId
    answer: Answer
    at: datetime


class Taps:
    """Writes answers. Used by one thread."""

    def __init__(self, catalogue: Catalogue, keep: timedelta) -> None:
        self._catalogue = catalogue
        self._keep = keep
        self._members = lru_cache(maxsize=_ROOMS_KNOWN)(_no_members)

    def write(self, connection: Connection, taps: Sequence[Tap]) -> list[EmphasisError | None]:
        """Keep those that count, in their order; for each tap None, or why it does not count."""
        found = self._rooms(connection, {tap.room for tap in taps})
        self._meet(connection, taps)
        refusals = [self._refusal(found.get(tap.room), tap) for tap in taps]
        accepted: dict[RoomId, list[Tap]] = defaultdict(list)
        for tap, refusal in zip(taps, refusals, strict=True):
            if refusal is None:
                accepted[tap.room].append(tap)
        for room, those in accepted.items():
            keep_taps(connection, found[room], those)
        return refusals

    def _rooms(self, connection: Connection, ids: Iterable[RoomId]) -> Mapping[RoomId, Room]:
        """The rooms, locked: whoever closes one waits for these answers, or these answers see it closed."""
        query = select(rooms).where(rooms.c.id.in_(ids)).order_by(rooms.c.id).with_for_update()
        return {row["id"]: room_of(row, self._keep) for row in connection.execute(query).mappings()}

    def _meet(self, connection: Connection, taps: Sequence[Tap]) -> None:
        """Look up who is not known yet. Nobody leaves a room, so whoever was found once is known for good."""
        strangers = {tap.participant for tap in taps if tap.participant not in self._members(tap.room)}
        if strangers:
            query = select(participants.c.room, participants.c.id).where(participants.c.id.in_(strangers))
            for room, participant in connection.execute(query):
                self._members(room).add(participant)

    def _refusal(self, room: Room | None, tap: Tap) -> EmphasisError | None:
        try:
            self._check(room, tap)
        except EmphasisError as error:
            return error
        return None

    def _check(self, room: Room | None, tap: Tap) -> None:
        if room is None:
            raise RoomNotFoundError(tap.room)
        if tap.participant not in self._members(tap.room):
            raise ParticipantUnknownError
        if not takes_answers(room, tap.at):
            raise AnswersClosedError(room.step)
        edition = self._catalogue.edition(room.setup.pack, room.setup.edition)
        if tap.answer.item not in edition.form_items(room.setup.form):
            raise ItemUnknownError(tap.answer.item)
        if not is_option(tap.answer.value, edition.points):
            raise ValueUnknownError(tap.answer.item, tap.answer.value)


def _no_members(_room: RoomId) -> set[ParticipantId]:
    return set()


def is_option(value: object, points: int) -> bool:
    """Whether a scale with so many options has this answer."""
    return value == CANT_SAY or (isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= points)


def keep_taps(connection: Connection, room: Room, taps: Sequence[Tap]) -> None:
    """Write answers that were found good, at the version after the ``room``'s."""
    dialect, version, changed = connection.dialect.name, room.version + 1, 0
    numbered = [_row(room, tap, version) for tap in taps if tap.answer.sequence is not None]
    others = [_row(room, tap, version) for tap in taps if tap.answer.sequence is None]
    for statement, those in ((newer_tap(dialect, answers), numbered), (next_tap(dialect, answers), others)):
        if those:
            changed += connection.execute(statement, those, execution_options=COUNTED).rowcount
    if changed:
        touched = max(tap.at for tap in taps).timestamp()
        connection.execute(update(rooms).where(rooms.c.id == room.id).values(version=version, touched=touched))


def _row(room: Room, tap: Tap, version: int) -> dict[str, Any]:
    value = CANT_SAY_VALUE if tap.answer.value == CANT_SAY else tap.answer.value
    return {
        "participant": tap.participant,
        "round": room.round,
        "item": tap.answer.item,
        "room": room.id,
        "value": value,
        "sequence": tap.answer.sequence or 1,
        "version": version,
    }
