"""The database: made and brought up to date at the start, refused when it is newer, and private."""

import multiprocessing
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

from assessment.errors import SettingError, StoreNewerError, StoreUnavailableError
from assessment.packs import Catalogue, open_catalogue
from assessment.settings import Settings
from assessment.workshop.engine import open_engine, reading, wait_long, writing
from assessment.workshop.migrate import migrate
from assessment.workshop.model import Room, Setup
from assessment.workshop.patient import PatientConnection
from assessment.workshop.schema import metadata
from assessment.workshop.service import Workshops
from tests.workshop.postgres import Postgres


def test_migrations_make_the_tables_that_the_program_works_with(installation: Settings) -> None:
    engine = open_engine(installation)
    migrate(engine)
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_opening_again_keeps_what_is_there(
    installation: Settings, catalogue: Catalogue, workshops: Workshops, room: Room
) -> None:
    again = Workshops(installation, catalogue)
    assert again.room(room.id) == room
    again.close()


def test_newer_database_is_refused_and_left_alone(installation: Settings, catalogue: Catalogue) -> None:
    Workshops(installation, catalogue).close()
    engine = open_engine(installation)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreNewerError) as refused:
        Workshops(installation, catalogue)
    assert refused.value.revision == "9999"


def _open(settings: Settings) -> str:
    catalogue = open_catalogue()
    workshops = Workshops(settings, catalogue)
    edition = catalogue.newest(catalogue.packs[0])
    room = workshops.open(Setup("Room", edition.id, edition.number, "pulse")).room
    workshops.close()
    return room.id


@pytest.mark.slow
def test_processes_that_start_at_once_make_it_once(installation: Settings, catalogue: Catalogue) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        opened = pool.map(_open, [installation] * 4)
    workshops = Workshops(installation, catalogue)
    assert {room.id for room in workshops.all_rooms()} == set(opened)
    workshops.close()


def test_file_is_for_its_owner_alone(tmp_path: Path, catalogue: Catalogue) -> None:
    settings = Settings(data=tmp_path / "new")
    workshops = Workshops(settings, catalogue)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in settings.data.iterdir()}
    workshops.close()
    assert "workshops.sqlite3" in modes
    assert set(modes.values()) == {0o600}


def test_commits_are_on_the_disk_before_they_are_acknowledged(tmp_path: Path) -> None:
    engine = open_engine(Settings(data=tmp_path))
    with reading(engine) as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    engine.dispose()
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://ada:secret@host/x", "sqlite+ada://secret", "sqlite:///:memory:", "http://x/y"]
)
def test_address_of_no_database_is_refused_without_repeating_it(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("EMPHASIS_DATABASE_URL", url)
    with pytest.raises(SettingError) as refused:
        Settings.read()
    assert refused.value.name == "EMPHASIS_DATABASE_URL"
    assert "secret" not in str(refused.value)


def test_database_that_is_not_there_is_unavailable(tmp_path: Path, catalogue: Catalogue) -> None:
    url = f"postgresql://nobody:secret@/nothing?host={tmp_path}"
    with pytest.raises(StoreUnavailableError) as refused:
        Workshops(Settings.model_validate({"data": tmp_path, "database_url": url}), catalogue)
    assert "secret" not in str(refused.value)


def test_port_that_is_no_number_is_refused_without_repeating_the_address(tmp_path: Path) -> None:
    url = "postgresql://ada:secret@host:port/x"
    with pytest.raises(SettingError) as refused:
        open_engine(Settings.model_validate({"data": tmp_path, "database_url": url}))
    assert refused.value.name == "EMPHASIS_DATABASE_URL"
    assert "secret" not in str(refused.value)


def test_file_that_is_no_database_is_unavailable(tmp_path: Path, catalogue: Catalogue) -> None:
    (tmp_path / "workshops.sqlite3").write_bytes(b"No database, and never was one. " * 200)
    with pytest.raises(StoreUnavailableError, match="not a database"):
        Workshops(Settings(data=tmp_path), catalogue)


@pytest.fixture
def engine(postgres: Postgres, tmp_path: Path) -> Iterator[Engine]:
    """On an empty PostgreSQL database, with no connection yet."""
    opened = open_engine(Settings.model_validate({"data": tmp_path, "database_url": postgres.new_database()}))
    yield opened
    opened.dispose()


def wait_for_nothing(engine: Engine) -> None:
    with reading(engine) as connection:
        connection.execute(text("SELECT pg_sleep(60)"))


@pytest.mark.slow
def test_statement_that_is_never_answered_is_given_up(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PatientConnection, "patience", 0.3)
    with pytest.raises(StoreUnavailableError, match="no answer within"):
        wait_for_nothing(engine)
    with reading(engine) as connection:
        assert connection.execute(text("SELECT 1")).scalar_one() == 1


@pytest.mark.slow
def test_connection_that_was_patient_is_so_no_longer_once_it_is_given_back(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PatientConnection, "patience", 0.3)
    with reading(engine) as connection:
        wait_long(connection)
        first = connection.execute(text("SELECT pg_backend_pid(), pg_sleep(0.6)")).first()
    with reading(engine) as connection:
        again = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    assert first
    assert first[0] == again  # the very same one, from the pool
    with pytest.raises(StoreUnavailableError, match="no answer within"):
        wait_for_nothing(engine)
