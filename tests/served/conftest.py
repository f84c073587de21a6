"""Workshops on real servers, asked over HTTP."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.model import Opened, Setup
from assessment.workshop.service import Workshops
from tests.served.app import App
from tests.workshop.people import go_to
from tests.workshop.postgres import Postgres

Start = Callable[[], App]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder starts servers."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One database server a session, shared by all workers."""
    server = Postgres(os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex))
    yield server
    server.remove()


@pytest.fixture
def database(request: pytest.FixtureRequest) -> str | None:
    """The address of the database; None, unless a test asks for another, for SQLite in the data folder."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return None
    server: Postgres = request.getfixturevalue("postgres")
    return server.new_database()


@pytest.fixture
def start(tmp_path: Path, database: str | None) -> Iterator[Start]:
    """Starts one process after the other, all on one database; at the end none may have complained."""
    apps: list[App] = []

    def start() -> App:
        app = App(tmp_path / f"app-{len(apps)}", tmp_path / "data", database)
        app.start()
        apps.append(app)
        return app

    yield start
    for app in apps:
        app.kill()
        assert "Traceback" not in app.log()


@pytest.fixture
def app(start: Start) -> App:
    """One process."""
    return start()


@pytest.fixture
def store(app: App, tmp_path: Path, database: str | None, catalogue: Catalogue) -> Iterator[Workshops]:
    """The same database, looked at from the test."""
    settings = Settings.model_validate({"data": tmp_path / "data", "database_url": database})
    opened = Workshops(settings, catalogue)
    yield opened
    opened.close()


@pytest.fixture
def opened(store: Workshops, catalogue: Catalogue) -> Opened:
    """A room that takes answers, with its tokens."""
    edition = catalogue.newest(catalogue.packs[0])
    opened = store.open(Setup("Our room", edition.id, edition.number, "pulse"))
    go_to(store, opened.room.id, "answer")
    return opened


@pytest.fixture
def items(store: Workshops, opened: Opened) -> tuple[str, ...]:
    """The statements that are asked."""
    setup = opened.room.setup
    return store._catalogue.edition(setup.pack, setup.edition).form_items(setup.form)
