"""Rooms in the database: find, add, change, delete."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, or_, select, update

from assessment.errors import RoomNotFoundError
from assessment.workshop import deleted
from assessment.workshop.keys import is_secret
from assessment.workshop.model import Room, RoomId
from assessment.workshop.presence import BELIEVED
from assessment.workshop.rows import room_of, row_of
from assessment.workshop.schema import participants, presence, rooms, tries

_CLEARED_AT_ONCE: Final = 40
"""People; with two rounds of a long form this takes a tenth of a second, and the answers of other rooms wait for it."""


class Rooms:
    """The table of rooms. ``keep``: how long one is kept after its end, or untouched."""

    def __init__(self, keep: timedelta) -> None:
        self.keep = keep

    def all(self, connection: Connection, *where: ColumnElement[bool]) -> tuple[Room, ...]:
        """Rooms that fulfil the conditions, newest first."""
        query = select(rooms).where(*where).order_by(rooms.c.created.desc(), rooms.c.id)
        return tuple(room_of(row, self.keep) for row in connection.execute(query).mappings())

    def one(self, connection: Connection, room: RoomId) -> Room:
        """The room; raises RoomNotFoundError."""
        return self._one(connection, room, lock=False)

    def locked(self, connection: Connection, room: RoomId) -> Room:
        """The room, which nobody else can change before this transaction ends; raises RoomNotFoundError."""
        return self._one(connection, room, lock=True)

    def with_code(self, connection: Connection, code: str) -> Room:
        """The room that is joined by this code; raises RoomNotFoundError."""
        for room in self.all(connection, rooms.c.code == code):
            return room
        raise RoomNotFoundError(code)

    def add(self, connection: Connection, room: Room, hashes: Mapping[str, str]) -> None:
        """A new room; raises IntegrityError when its code is taken."""
        connection.execute(insert(rooms).values(**row_of(room, room.created), **hashes))

    def save(self, connection: Connection, room: Room, at: datetime) -> Room:
        """Write a room over its row; gives it as it is now."""
        connection.execute(update(rooms).where(rooms.c.id == room.id).values(row_of(room, at)))
        return replace(room, expires=(room.ended or at) + self.keep)

    def touch(self, connection: Connection, room: Room, at: datetime) -> int:
        """Somebody in the room has done something; gives the new version."""
        version = room.version + 1
        changes: dict[str, Any] = {"version": version, "touched": at.timestamp()}
        connection.execute(update(rooms).where(rooms.c.id == room.id).values(**changes))
        return version

    def seal(self, connection: Connection, room: RoomId) -> None:
        """The first step of deleting: no key opens the room, nobody joins, and whatever happens it will be pruned."""
        gone = {"host_hash": "", "projector_hash": "", "step": "ended", "ended": 0.0, "turn": rooms.c.turn + 1}
        connection.execute(update(rooms).where(rooms.c.id == room).values(gone))

    def clear_some(self, connection: Connection, room: RoomId) -> int:
        """Delete some of a room's people with all they said; gives how many."""
        some = select(participants.c.id).where(participants.c.room == room).limit(_CLEARED_AT_ONCE)
        return connection.execute(delete(participants).where(participants.c.id.in_(some))).rowcount

    def delete(self, connection: Connection, room: RoomId, at: datetime) -> None:
        """The room and everything that still belongs to it."""
        if connection.execute(delete(rooms).where(rooms.c.id == room)).rowcount:
            deleted.remember(connection, room, at)

    def outdated(self, connection: Connection, at: datetime) -> tuple[RoomId, ...]:
        """Rooms whose time is over."""
        last = (at - self.keep).timestamp()
        over = or_(rooms.c.ended <= last, and_(rooms.c.ended.is_(None), rooms.c.touched <= last))
        return tuple(connection.scalars(select(rooms.c.id).where(over)))

    def _one(self, connection: Connection, room: RoomId, *, lock: bool) -> Room:
        if not is_secret(room):
            raise RoomNotFoundError(room)
        query = select(rooms).where(rooms.c.id == room)
        row = connection.execute(query.with_for_update() if lock else query).mappings().first()
        if row is None:
            raise RoomNotFoundError(room)
        return room_of(row, self.keep)


def forget_traces(connection: Connection, at: datetime) -> None:
    """Drop the counters of wrong codes that are over, and what processes that are gone said about their phones."""
    connection.execute(delete(tries).where(tries.c.expires <= at.timestamp()))
    connection.execute(delete(presence).where(presence.c.seen <= (at - BELIEVED).timestamp()))
    deleted.forget(connection, at)
