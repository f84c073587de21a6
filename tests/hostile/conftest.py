"""A real server, and pages without a browser."""

from collections.abc import Iterator

import pytest

from assessment.ui.parts import pictures
from tests.browser.server import Server, running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app as people start it; at the end it must not have complained."""
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server
    assert "Traceback" not in server.log()


@pytest.fixture(autouse=True)
def _no_head_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no browser to give time to."""
    monkeypatch.setattr(pictures, "HEAD_START", 0)
