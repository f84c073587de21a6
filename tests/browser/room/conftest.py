"""A server with workshops of its own for each module, and the same database from another process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.packs import shared_catalogue
from assessment.settings import Settings
from assessment.workshop.service import Workshops
from tests.browser.server import Server


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server keeps its workshops."""
    return tmp_path_factory.mktemp("workshops")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    """In place of the one that all other modules share."""
    running = Server(folder, {"EMPHASIS_DATA": str(folder)})
    running.start()
    yield running
    running.kill()


@pytest.fixture(scope="module")
def store(folder: Path, server: Server) -> Iterator[Workshops]:
    """What phones do comes from another process."""
    one = Workshops(Settings(data=folder), shared_catalogue())
    yield one
    one.close()
