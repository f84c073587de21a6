"""What stays of a deleted workshop: the hash of its random id, so that no backup brings it back."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, delete, select

from assessment.workshop.model import RoomId
from assessment.workshop.schema import deletions
from assessment.workshop.upsert import insert

_REMEMBERED: Final = timedelta(days=3650)
"""As long as a workshop can be kept at most: older backups hold nothing that is not over."""


def remember(connection: Connection, room: RoomId, at: datetime) -> None:
    """The workshop is deleted now."""
    _add(connection, [{"room": _hash(room), "at": at.timestamp()}])


def deleted_among(connection: Connection, rooms: Iterable[RoomId]) -> set[RoomId]:
    """Those of the workshops that were deleted here."""
    known = set(connection.scalars(select(deletions.c.room)))
    return {room for room in rooms if _hash(room) in known}


def copy_deletions(source: Connection, target: Connection) -> None:
    """What was deleted in one database is deleted in the other too, as far as backups go."""
    _add(target, [dict(row) for row in source.execute(select(deletions)).mappings()])


def forget(connection: Connection, at: datetime) -> None:
    """Drop what no backup can ask for any more."""
    connection.execute(delete(deletions).where(deletions.c.at <= (at - _REMEMBERED).timestamp()))


def _add(connection: Connection, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(connection.dialect.name, deletions).on_conflict_do_nothing(), rows)


def _hash(room: RoomId) -> str:
    return sha256(f"deleted:{room}".encode()).hexdigest()
