"""Quantiles for intervals, from the standard library alone (measurement design 4, golden case G16).

The regularised incomplete beta function carries all of them: Student's t, F and the binomial are the same integral
(Abramowitz & Stegun 26.5). It is a continued fraction by Lentz's method (Numerical Recipes 6.4).
"""

from collections.abc import Callable
from functools import lru_cache
from math import exp, inf, isclose, lgamma, log, log1p, sqrt
from typing import Final

CONFIDENCE: Final = 0.95
"""Of every interval for a group."""
_TINY: Final = 1e-300
_EXACT: Final = 1e-15
_MOST_TERMS: Final = 10_000
_MOST_STEPS: Final = 200


def beta_cdf(x: float, a: float, b: float) -> float:
    """Regularised incomplete beta I_x(a, b), 0-1, for a and b above 0; x beyond 0-1 counts as its end."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast on this side of the mean only
        return 1 - beta_cdf(1 - x, b, a)
    return exp(a * log(x) + b * log1p(-x) - _log_beta(a, b)) * _fraction(x, a, b) / a


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function."""
    c, d = 1.0, 1 / _nonzero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d, c = 1 / _nonzero(1 + term * d), _nonzero(1 + term / c)
            value *= d * c
        if isclose(d * c, 1, rel_tol=_EXACT):
            break
    return value


def _nonzero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def beta_quantile(p: float, a: float, b: float) -> float:
    """x with I_x(a, b) = p, 0-1. Newton's step where it stays between the bounds, or else their middle."""
    low, high, x = 0.0, 1.0, a / (a + b)
    for _step in range(_MOST_STEPS):
        off = beta_cdf(x, a, b) - p
        low, high = (low, x) if off > 0 else (x, high)
        density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - _log_beta(a, b))
        after = x - off / density if density else inf
        if not low < after < high:
            after = (low + high) / 2
        if isclose(after, x, rel_tol=_EXACT):
            break
        x = after
    return x


@lru_cache(maxsize=1024)
def t_quantile(p: float, df: float) -> float:
    """Student's t, for p from 0.5 to below 1 and df above 0, not only whole."""
    share = beta_quantile(2 * p - 1, 0.5, df / 2) if p > 0.5 else 0.0
    return sqrt(df * share / (1 - share))


@lru_cache(maxsize=1024)
def f_quantile(p: float, df1: float, df2: float) -> float:
    """F with df1 and df2 degrees of freedom, for p from 0 to below 1."""
    share = beta_quantile(p, df1 / 2, df2 / 2)
    return df2 * share / (df1 * (1 - share))


def small_sample_factor(df: float) -> float:
    """Hedges' J(df), exact, for df above 1: what makes a standardised difference unbiased (G12, G16)."""
    return exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)


@lru_cache(maxsize=1024)
def median_ranks(n: int, confidence: float = CONFIDENCE) -> tuple[int, int, float] | None:
    """(low, high, coverage): ranks of n ordered values that hold the median with this confidence; None if none do.

    The largest d with 1 - 2 * P(X < d) >= confidence, X binomial with n and one half (G15).
    """

    def coverage(rank: int) -> float:
        return 1 - 2 * beta_cdf(0.5, n - rank + 1, rank)

    if n < 1 or coverage(1) < confidence:
        return None
    rank = _last(lambda each: coverage(each) >= confidence, 1, n // 2)
    return rank, n + 1 - rank, coverage(rank)


def _last(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The last number of low to high for which something holds that, once it fails, fails for all that follow."""
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low
