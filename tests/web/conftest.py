"""A real store behind the routes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop import opened
from assessment.workshop.service import Workshops


@pytest.fixture
def workshops(tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshops]:
    """The workshops of this process, in an empty SQLite file."""
    here = Workshops(Settings(data=tmp_path), catalogue)
    monkeypatch.setattr(opened, "_opened", [here])
    yield here
    here.close()
