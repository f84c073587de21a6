"""Made-up people: the same from the same seed, and each pattern shows in the figures what it is named after."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.errors import ValueUnknownError
from assessment.workshop.model import Own, Participant, Vote
from assessment.workshop.rehearsal.acts import Poll, Stage, acts_of
from assessment.workshop.rehearsal.people import MadeUp, made_up
from assessment.workshop.rehearsal.script import PACES, PATTERNS, Pattern, Script, checked_script
from scoring import (
    CANT_SAY,
    Person,
    Plan,
    Released,
    RoomFigures,
    Rule,
    Teams,
    Withheld,
    facts_of,
    plan_of,
    release,
    room_figures,
    shifts,
    summarise,
)
from scoring.facts import SIDES, Quantity
from scoring.room import Statement
from tests.ui.examples import newest

FORMS = tuple(newest().forms)
ROLES = tuple(role.id for role in newest().roles)
RULE = Rule()
SEEDS = range(12)
scripts = st.builds(Script, st.sampled_from(PATTERNS), st.integers(1, 40), st.sampled_from(tuple(PACES)))


def people_of(script: Script, seed: str = "seed", form: str = "pulse") -> tuple[MadeUp, ...]:
    return made_up(newest().rubric(form), ROLES, RULE.minimum, script, seed)


def released(plan: Plan, people: tuple[MadeUp, ...], round_: int = 1) -> Released:
    """What the room's rules let out of their answers."""
    told = [Person(each.rounds[round_ - 1], each.role, None) for each in people if each.rounds[round_ - 1]]
    out = release(Released(), summarise([facts_of(plan, each) for each in told]), RULE)
    assert isinstance(out, Released)
    return out


def figures(pattern: Pattern, people: int, seed: str, form: str = "pulse") -> RoomFigures:
    plan = plan_of(newest().rubric(form))
    shown = room_figures(plan, released(plan, people_of(Script(pattern, people), seed, form)), RULE)
    assert isinstance(shown, RoomFigures)
    return shown


def divided(shown: RoomFigures) -> list[Statement]:
    return [each for each in shown.statements.values() if isinstance(each, Statement) and each.camps]


@settings(max_examples=30, deadline=None)
@given(script=scripts, seed=st.text(max_size=5), form=st.sampled_from(FORMS))
def test_the_same_seed_gives_the_same_valid_room(script: Script, seed: str, form: str) -> None:
    people = people_of(script, seed, form)
    assert people == people_of(script, seed, form)
    assert len(people) == script.people
    for each in people:
        assert each.role in ROLES
        assert all(0 <= points <= 100 and points % 5 == 0 for points in (each.guess.marketing, each.guess.sales))
        for said in each.rounds:
            assert tuple(said) in ((), newest().form_items(form))
            assert all(value == CANT_SAY or value in range(1, newest().points + 1) for value in said.values())


def test_another_seed_gives_another_room() -> None:
    assert people_of(Script(), "one") != people_of(Script(), "two")


@settings(max_examples=30, deadline=None)
@given(script=scripts)
def test_a_small_role_never_hides_the_others(script: Script) -> None:
    """Beside marketing and sales people there are enough of a third role, or none."""
    roles = [each.role for each in people_of(script)]
    third = [role for role in roles if role not in SIDES]
    assert not third or len(third) >= RULE.minimum


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("people", [10, 12, 40])
def test_split_by_role_shows_real_gaps_both_ways(seed: int, form: str, people: int) -> None:
    teams = figures("by_role", people, str(seed), form).teams
    assert isinstance(teams, Teams)
    gaps = {gap.id: gap for gap in teams.gaps if gap.word == "gap"}
    axes = {section.id: section.axis for section in newest().rubric(form).sections}
    for side in SIDES:
        mine = [gap.points for name, gap in gaps.items() if axes.get(name) == side]
        assert mine
        assert all((points > 0) == (side == "marketing") for points in mine)


@pytest.mark.parametrize("seed", SEEDS)
def test_agreed_rooms_agree(seed: int) -> None:
    shown = figures("agreed", 12, str(seed))
    words = [each.word for each in shown.statements.values() if isinstance(each, Statement)]
    assert words.count("close") > len(words) / 2
    assert "far apart" not in words
    assert not divided(shown)
    assert isinstance(shown.teams, Teams)
    # six are looked at, so chance alone may bring one
    assert [gap.word for gap in shown.teams.gaps].count("gap") <= 1
    assert all(abs(gap.points) < 16 for gap in shown.teams.gaps)


@pytest.mark.parametrize("seed", SEEDS)
def test_two_camps_show_and_are_not_the_roles(seed: int) -> None:
    shown = figures("two_camps", 12, str(seed))
    assert len(divided(shown)) >= 3
    assert shown.contested[0].camps
    assert isinstance(shown.teams, Teams)
    assert all(gap.word != "gap" for gap in shown.teams.gaps)


@pytest.mark.parametrize("people", [9, 12, 40])
def test_a_silent_sales_team_leaves_the_map_and_hides_the_roles(people: int) -> None:
    everybody = people_of(Script("silent_sales", people))
    sales = [each for each in everybody if each.role == "sales"]
    assert len(sales) == -(-people // 3)
    assert [bool(each.rounds[0]) for each in sales].count(True) == 1
    shown = figures("silent_sales", people, "seed")
    assert not isinstance(shown.place, Withheld)
    assert isinstance(shown.teams, Withheld)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_second_round_moves_the_room(pattern: Pattern) -> None:
    plan, people = plan_of(newest().rubric("pulse")), people_of(Script(pattern, 12))
    moved = shifts(plan, released(plan, people), released(plan, people, 2), RULE)
    assert moved[Quantity("axis", "sales")].points >= 5


def test_most_know_the_best_option_and_a_later_run_is_voted_on_anew() -> None:
    everybody = people_of(Script("agreed", 400))
    first, second = ([_vote(each, run) for each in everybody] for run in (1, 2))
    assert 0.5 < first.count("best") / 400 < 0.7
    assert set(first) == {"best", "other", "third"}
    assert first == [_vote(each, 1) for each in everybody]
    assert first != second


def test_whoever_stays_silent_does_not_vote() -> None:
    votes = [_vote(each, 1) for each in people_of(Script("silent_sales", 30))]
    assert votes.count(None) == 9


def _vote(person: MadeUp, run: int) -> str | None:
    """What somebody who has said nothing yet chooses on a card of three options."""
    participant = Participant("p", "r")
    own = Own(participant, round=1, answers={}, earlier={}, prediction=None, sequence=0)
    acts = acts_of(person, Stage(1, "vote", Poll(run, 1, "best", ("other", "third"))), own)
    return next((act.tap.option for act in acts if isinstance(act.tap, Vote)), None)


@pytest.mark.parametrize(
    ("script", "field"),
    [
        (Script(people=0), "people"),
        (Script(people=401), "people"),
        (Script(pattern="other"), "pattern"),  # type: ignore[arg-type]
        (Script(pace="other"), "pace"),  # type: ignore[arg-type]
    ],
)
def test_scripts_that_cannot_be(script: Any, field: str) -> None:
    with pytest.raises(ValueUnknownError) as refused:
        checked_script(script)
    assert refused.value.field == field
