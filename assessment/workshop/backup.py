"""A backup: all workshops in one SQLite file, with the tables that this version works with.

So a backup is a database: an installation can be started on it, and the file of an installation is a backup of it.
"""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

from sqlalchemy import Column, Connection, Engine, Table, insert, select

from assessment.errors import BackupNotWrittenError
from assessment.workshop.deleted import copy_deletions
from assessment.workshop.engine import file_engine, snapshot, wait_long, writing
from assessment.workshop.migrate import migrate
from assessment.workshop.model import RoomId
from assessment.workshop.schema import deletions, metadata, presence, rooms, tries

_APART: Final = (presence, tries, deletions)
"""What processes say about the moment, and what belongs to no workshop that is there."""
_AT_ONCE: Final = 1_000
"""Rows."""


def write_backup(engine: Engine, file: Path) -> int:
    """Write everything as it is at one moment into a new file, and give the number of workshops.

    The file is there when it is whole, for its owner alone. Raises BackupNotWrittenError,
    StoreUnavailableError.
    """
    if file.exists():
        raise BackupNotWrittenError(file, "the file is there already")
    draft = file.with_name(f".{file.name}.{token_hex(8)}")
    try:
        number = _fill(engine, draft)
        draft.replace(file)
    except OSError as error:
        raise BackupNotWrittenError(file, error.strerror or str(error)) from None
    finally:
        draft.unlink(missing_ok=True)
    return number


def room_ids(connection: Connection) -> set[RoomId]:
    """The workshops of a database."""
    return set(connection.scalars(select(rooms.c.id)))


def copy_rows(source: Connection, target: Connection, wanted: set[RoomId]) -> None:
    """Copy these workshops with all that belongs to them, from tables to the same tables elsewhere."""
    for table in metadata.sorted_tables:
        if table not in _APART:
            for some in _rows(source, table, wanted):
                target.execute(insert(table), some)


def _fill(engine: Engine, draft: Path) -> int:
    target = file_engine(draft)
    try:
        migrate(target)
        with snapshot(engine) as source, writing(target) as connection:
            wait_long(source)
            found = room_ids(source)
            copy_rows(source, connection, found)
            copy_deletions(source, connection)
        _close_log(target)
        return len(found)
    finally:
        target.dispose()


def _close_log(engine: Engine) -> None:
    """Have SQLite keep everything in the one file, so that it can be copied."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = DELETE").close()
    finally:
        connection.close()


def _rows(source: Connection, table: Table, wanted: set[RoomId]) -> Iterator[list[dict[str, Any]]]:
    """The rows of these workshops, some at a time."""
    room = _room(table)
    found = source.execute(select(table).execution_options(yield_per=_AT_ONCE))
    for part in found.mappings().partitions():
        if some := [dict(row) for row in part if row[room] in wanted]:
            yield some


def _room(table: Table) -> Column[Any]:
    return table.c.id if table is rooms else table.c.room
