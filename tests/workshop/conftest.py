"""Workshops on every database. The same tests run on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.model import Opened, Room, Setup
from assessment.workshop.service import Workshops
from tests.workshop.clock import Clock
from tests.workshop.postgres import Postgres


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def installation(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """The settings of an installation with an empty database."""
    if request.param == "sqlite":
        return Settings(data=tmp_path)
    server: Postgres = request.getfixturevalue("postgres")
    return Settings.model_validate({"data": tmp_path, "database_url": server.new_database()})


@pytest.fixture
def clock() -> Clock:
    """A clock that goes on by hand."""
    return Clock()


@pytest.fixture
def workshops(installation: Settings, catalogue: Catalogue, clock: Clock) -> Iterator[Workshops]:
    """The workshops of one process."""
    opened = Workshops(installation, catalogue, clock)
    yield opened
    opened.close()


@pytest.fixture
def setup(catalogue: Catalogue) -> Setup:
    """An anonymous workshop with the short form."""
    edition = catalogue.newest(catalogue.packs[0])
    return Setup("Our room", edition.id, edition.number, "pulse")


@pytest.fixture
def opened(workshops: Workshops, setup: Setup) -> Opened:
    """A room in its lobby, with its tokens."""
    return workshops.open(setup)


@pytest.fixture
def room(opened: Opened) -> Room:
    """A room in its lobby."""
    return opened.room
