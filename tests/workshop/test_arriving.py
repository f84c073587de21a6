"""Who is in a room: joined once, with a role, with a guess, and nobody's name."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from assessment.errors import AnswersClosedError, ParticipantUnknownError, RoomNotFoundError, ValueUnknownError
from assessment.workshop.model import Answer, Prediction, Room, Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.workshop.people import all_items, answer_all, go_to, new_person


def test_joining_twice_is_joining_once(workshops: Workshops, room: Room) -> None:
    token = workshops.new_token()
    first = workshops.join(room.id, token).now()
    assert workshops.join(room.id, token).now() == first
    assert workshops.participant(room.id, token) == first
    assert workshops.counts(room.id).joined == 1


def test_a_hundred_at_once_from_many_threads(workshops: Workshops, room: Room) -> None:
    tokens = [workshops.new_token() for _ in range(100)]
    with ThreadPoolExecutor(16) as pool:
        people = list(pool.map(lambda token: workshops.join(room.id, token).now(), tokens * 2))
    assert len({person.id for person in people}) == 100
    assert workshops.counts(room.id).joined == 100


def test_the_same_phone_is_somebody_else_in_another_room(workshops: Workshops, room: Room, setup: Setup) -> None:
    other, token = workshops.open(setup).room, workshops.new_token()
    assert workshops.join(room.id, token).now().id != workshops.join(other.id, token).now().id


def test_room_that_does_not_exist_cannot_be_joined(workshops: Workshops) -> None:
    with pytest.raises(RoomNotFoundError):
        workshops.join(workshops.new_token(), workshops.new_token()).now()


@pytest.mark.parametrize("token", ["", "short", "ä" * 22, "x" * 1000])
def test_token_that_we_cannot_have_made_is_refused(workshops: Workshops, room: Room, token: str) -> None:
    with pytest.raises(ParticipantUnknownError):
        workshops.join(room.id, token).now()
    assert workshops.counts(room.id).joined == 0


def test_late_ones_join_as_long_as_the_workshop_runs(workshops: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "thanks")
    new_person(workshops, room.id)
    assert workshops.counts(room.id).joined == 1


def test_role_is_kept_and_the_newest_holds(workshops: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id)
    workshops.choose_role(room.id, token, "sales", 5).now()
    workshops.choose_role(room.id, token, "marketing", 4).now()
    assert workshops.participant(room.id, token).role == "sales"
    workshops.choose_role(room.id, token, "general").now()
    assert workshops.own(room.id, token).participant.role == "general"
    assert workshops.own(room.id, token).sequence == 6
    workshops.choose_role(room.id, token, None, 7).now()
    assert workshops.participant(room.id, token).role is None


def test_role_that_the_pack_lacks_is_refused(workshops: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id)
    for role in ("boss", "", "Sales"):
        with pytest.raises(ValueUnknownError):
            workshops.choose_role(room.id, token, role).now()


def test_role_cannot_change_once_answers_are_closed(workshops: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id, "sales")
    go_to(workshops, room.id, "map")
    with pytest.raises(AnswersClosedError):
        workshops.choose_role(room.id, token, "marketing").now()
    assert workshops.participant(room.id, token).role == "sales"


def test_guess_is_kept_and_the_newest_holds(workshops: Workshops, setup: Setup) -> None:
    room = workshops.open(replace(setup, predicts=True)).room
    token = new_person(workshops, room.id)
    with pytest.raises(AnswersClosedError):
        workshops.predict(room.id, token, Prediction(10, 20), 1).now()
    go_to(workshops, room.id, "predict")
    workshops.predict(room.id, token, Prediction(70, 30), 3).now()
    workshops.predict(room.id, token, Prediction(1, 1), 2).now()
    own = workshops.own(room.id, token)
    assert (own.prediction, own.sequence) == (Prediction(70, 30), 3)
    workshops.predict(room.id, token, Prediction(71, 30)).now()
    assert workshops.own(room.id, token).prediction == Prediction(71, 30)
    assert workshops.counts(room.id).predicted == 1


@pytest.mark.parametrize("points", [-1, 101, True, 3.5, "50", None])
def test_guess_off_the_map_is_refused(workshops: Workshops, setup: Setup, points: Any) -> None:
    room = workshops.open(replace(setup, predicts=True)).room
    token = new_person(workshops, room.id)
    go_to(workshops, room.id, "predict")
    with pytest.raises(ValueUnknownError):
        workshops.predict(room.id, token, Prediction(points, 50)).now()
    assert workshops.counts(room.id).predicted == 0


def test_second_round_begins_empty_and_keeps_the_first(workshops: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id)
    answer_all(workshops, room.id, token, all_items(workshops, room, 2))
    now = go_to(workshops, room.id, "commit")
    assert workshops.counts(room.id).done == 1
    workshops.move(room.id, Move("second_round", now.place))
    counts = workshops.counts(room.id)
    assert (counts.joined, counts.answering, counts.done) == (1, 0, 0)
    assert workshops.own_sheet(room.id, token).answers == all_items(workshops, room, 2)
    workshops.answer(room.id, token, Answer("IDN1", 5, workshops.own(room.id, token).sequence + 1)).now()
    own = workshops.own(room.id, token)
    assert (own.round, own.answers, own.earlier) == (2, {"IDN1": 5}, all_items(workshops, room, 2))
    assert workshops.own_sheet(room.id, token).answers == {"IDN1": 5}


def test_own_answers_make_a_link_to_take_home(workshops: Workshops, room: Room) -> None:
    from assessment import links

    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id, "sales")
    answer_all(workshops, room.id, token, all_items(workshops, room, 4))
    sheet = workshops.own_sheet(room.id, token)
    assert links.decode(links.encode(sheet, workshops._catalogue), workshops._catalogue) == sheet


def test_phones_count_as_connected_while_they_are(workshops: Workshops, room: Room) -> None:
    people = [workshops.join(room.id, workshops.new_token()).now() for _ in range(2)]
    with workshops.connection(people[0]), workshops.connection(people[0]), workshops.connection(people[1]):
        assert workshops.counts(room.id).connected == 2
    assert workshops.counts(room.id).connected == 0
