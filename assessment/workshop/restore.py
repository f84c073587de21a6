"""Workshops come back from a backup of this version or an older one. What is here is left as it is,
and what was deleted stays deleted."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine, select

from assessment.errors import BackupNewerError, BackupUnreadableError, CodeTakenError, StoreNewerError
from assessment.workshop.backup import copy_rows, room_ids
from assessment.workshop.deleted import copy_deletions, deleted_among
from assessment.workshop.engine import file_engine, reading, wait_long, writing
from assessment.workshop.migrate import migrate
from assessment.workshop.model import RoomId
from assessment.workshop.rooms import Rooms
from assessment.workshop.schema import rooms


@dataclass(frozen=True, slots=True)
class Restored:
    """How many workshops of a backup came back, were here already, and stay deleted."""

    added: int
    here: int
    gone: int


def restore_backup(engine: Engine, table: Rooms, file: Path, at: datetime) -> Restored:
    """Add the workshops of a backup, all or none. The file itself is only read.

    Raises BackupUnreadableError, BackupNewerError, CodeTakenError, StoreUnavailableError.
    """
    with TemporaryDirectory(prefix="emphasis-") as folder:
        copy = Path(folder) / "backup.sqlite3"
        _copy(file, copy)
        staged = file_engine(copy)
        try:
            _bring_up_to_date(staged, file)
            with reading(staged) as source, writing(engine) as target:
                wait_long(target)
                return _add(source, target, table, at)
        finally:
            staged.dispose()


def _bring_up_to_date(staged: Engine, file: Path) -> None:
    try:
        migrate(staged)
    except StoreNewerError:
        raise BackupNewerError(file) from None


def _add(source: Connection, target: Connection, table: Rooms, at: datetime) -> Restored:
    kept = room_ids(source)
    here = kept & room_ids(target)
    gone = (deleted_among(target, kept) | set(table.outdated(source, at))) - here
    wanted = kept - here - gone
    _check_codes(source, target, wanted)
    copy_rows(source, target, wanted)
    copy_deletions(source, target)
    return Restored(len(wanted), len(here), len(gone))


def _check_codes(source: Connection, target: Connection, wanted: set[RoomId]) -> None:
    taken = set(target.scalars(select(rooms.c.code)))
    for room, code in source.execute(select(rooms.c.id, rooms.c.code)):
        if room in wanted and code in taken:
            raise CodeTakenError(code)


def _copy(file: Path, copy: Path) -> None:
    """A copy that is whole, whoever writes to the file meanwhile; raises BackupUnreadableError."""
    try:
        address = f"{file.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            found = target.execute("PRAGMA integrity_check").fetchone()
            version = target.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.Error, OSError):
        raise BackupUnreadableError(file) from None
    if found != ("ok",) or version is None:
        raise BackupUnreadableError(file)
