"""Made-up participants in a store: they follow the room as phones do, stop with it, and never enter a real one."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import insert

from assessment.errors import ParticipantUnknownError, RehearsalUnknownError, RoomNotFoundError, ValueUnknownError
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.engine import writing
from assessment.workshop.model import Place, Room, Setup
from assessment.workshop.moves import Move
from assessment.workshop.rehearsal.people import made_up
from assessment.workshop.rehearsal.script import Script
from assessment.workshop.rehearsal.troupe import Troupe
from assessment.workshop.rehearsing import BELIEVED
from assessment.workshop.schema import rehearsals
from assessment.workshop.service import Workshops
from scoring import RoomFigures, Teams
from tests.workshop.clock import Clock
from tests.workshop.people import go_to
from tests.workshop.test_votes import begin, press
from tests.workshop.waiting import until

SCRIPT = Script("by_role", people=12, pace="rush")
Play = Callable[[float], bool]


@pytest.fixture
def rehearsal(workshops: Workshops, setup: Setup) -> Room:
    """A rehearsal in its lobby, with nobody in it."""
    return workshops.open_rehearsal(replace(setup, predicts=True), SCRIPT).room


def troupe_of(workshops: Workshops, room: Room, now: float = 0.0) -> Troupe:
    """Its people, a second for a statement."""
    edition = workshops._edition(room)
    people = made_up(edition.rubric(room.setup.form), room.roles, 5, SCRIPT, room.id)
    return Troupe(workshops, room.id, people, lambda number: workshops._keys.made_up(room.id, number), 1.0, now)


@pytest.fixture
def play(workshops: Workshops, rehearsal: Room, clock: Clock) -> Play:
    """Lets so many seconds of the troupe's own clock pass; gives whether it goes on."""
    troupe, now = troupe_of(workshops, rehearsal), [0.0]

    def play(seconds: float) -> bool:
        goes_on = True
        end = now[0] + seconds
        while goes_on and now[0] < end:
            now[0] += 0.5
            goes_on = troupe.play(now[0], clock())
        return goes_on

    return play


def test_they_come_one_after_another(workshops: Workshops, rehearsal: Room, play: Play) -> None:
    play(4)
    some = workshops.counts(rehearsal.id).joined
    assert 0 < some < SCRIPT.people
    play(10)
    counts = workshops.counts(rehearsal.id)
    assert (counts.joined, counts.connected, counts.answering, counts.predicted) == (12, 12, 0, 0)


def test_they_follow_the_room_through_both_rounds(workshops: Workshops, rehearsal: Room, play: Play) -> None:
    play(15)
    go_to(workshops, rehearsal.id, "predict")
    play(12)
    assert workshops.counts(rehearsal.id).predicted == SCRIPT.people
    go_to(workshops, rehearsal.id, "answer")
    play(6)
    counts = workshops.counts(rehearsal.id)
    assert (counts.answering, counts.done) == (SCRIPT.people, 0)
    play(25)
    assert workshops.counts(rehearsal.id).done == SCRIPT.people
    room = go_to(workshops, rehearsal.id, "map")
    play(5)
    (first,) = workshops.figures(room.id)
    assert isinstance(first.room, RoomFigures)
    assert (first.room.people, first.room.held_back) == (SCRIPT.people, 0)
    assert isinstance(first.room.teams, Teams)
    assert first.guess
    workshops.move(room.id, Move("second_round", room.place))
    play(30)
    assert workshops.counts(room.id).done == SCRIPT.people
    go_to(workshops, room.id, "map")
    assert workshops.figures(room.id)[1].shifts


@pytest.mark.parametrize("decides", [False, True])
def test_they_vote_on_every_card_once(workshops: Workshops, rehearsal: Room, play: Play, *, decides: bool) -> None:
    play(15)
    room = begin(workshops, rehearsal, decides=decides)
    while room.step == "warm_up":
        play(6)
        assert workshops.counts(room.id).voted == SCRIPT.people
        version = workshops.room(room.id).version
        play(6)
        assert workshops.room(room.id).version == version
        room = press(workshops, room, "next")
        split = workshops.split(room.id)
        assert split is not None
        assert split.options is not None
        assert sum(split.options.values()) == split.votes == SCRIPT.people
        room = press(workshops, room, "next")


def test_what_comes_too_late_is_left_and_taken_up_again(workshops: Workshops, rehearsal: Room, play: Play) -> None:
    play(15)
    room = go_to(workshops, rehearsal.id, "answer")
    play(6)
    room = workshops.move(room.id, Move("close", room.place))
    before = workshops.counts(room.id)
    play(10)
    assert workshops.counts(room.id) == before
    workshops.move(room.id, Move("reopen", room.place))
    play(30)
    assert workshops.counts(room.id).done == SCRIPT.people


def test_others_go_on_where_they_stopped_and_nobody_is_doubled(
    workshops: Workshops, rehearsal: Room, play: Play, clock: Clock
) -> None:
    """As after a restart, or with a second process beside the first."""
    play(15)
    go_to(workshops, rehearsal.id, "answer")
    play(6)
    again = troupe_of(workshops, rehearsal, now=100.0)
    for half_seconds in range(120):
        again.play(100 + half_seconds / 2, clock())
    counts = workshops.counts(rehearsal.id)
    assert (counts.joined, counts.done) == (SCRIPT.people, SCRIPT.people)
    version = workshops.room(rehearsal.id).version
    play(40)
    assert workshops.room(rehearsal.id).version == version


@pytest.mark.parametrize("ends", ["ended", "deleted"])
def test_they_stop_with_the_room(workshops: Workshops, rehearsal: Room, play: Play, ends: str) -> None:
    assert play(15)
    if ends == "deleted":
        workshops.delete(rehearsal.id)
    else:
        workshops.move(rehearsal.id, Move("end", Place(1, "lobby")))
    assert not play(1)


@pytest.mark.slow
def test_a_thread_plays_them_until_the_end(installation: Settings, catalogue: Catalogue, setup: Setup) -> None:
    workshops = Workshops(installation, catalogue)
    try:
        room = workshops.open_rehearsal(setup, SCRIPT).room
        assert not workshops.rehearsal(room.id).plays
        workshops.play(room.id)
        workshops.play(room.id)
        assert [thread.name for thread in threading.enumerate()].count("workshop-rehearsal") == 1
        until(lambda: workshops.counts(room.id).joined == SCRIPT.people)
        assert workshops.rehearsal(room.id).plays
        now = go_to(workshops, room.id, "answer")
        until(lambda: workshops.counts(room.id).done == SCRIPT.people)
        workshops.move(room.id, Move("end", now.place))
        until(lambda: "workshop-rehearsal" not in [thread.name for thread in threading.enumerate()])
    finally:
        workshops.close()


def test_closing_the_store_stops_them(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> None:
    folder = tmp_path_factory.mktemp("stopped")
    workshops = Workshops(Settings(data=folder), catalogue)
    edition = catalogue.newest(catalogue.packs[0])
    room = workshops.open_rehearsal(Setup("R", edition.id, edition.number, "pulse"), Script(pace="rush")).room
    workshops.play(room.id)
    until(lambda: workshops.counts(room.id).joined > 0)
    began = time.monotonic()
    workshops.close()
    assert time.monotonic() - began < 5
    assert "workshop-rehearsal" not in [thread.name for thread in threading.enumerate()]


def test_who_was_not_heard_of_for_a_while_plays_no_more(workshops: Workshops, rehearsal: Room, clock: Clock) -> None:
    assert not workshops.rehearsal(rehearsal.id).plays
    workshops._say(rehearsal.id).now()
    assert workshops.rehearsal(rehearsal.id).plays
    clock.on(seconds=BELIEVED.total_seconds() + 1)
    assert not workshops.rehearsal(rehearsal.id).plays
    assert workshops.rehearsal(rehearsal.id).script == SCRIPT


def test_nobody_made_up_enters_a_real_room(workshops: Workshops, room: Room) -> None:
    """Not even where a row of the database says that it is a rehearsal."""
    for _ in range(2):
        for act in (workshops.rehearsal, workshops.play, workshops.perform):
            with pytest.raises(RehearsalUnknownError):
                act(room.id)
        with writing(workshops._engine) as connection:
            row = {"room": room.id, "pattern": "agreed", "people": 12, "pace": "rush"}
            if not connection.execute(rehearsals.select()).first():
                connection.execute(insert(rehearsals).values(row))
    with pytest.raises(RehearsalUnknownError):
        workshops._troupe(room, SCRIPT)
    assert workshops.counts(room.id).joined == 0


def test_made_up_tokens_belong_to_one_room(workshops: Workshops, rehearsal: Room, play: Play) -> None:
    play(15)
    other = workshops.open_rehearsal(rehearsal.setup, SCRIPT).room
    token = workshops._keys.made_up(rehearsal.id, 0)
    assert workshops.participant(rehearsal.id, token)
    with pytest.raises(ParticipantUnknownError):
        workshops.participant(other.id, token)
    assert workshops._keys.made_up(other.id, 0) != token


def test_opening_marks_the_room_and_refuses_what_cannot_be(workshops: Workshops, setup: Setup) -> None:
    assert workshops.open_rehearsal(setup, SCRIPT).room.setup.rehearsal
    before = workshops.all_rooms()
    with pytest.raises(ValueUnknownError):
        workshops.open_rehearsal(setup, replace(SCRIPT, people=0))
    assert workshops.all_rooms() == before


def test_a_deleted_rehearsal_leaves_nothing(workshops: Workshops, rehearsal: Room) -> None:
    workshops.delete(rehearsal.id)
    with pytest.raises(RoomNotFoundError):
        workshops.rehearsal(rehearsal.id)
    with writing(workshops._engine) as connection:
        assert connection.execute(rehearsals.select()).all() == []
