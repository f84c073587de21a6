"""A backup holds everything, and gives it back: to the same kind of database or to the other, once and no more."""

import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text

from assessment.errors import (
    BackupNewerError,
    BackupNotWrittenError,
    BackupUnreadableError,
    CodeTakenError,
    KeyRefusedError,
)
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.engine import writing
from assessment.workshop.model import Answer, Commitment, Opened, Prediction, Room, RoomId, Setup
from assessment.workshop.moves import Move
from assessment.workshop.restore import Restored
from assessment.workshop.service import Workshops
from tests.workshop.clock import Clock
from tests.workshop.older_rows import KEYS, fill, marketing
from tests.workshop.people import all_items, answer_all, go_to, new_person
from tests.workshop.postgres import Postgres

SIGNED = "k" * 40
Elsewhere = Callable[..., Workshops]


@pytest.fixture
def installation(installation: Settings) -> Settings:
    """Keys come along by hand."""
    return Settings.model_validate(installation.model_dump() | {"keys": SIGNED})


@pytest.fixture
def elsewhere(tmp_path: Path, catalogue: Catalogue, clock: Clock) -> Iterator[Elsewhere]:
    """Opens other installations, which are empty."""
    with ExitStack() as opened:

        def open_one(name: str = "elsewhere", keys: str = SIGNED, url: str | None = None, days: int = 30) -> Workshops:
            given = {"data": tmp_path / name, "keys": keys, "database_url": url, "keep_days": days}
            other = Workshops(Settings.model_validate(given), catalogue, clock)
            opened.callback(other.close)
            return other

        yield open_one


@pytest.fixture
def played(workshops: Workshops, setup: Setup) -> tuple[Opened, str]:
    """A workshop with something of everything, and one of its phones."""
    opened = workshops.open(replace(setup, predicts=True))
    room = go_to(workshops, opened.room.id, "predict")
    tokens = [new_person(workshops, room.id) for _ in range(6)]
    for token in tokens:
        workshops.predict(room.id, token, Prediction(60, 40), 3).now()
    room = go_to(workshops, room.id, "answer")
    for place, token in enumerate(tokens):
        answer_all(workshops, room.id, token, all_items(workshops, room, 1 + place % 5))
    workshops.write_note(room.id, "map", "Ask about the dots – and “why”")
    room = go_to(workshops, room.id, "commit")
    workshops.commit(room.id, Commitment("Call ten customers", "Sales"))
    return opened, tokens[2]


def expect_same(one: Workshops, other: Workshops, opened: Opened, phone: str) -> None:
    """Both have the whole of it."""
    room = opened.room.id
    assert other.host(opened.host) == one.host(opened.host)
    assert other.projector(opened.projector).id == room
    assert other.notes(room) == one.notes(room) != {}
    assert other.own(room, phone) == one.own(room, phone)
    assert other.counts(room) == one.counts(room)
    assert other.figures(room) == one.figures(room) != ()


def test_there_and_back(
    workshops: Workshops, played: tuple[Opened, str], elsewhere: Elsewhere, tmp_path: Path, setup: Setup
) -> None:
    opened, phone = played
    workshops.open(setup)
    assert workshops.back_up(tmp_path / "first") == 2
    other = elsewhere()
    assert other.restore(tmp_path / "first") == Restored(2, 0, 0)
    expect_same(workshops, other, opened, phone)
    assert other.back_up(tmp_path / "second") == 2
    third = elsewhere("third")
    assert third.restore(tmp_path / "second") == Restored(2, 0, 0)
    expect_same(workshops, third, opened, phone)


@pytest.mark.slow
def test_from_sqlite_to_postgresql(
    elsewhere: Elsewhere, catalogue: Catalogue, postgres: Postgres, setup: Setup, tmp_path: Path
) -> None:
    source, target = elsewhere("source"), elsewhere("target", url=postgres.new_database())
    opened = source.open(setup)
    room = go_to(source, opened.room.id, "answer")
    phone = new_person(source, room.id)
    answer_all(source, room.id, phone, all_items(source, room, 4))
    # No backup is needed: the file of an installation is one, also while it is used.
    assert target.restore(tmp_path / "source" / "workshops.sqlite3").added == 1
    assert target.own(room.id, phone) == source.own(room.id, phone)
    target.answer(room.id, phone, Answer("IDN1", 1, 99)).now()
    assert target.own(room.id, phone).answers["IDN1"] == 1


def test_what_is_here_is_left_as_it_is(workshops: Workshops, room: Room, tmp_path: Path) -> None:
    workshops.back_up(tmp_path / "backup")
    now = go_to(workshops, room.id, "answer")
    assert workshops.restore(tmp_path / "backup") == Restored(0, 1, 0)
    assert workshops.room(room.id) == now


def test_what_is_over_stays_deleted(workshops: Workshops, room: Room, clock: Clock, tmp_path: Path) -> None:
    workshops.move(room.id, Move("end", room.place))
    workshops.back_up(tmp_path / "backup")
    clock.on(days=31)
    assert workshops.prune() == 1
    assert workshops.restore(tmp_path / "backup") == Restored(0, 0, 1)
    assert workshops.all_rooms() == ()


def test_what_was_deleted_stays_deleted(workshops: Workshops, opened: Opened, setup: Setup, tmp_path: Path) -> None:
    other = workshops.open(setup).room
    workshops.back_up(tmp_path / "backup")
    workshops.delete(opened.room.id)
    assert workshops.restore(tmp_path / "backup") == Restored(0, 1, 1)
    assert workshops.all_rooms() == (other,)


def test_deletions_move_along(workshops: Workshops, room: Room, elsewhere: Elsewhere, tmp_path: Path) -> None:
    workshops.back_up(tmp_path / "before")
    workshops.delete(room.id)
    workshops.back_up(tmp_path / "after")
    other = elsewhere()
    assert other.restore(tmp_path / "after") == other.restore(tmp_path / "after") == Restored(0, 0, 0)
    assert other.restore(tmp_path / "before") == Restored(0, 0, 1)


def test_of_a_deleted_workshop_only_a_hash_is_left(workshops: Workshops, opened: Opened, tmp_path: Path) -> None:
    workshops.delete(opened.room.id)
    workshops.back_up(tmp_path / "backup")
    left = (tmp_path / "backup").read_bytes()
    assert not any(each.encode() in left for each in (opened.room.id, opened.room.code, opened.room.setup.title))


def test_what_came_back_is_deleted_in_its_time(
    workshops: Workshops, room: Room, clock: Clock, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    workshops.move(room.id, Move("end", room.place))
    workshops.back_up(tmp_path / "backup")
    clock.on(days=20)
    other = elsewhere()
    assert other.restore(tmp_path / "backup").added == 1
    clock.on(days=10)
    assert other.prune() == 1


def test_other_keys_open_no_links(workshops: Workshops, opened: Opened, elsewhere: Elsewhere, tmp_path: Path) -> None:
    workshops.back_up(tmp_path / "backup")
    other = elsewhere(keys="o" * 40)
    other.restore(tmp_path / "backup")
    with pytest.raises(KeyRefusedError):
        other.host(opened.host)
    assert other.room_with_code(opened.room.code).id == opened.room.id


def test_a_code_that_is_taken_stops_all_of_it(
    workshops: Workshops,
    room: Room,
    setup: Setup,
    elsewhere: Elsewhere,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workshops.open(setup)
    workshops.back_up(tmp_path / "backup")
    other = elsewhere()
    monkeypatch.setattr("assessment.workshop.hosting.new_code", lambda: room.code)
    mine = other.open(setup).room
    with pytest.raises(CodeTakenError) as refused:
        other.restore(tmp_path / "backup")
    assert refused.value.code == room.code
    assert other.all_rooms() == (mine,)


def test_older_backup_comes_back(elsewhere: Elsewhere, tmp_path: Path) -> None:
    from assessment.workshop.engine import file_engine

    engine = file_engine(tmp_path / "old")
    old = fill(engine, "0001")
    engine.dispose()
    before = (tmp_path / "old").read_bytes()
    other = elsewhere(keys=KEYS.replace(" ", "_"), days=3650)
    assert other.restore(tmp_path / "old") == Restored(1, 0, 0)
    assert other.host(old["host"]).code == old["code"]
    assert marketing(other.figures(old["room"])[0].room) == pytest.approx(old["marketing"])
    assert (tmp_path / "old").read_bytes() == before


def test_newer_backup_is_refused(workshops: Workshops, room: Room, elsewhere: Elsewhere, tmp_path: Path) -> None:
    workshops.back_up(tmp_path / "backup")
    with sqlite3.connect(tmp_path / "backup") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    other = elsewhere()
    with pytest.raises(BackupNewerError):
        other.restore(tmp_path / "backup")
    assert other.all_rooms() == ()


@pytest.mark.parametrize("damage", ["missing", "empty", "text", "other", "cut", "changed"])
def test_what_is_no_backup_is_refused(
    workshops: Workshops, played: tuple[Opened, str], elsewhere: Elsewhere, tmp_path: Path, damage: str
) -> None:
    file = tmp_path / "backup"
    workshops.back_up(file)
    whole = file.read_bytes()
    match damage:
        case "missing":
            file.unlink()
        case "empty":
            file.write_bytes(b"")
        case "text":
            file.write_text("Nothing of ours\n" * 100, encoding="utf-8")
        case "other":
            file.unlink()
            with sqlite3.connect(file) as connection:
                connection.execute("CREATE TABLE songs (title TEXT)")
        case "cut":
            file.write_bytes(whole[: len(whole) // 2])
        case "changed":
            file.write_bytes(whole[:4096] + bytes(4096) + whole[8192:])
    other = elsewhere()
    with pytest.raises(BackupUnreadableError):
        other.restore(file)
    assert other.all_rooms() == ()


def test_backup_is_for_its_owner_alone_and_one_file(workshops: Workshops, room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    workshops.back_up(folder / "backup")
    assert [file.name for file in folder.iterdir()] == ["backup"]
    assert stat.S_IMODE((folder / "backup").stat().st_mode) == 0o600


def test_backup_writes_over_nothing(workshops: Workshops, room: Room, tmp_path: Path) -> None:
    (tmp_path / "backup").write_text("precious", encoding="utf-8")
    with pytest.raises(BackupNotWrittenError):
        workshops.back_up(tmp_path / "backup")
    assert (tmp_path / "backup").read_text(encoding="utf-8") == "precious"
    with pytest.raises(BackupNotWrittenError):
        workshops.back_up(tmp_path / "no" / "such" / "folder")


def test_backup_is_of_one_moment(workshops: Workshops, room: Room, elsewhere: Elsewhere, tmp_path: Path) -> None:
    """Every row belongs to the version that its room says, whoever answers meanwhile."""
    go_to(workshops, room.id, "answer")
    tokens = [new_person(workshops, room.id) for _ in range(5)]
    stop: list[bool] = []

    def keep_answering() -> None:
        sequence = 1
        while not stop:
            sequence += 1
            for token in tokens:
                workshops.answer(room.id, token, Answer("IDN1", 1 + sequence % 5, sequence)).now()

    answering = Thread(target=keep_answering)
    answering.start()
    try:
        for number in range(5):
            workshops.back_up(tmp_path / f"backup-{number}")
    finally:
        stop.append(True)
        answering.join()
    for number in range(5):
        other = elsewhere(f"elsewhere-{number}")
        other.restore(tmp_path / f"backup-{number}")
        assert _newest_row(other, room.id) <= other.room(room.id).version


def _newest_row(workshops: Workshops, room: RoomId) -> int:
    with writing(workshops._engine) as connection:
        found = connection.execute(text("SELECT max(version) FROM answers WHERE room = :room"), {"room": room})
        return int(found.scalar_one() or 0)
