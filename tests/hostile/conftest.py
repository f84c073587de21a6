"""A real server, and pages without a browser."""

from collections.abc import Iterator

import pytest

from assessment.ui.parts import pictures
from tests.browser.server import Server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app as people start it; at the end it must not have complained."""
    running = Server(tmp_path_factory.mktemp("server"))
    running.start()
    yield running
    running.kill()
    assert "Traceback" not in running.log()


@pytest.fixture(autouse=True)
def _no_head_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no browser to give time to."""
    monkeypatch.setattr(pictures, "HEAD_START", 0)
