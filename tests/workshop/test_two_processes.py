"""Two processes on one database, as two objects that share nothing else."""

import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.engine import writing
from assessment.workshop.keys import participant_id
from assessment.workshop.model import Answer, Opened, Room, Setup
from assessment.workshop.moves import Move
from assessment.workshop.schema import presence
from assessment.workshop.service import Workshops
from assessment.workshop.taps import Tap, Taps
from tests.workshop.clock import Clock
from tests.workshop.people import all_items, answer_all, go_to, new_person
from tests.workshop.waiting import until


@pytest.fixture
def other(installation: Settings, catalogue: Catalogue, workshops: Workshops, clock: Clock) -> Iterator[Workshops]:
    """The second process. It reads its keys from the same folder."""
    opened = Workshops(installation, catalogue, clock)
    yield opened
    opened.close()


def test_tokens_of_one_open_doors_of_the_other(workshops: Workshops, other: Workshops, opened: Opened) -> None:
    assert other.host(opened.host) == opened.room
    assert other.projector(opened.projector) == opened.room
    token = new_person(workshops, opened.room.id)
    assert other.participant(opened.room.id, token) == workshops.participant(opened.room.id, token)


def test_answers_to_both_are_counted_in_both(workshops: Workshops, other: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    for process in (workshops, other, workshops, other):
        token = new_person(process, room.id)
        answer_all(process, room.id, token, all_items(process, room, 4))
        assert workshops.counts(room.id) == other.counts(room.id)
    assert other.counts(room.id).done == 4


def test_one_phone_on_both_keeps_its_newest_tap(workshops: Workshops, other: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id)
    other.answer(room.id, token, Answer("IDN1", 5, 8)).now()
    workshops.answer(room.id, token, Answer("IDN1", 1, 7)).now()
    assert workshops.own(room.id, token).answers == other.own(room.id, token).answers == {"IDN1": 5}


def test_versions_of_both_go_up_together(workshops: Workshops, other: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    tokens = [new_person(workshops, room.id) for _ in range(20)]
    savings = [
        process.answer(room.id, token, Answer(item, 3, sequence))
        for sequence, item in enumerate(all_items(workshops, room, 3), 1)
        for token in tokens
        for process in (workshops, other)
    ]
    for saving in savings:
        saving.now()
    assert workshops.counts(room.id) == other.counts(room.id)
    assert workshops.counts(room.id).done == 20


def test_whoever_closes_wins_over_answers_that_come_later(workshops: Workshops, other: Workshops, room: Room) -> None:
    now = go_to(workshops, room.id, "answer")
    tokens = [new_person(workshops, room.id) for _ in range(30)]
    savings = [other.answer(room.id, token, Answer("IDN1", 3, 1)) for token in tokens]
    closed = workshops.move(room.id, Move("close", now.place))
    errors = []
    for saving in savings:
        try:
            saving.now()
        except Exception as error:
            errors.append(error)
    assert workshops.room(room.id).version >= closed.version
    assert workshops.counts(room.id).answering == len(tokens) - len(errors)


def test_moves_of_both_at_once_are_one(workshops: Workshops, other: Workshops, room: Room) -> None:
    press = Move("next", room.place)
    assert {process.move(room.id, press).step for process in (workshops, other)} == {"answer"}


def test_phones_of_both_are_counted(workshops: Workshops, other: Workshops, room: Room, clock: Clock) -> None:
    here, there = (process.participant(room.id, new_person(process, room.id)) for process in (workshops, other))
    with workshops.connection(here), other.connection(there):
        assert workshops.counts(room.id).connected == 1
        clock.on(seconds=2)
        until(lambda: workshops.counts(room.id).connected == 2)
        until(lambda: other.counts(room.id).connected == 2)
        clock.on(seconds=2)
    clock.on(seconds=2)
    until(lambda: workshops.counts(room.id).connected == 0)


def test_phones_of_a_process_that_is_gone_are_forgotten(
    installation: Settings, catalogue: Catalogue, workshops: Workshops, room: Room, clock: Clock
) -> None:
    other = Workshops(installation, catalogue, clock)
    there = other.participant(room.id, new_person(other, room.id))
    connection = other.connection(there)
    connection.__enter__()
    clock.on(seconds=2)
    until(lambda: workshops.counts(room.id).connected == 1)
    other._watch.close()  # it dies without a word
    clock.on(seconds=16)
    assert workshops.counts(room.id).connected == 0
    workshops.prune()
    with workshops._engine.connect() as database:
        assert database.execute(select(presence)).all() == []
    other._writer.close()
    other._engine.dispose()


def test_a_room_opened_by_one_is_found_by_the_other(workshops: Workshops, other: Workshops, setup: Setup) -> None:
    room = other.open(setup).room
    assert workshops.find(room.code, "10.0.0.1") == room
    assert workshops.all_rooms() == other.all_rooms() == (room,)


def test_answers_of_one_wait_for_a_transaction_of_the_other(
    workshops: Workshops, other: Workshops, room: Room, clock: Clock
) -> None:
    """Otherwise both would take the same version, and whoever has read up to it would miss the later one."""
    go_to(workshops, room.id, "answer")
    first, second = new_person(workshops, room.id), new_person(workshops, room.id)
    tap = Tap(room.id, participant_id(room.id, first), Answer("IDN1", 3, 1), clock.now)
    before = workshops.room(room.id).version
    with writing(workshops._engine) as connection:
        assert Taps(workshops._catalogue, timedelta(days=1)).write(connection, [tap]) == [None]
        saving = other.answer(room.id, second, Answer("IDN1", 4, 1))
        time.sleep(0.3)
        assert not saving.is_done
        assert other.counts(room.id).answering == 0
    saving.now()
    assert workshops.room(room.id).version == before + 2
    assert other.counts(room.id).answering == 2
