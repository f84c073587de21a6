"""A look at the database from outside."""

from pathlib import Path

from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.engine import open_engine
from assessment.workshop.examine import examine
from assessment.workshop.service import Workshops


def test_before_and_after_the_first_workshop(installation: Settings, catalogue: Catalogue) -> None:
    engine = open_engine(installation)
    with engine.connect():
        pass
    engine.dispose()
    before = examine(installation)
    Workshops(installation, catalogue).close()
    after = examine(installation)
    assert before
    assert after
    assert (before.is_current, after.is_current) == (False, True)
    assert after.seconds < 5
    assert abs(after.ahead or 0.0) < 1
    assert (after.ahead is None) == (after.kind == "sqlite")


def test_where_there_is_no_file_none_is_made(tmp_path: Path) -> None:
    assert examine(Settings(data=tmp_path / "data")) is None
    assert not list(tmp_path.iterdir())
