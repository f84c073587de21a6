"""Results beside one another: worked cases of the measurement design, and laws that hold for any answers."""

from collections.abc import Sequence
from dataclasses import replace
from math import hypot
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import (
    CANT_SAY,
    Answer,
    Measure,
    Result,
    answer_changes,
    axis_measures,
    difference,
    item_spreads,
    role_gaps,
    score,
    section_measures,
    widest,
)
from scoring.compare import gap_word, mean_measure
from tests.scoring.drawn_sheets import complete_sheets, partial_sheets, profile
from tests.scoring.rubric_under_test import rubric_of

EVEN = {"IDN": 60.0, "ANT": 60.0, "LEA": 60.0, "REL": 60.0, "SAL": 60.0}
MEASURES = st.builds(Measure, st.floats(0, 100), st.floats(0.5, 30))


def scored(form: str = "full", **sections: float) -> Result:
    """A result with these section scores, 60 elsewhere (50 in the pulse form, whose steps are larger)."""
    base = EVEN if form == "full" else dict.fromkeys(EVEN, 50.0)
    return score(rubric_of(form), profile(form, **(base | sections)))


def answered(form: str, answers: dict[str, Answer]) -> Result:
    return score(rubric_of(form), answers)


@pytest.mark.parametrize(("form", "margin"), [("full", 16), ("pulse", 26)])
def test_margin_of_two_sections_is_that_of_the_design(form: str, margin: int) -> None:
    measures = section_measures(scored(form))
    assert round(difference(measures["IDN"], measures["SAL"]).margin) == margin


def test_axes_have_their_own_margins() -> None:
    measures = axis_measures(scored())
    assert round(difference(measures["marketing"], measures["marketing"]).margin, 1) == 8.2
    assert round(difference(measures["sales"], measures["sales"]).margin, 1) == 16.3


def test_mixed_forms_have_a_margin_in_between() -> None:
    full, pulse = section_measures(scored("full"))["SAL"], section_measures(scored("pulse"))["SAL"]
    assert round(difference(full, pulse).margin) == 22


def test_difference_is_second_minus_first() -> None:
    one, other = section_measures(scored())["SAL"], section_measures(scored(SAL=80))["SAL"]
    assert difference(one, other).points == 20
    assert not difference(one, other).similar
    assert difference(one, section_measures(scored(SAL=75))["SAL"]).similar


@given(MEASURES, MEASURES)
def test_difference_is_symmetric(one: Measure, other: Measure) -> None:
    there, back = difference(one, other), difference(other, one)
    assert there.points == -back.points
    assert there.margin == back.margin
    assert there.similar == back.similar == (abs(there.points) < there.margin)


@given(st.lists(st.one_of(st.none(), MEASURES), max_size=12))
def test_widest_prefers_what_is_beyond_its_margin(measures: list[Measure | None]) -> None:
    found = widest(measures)
    known = [each for each in measures if each is not None]
    if len(known) < 2:
        assert found is None
        return
    assert found is not None
    assert found.first < found.second
    pairs = [difference(a, b) for a in known for b in known]
    assert found.difference.similar == all(pair.similar for pair in pairs)
    assert abs(found.difference.points) == max(
        abs(pair.points) for pair in pairs if pair.similar == found.difference.similar
    )


@given(st.lists(MEASURES, min_size=1, max_size=9))
def test_mean_of_several_is_surer_than_each(measures: list[Measure]) -> None:
    mean = mean_measure(measures)
    assert min(m.score for m in measures) - 1e-9 <= mean.score <= max(m.score for m in measures) + 1e-9
    assert mean.sem <= max(m.sem for m in measures) + 1e-9
    assert mean.sem == pytest.approx(hypot(*(m.sem for m in measures)) / len(measures))


def test_statements_with_the_largest_gap_come_first() -> None:
    one, other = {"IDN1": 5, "IDN2": 2, "ANT1": 3}, {"IDN1": 1, "IDN2": 4, "ANT1": 3}
    spreads = item_spreads([answered("full", {**one}), answered("full", {**other})])
    assert [(each.item, each.spread) for each in spreads] == [("IDN1", 100), ("IDN2", 50), ("ANT1", 0)]
    assert spreads[0].points == (100, 0)


def test_equal_gaps_keep_the_order_of_presentation() -> None:
    same = [answered("full", dict.fromkeys(("SAL1", "IDN3", "ANT2"), answer)) for answer in (1, 3)]
    assert [each.item for each in item_spreads(same)] == ["IDN3", "ANT2", "SAL1"]


def test_only_statements_of_both_forms_are_compared() -> None:
    full = answered("full", profile("full", **EVEN))
    pulse = answered("pulse", profile("pulse", **dict.fromkeys(EVEN, 50.0)))
    asked = {item.id for section in rubric_of("pulse").sections for item in section.items}
    assert {each.item for each in item_spreads([full, pulse])} <= asked
    assert item_spreads([full, pulse])


def test_without_answers_no_statement_is_compared() -> None:
    whole = scored()
    assert item_spreads([whole, replace(whole, answers=None)]) == ()
    assert item_spreads([]) == ()


@given(st.lists(partial_sheets(), min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_spread_does_not_depend_on_the_order_of_results(
    sheets: list[tuple[str, dict[str, Answer]]], random: Random
) -> None:
    results = [score(rubric_of(form), answers) for form, answers in sheets]
    shuffled = random.sample(results, len(results))
    there, back = item_spreads(results), item_spreads(shuffled)
    assert {each.item: each.spread for each in there} == {each.item: each.spread for each in back}
    sizes = [each.spread for each in there]
    assert sizes == sorted(sizes, reverse=True)
    assert all(0 <= size <= 100 for size in sizes)


def test_gap_by_role_in_the_order_to_talk_about_it() -> None:
    marketing, sales = [scored(LEA=80), scored(LEA=90)], [scored(LEA=40, SAL=75), scored(LEA=50, SAL=65)]
    gaps = role_gaps(marketing, sales, list(EVEN))
    assert [(gap.section, gap.word) for gap in gaps[:3]] == [("LEA", "gap"), ("SAL", "possible"), ("IDN", "similar")]
    assert (gaps[0].marketing, gaps[0].sales, gaps[0].difference.points) == (85, 45, -40)
    assert [gap.section for gap in gaps[2:]] == ["IDN", "ANT", "REL"]


@pytest.mark.parametrize(
    ("points", "margin", "word"),
    [(9.9, 5, "similar"), (-9.9, 20, "similar"), (10, 20, "possible"), (-19, 20, "possible"), (20, 20, "gap")],
)
def test_words_for_a_gap(points: float, margin: float, word: str) -> None:
    from scoring import Difference

    assert gap_word(Difference(points, margin)) == word


def test_a_side_without_a_score_has_no_gap() -> None:
    silent = answered("full", {"IDN1": 3})
    assert role_gaps([silent], [scored()], list(EVEN)) == ()
    assert role_gaps([], [scored()], list(EVEN)) == ()


def test_which_answers_moved_the_axes() -> None:
    then = answered("full", profile("full", **EVEN))
    answers = dict(then.answers or {})
    now = answered("full", {**answers, "SAL1": 5, "IDN1": 1, "WTO1": 3, "SAL6": 4})
    changes = answer_changes(then, now)
    step_sales, step_marketing = 25 / 5, 25 / 20
    by_item = {change.item: change for change in changes}
    assert set(by_item) == {"SAL1", "IDN1", "WTO1", "SAL6"}
    assert by_item["SAL1"].effect == pytest.approx(step_sales * (5 - int(answers["SAL1"])))
    assert by_item["IDN1"].effect == pytest.approx(step_marketing * (1 - int(answers["IDN1"])))
    assert by_item["WTO1"].effect is None
    assert by_item["SAL6"].axis is None
    assert [change.effect is None for change in changes] == [False, False, True, True]


def test_an_answer_that_was_missing_counts_from_what_was_there() -> None:
    answers = dict(profile("full", **EVEN))
    without = answered("full", {**answers, "SAL1": CANT_SAY})
    (change,) = answer_changes(without, answered("full", {**answers, "SAL1": 5}))
    assert (change.then, change.now) == (CANT_SAY, 5)
    old = without.sales.score
    assert old is not None
    assert change.effect == pytest.approx((old * 4 + 100) / 5 - old)


def test_no_effect_is_made_up_where_there_is_no_score() -> None:
    then = answered("full", {"SAL1": 3})
    (change,) = answer_changes(then, answered("full", {"SAL1": 5}))
    assert change.effect is None
    assert change.axis == "sales"


@given(complete_sheets().flatmap(lambda one: st.tuples(st.just(one), complete_sheets())))
def test_effects_add_up_when_the_same_statements_are_answered(pair: Sequence[tuple[str, dict[str, Answer]]]) -> None:
    (form, before), (other, after) = pair
    if form != other:
        return
    then, now = score(rubric_of(form), before), score(rubric_of(form), after)
    changes = answer_changes(then, now)
    for axis, measures in (("marketing", (then.marketing, now.marketing)), ("sales", (then.sales, now.sales))):
        old, new = measures[0].score, measures[1].score
        assert old is not None
        assert new is not None
        assert sum(change.effect or 0 for change in changes if change.axis == axis) == pytest.approx(new - old)


@given(partial_sheets())
def test_nothing_moves_without_a_change(sheet: tuple[str, dict[str, Answer]]) -> None:
    form, answers = sheet
    result = score(rubric_of(form), answers)
    assert answer_changes(result, result) == ()
    assert all(each.spread == 0 for each in item_spreads([result, result]))
    assert all(difference(each, each).similar for each in section_measures(result).values())
