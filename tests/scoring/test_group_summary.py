"""A room as counts: kept up to date, joined or built at once, it is the same; its scores are those of the method."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import METHODS, QUADRANTS, Item, Section, score
from scoring.facts import (
    FIELD,
    PEOPLE,
    PLACE,
    TOGETHER,
    Cell,
    Facts,
    Person,
    Quantity,
    facts_of,
    field_of,
    place_of,
    plan_of,
    snapped,
)
from scoring.quadrants import place
from scoring.summary import EMPTY, Summary, from_rows, merge, pick, rows_of, summarise, update
from tests.scoring.drawn_sheets import FORMS
from tests.scoring.rooms_drawn import ROLES, people_of, plan, summary_of
from tests.scoring.rubric_under_test import rubric_of

FORM = st.sampled_from(FORMS)


@given(data=st.data())
def test_scores_are_those_of_the_result(data: st.DataObject) -> None:
    """Of every method there is: a new one needs its facts."""
    assert set(METHODS) == {rubric_of("full").method}
    form = data.draw(FORM)
    person, the = data.draw(people_of(form)), plan(form)
    found, result = facts_of(the, person), score(rubric_of(form), person.answers)
    expected: dict[Quantity, float | None] = {
        **{Quantity("section", each.id): each.score for each in result.sections},
        Quantity("axis", "marketing"): result.marketing.score,
        Quantity("axis", "sales"): result.sales.score,
        **{Quantity("own", name): points for name, points in result.together.facets.items()},
        **{Quantity("linked", each.id): each.linked and 100 - each.linked for each in result.strategies},
        TOGETHER: result.together.score,
    }
    scores = {quantity: the.unit(quantity) * step for quantity, step in found.values.items() if quantity in the.grids}
    linked_to_all = {Quantity("linked", each.id): 100.0 for each in result.strategies if each.linked == 0}
    assert scores == pytest.approx(
        {name: points for name, points in (expected | linked_to_all).items() if points is not None}
    )
    assert found.cell == Cell(person.role, bool(person.answers) and result.low_confidence)


@given(data=st.data())
def test_a_place_is_on_the_map_when_both_sides_are_scored(data: st.DataObject) -> None:
    form = data.draw(FORM)
    person = data.draw(people_of(form))
    found, result = facts_of(plan(form), person).values, score(rubric_of(form), person.answers)
    marketing, sales = result.marketing.score, result.sales.score
    assert (PLACE in found) is (FIELD in found) is (marketing is not None and sales is not None)
    if marketing is not None and sales is not None:
        assert field_of(found[FIELD]) == place(marketing, sales, result.rubric.constants.cut)
        dot = place_of(found[PLACE])
        assert all(each % 5 == 0 for each in dot)
        assert abs(dot[0] - marketing) <= 2.5
        assert abs(dot[1] - sales) <= 2.5


@pytest.mark.parametrize(("points", "line"), [(0, 0), (2.4, 0), (2.5, 5), (62.5, 65), (97.4, 95), (97.5, 100)])
def test_places_snap_to_the_nearest_line(points: float, line: int) -> None:
    assert snapped(points) == line


def test_answers_are_counted_as_given() -> None:
    facts = facts_of(plan(), Person({"IDN1": 2, "SAL1": "cant_say"}, "sales"))
    assert facts.values == {
        PEOPLE: 2,
        Quantity("answer", "IDN1"): 2,
        Quantity("seen", "IDN1"): 1,
        Quantity("seen", "SAL1"): 0,
        Quantity("linked", "communication"): plan().grids[Quantity("linked", "communication")] // 4,
    }


def test_somebody_who_has_only_joined_is_in_no_figure() -> None:
    assert facts_of(plan(), Person({}, "sales")).values == {}
    assert facts_of(plan(), Person({}, "sales", (40, 70))).values == {
        Quantity("guess", "marketing"): 40,
        Quantity("guess", "sales"): 70,
    }


def test_an_unknown_answer_is_refused() -> None:
    with pytest.raises(ValueError, match="XYZ1"):
        facts_of(plan(), Person({"XYZ1": 3}))


def test_rows_are_those_of_people_who_answered_all() -> None:
    whole = facts_of(plan("pulse"), Person({"IDN1": 2, "IDN2": 5, "ANT1": 3}))
    assert whole.values[Quantity("row", "IDN")] == 5
    assert (whole.values[Quantity("row_item", "IDN1")], whole.values[Quantity("row_item", "IDN2")]) == (1, 4)
    assert not {Quantity("row", "ANT"), Quantity("row_item", "ANT1")} & whole.values.keys()


def test_grids_hold_every_score_of_other_scales_too() -> None:
    """Seven options and three items of which two are needed: steps of twelfths and eighteenths."""
    from dataclasses import replace

    full = rubric_of("full")
    items = tuple(Item(f"SAL{number}") for number in (1, 2, 3))
    rubric = replace(
        full,
        sections=(*full.sections[:4], Section("SAL", "sales", items, 2), full.sections[5]),
        constants=replace(full.constants, points=7),
    )
    the = plan_of(rubric)
    for answers in ({"SAL1": 2, "SAL2": 5}, {"SAL1": 2, "SAL2": 5, "SAL3": 7}, {"SAL1": 1, "SAL2": 2, "SAL3": 2}):
        found = facts_of(the, Person(answers)).values[Quantity("axis", "sales")]
        assert the.unit(Quantity("axis", "sales")) * found == pytest.approx(score(rubric, answers).sales.score)


@given(data=st.data())
def test_any_way_of_counting_gives_the_same(data: st.DataObject) -> None:
    """One by one in any order, in two parts, or all at once."""
    people = data.draw(st.lists(people_of("pulse"), max_size=7))
    facts = [facts_of(plan("pulse"), each) for each in people]
    at_once = summarise(facts)
    cut = data.draw(st.integers(0, len(facts)))
    assert merge(summarise(facts[:cut]), summarise(facts[cut:])) == at_once
    assert summarise(data.draw(st.permutations(facts))) == at_once
    one_by_one = EMPTY
    for each in data.draw(st.permutations(facts)):
        one_by_one = update(one_by_one, None, each)
    assert one_by_one == at_once
    for each in data.draw(st.permutations(facts)):
        one_by_one = update(one_by_one, each, None)
    assert one_by_one == EMPTY


@given(data=st.data())
def test_answer_by_answer_it_stays_what_a_recount_gives(data: st.DataObject) -> None:
    """People answer, change answers, say a role, take it back, and are deleted, in any order."""
    the = plan("pulse")
    people: dict[int, Person] = {}
    kept = EMPTY
    for _step in range(data.draw(st.integers(1, 12))):
        who = data.draw(st.integers(0, 3))
        after = data.draw(st.one_of(st.none(), people_of("pulse")))
        before = people.pop(who, None)
        if after is not None:
            people[who] = after
        kept = update(
            kept, None if before is None else facts_of(the, before), None if after is None else facts_of(the, after)
        )
        assert kept == summary_of(people.values(), "pulse")


@given(st.lists(people_of("pulse"), max_size=6))
def test_stored_and_read_it_is_the_same(people: list[Person]) -> None:
    summary = summary_of(people, "pulse")
    stored = json.loads(json.dumps(rows_of(summary)))
    assert from_rows(stored) == summary
    assert rows_of(from_rows(reversed(stored))) == rows_of(summary)


@pytest.mark.parametrize(
    "row",
    [
        ["people", "", None, False, 3, 0],
        ["people", "", None, False, 3, -1],
        ["people", "", None, False, 3, 1.5],
        ["people", "", None, False, "3", 1],
        ["secret", "", None, False, 3, 1],
        ["people", "", None, False, 3],
    ],
)
def test_what_is_no_count_is_refused(row: Sequence[object]) -> None:
    with pytest.raises(ValueError, match=r"is not a count|not enough values"):
        from_rows([row])


def test_taking_away_what_is_not_there_is_refused() -> None:
    one, other = (facts_of(plan(), Person({"IDN1": level})) for level in (2, 3))
    with pytest.raises(ValueError, match="does not hold"):
        update(summarise([one]), other, None)


@given(data=st.data())
def test_the_old_summary_stays_as_it_was(data: st.DataObject) -> None:
    """It may be on its way to a page."""
    people = data.draw(st.lists(people_of("pulse"), min_size=1, max_size=4))
    before = summary_of(people, "pulse")
    copy = json.dumps(rows_of(before))
    update(before, facts_of(plan("pulse"), people[0]), facts_of(plan("pulse"), data.draw(people_of("pulse"))))
    merge(before, before)
    assert json.dumps(rows_of(before)) == copy


@given(st.lists(people_of("pulse"), max_size=8))
def test_cells_add_up(people: list[Person]) -> None:
    summary = summary_of(people, "pulse")
    assert summary.size(PEOPLE) == sum(bool(each.answers) for each in people)
    for quantity in summary.counts:
        assert sum(summary.histogram(quantity).values()) == summary.size(quantity)
        by_role = [summary.histogram(quantity, lambda cell, role=role: cell.role == role) for role in ROLES]  # type: ignore[misc]
        assert sum(sum(each.values()) for each in by_role) == summary.size(quantity)
    assert merge(*(pick(summary, lambda _q, cell, role=role: cell.role == role) for role in ROLES)) == summary  # type: ignore[misc]


def test_a_summary_is_as_large_for_many_as_for_some() -> None:
    """All counts of a hundred thousand people fit where those of the questionnaire fit."""
    facts = [
        Facts(Cell(role), {Quantity("answer", f"Q{item}"): option for item in range(36)})
        for role in ROLES
        for option in (1, 2, 3, 4, 5)
    ]
    few, many = summarise(facts), summarise(facts * 4000)
    assert len(rows_of(few)) == len(rows_of(many)) == 36 * 5 * len(ROLES)
    assert many.size(Quantity("answer", "Q0")) == 4000 * few.size(Quantity("answer", "Q0"))


def test_fields_are_counted_by_their_place() -> None:
    assert [field_of(number) for number in range(4)] == list(QUADRANTS)
    assert isinstance(EMPTY, Summary)
