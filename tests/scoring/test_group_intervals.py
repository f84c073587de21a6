"""Quantiles turn their distribution around, and intervals behave as intervals."""

from collections import Counter
from math import comb
from statistics import NormalDist, mean, median, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.histogram import at_rank, mean_interval, mean_of, median_interval, median_of, variance_of
from scoring.intervals import beta_cdf, beta_quantile, f_quantile, median_ranks, small_sample_factor, t_quantile

SHAPES = st.floats(0.5, 200)
SCORES = st.lists(st.integers(0, 20), min_size=1, max_size=60)


@given(st.floats(0.001, 0.999), SHAPES, SHAPES)
def test_quantile_of_beta_gives_the_probability_back(p: float, a: float, b: float) -> None:
    assert beta_cdf(beta_quantile(p, a, b), a, b) == pytest.approx(p, abs=1e-9)


@given(st.floats(0, 1), st.floats(0, 1), SHAPES, SHAPES)
def test_beta_rises_from_nothing_to_one(x: float, y: float, a: float, b: float) -> None:
    low, high = sorted((beta_cdf(min(x, y), a, b), beta_cdf(max(x, y), a, b)))
    assert 0 <= low <= high <= 1
    assert beta_cdf(min(x, y), a, b) <= beta_cdf(max(x, y), a, b) + 1e-12
    assert (beta_cdf(-1, a, b), beta_cdf(2, a, b)) == (0, 1)


@given(st.floats(0.01, 0.99), SHAPES, SHAPES)
def test_beta_is_its_own_mirror(x: float, a: float, b: float) -> None:
    assert beta_cdf(x, a, b) + beta_cdf(1 - x, b, a) == pytest.approx(1, abs=1e-9)


@given(st.floats(0.51, 0.999), st.floats(1, 5000))
def test_t_is_wider_than_the_normal_and_narrows(p: float, df: float) -> None:
    normal = NormalDist().inv_cdf(p)
    assert normal < t_quantile(p, df + 1) < t_quantile(p, df)


def test_t_of_very_many_is_the_normal() -> None:
    assert t_quantile(0.975, 1e7) == pytest.approx(NormalDist().inv_cdf(0.975), abs=1e-6)
    assert t_quantile(0.5, 7) == 0


@given(st.floats(0.51, 0.99), st.floats(1, 100))
def test_f_of_one_is_t_squared(p: float, df: float) -> None:
    assert f_quantile(2 * p - 1, 1, df) == pytest.approx(t_quantile(p, df) ** 2, rel=1e-7)


@given(st.integers(2, 500))
def test_small_groups_are_corrected_most(df: int) -> None:
    assert 0 < small_sample_factor(df) < small_sample_factor(df + 1) < 1


@given(st.integers(1, 400))
def test_ranks_of_the_median_are_the_narrowest_that_cover(n: int) -> None:
    found = median_ranks(n)

    def covered(rank: int) -> float:
        return 1 - 2 * sum(comb(n, k) for k in range(rank)) / float(2**n)

    if found is None:
        assert n < 6
        return
    low, high, coverage = found
    assert low + high == n + 1
    assert coverage == pytest.approx(covered(low), abs=1e-9)
    assert coverage >= 0.95 > covered(low + 1)


def test_ranks_of_a_crowd_are_found_at_once() -> None:
    found = median_ranks(100_000)
    assert found is not None
    assert found[:2] == (49_690, 50_311)


@given(SCORES)
def test_counted_figures_are_those_of_the_list(scores: list[int]) -> None:
    counted = Counter(scores)
    assert mean_of(counted, 5) == pytest.approx(5 * mean(scores))
    assert median_of(counted, 5) == 5 * median(scores)
    assert [at_rank(counted, rank + 1) for rank in range(len(scores))] == sorted(scores)
    if len(scores) > 1:
        assert variance_of(counted, 5) == pytest.approx((5 * stdev(scores)) ** 2, abs=1e-9)


@given(SCORES)
def test_interval_holds_the_mean_and_stays_on_the_scale(scores: list[int]) -> None:
    found = mean_interval(Counter(scores), 5)
    assert found is not None
    if len(set(scores)) == 1:
        assert (found.low, found.high) == (None, None)
        assert found.all_same is (len(scores) > 1)
        assert not found.holds(found.mean)
    else:
        assert found.low is not None
        assert found.high is not None
        assert 0 <= found.low < found.mean < found.high <= 100
        assert found.holds(found.mean)
        assert found.holds(found.low)
        assert found.holds(found.high)
        assert not found.holds(found.low - 1e-9)


@given(SCORES)
def test_twice_the_people_know_better(scores: list[int]) -> None:
    if len(set(scores)) == 1:
        return
    one, twice = (mean_interval(Counter(scores * times), 5, (-1e9, 1e9)) for times in (1, 2))
    assert one is not None
    assert twice is not None
    assert one.mean == twice.mean
    assert one.low is not None
    assert twice.low is not None
    assert one.low < twice.low


@given(SCORES)
def test_median_lies_in_its_interval(scores: list[int]) -> None:
    found = median_interval(Counter(scores), 5)
    assert found is not None
    assert (found.low is None) is (len(scores) < 6)
    if found.low is not None:
        assert found.high is not None
        assert found.low <= found.median <= found.high


def test_nobody_has_no_figure() -> None:
    assert mean_interval({}) is None
    assert median_interval({}) is None
    assert mean_of({}) is None
    assert median_of({}) is None
    with pytest.raises(ValueError, match="rank 3 of 2"):
        at_rank({1: 2}, 3)


def test_intervals_end_exactly_where_the_scale_does() -> None:
    low, high = mean_interval(Counter([0, 0, 0, 0, 15])), mean_interval(Counter([85, 100, 100, 100, 100]))
    assert low is not None
    assert high is not None
    assert (low.low, high.high) == (0, 100)
