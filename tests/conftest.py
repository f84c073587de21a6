"""What every room's tests may use."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

from assessment.packs import Catalogue, open_catalogue
from assessment.settings import settings as installation_settings

if TYPE_CHECKING:
    from tests.workshop.postgres import Postgres

# No clock: several tests may share one slow machine.
settings.register_profile("emphasis", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("emphasis"), max_examples=15)
settings.load_profile("emphasis")


@pytest.fixture(autouse=True)
def _settings_are_read_anew() -> Iterator[None]:
    """A process reads its settings once; a test may set others."""
    installation_settings.cache_clear()
    yield
    installation_settings.cache_clear()


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def main_script(root: Path) -> str:
    """Where AppTest starts: an absolute path, because pages are found beside it."""
    return str(root / "assessment" / "ui" / "main.py")


@pytest.fixture(scope="session")
def catalogue(root: Path) -> Catalogue:
    """The content of the checkout."""
    return open_catalogue(root / "content")


@pytest.fixture(scope="session")
def postgres() -> "Iterator[Postgres]":
    """One server a session, shared by all workers."""
    from tests.workshop.postgres import Postgres

    server = Postgres(os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex))
    yield server
    server.remove()
