"""Pages without a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.settings import settings
from assessment.ui.parts import pictures
from assessment.workshop import opened as opening
from assessment.workshop import workshops
from assessment.workshop.model import Opened, Setup
from assessment.workshop.service import Workshops
from tests.ui.examples import newest


@pytest.fixture(autouse=True)
def _no_head_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no browser to give time to."""
    monkeypatch.setattr(pictures, "HEAD_START", 0)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshops]:
    """The workshops of this process, in a folder of the test."""
    monkeypatch.setenv("EMPHASIS_DATA", str(tmp_path))
    monkeypatch.setattr(opening, "_opened", [])
    settings.cache_clear()
    one = workshops()
    yield one
    one.close()
    settings.cache_clear()


@pytest.fixture
def opened(store: Workshops) -> Opened:
    return store.open(Setup("Our room", newest().id, newest().number, "pulse", predicts=True))
