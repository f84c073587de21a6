"""Reliability of a section: where it is not defined, and which of the two figures is said."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.reliability import SHOWN_FROM, alpha, correlation, omega, reliability, spearman_brown

Parts = tuple[list[Counter[int]], Counter[int]]
ROWS = st.integers(2, 5).flatmap(lambda k: st.lists(st.lists(st.integers(0, 4), min_size=k, max_size=k), min_size=2))


def parts(rows: Sequence[Sequence[int]]) -> Parts:
    return [Counter(column) for column in zip(*rows, strict=True)], Counter(map(sum, rows))


def test_one_item_has_no_reliability() -> None:
    assert alpha(*parts([[1], [2], [3]])) is None


def test_alpha_of_two_items_alike_is_one() -> None:
    found = alpha(*parts([[1, 1], [2, 2], [4, 4]]))
    assert found is not None
    assert (found.value, found.items, found.n) == (1, 2, 3)


def test_an_item_that_does_not_vary_correlates_with_nothing() -> None:
    for rows in ([[1, 2], [1, 3], [1, 4]], [[2, 1], [3, 1], [4, 1]], [[1, 1], [1, 1]]):
        (first, second), totals = parts(rows)
        assert correlation(first, second, totals) is None
        assert spearman_brown(first, second, totals) is None


def test_items_turned_against_each_other_have_none_either() -> None:
    (first, second), totals = parts([[0, 4], [2, 2], [4, 0]])
    assert correlation(first, second, totals) == -1
    assert spearman_brown(first, second, totals) is None


@given(ROWS)
def test_alpha_is_one_at_most_and_lies_in_its_interval(rows: list[list[int]]) -> None:
    found = alpha(*parts(rows))
    if found is not None:
        assert found.value <= 1 + 1e-9
        assert found.low is not None
        assert found.high is not None
        assert found.low <= found.value + 1e-9
        assert found.value <= found.high + 1e-9


@pytest.mark.parametrize(("items", "interval"), [(2, False), (3, True)])
def test_two_items_are_told_by_spearman_brown_and_more_by_alpha(items: int, interval: bool) -> None:
    rows = [[(number + place * (number % 2)) % 5 for place in range(items)] for number in range(SHOWN_FROM)]
    found = reliability(*parts(rows))
    assert found is not None
    assert (found.n, found.items) == (30, items)
    assert (found.low is not None) is interval
    assert reliability(*parts(rows[1:])) is None


def test_omega_of_nothing_is_nothing() -> None:
    assert omega([]) is None
    assert omega([1.0, 1.0]) == 1
