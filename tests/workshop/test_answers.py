"""What is kept of an answer: once, the newest, and only while the room takes answers."""

from itertools import permutations
from typing import Any

import pytest

from assessment.errors import (
    AnswersClosedError,
    ItemUnknownError,
    ParticipantUnknownError,
    RoomNotFoundError,
    ValueUnknownError,
)
from assessment.workshop.model import Answer, Room, Setup
from assessment.workshop.moves import GRACE, Move
from assessment.workshop.service import Workshops
from tests.workshop.clock import Clock
from tests.workshop.people import all_items, answer_all, go_to, new_person

ITEM = "IDN1"


@pytest.fixture
def token(workshops: Workshops, room: Room) -> str:
    """Somebody in a room that takes answers."""
    go_to(workshops, room.id, "answer")
    return new_person(workshops, room.id)


def test_answer_is_there_for_whoever_gave_it(workshops: Workshops, room: Room, token: str) -> None:
    workshops.answer(room.id, token, Answer(ITEM, 4, 1)).now()
    workshops.answer(room.id, token, Answer("IDN2", "cant_say", 2)).now()
    own = workshops.own(room.id, token)
    assert own.answers == {ITEM: 4, "IDN2": "cant_say"}
    assert own.sequence == 2


def test_sending_again_changes_nothing(workshops: Workshops, room: Room, token: str) -> None:
    workshops.answer(room.id, token, Answer(ITEM, 4, 1)).now()
    before = workshops.room(room.id)
    for _ in range(3):
        workshops.answer(room.id, token, Answer(ITEM, 4, 1)).now()
    assert workshops.room(room.id) == before
    assert workshops.own(room.id, token).answers == {ITEM: 4}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_newest_tap_holds_in_whatever_order_taps_arrive(
    workshops: Workshops, room: Room, token: str, order: tuple[int, ...]
) -> None:
    taps = [Answer(ITEM, 1, 11), Answer(ITEM, 5, 12), Answer(ITEM, "cant_say", 13)]
    for place in order:
        workshops.answer(room.id, token, taps[place]).now()
    assert workshops.own(room.id, token).answers == {ITEM: "cant_say"}


def test_newest_tap_holds_when_all_are_written_at_once(workshops: Workshops, room: Room, token: str) -> None:
    taps = [Answer(ITEM, 1 + number % 5, 1 + number * 7 % 50) for number in range(50)]
    for saving in [workshops.answer(room.id, token, tap) for tap in taps]:
        saving.now()
    newest = max(taps, key=lambda tap: tap.sequence or 0)
    assert workshops.own(room.id, token).answers == {ITEM: newest.value}


def test_form_without_script_comes_after_everything(workshops: Workshops, room: Room, token: str) -> None:
    workshops.answer(room.id, token, Answer(ITEM, 1, 40)).now()
    workshops.answer(room.id, token, Answer(ITEM, 2)).now()
    own = workshops.own(room.id, token)
    assert own.answers == {ITEM: 2}
    workshops.answer(room.id, token, Answer(ITEM, 3, own.sequence + 1)).now()
    assert workshops.own(room.id, token).answers == {ITEM: 3}


@pytest.mark.parametrize("step", ["lobby", "closed", "map", "thanks"])
def test_nothing_is_taken_outside_the_answering(workshops: Workshops, room: Room, step: Any) -> None:
    token = new_person(workshops, room.id)
    go_to(workshops, room.id, step)
    with pytest.raises(AnswersClosedError) as refused:
        workshops.answer(room.id, token, Answer(ITEM, 4, 1)).now()
    assert refused.value.step == step
    assert workshops.own(room.id, token).answers == {}


def test_countdown_takes_answers_until_it_is_over(workshops: Workshops, room: Room, token: str, clock: Clock) -> None:
    now = workshops.move(room.id, Move("next", workshops.room(room.id).place, seconds=10))
    assert now.step == "closing"
    clock.on(seconds=10)
    workshops.answer(room.id, token, Answer(ITEM, 2, 1)).now()
    clock.now += GRACE
    with pytest.raises(AnswersClosedError):
        workshops.answer(room.id, token, Answer(ITEM, 3, 2)).now()
    assert workshops.own(room.id, token).answers == {ITEM: 2}


@pytest.mark.parametrize("item", ["IDN3", "XXX1", "", "IDN1' OR 1=1", "\0", "IDN1 ", "i" * 10_000])
def test_item_that_the_form_lacks_is_refused(workshops: Workshops, room: Room, token: str, item: str) -> None:
    with pytest.raises(ItemUnknownError) as refused:
        workshops.answer(room.id, token, Answer(item, 4, 1)).now()
    assert refused.value.item == item


@pytest.mark.parametrize("value", [0, 6, -1, 2**70, True, 3.0, "4", "", None, "can't say", [], {}])
def test_value_that_the_scale_lacks_is_refused(workshops: Workshops, room: Room, token: str, value: Any) -> None:
    with pytest.raises(ValueUnknownError) as refused:
        workshops.answer(room.id, token, Answer(ITEM, value, 1)).now()
    assert refused.value.field == ITEM


@pytest.mark.parametrize("sequence", [0, -1, 2**53, 2**70, "1", 1.5, True, []])
def test_number_that_no_phone_counts_to_is_refused(workshops: Workshops, room: Room, token: str, sequence: Any) -> None:
    with pytest.raises(ValueUnknownError) as refused:
        workshops.answer(room.id, token, Answer(ITEM, 3, sequence)).now()
    assert refused.value.field == "sequence"


@pytest.mark.parametrize("forged", ["", "x", "a" * 22, "ä" * 22, "a" * 1_000_000, "\0" * 22])
def test_forged_cookie_is_refused(workshops: Workshops, room: Room, token: str, forged: str) -> None:
    with pytest.raises(ParticipantUnknownError):
        workshops.answer(room.id, forged, Answer(ITEM, 3, 1)).now()


def test_participant_of_another_room_is_refused(workshops: Workshops, room: Room, token: str, setup: Setup) -> None:
    other = workshops.open(setup).room
    go_to(workshops, other.id, "answer")
    with pytest.raises(ParticipantUnknownError):
        workshops.answer(other.id, token, Answer(ITEM, 3, 1)).now()
    assert workshops.counts(other.id).joined == 0


@pytest.mark.parametrize("forged", ["", "\0" * 22, "a" * 22, "\ud800" * 22, "x' OR 1=1 --", "x" * 100_000])
def test_forged_room_is_refused_and_holds_nobody_up(workshops: Workshops, room: Room, token: str, forged: str) -> None:
    honest = workshops.answer(room.id, token, Answer(ITEM, 3, 1))
    for asked in (
        lambda: workshops.answer(forged, token, Answer(ITEM, 3, 1)).now(),
        lambda: workshops.join(forged, token).now(),
        lambda: workshops.choose_role(forged, token, "sales").now(),
        lambda: workshops.enter(forged, token),
        lambda: workshops.participant(forged, token),
        lambda: workshops.counts(forged),
        lambda: workshops.find(forged, "10.0.0.1"),
    ):
        with pytest.raises((RoomNotFoundError, ParticipantUnknownError)):
            asked()
    honest.now()


def test_room_that_is_gone_is_refused(workshops: Workshops, room: Room, token: str) -> None:
    workshops.answer(room.id, token, Answer(ITEM, 3, 1)).now()
    workshops.delete(room.id)
    with pytest.raises(RoomNotFoundError):
        workshops.answer(room.id, token, Answer(ITEM, 4, 2)).now()


def test_one_refused_answer_does_not_hold_up_the_others(workshops: Workshops, room: Room, token: str) -> None:
    savings = [
        workshops.answer(room.id, token, Answer(ITEM, 3, 1)),
        workshops.answer(room.id, token, Answer("XXX1", 3, 2)),
        workshops.answer(room.id, workshops.new_token(), Answer(ITEM, 3, 3)),
        workshops.answer("no such room", token, Answer(ITEM, 3, 4)),
        workshops.answer(room.id, token, Answer("IDN2", 5, 5)),
    ]
    savings[0].now()
    savings[4].now()
    for saving, error in zip(
        savings[1:4], (ItemUnknownError, ParticipantUnknownError, ParticipantUnknownError), strict=True
    ):
        with pytest.raises((error, RoomNotFoundError)):
            saving.now()
    assert workshops.own(room.id, token).answers == {ITEM: 3, "IDN2": 5}


def test_counts_follow_every_answer(workshops: Workshops, room: Room, token: str) -> None:
    assert (workshops.counts(room.id).joined, workshops.counts(room.id).answering) == (1, 0)
    workshops.answer(room.id, token, Answer(ITEM, 3, 1)).now()
    counts = workshops.counts(room.id)
    assert (counts.joined, counts.answering, counts.done) == (1, 1, 0)
    answer_all(workshops, room.id, token, all_items(workshops, room, 4))
    new_person(workshops, room.id)
    counts = workshops.counts(room.id)
    assert (counts.joined, counts.answering, counts.done) == (2, 0, 1)
