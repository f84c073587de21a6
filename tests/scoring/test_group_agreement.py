"""Agreement on a statement: bounds, what it may not depend on, and the words for it."""

from itertools import combinations, pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring.agreement import (
    a_wg,
    a_wg_j,
    agreement,
    average_deviation,
    closeness,
    mean_deviation,
    polarisation,
    r_wg,
    r_wg_j,
    two_camps,
    uniform_variance,
)

COUNTS = st.lists(st.integers(0, 30), min_size=5, max_size=5)
PLACES = [i < j < k for i in range(5) for j in range(i, 5) for k in range(j, 5)]
"""Of all triples of options in order, those of three different ones."""
ITEMS = st.lists(COUNTS, min_size=1, max_size=6)


@given(COUNTS)
def test_figures_stay_within_their_bounds(counts: list[int]) -> None:
    deviation, share = average_deviation(counts), r_wg(counts)
    assert (deviation is None) is (sum(counts) < 2)
    assert deviation is None or 0 <= deviation <= 2
    assert share is None or 0 <= share <= 1
    fair = a_wg(counts)
    assert fair is None or -1 - 1e-9 <= fair <= 1
    value, split = agreement(counts), polarisation(counts)
    assert (value is None) is (sum(counts) == 0)
    assert value is None or (-1 - 1e-9 <= value <= 1 + 1e-9 and split == pytest.approx((1 - value) / 2))


@given(COUNTS)
def test_a_scale_turned_around_agrees_as_much(counts: list[int]) -> None:
    turned = counts[::-1]
    assert average_deviation(turned) == pytest.approx(average_deviation(counts))
    assert r_wg(turned) == pytest.approx(r_wg(counts), abs=1e-9)
    assert agreement(turned) == pytest.approx(agreement(counts), abs=1e-9)
    assert two_camps(turned) is two_camps(counts)
    one, other = a_wg(counts), a_wg(turned)
    assert other == pytest.approx(one, abs=1e-9)


@given(COUNTS, st.integers(2, 5))
def test_as_many_more_of_each_change_no_share(counts: list[int], times: int) -> None:
    more = [times * count for count in counts]
    assert agreement(more) == pytest.approx(agreement(counts))
    assert two_camps(more) is two_camps(counts)
    if sum(counts) > 1:
        assert average_deviation(more) == pytest.approx(average_deviation(counts))


@given(st.integers(2, 50), st.integers(0, 4))
def test_all_on_one_option_agree_fully(people: int, option: int) -> None:
    counts = [people if place == option else 0 for place in range(5)]
    assert (average_deviation(counts), r_wg(counts), agreement(counts), polarisation(counts)) == (0, 1, 1, 0)
    # of so few that their mean is out of range for this measure, nothing is said
    assert a_wg(counts) == (1 if option in (0, 2, 4) or people > 3 else None)
    assert not two_camps(counts)


@given(COUNTS)
def test_nothing_is_nearer_to_all_than_the_median(counts: list[int]) -> None:
    assume(sum(counts) > 1)
    deviation = average_deviation(counts)
    around = [sum(abs(place - middle) * count for place, count in enumerate(counts)) for middle in range(5)]
    assert deviation == pytest.approx(min(around) / sum(counts))


@given(ITEMS)
def test_a_section_lies_between_its_items(items: list[list[int]]) -> None:
    for whole, part in ((mean_deviation, average_deviation), (a_wg_j, a_wg)):
        known = [value for value in map(part, items) if value is not None]
        found = whole(items)
        assert (found is None) is (not known)
        assert found is None or min(known) - 1e-9 <= found <= max(known) + 1e-9
    share = r_wg_j(items)
    assert share is None or 0 <= share <= 1


@given(COUNTS, st.integers(2, 6))
def test_more_items_alike_make_the_same_answers_look_more_agreed(counts: list[int], number: int) -> None:
    """Which is why r_wg(j) stands in the details only."""
    one, many = r_wg_j([counts]), r_wg_j([counts] * number)
    assert one == r_wg(counts)
    assert one is None or many is None or one <= many + 1e-9


def test_layers_are_those_of_van_der_eijk() -> None:
    """Every pattern of filled options on its own, from the definition: triples 110 and 011 against 101."""
    for number in range(1, 32):
        pattern = [number >> place & 1 for place in range(5)]
        triples = [(pattern[i], pattern[j], pattern[k]) for i in range(5) for j in range(i, 5) for k in range(j, 5)]
        strict = [each for at, each in enumerate(triples) if PLACES[at]]
        together, apart = strict.count((1, 1, 0)) + strict.count((0, 1, 1)), strict.count((1, 0, 1))
        filled = sum(pattern)
        if filled == 1:
            expected = 1.0
        elif together + apart == 0:
            expected = 0.0
        else:
            expected = (3 * together - 4 * apart) / (3 * (together + apart)) * (1 - (filled - 1) / 4)
        assert agreement(pattern) == pytest.approx(expected)


def test_uniform_variance_of_five_options_is_two() -> None:
    assert uniform_variance(5) == 2
    assert uniform_variance(7) == 4


@pytest.mark.parametrize(
    ("deviation", "points", "word"),
    [
        (0.0, 5, "close"),
        (0.5, 5, "close"),
        (0.51, 5, "mixed"),
        (5 / 6, 5, "mixed"),
        (0.84, 5, "far_apart"),
        (1.1, 7, "mixed"),
        (1.2, 7, "far_apart"),
    ],
)
def test_words_for_a_deviation(deviation: float, points: int, word: str) -> None:
    assert closeness(deviation, points) == word


@pytest.mark.parametrize(
    ("counts", "camps"),
    [
        ([5, 0, 0, 0, 5], True),
        ([3, 0, 4, 0, 3], True),
        ([2, 1, 4, 0, 3], False),  # A is above zero
        ([3, 0, 0, 0, 7], True),  # three in ten at either side are enough
        ([2, 0, 1, 0, 7], False),
        ([3, 1, 0, 1, 5], True),  # a side may lie on two options
        ([1, 2, 0, 0, 7], False),  # most agree
        ([2, 2, 2, 2, 2], False),  # A is 0
        ([0, 0, 0, 0, 0], False),
    ],
)
def test_two_camps(counts: list[int], camps: bool) -> None:
    assert two_camps(counts) is camps


def test_camps_need_both_their_sides_and_a_gap() -> None:
    """Over all rooms of ten: camps exactly when A is below zero and both sides hold three people or more."""
    for cuts in combinations(range(14), 4):
        edges = (-1, *cuts, 14)
        counts = [high - low - 1 for low, high in pairwise(edges)]
        value = agreement(counts)
        assert value is not None
        assert two_camps(counts) is (value < 0 and sum(counts[:2]) >= 3 and sum(counts[3:]) >= 3)
