"""The steps of a workshop: worked cases."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from assessment.errors import MoveNotAllowedError
from assessment.workshop.model import REVEAL, STEPS, Place, Room, Step
from assessment.workshop.moves import GRACE, KINDS, Kind, Move, allowed, moved, settled, steps_of, takes_answers
from tests.workshop.clock import Clock
from tests.workshop.rooms import new_room

NOW = Clock().now


def at_step(step: Step, **changes: object) -> Room:
    return replace(new_room(predicts=True), step=step, **changes)  # type: ignore[arg-type]


def pressed(room: Room, *kinds: Kind) -> Room:
    for kind in kinds:
        room = moved(room, Move(kind, room.place), NOW)
    return room


def test_every_step_has_its_place_in_the_order() -> None:
    assert set(STEPS) == set(get_args(Step))
    assert get_args(Kind) == KINDS


def test_next_goes_through_all_steps() -> None:
    room, seen = new_room(predicts=True), ["lobby"]
    while "next" in allowed(room):
        room = pressed(room, "next")
        seen.append(room.step)
    assert seen == [step for step in STEPS if step not in ("warm_up", "ended")]
    assert pressed(room, "end").step == "ended"


def test_a_room_that_does_not_guess_leaves_that_step_out() -> None:
    assert "predict" not in steps_of(new_room())
    assert pressed(new_room(), "next").step == "answer"


@pytest.mark.parametrize(
    ("step", "kinds"),
    [
        ("lobby", ["next", "warm_up", "end"]),
        ("warm_up", ["next", "back", "warm_up", "skip", "end"]),
        ("predict", ["next", "back", "end"]),
        ("answer", ["next", "close", "end"]),
        ("closing", ["next", "close", "keep_open", "end"]),
        ("closed", ["next", "reopen", "end"]),
        ("map", ["next", "reopen", "second_round", "end"]),
        ("contested", ["next", "back", "reopen", "second_round", "end"]),
        ("thanks", ["back", "reopen", "second_round", "end"]),
        ("ended", []),
    ],
)
def test_moves_of_a_step(step: Step, kinds: list[Kind]) -> None:
    assert list(allowed(at_step(step))) == kinds


def test_second_round_comes_once() -> None:
    room = pressed(at_step("commit"), "second_round")
    assert room.place == Place(2, "answer")
    assert "second_round" not in allowed(replace(room, step="map"))


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_allowed_is_refused(step: Step, kind: Kind) -> None:
    room = at_step(step)
    if kind not in allowed(room):
        with pytest.raises(MoveNotAllowedError):
            moved(room, Move(kind, room.place), NOW)


def test_two_devices_press_at_once() -> None:
    room = new_room(predicts=True)
    press = Move("next", room.place)
    assert moved(moved(room, press, NOW), press, NOW).step == "predict"


def test_a_late_press_of_the_first_round_does_nothing_in_the_second() -> None:
    room = at_step("answer")
    close = Move("close", room.place)
    assert moved(replace(room, round=2), close, NOW) == replace(room, round=2)


@pytest.mark.parametrize(("seconds", "lasts"), [(None, 30), (0, 0), (5, 5), (-3, 0)])
def test_countdown_lasts_as_long_as_was_said(seconds: int | None, lasts: int) -> None:
    room = at_step("answer")
    closing = moved(room, Move("next", room.place, seconds), NOW)
    end = NOW + timedelta(seconds=lasts)
    assert closing.closes == end
    assert takes_answers(closing, end + GRACE - timedelta(milliseconds=1))
    assert not takes_answers(closing, end + GRACE)
    assert settled(closing, end + GRACE).step == "closed"


def test_keep_open_stops_the_countdown() -> None:
    room = pressed(at_step("answer"), "next", "keep_open")
    assert (room.step, room.closes) == ("answer", None)
    assert takes_answers(room, NOW + timedelta(days=1))


@pytest.mark.parametrize("step", ["closed", *REVEAL])
def test_reopening_takes_answers_of_the_same_round(step: Step) -> None:
    room = pressed(at_step(step, round=2), "reopen")
    assert room.place == Place(2, "answer")


def test_a_press_on_a_countdown_that_is_over_changes_nothing_more() -> None:
    closing = pressed(at_step("answer"), "next")
    late = NOW + timedelta(minutes=5)
    assert moved(closing, Move("keep_open", closing.place), late).step == "closed"
