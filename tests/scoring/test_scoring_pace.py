"""The note on pace (measurement design 3.10): two screens, or the whole, under two seconds a statement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import score
from tests.golden import oracle
from tests.scoring.drawn_sheets import FORMS
from tests.scoring.rubric_under_test import rubric_of, screen_sizes

VARIED = {"full": [1, 2, 3, 4, 5] * 7 + [1], "pulse": [1, 2, 3, 4, 5] * 2 + [1, 2, 3]}


def _notes(form: str, seconds: dict[str, float] | None, answers: list[int] | None = None) -> tuple[str, ...]:
    values = VARIED[form] if answers is None else answers
    return score(rubric_of(form), dict(zip(oracle.PRESENTED[form], values, strict=True)), seconds).notes


def _pace(form: str, per_item: float) -> dict[str, float]:
    return {section: per_item * size for section, size in screen_sizes(rubric_of(form)).items()}


@pytest.mark.parametrize("form", FORMS)
def test_two_seconds_a_statement_are_enough(form: str) -> None:
    assert "too_fast" not in _notes(form, _pace(form, 2))
    assert "too_fast" in _notes(form, _pace(form, 1.999))


@pytest.mark.parametrize("form", FORMS)
def test_one_fast_screen_is_let_pass_and_any_two_are_not(form: str) -> None:
    slow = _pace(form, 30)
    for first in slow:
        once = slow | {first: _pace(form, 1.99)[first]}
        assert "too_fast" not in _notes(form, once)
        for second in slow.keys() - {first}:
            assert "too_fast" in _notes(form, once | {second: _pace(form, 1.99)[second]})


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_counts_where_only_one_screen_is_fast(form: str) -> None:
    first = next(iter(screen_sizes(rubric_of(form))))
    assert "too_fast" in _notes(form, _pace(form, 2) | {first: 0})
    assert "too_fast" not in _notes(form, _pace(form, 2.6) | {first: 0.1})


@pytest.mark.parametrize("form", FORMS)
def test_unknown_times_say_nothing(form: str) -> None:
    assert _notes(form, None) == _notes(form, {}) == _notes(form, _pace(form, 9))
    some = dict(list(_pace(form, 1).items())[:1])
    assert "too_fast" not in _notes(form, some)


@given(st.sampled_from(FORMS), st.data())
def test_the_rule_agrees_with_the_oracle(form: str, data: st.DataObject) -> None:
    sizes = screen_sizes(rubric_of(form))
    paces = st.floats(min_value=0, max_value=6, allow_nan=False)
    seconds = {section: data.draw(paces) * size for section, size in sizes.items()}
    *tasks, together = sizes
    renamed = {section: seconds[section] for section in tasks} | {"WT": seconds[together]}
    assert ("too_fast" in _notes(form, seconds)) == oracle.too_fast(form, renamed)


def test_the_note_stands_in_the_order_of_the_design() -> None:
    fast = _pace("full", 1)
    assert _notes("full", fast, [4] * 36) == ("long_string", "straight_lining", "too_fast", "contradiction")
    assert _notes("full", fast, VARIED["full"]) == ("too_fast",)


def test_pace_counts_towards_low_confidence() -> None:
    sheet = dict(zip(oracle.PRESENTED["full"], [2, 3] * 4 + [3] * 12 + [1, 2, 4, 5] * 4, strict=True))
    rubric = rubric_of("full")
    assert not score(rubric, sheet).low_confidence
    assert score(rubric, sheet, _pace("full", 1)).low_confidence
