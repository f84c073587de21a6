"""The database: which one, and how connections to it behave."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from assessment.errors import SettingError, StoreUnavailableError
from assessment.seeing import metrics
from assessment.settings import Settings

_BUSY: Final = 5_000
"""Milliseconds that SQLite waits for another process's transaction."""
_LONG: Final = 600.0
"""Seconds."""
_IMMEDIATE: Final = "immediate"
FILE: Final = "workshops.sqlite3"
"""In the data folder, unless another database is set."""
DATABASE_URL: Final = "EMPHASIS_DATABASE_URL"


def open_engine(settings: Settings) -> Engine:
    """The engine of the setting, or of a SQLite file in the data folder, which is made. Raises SettingError."""
    url = _url(settings)
    if url.database is not None and url.get_backend_name() == "sqlite":
        return file_engine(Path(url.database))
    return _postgresql(url)


def file_engine(file: Path) -> Engine:
    """The engine of a SQLite file, which is made."""
    # Made here, because it holds answers: nobody else on the machine may read it.
    file.touch(mode=0o600, exist_ok=True)
    engine = create_engine(URL.create("sqlite", database=str(file)), hide_parameters=True, pool_timeout=5)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that only looks; raises StoreUnavailableError."""
    with _told(), engine.begin() as connection:
        yield connection


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees the database as it was at one moment, however long it looks; StoreUnavailableError."""
    level = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with _told(), engine.execution_options(**level).begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is committed at the end; raises StoreUnavailableError when it may not have been.

    On SQLite it takes the write lock at once: a transaction that reads first and writes then could be refused midway.
    """
    with _told(), engine.execution_options(**{_IMMEDIATE: True}).begin() as connection:
        yield connection


def empty_log(engine: Engine) -> None:
    """After a deletion on SQLite: its log holds what was deleted until the next pages are written over it."""
    if engine.dialect.name == "sqlite":
        with _told():
            connection = engine.raw_connection()
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
            finally:
                connection.close()


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise
    except (OperationalError, InterfaceError, PoolTimeoutError) as error:
        raise _away(error) from error
    except DBAPIError as error:
        # A DatabaseError of no narrower kind is SQLite's word for a file that is damaged, or is none of its own.
        if not error.connection_invalidated and type(error) is not DatabaseError:
            raise
        raise _away(error) from error


def _away(error: Exception) -> StoreUnavailableError:
    metrics.store_errors.inc()
    return StoreUnavailableError(_reason(error))


def _reason(error: Exception) -> str:
    """What the driver said, without the statement and its values: these are answers."""
    return str(getattr(error, "orig", error)).splitlines()[0]


def _url(settings: Settings) -> URL:
    if settings.database_url is None:
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        return URL.create("sqlite", database=str(settings.data / FILE))
    try:
        url = make_url(settings.database_url.get_secret_value())
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        raise SettingError(DATABASE_URL, "this is not the address of a database") from None
    return url if url.drivername == "sqlite" else url.set(drivername="postgresql+psycopg")


def _postgresql(url: URL) -> Engine:
    from assessment.workshop.patient import PatientConnection

    engine = create_engine(
        url,
        hide_parameters=True,  # an error that is logged holds no answers
        pool_size=5,
        max_overflow=5,
        pool_timeout=3,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 3, "application_name": "emphasis"},
    )

    def connect(_dialect: object, _record: object, args: Any, named: Any) -> PatientConnection:
        return PatientConnection.connect(*args, **named)

    def come_back(connection: PatientConnection | None, _record: object) -> None:
        """Whoever asks over it next waits no longer than over any other; see ``wait_long``."""
        if connection is not None:  # a broken one does not come back
            vars(connection).pop("patience", None)

    event.listen(engine, "do_connect", connect)
    event.listen(engine, "checkin", come_back)
    return engine


def wait_long(connection: Connection) -> None:
    """Until it is given back this connection may wait for another process, or for much: migrations and backups."""
    if connection.dialect.name == "postgresql":
        connection.connection.dbapi_connection.patience = _LONG  # type: ignore[union-attr]


def _set_up(connection: Any, _record: object) -> None:
    """Transactions are begun by us (below), and a commit is on the disk before it returns, whatever happens then."""
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {_BUSY}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",  # what is deleted is written over
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(_IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
