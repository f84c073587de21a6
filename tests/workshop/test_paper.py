"""Sheets of paper: each a participant of its own, once, under the rules of the room, until it is taken back."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.errors import (
    AnswersClosedError,
    EmphasisError,
    ItemUnknownError,
    RoomNotFoundError,
    SheetShownError,
    ValueUnknownError,
)
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.model import STEPS, Opened, PaperSheet, Prediction, Room, Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from scoring import RoomFigures, Withheld
from tests.workshop.people import all_items, answer_all, go_to, new_person


@pytest.fixture
def room(workshops: Workshops, opened: Opened) -> Room:
    """A room that takes answers."""
    return go_to(workshops, opened.room.id, "answer")


def sheet_of(workshops: Workshops, room: Room, value: Any = 4, **changes: Any) -> PaperSheet:
    return replace(PaperSheet(room.round, all_items(workshops, room, value), "sales"), **changes)


def enter(workshops: Workshops, room: Room, value: Any = 4, **changes: Any) -> str:
    """A new sheet; gives its token."""
    token = workshops.new_token()
    workshops.enter_sheet(room.id, token, sheet_of(workshops, room, value, **changes)).now()
    return token


def test_a_sheet_is_a_participant(workshops: Workshops, room: Room) -> None:
    token = enter(workshops, room, 4, role="marketing")
    own = workshops.own(room.id, token)
    assert own.answers == all_items(workshops, room, 4)
    assert own.participant.role == "marketing"
    counts = workshops.counts(room.id)
    assert (counts.joined, counts.answering, counts.done) == (1, 0, 1)
    assert workshops.paper_sheets(room.id) == 1


def test_blanks_and_cant_say_stay_what_they_are(workshops: Workshops, room: Room) -> None:
    answers = dict(list(all_items(workshops, room, "cant_say").items())[:3])
    token = enter(workshops, room, answers=answers, role=None)
    own = workshops.own(room.id, token)
    assert own.answers == answers
    assert own.participant.role is None
    assert workshops.counts(room.id).answering == 1


def test_the_same_sheet_again_changes_nothing(workshops: Workshops, room: Room) -> None:
    token = enter(workshops, room, 4)
    before = workshops.room(room.id)
    for value in (4, 2):
        assert workshops.enter_sheet(room.id, token, sheet_of(workshops, room, value)).now() == 1
    assert workshops.room(room.id) == before
    assert set(workshops.own(room.id, token).answers.values()) == {4}


def test_many_at_once_are_counted_once_each(workshops: Workshops, room: Room) -> None:
    tokens = [workshops.new_token() for _sheet in range(8)]
    savings = [
        workshops.enter_sheet(room.id, token, sheet_of(workshops, room)) for _again in range(3) for token in tokens
    ]
    assert max(saving.now() for saving in savings) == 8
    assert workshops.counts(room.id).joined == 8


def test_a_guess_comes_with_the_sheet_where_the_room_guesses(workshops: Workshops, setup: Setup, room: Room) -> None:
    guess = Prediction(70, 35)
    guessing = go_to(workshops, workshops.open(replace(setup, predicts=True)).room.id, "answer")
    token = enter(workshops, guessing, guess=guess)
    assert workshops.own(guessing.id, token).prediction == guess
    assert workshops.counts(guessing.id).predicted == 1
    for wrong in (Prediction(101, 0), Prediction(0, -5)):
        with pytest.raises(ValueUnknownError):
            enter(workshops, guessing, guess=wrong)
    with pytest.raises(ValueUnknownError):
        enter(workshops, room, guess=guess)


@pytest.mark.parametrize("step", STEPS)
def test_sheets_are_taken_until_the_map(workshops: Workshops, setup: Setup, step: Any) -> None:
    room = workshops.open(replace(setup, predicts=True)).room
    room = workshops.move(room.id, Move("end", room.place)) if step == "ended" else go_to(workshops, room.id, step)
    taken = step in ("answer", "closing", "closed")
    assert workshops.takes_paper(room.id) == taken
    if taken:
        enter(workshops, room)
    else:
        with pytest.raises(AnswersClosedError):
            enter(workshops, room)
    assert workshops.counts(room.id).joined == workshops.paper_sheets(room.id) == taken


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"answers": {"NOPE": 3}}, ItemUnknownError),
        ({"answers": {"IDN1": 6}}, ValueUnknownError),
        ({"answers": {"IDN1": 0}}, ValueUnknownError),
        ({"answers": {"IDN1": True}}, ValueUnknownError),
        ({"answers": {}}, ValueUnknownError),
        ({"role": "chief"}, ValueUnknownError),
        ({"round": 2}, AnswersClosedError),
    ],
)
def test_a_sheet_that_cannot_be_leaves_nothing(
    workshops: Workshops, room: Room, changes: dict[str, Any], error: type[EmphasisError]
) -> None:
    before = workshops.room(room.id)
    with pytest.raises(error):
        enter(workshops, room, **changes)
    assert workshops.room(room.id) == before
    assert workshops.counts(room.id).joined == 0


def test_names_of_sheets_and_rooms_that_cannot_be(workshops: Workshops, room: Room) -> None:
    for token in ("", "short", "ü" * 22, "x" * 10_000):
        with pytest.raises(ValueUnknownError):
            workshops.enter_sheet(room.id, token, sheet_of(workshops, room)).now()
        with pytest.raises(ValueUnknownError):
            workshops.take_back_sheet(room.id, token).now()
    with pytest.raises(RoomNotFoundError):
        workshops.enter_sheet("x" * 22, workshops.new_token(), sheet_of(workshops, room)).now()


def test_taken_back_it_counts_nowhere_and_never_comes_again(
    workshops: Workshops, room: Room, installation: Settings, catalogue: Catalogue
) -> None:
    other = Workshops(installation, catalogue)  # as in another process, which knows the sheet already
    token, kept = enter(workshops, room), enter(workshops, room)
    assert other.counts(room.id).done == 2
    for _again in range(2):
        assert workshops.take_back_sheet(room.id, token).now() == 1
        assert workshops.enter_sheet(room.id, token, sheet_of(workshops, room)).now() == 1
    assert workshops.own(room.id, token).answers == {}
    for each in (workshops, other, Workshops(installation, catalogue)):
        counts = each.counts(room.id)
        assert (counts.joined, counts.answering, counts.done) == (1, 0, 1)
        if each is not workshops:
            each.close()
    assert workshops.own(room.id, kept).answers


def test_a_phone_is_no_sheet(workshops: Workshops, room: Room) -> None:
    phone = new_person(workshops, room.id)
    answer_all(workshops, room.id, phone, all_items(workshops, room, 3))
    assert workshops.take_back_sheet(room.id, phone).now() == 0
    assert workshops.take_back_sheet(room.id, workshops.new_token()).now() == 0
    assert workshops.counts(room.id).done == 1
    assert workshops.own(room.id, phone).answers


def test_paper_and_phones_are_one_room(workshops: Workshops, room: Room) -> None:
    """Four on phones are too few; with a sheet they are five."""
    for _phone in range(4):
        answer_all(workshops, room.id, new_person(workshops, room.id), all_items(workshops, room, 4))
    room = go_to(workshops, room.id, "closed")
    token = enter(workshops, room, 4, role=None)
    go_to(workshops, room.id, "map")
    (shown,) = workshops.figures(room.id)
    assert isinstance(shown.room, RoomFigures)
    assert shown.room.people == 5
    with pytest.raises(SheetShownError):
        workshops.take_back_sheet(room.id, token).now()
    assert workshops.own(room.id, token).answers


def test_four_sheets_are_too_few(workshops: Workshops, room: Room) -> None:
    for _sheet in range(4):
        enter(workshops, room)
    go_to(workshops, room.id, "map")
    assert isinstance(workshops.figures(room.id)[0].room, Withheld)


def test_late_sheets_are_counted_and_not_shown(workshops: Workshops, room: Room) -> None:
    """With the means of six and of seven people one could work out the seventh."""
    for _sheet in range(6):
        enter(workshops, room, 4)
    room = go_to(workshops, room.id, "map")
    before = workshops.figures(room.id)[0].room
    room = workshops.move(room.id, Move("reopen", room.place))
    late = enter(workshops, room, 1)
    go_to(workshops, room.id, "map")
    after = workshops.figures(room.id)[0].room
    assert isinstance(before, RoomFigures)
    assert isinstance(after, RoomFigures)
    assert after.people == 6
    assert workshops.counts(room.id).joined == 7
    assert (after.place, after.sections) == (before.place, before.sections)
    assert workshops.take_back_sheet(room.id, late).now() == 6


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(presses=st.lists(st.tuples(st.sampled_from(["save", "undo"]), st.integers(0, 3)), max_size=12))
def test_counts_are_those_of_the_sheets_that_were_not_taken_back(
    workshops: Workshops, setup: Setup, presses: list[tuple[str, int]]
) -> None:
    room = go_to(workshops, workshops.open(setup).room.id, "answer")
    tokens = [workshops.new_token() for _sheet in range(4)]
    saved: set[int] = set()
    undone: set[int] = set()
    for press, number in presses:
        if press == "save":
            left = workshops.enter_sheet(room.id, tokens[number], sheet_of(workshops, room)).now()
            saved |= {number} - undone
        else:
            left = workshops.take_back_sheet(room.id, tokens[number]).now()
            undone |= {number} & saved
            saved -= {number}
        assert left == len(saved) == workshops.counts(room.id).done
