"""A look at the database from outside: makes nothing, changes nothing."""

from dataclasses import dataclass
from time import perf_counter, time

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, select, text

from assessment.settings import Settings
from assessment.workshop.engine import FILE, open_engine, reading
from assessment.workshop.migrate import is_current


@dataclass(frozen=True, slots=True)
class Examined:
    """``seconds`` that a question took; ``ahead``: of our clock before the database's, None on the same machine."""

    kind: str
    seconds: float
    is_current: bool
    """Whether the tables are those of this version; if not they are older, or not there yet."""
    ahead: float | None


def examine(settings: Settings) -> Examined | None:
    """The database as it is; None while there is none. Raises StoreUnavailableError, StoreNewerError, SettingError."""
    if settings.database_url is None and not (settings.data / FILE).exists():
        return None
    engine = open_engine(settings)
    try:
        with reading(engine) as connection:
            current = is_current(MigrationContext.configure(connection).get_current_revision())
            begun = perf_counter()
            connection.execute(select(1))
            seconds = perf_counter() - begun
            return Examined(engine.dialect.name, seconds, current, _ahead(connection))
    finally:
        engine.dispose()


def _ahead(connection: Connection) -> float | None:
    if connection.dialect.name == "sqlite":
        return None
    before = time()
    there = float(connection.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one())
    return (before + time()) / 2 - there
