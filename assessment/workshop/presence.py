"""How many phones are connected. Who they are stays in this process; the database holds a number for each process."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from sqlalchemy import Connection, delete, func, select

from assessment.seeing import metrics
from assessment.workshop.keys import new_secret
from assessment.workshop.model import Participant, ParticipantId, RoomId
from assessment.workshop.schema import presence
from assessment.workshop.upsert import insert

_SAID_AGAIN: Final = timedelta(seconds=5)
BELIEVED: Final = timedelta(seconds=15)
"""A process that has said nothing for so long is gone."""


class Presence:
    """The phones of this process, and what the other processes say about theirs."""

    def __init__(self) -> None:
        self._process = new_secret()
        self._lock = Lock()
        self._here: dict[RoomId, Counter[ParticipantId]] = defaultdict(Counter)
        self._said: dict[RoomId, tuple[int, datetime]] = {}

    @contextmanager
    def connection(self, participant: Participant) -> Iterator[None]:
        """While it lasts this phone is here; twice at once is once."""
        self._count(participant, 1)
        try:
            yield
        finally:
            self._count(participant, -1)

    def unsaid(self, at: datetime) -> dict[RoomId, int]:
        """Numbers that the database does not have yet, or had too long ago."""
        with self._lock:
            rooms = self._here.keys() | self._said.keys()
            return {room: len(self._here.get(room, ())) for room in rooms if self._is_unsaid(room, at)}

    def say(self, connection: Connection, numbers: dict[RoomId, int], at: datetime) -> None:
        """Write the numbers of rooms that still exist."""
        table = insert(connection.dialect.name, presence)
        for room, connected in numbers.items():
            row = {"process": self._process, "room": room, "connected": connected, "seen": at.timestamp()}
            changes = {"connected": connected, "seen": at.timestamp()}
            connection.execute(
                table.values(row).on_conflict_do_update(index_elements=["process", "room"], set_=changes)
            )

    def said(self, numbers: dict[RoomId, int], at: datetime) -> None:
        """The database has these numbers now."""
        with self._lock:
            self._said.update({room: (number, at) for room, number in numbers.items() if number})
            for room, number in numbers.items():
                if not number:
                    self._said.pop(room, None)

    def here(self, room: RoomId) -> int:
        """Phones of this room in this process."""
        return len(self._here.get(room, ()))

    def leave(self, connection: Connection) -> None:
        """This process ends: its phones are somebody else's from now on."""
        connection.execute(delete(presence).where(presence.c.process == self._process))

    def total(self, connection: Connection, room: RoomId, at: datetime) -> int:
        """Phones in this room, in all processes."""
        elsewhere = (presence.c.room == room, presence.c.process != self._process)
        alive = presence.c.seen > (at - BELIEVED).timestamp()
        query = select(func.coalesce(func.sum(presence.c.connected), 0)).where(*elsewhere, alive)
        return self.here(room) + int(connection.execute(query).scalar_one())

    def _count(self, participant: Participant, change: int) -> None:
        with self._lock:
            here = self._here[participant.room]
            was_here = here[participant.id] > 0
            here[participant.id] += change
            metrics.phones.inc((here[participant.id] > 0) - was_here)
            if not here[participant.id]:
                del here[participant.id]
            if not here:
                del self._here[participant.room]

    def _is_unsaid(self, room: RoomId, at: datetime) -> bool:
        number, when = self._said.get(room, (0, at))
        return number != len(self._here.get(room, ())) or at - when >= _SAID_AGAIN
