"""Two processes that share nothing, and nginx in front of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.processes import Nginx, Process


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Process, Process]]:
    """Two processes without a store or keys in common. Neither has a workshop."""
    folder = tmp_path_factory.mktemp("strangers")
    one, other = (Process(folder, name, {"EMPHASIS_DATA": str(folder / name)}) for name in ("one", "other"))
    for each in (one, other):
        each.launch()
    try:
        for each in (one, other):
            each.await_ready()
        yield one, other
    finally:
        for each in (one, other):
            each.kill()


@pytest.fixture(scope="module")
def nginx(strangers: tuple[Process, Process], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """nginx in front of both."""
    yield from started(Nginx(tmp_path_factory.mktemp("proxy"), [each.port for each in strangers]))


@pytest.fixture(scope="module")
def below(strangers: tuple[Process, Process], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """nginx that has everything below a path of its own."""
    yield from started(Nginx(tmp_path_factory.mktemp("below"), [each.port for each in strangers], "/maps"))


def started(nginx: Nginx) -> Iterator[Nginx]:
    """It runs, and is ended."""
    nginx.start()
    try:
        yield nginx
    finally:
        nginx.stop()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Nginx]:
    """nginx in front of two processes that are away."""
    yield from started(Nginx(tmp_path, [9, 10]))
