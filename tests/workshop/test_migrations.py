"""A database of an older version goes on with everything that is in it; one of a newer version is left alone."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, select, text

from assessment.errors import StoreNewerError
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.checking import check_store
from assessment.workshop.engine import open_engine, reading, writing
from assessment.workshop.migrate import _config, check_revision, migrate
from assessment.workshop.model import Commitment
from assessment.workshop.service import Workshops
from tests.workshop.clock import Clock
from tests.workshop.older_rows import FOLDER, KEYS, fill, marketing

KEPT = sorted(file.stem for file in FOLDER.glob("*.json"))
Rows = Mapping[str, Sequence[Mapping[Any, Any]]]


@pytest.fixture
def kept_long(installation: Settings) -> Settings:
    """The installation, with the keys of the old databases, in which nothing is ever over."""
    given = installation.model_dump() | {"keys": KEYS.replace(" ", "_"), "keep_days": 3650}
    return Settings.model_validate(given)


@pytest.fixture(params=KEPT)
def old(request: pytest.FixtureRequest, kept_long: Settings) -> Mapping[str, Any]:
    """A database of an older revision; what its rows stand for."""
    engine = open_engine(kept_long)
    means = fill(engine, request.param)
    engine.dispose()
    return means


@pytest.fixture
def brought_up(old: Mapping[str, Any], kept_long: Settings, catalogue: Catalogue, clock: Clock) -> Iterator[Workshops]:
    """The older database, opened by this version."""
    opened = Workshops(kept_long, catalogue, clock)
    yield opened
    opened.close()


def rows(settings: Settings) -> Rows:
    """Everything in a database."""
    engine, tables = open_engine(settings), MetaData()
    tables.reflect(engine)
    with reading(engine) as connection:
        found = {
            name: [dict(row) for row in connection.execute(select(table)).mappings()]
            for name, table in tables.tables.items()
        }
    engine.dispose()
    return found


def test_links_phones_and_figures_of_an_older_database_go_on(old: Mapping[str, Any], brought_up: Workshops) -> None:
    room = brought_up.host(old["host"])
    assert (room.id, room.code, room.step) == (old["room"], old["code"], "commit")
    assert brought_up.projector(old["projector"]) == room
    assert room.commitment == Commitment("Call ten customers", "Sales")
    assert brought_up.notes(room.id) == {"map": "Ask about the dots"}
    assert set(brought_up.own(room.id, old["phone"]).answers.values()) == {old["answer"]}
    assert brought_up.counts(room.id).done == 6
    assert marketing(brought_up.figures(room.id)[0].room) == pytest.approx(old["marketing"])


def test_no_row_of_an_older_database_changes(kept_long: Settings, old: Mapping[str, Any]) -> None:
    before = rows(kept_long)
    engine = open_engine(kept_long)
    migrate(engine)
    engine.dispose()
    after = rows(kept_long)
    books = "alembic_version"
    for table in before.keys() - {books}:
        columns = before[table][0].keys() if before[table] else ()
        assert [{name: row[name] for name in columns} for row in after[table]] == before[table]
    assert old["room"] in {row["id"] for row in after["rooms"]}


def test_every_older_revision_is_tried() -> None:
    scripts = ScriptDirectory.from_config(_config())
    older = {each.revision for each in scripts.walk_revisions()} - {scripts.get_current_head()}
    assert older <= set(KEPT), "python -m tests.workshop.older_rows, run before a revision is added, keeps its rows"


def test_a_newer_database_is_refused_and_not_touched(kept_long: Settings, catalogue: Catalogue) -> None:
    engine = open_engine(kept_long)
    fill(engine, KEPT[-1])
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = rows(kept_long)
    for refuses in (lambda: Workshops(kept_long, catalogue), lambda: check_store(kept_long), lambda: migrate(engine)):
        with pytest.raises(StoreNewerError):
            refuses()
    assert rows(kept_long) == before
    engine.dispose()


def test_databases_that_need_no_refusal(installation: Settings, tmp_path: Path) -> None:
    check_store(Settings(data=tmp_path / "nothing"))
    assert not (tmp_path / "nothing").exists()
    engine = open_engine(installation)
    check_revision(engine)
    migrate(engine)
    engine.dispose()
    check_store(installation)


def test_a_database_that_is_away_does_not_stop_the_start(tmp_path: Path) -> None:
    check_store(Settings.model_validate({"database_url": f"postgresql://nobody@/nothing?host={tmp_path}"}))
