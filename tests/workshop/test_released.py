"""Figures leave a room through one door, when the round is revealed and as far as the rules allow, and stay frozen."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.errors import RoomIsAnonymousError
from assessment.packs import Catalogue
from assessment.settings import Settings as Installation
from assessment.workshop.model import Answer, Figures, Prediction, Room, Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from scoring import Person, Released, RoomFigures, Withheld, facts_of, release, room_figures, summarise
from tests.workshop.people import all_items, answer_all, go_to, new_person


def many(workshops: Workshops, room: Room, people: int, value: int, role: str | None = None) -> list[str]:
    """So many people who all say the same."""
    tokens = [new_person(workshops, room.id, role) for _ in range(people)]
    for token in tokens:
        answer_all(workshops, room.id, token, all_items(workshops, room, value))
    return tokens


def reveal(workshops: Workshops, room: Room) -> Figures:
    """Go to the map and look at what is shown of this round."""
    go_to(workshops, room.id, "map")
    return workshops.figures(room.id)[-1]


def shown(figures: Figures) -> RoomFigures:
    assert not isinstance(figures.room, Withheld)
    return figures.room


@pytest.fixture
def answering(workshops: Workshops, room: Room) -> Room:
    """A room that takes answers."""
    return go_to(workshops, room.id, "answer")


def test_nothing_is_shown_before_the_reveal(workshops: Workshops, answering: Room) -> None:
    many(workshops, answering, 6, 3)
    assert workshops.figures(answering.id) == ()
    go_to(workshops, answering.id, "closed")
    assert workshops.figures(answering.id) == ()


def test_nothing_is_shown_of_four(workshops: Workshops, answering: Room) -> None:
    many(workshops, answering, 4, 3)
    figures = reveal(workshops, answering)
    assert figures.room == Withheld("too_few", 5)
    assert isinstance(figures.guess, Withheld)
    assert isinstance(figures.by_confidence, Withheld)
    assert all(isinstance(mean, Withheld) for means in figures.by_role.values() for mean in means.values())


def test_figures_are_those_of_the_arithmetic(workshops: Workshops, catalogue: Catalogue, answering: Room) -> None:
    from assessment.workshop.figures import plan_for

    people = [(role, value) for role, value in [("marketing", 4), ("sales", 2)] for _ in range(5)]
    for role, value in people:
        many(workshops, answering, 1, value, role)
    figures = reveal(workshops, answering)
    edition = catalogue.edition(answering.setup.pack, answering.setup.edition)
    plan, rule = plan_for(edition, answering.setup.form), edition.rule(open_to_all=False)
    facts = [facts_of(plan, Person(all_items(workshops, answering, value), role)) for role, value in people]
    expected = release(Released(), summarise(facts), rule)
    assert isinstance(expected, Released)
    assert figures.room == room_figures(plan, expected, rule)
    assert not isinstance(shown(figures).teams, Withheld)


def test_answers_after_the_reveal_wait_until_they_are_five(workshops: Workshops, answering: Room) -> None:
    many(workshops, answering, 5, 3)
    first = reveal(workshops, answering)
    for newcomers, people in ((4, 5), (1, 10)):
        workshops.move(answering.id, Move("reopen", workshops.room(answering.id).place))
        many(workshops, answering, newcomers, 5)
        figures = reveal(workshops, answering)
        assert shown(figures).people == people
        assert (figures.room == first.room) == (people == 5)


def test_who_is_in_the_figures_cannot_change_them(workshops: Workshops, answering: Room) -> None:
    tokens = many(workshops, answering, 5, 3)
    first = reveal(workshops, answering)
    workshops.move(answering.id, Move("reopen", workshops.room(answering.id).place))
    for token in tokens:
        answer_all(workshops, answering.id, token, all_items(workshops, answering, 5))
        workshops.choose_role(answering.id, token, "sales").now()
    second = reveal(workshops, answering)
    assert (second.room, second.by_role) == (first.room, first.by_role)
    assert set(workshops.own(answering.id, tokens[0]).answers.values()) == {5}, "their own result is theirs to change"


def test_whoever_answered_nothing_is_in_no_figure(workshops: Workshops, answering: Room) -> None:
    many(workshops, answering, 4, 3)
    quiet = new_person(workshops, answering.id)
    assert isinstance(reveal(workshops, answering).room, Withheld)
    workshops.move(answering.id, Move("reopen", workshops.room(answering.id).place))
    answer_all(workshops, answering.id, quiet, all_items(workshops, answering, 3))
    assert shown(reveal(workshops, answering)).people == 5


def test_small_role_keeps_roles_back_and_split_view_leaves_it_out(workshops: Workshops, setup: Setup) -> None:
    for split in (False, True):
        room = workshops.open(setup).room
        workshops.settle(room.id, replace(room.settings, split=split))
        go_to(workshops, room.id, "answer")
        for role, people in (("marketing", 5), ("sales", 5), ("general", 1)):
            many(workshops, room, people, 4, role)
        figures = shown(reveal(workshops, room))
        assert isinstance(figures.teams, Withheld) is not split
        assert (figures.people, figures.held_back) == ((10, 1) if split else (11, 0))


@pytest.mark.parametrize(("skipped", "refused", "is_apart"), [(3, 3, True), (5, 0, True), (1, 4, True), (3, 1, False)])
def test_whoever_skips_the_role_is_counted_with_those_who_rather_not_say(
    workshops: Workshops, catalogue: Catalogue, answering: Room, skipped: int, refused: int, is_apart: bool
) -> None:
    """Both say nothing about their role: they are one group, which needs five as every other (measurement 4)."""
    unsaid = catalogue.edition(answering.setup.pack, answering.setup.edition).unsaid
    assert unsaid in answering.roles
    for role, people in (("marketing", 5), ("sales", 5), (None, skipped), (unsaid, refused)):
        many(workshops, answering, people, 4, role)
    figures = reveal(workshops, answering)
    assert isinstance(shown(figures).teams, Withheld) is not is_apart
    means = [each for each in figures.by_role[unsaid].values() if not isinstance(each, Withheld)]
    assert {mean.n for mean in means} == ({skipped + refused} if is_apart else set())


def test_guess_stands_beside_the_place(workshops: Workshops, setup: Setup) -> None:
    room = workshops.open(replace(setup, predicts=True)).room
    go_to(workshops, room.id, "predict")
    tokens = [new_person(workshops, room.id) for _ in range(6)]
    for token in tokens:
        workshops.predict(room.id, token, Prediction(80, 40)).now()
    go_to(workshops, room.id, "answer")
    for token in tokens:
        answer_all(workshops, room.id, token, all_items(workshops, room, 3))
    guess = reveal(workshops, room).guess
    assert not isinstance(guess, Withheld)
    assert (guess.marketing.mean, guess.sales.mean, guess.marketing.n) == (80, 40, 6)


def test_second_round_shows_what_has_moved(workshops: Workshops, answering: Room) -> None:
    tokens = many(workshops, answering, 5, 2)
    reveal(workshops, answering)
    workshops.move(answering.id, Move("second_round", workshops.room(answering.id).place))
    assert [each.round for each in workshops.figures(answering.id)] == [1]
    for token in tokens:
        answer_all(workshops, answering.id, token, all_items(workshops, answering, 4))
    second = reveal(workshops, answering)
    assert second.round == 2
    assert {shift.points for shift in second.shifts.values()} == {50}
    assert workshops.figures(answering.id)[0].shifts == {}


def test_figures_outlive_the_process(
    workshops: Workshops, installation: Installation, catalogue: Catalogue, answering: Room
) -> None:
    many(workshops, answering, 7, 4, "sales")
    before = reveal(workshops, answering)
    other = Workshops(installation, catalogue)
    assert other.figures(answering.id) == (before,)
    other.close()


def test_anonymous_room_gives_nobody_away(workshops: Workshops, answering: Room) -> None:
    many(workshops, answering, 9, 4)
    reveal(workshops, answering)
    with pytest.raises(RoomIsAnonymousError):
        workshops.people(answering.id)


def test_open_room_shows_everybody_after_the_reveal(workshops: Workshops, setup: Setup) -> None:
    room = workshops.open(replace(setup, privacy="open")).room
    go_to(workshops, room.id, "answer")
    many(workshops, room, 1, 2, "sales")
    many(workshops, room, 1, 5)
    new_person(workshops, room.id)
    assert workshops.people(room.id) == ()
    assert shown(reveal(workshops, room)).people == 2
    people = workshops.people(room.id)
    assert sorted((person.role or "", *set(person.rounds[0].values())) for person in people) == [("", 5), ("sales", 2)]


def test_open_room_shows_what_people_say_now(workshops: Workshops, setup: Setup) -> None:
    room = workshops.open(replace(setup, privacy="open")).room
    go_to(workshops, room.id, "answer")
    tokens = many(workshops, room, 2, 2)
    reveal(workshops, room)
    workshops.move(room.id, Move("reopen", workshops.room(room.id).place))
    answer_all(workshops, room.id, tokens[0], all_items(workshops, room, 4))
    place = shown(reveal(workshops, room)).place
    assert not isinstance(place, Withheld)
    assert (place.marketing.mean, place.marketing.n) == (50, 2)


Script = list[tuple[str, int, int]]
SCRIPTS = st.lists(
    st.tuples(st.sampled_from(["arrive", "change", "reveal", "role"]), st.integers(1, 6), st.integers(1, 5)),
    min_size=1,
    max_size=9,
)


@pytest.mark.slow
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(script=SCRIPTS)
def test_two_releases_never_differ_by_fewer_than_five(workshops: Workshops, setup: Setup, script: Script) -> None:
    """Whatever comes and goes: the people between two releases, whom subtracting would show, are none or five."""
    room = workshops.open(setup).room
    go_to(workshops, room.id, "answer")
    tokens: list[str] = []
    before: RoomFigures | Withheld | None = None
    people = 0
    for what, number, value in script:
        if what == "arrive":
            tokens += many(workshops, room, number, value)
        elif what == "change":
            for token in tokens[:number]:
                sequence = workshops.own(room.id, token).sequence + 1
                workshops.answer(room.id, token, Answer("IDN1", value, sequence)).now()
        elif what == "role":
            for token in tokens[:number]:
                workshops.choose_role(room.id, token, ("marketing", "sales")[value % 2]).now()
        else:
            figures = reveal(workshops, room).room
            now = 0 if isinstance(figures, Withheld) else figures.people
            assert now == people or now - people >= 5
            if now == people and people:
                assert figures == before
            people, before = now, figures
            workshops.move(room.id, Move("reopen", workshops.room(room.id).place))
