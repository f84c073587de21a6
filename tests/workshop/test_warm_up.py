"""From card to card: worked cases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from assessment.errors import MoveNotAllowedError
from assessment.workshop.model import Place, Room, WarmUp
from assessment.workshop.moves import Kind, Move, moved, steps_of
from assessment.workshop.warm_up import votes_on
from tests.workshop.clock import Clock
from tests.workshop.rooms import new_room

NOW = Clock().now
CARDS = WarmUp("cards", 2)


def pressed(room: Room, *kinds: Kind) -> Room:
    for kind in kinds:
        room = moved(room, Move(kind, room.place, begins=CARDS), NOW)
    return room


def at(room: Room) -> tuple[int, int] | str:
    """The card on the wall and the last one that was shown; elsewhere the step."""
    warm_up = room.place.warm_up
    return (warm_up.card, warm_up.shown) if warm_up else room.step


def test_next_shows_the_answer_then_the_next_card_and_goes_on_after_the_last() -> None:
    room, seen = pressed(new_room(predicts=True), "warm_up"), []
    while room.step == "warm_up":
        seen.append((at(room), votes_on(room) is not None))
        room = pressed(room, "next")
    assert seen == [((1, 0), True), ((1, 1), False), ((2, 1), True), ((2, 2), False)]
    assert room.step == "predict"
    assert pressed(new_room(), "warm_up", "skip").step == "answer"


@pytest.mark.parametrize(
    ("kinds", "place"),
    [
        (("back",), "lobby"),
        (("back", "next"), (1, 0)),
        (("next", "back"), "lobby"),
        (("next", "next", "back"), (1, 1)),
        (("next", "next", "back", "next"), (2, 1)),
        (("next", "next", "next", "back", "next"), (2, 2)),
        (("next", "next", "skip"), "predict"),
        (("next", "next", "skip", "back"), (2, 1)),
        (("next", "skip", "back", "back"), "lobby"),
        (("next", "next", "warm_up"), (1, 0)),
    ],
)
def test_back_opens_no_vote_again(kinds: tuple[Kind, ...], place: object) -> None:
    assert at(pressed(new_room(predicts=True), "warm_up", *kinds)) == place


def test_a_warm_up_is_a_step_once_it_was_begun() -> None:
    assert "warm_up" not in steps_of(new_room())
    assert steps_of(pressed(new_room(), "warm_up"))[:3] == ("lobby", "warm_up", "answer")


def test_every_beginning_is_a_run_of_its_own() -> None:
    room = pressed(new_room(), "warm_up", "next", "warm_up")
    assert room.warm_up == replace(CARDS, run=2)
    forged = Move("warm_up", room.place, begins=WarmUp("cards", 2, run=1, card=2, shown=2))
    assert moved(room, forged, NOW).warm_up == replace(CARDS, run=3)


def test_late_press_of_the_card_before_does_nothing() -> None:
    room = pressed(new_room(), "warm_up")
    show = Move("next", room.place)
    shown = moved(room, show, NOW)
    assert moved(shown, show, NOW) == shown
    assert moved(pressed(shown, "next"), show, NOW) == pressed(shown, "next")
    assert moved(room, Move("next", Place(1, "warm_up")), NOW) == room


def test_begins_nothing_without_a_name_and_nowhere_else() -> None:
    with pytest.raises(MoveNotAllowedError):
        moved(new_room(), Move("warm_up", new_room().place), NOW)
    with pytest.raises(MoveNotAllowedError):
        pressed(pressed(new_room(), "next"), "warm_up")


def test_time_of_a_warm_up_counts_from_its_first_card() -> None:
    room = moved(pressed(new_room(), "warm_up"), Move("next", pressed(new_room(), "warm_up").place), NOW)
    later = NOW + timedelta(minutes=2)
    assert moved(room, Move("next", room.place), later).since == NOW
    assert moved(room, Move("skip", room.place), later).since == later
