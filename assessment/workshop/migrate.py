"""Bring the database to the tables that this version works with.

A migration only adds: processes of the version before go on with the database until they are replaced.
"""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from assessment.errors import StoreNewerError
from assessment.workshop.engine import reading, wait_long, writing

_LOCK: Final = 0x656D7068
"""Number of the advisory lock: PostgreSQL lets one process at a time hold it."""


def migrate(engine: Engine, to: str = "head") -> None:
    """Run what is missing, all or nothing; other processes wait. Raises StoreNewerError, StoreUnavailableError."""
    with writing(engine) as connection:
        wait_long(connection)
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if not is_current(MigrationContext.configure(connection).get_current_revision()):
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, to)


def check_revision(engine: Engine) -> None:
    """Raises StoreNewerError for a database that this version cannot work with; changes nothing."""
    with reading(engine) as connection:
        is_current(MigrationContext.configure(connection).get_current_revision())


def is_current(revision: str | None) -> bool:
    """Whether tables of this revision are those of this version. None: there are no tables yet.

    Raises StoreNewerError for a revision that this version knows nothing of.
    """
    scripts = ScriptDirectory.from_config(_config())
    if revision is not None and revision not in {each.revision for each in scripts.walk_revisions()}:
        raise StoreNewerError(revision)
    return revision == scripts.get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
