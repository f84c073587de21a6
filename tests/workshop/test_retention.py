"""Workshops are deleted when their time is over: thirty days after the end, or after the last sign of life."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from assessment.errors import KeyRefusedError, RoomDeletedError, WorkshopEndedError
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.engine import writing
from assessment.workshop.model import Answer, Opened, Room, Setup
from assessment.workshop.moves import Move
from assessment.workshop.schema import answers, notes, participants, predictions, presence
from assessment.workshop.service import Workshops
from tests.workshop.clock import Clock
from tests.workshop.people import go_to, new_person


def ids(workshops: Workshops) -> set[str]:
    return {room.id for room in workshops.all_rooms()}


def test_ended_workshop_is_deleted_after_thirty_days(workshops: Workshops, room: Room, clock: Clock) -> None:
    clock.on(days=3)
    ended = workshops.move(room.id, Move("end", room.place))
    clock.on(days=30, seconds=-1)
    assert workshops.prune() == 0
    clock.on(seconds=1)
    assert clock.now == ended.expires
    assert workshops.prune() == 1
    assert ids(workshops) == set()


def test_reading_an_ended_workshop_does_not_keep_it(workshops: Workshops, room: Room, clock: Clock) -> None:
    workshops.move(room.id, Move("end", room.place))
    clock.on(days=20)
    workshops.write_note(room.id, "map", "Looked again")
    workshops.counts(room.id)
    clock.on(days=10)
    assert workshops.prune() == 1


def test_workshop_that_nobody_ended_lives_while_it_is_used(workshops: Workshops, room: Room, clock: Clock) -> None:
    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id)
    for sequence in range(1, 4):
        clock.on(days=29)
        workshops.answer(room.id, token, Answer("IDN1", 3, sequence)).now()
        assert workshops.prune() == 0
    clock.on(days=30)
    assert workshops.prune() == 1


def test_days_are_a_setting_and_the_start_prunes(
    installation: Settings, catalogue: Catalogue, setup: Setup, clock: Clock
) -> None:
    week = installation.model_copy(update={"keep_days": 7})
    first = Workshops(week, catalogue, clock)
    room = first.open(setup).room
    first.move(room.id, Move("end", room.place))
    first.close()
    clock.on(days=8)
    second = Workshops(week, catalogue, clock)
    assert ids(second) == set()
    second.close()


def test_code_of_a_deleted_workshop_is_free_again(
    workshops: Workshops, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter([room.code, room.code, "CFGHJK", room.code])
    monkeypatch.setattr("assessment.workshop.hosting.new_code", lambda: next(drawn))
    assert workshops.open(room.setup).room.code == "CFGHJK"
    workshops.delete(room.id)
    assert workshops.open(room.setup).room.code == room.code


def test_nothing_deleted_is_left_in_the_files(tmp_path: Path, catalogue: Catalogue, setup: Setup) -> None:
    workshops = Workshops(Settings(data=tmp_path), catalogue)
    room = workshops.open(setup).room
    workshops.write_note(room.id, "map", "A secret that must go")
    workshops.settle(room.id, room.settings)
    assert any(b"A secret that must go" in file.read_bytes() for file in tmp_path.iterdir())
    workshops.delete(room.id)
    assert not any(b"A secret that must go" in file.read_bytes() for file in tmp_path.iterdir())
    assert not any(room.code.encode() in file.read_bytes() for file in tmp_path.iterdir())
    workshops.close()


def rows_of(workshops: Workshops, room: Room) -> int:
    """How much of the room is in the database."""
    tables = (participants, answers, predictions, notes, presence)
    with workshops._engine.connect() as connection:
        counts = [select(func.count()).where(table.c.room == room.id) for table in tables]
        return sum(connection.execute(count).scalar_one() for count in counts)


def fill(workshops: Workshops, room: Room, people: int) -> None:
    """So many people with two answers each."""
    go_to(workshops, room.id, "answer")
    for _ in range(people):
        token = new_person(workshops, room.id)
        for sequence, item in enumerate(("IDN1", "IDN2"), 1):
            workshops.answer(room.id, token, Answer(item, 3, sequence)).now()


def test_large_workshop_goes_in_pieces_and_leaves_nothing(
    workshops: Workshops, opened: Opened, setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assessment.workshop.rooms._CLEARED_AT_ONCE", 3)
    room, other = opened.room, workshops.open(setup).room
    fill(workshops, room, 7)
    fill(workshops, other, 2)
    left: list[int] = []
    clear = workshops._table.clear_some

    def clear_some(connection: Connection, which: str) -> int:
        left.append(rows_of(workshops, other))  # between two pieces others are served
        return clear(connection, which)

    monkeypatch.setattr(workshops._table, "clear_some", clear_some)
    workshops.delete(room.id)
    assert len(left) == 4
    assert rows_of(workshops, room) == 0
    assert rows_of(workshops, other) == 6
    assert ids(workshops) == {other.id}


def test_deletion_that_was_cut_short_is_finished_at_the_next_start(
    workshops: Workshops, opened: Opened, installation: Settings, catalogue: Catalogue, clock: Clock
) -> None:
    room = opened.room
    fill(workshops, room, 2)
    with writing(workshops._engine) as connection:
        workshops._table.seal(connection, room.id)
    with pytest.raises(KeyRefusedError):
        workshops.host(opened.host)
    with pytest.raises(WorkshopEndedError):
        new_person(workshops, room.id)
    next_start = Workshops(installation, catalogue, clock)
    assert next_start.pruned == 1
    assert rows_of(next_start, room) == 0
    next_start.close()


def test_link_to_released_figures_says_that_they_are_gone(workshops: Workshops, room: Room) -> None:
    """A link that was ours is another case than one that never was."""
    link = workshops.released_token(room.id)
    assert workshops.released_room(link).id == room.id
    workshops.delete(room.id)
    with pytest.raises(RoomDeletedError):
        workshops.released_room(link)
    with pytest.raises(KeyRefusedError) as refused:
        workshops.released_room(f"{link}x")
    assert not isinstance(refused.value, RoomDeletedError)
