"""Whether the statements of a section hang together in a group (measurement design 4; G01-G05).

From counts alone: sums over the people who answered every statement of the section are all that alpha needs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from scoring.histogram import Histogram, size, variance_of
from scoring.intervals import CONFIDENCE, f_quantile

SHOWN_FROM: Final = 30
"""Complete answers: below this the interval of alpha is too wide to say anything."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """Of a section, from ``n`` people who answered all its ``items``; ``low`` and ``high`` for alpha only."""

    n: int
    items: int
    value: float
    low: float | None
    high: float | None


def alpha(items: Sequence[Histogram], totals: Histogram, confidence: float = CONFIDENCE) -> Reliability | None:
    """Cronbach's alpha with Feldt's interval; None for fewer than two items, two people, or when no total differs.

    k/(k-1) * (1 - sum of item variances / variance of totals); a negative value stays as it is. ``items``: levels of
    each item, ``totals``: their sums, both over the same people.
    """
    k, n, total = len(items), size(totals), variance_of(totals)
    if k < 2 or not total:
        return None
    parts = sum(variance_of(item) or 0.0 for item in items)
    value = k / (k - 1) * (1 - parts / total)
    df1, df2, tail = n - 1, (n - 1) * (k - 1), (1 - confidence) / 2
    low, high = (1 - (1 - value) * f_quantile(p, df1, df2) for p in (1 - tail, tail))
    return Reliability(n, k, value, low, high)


def correlation(first: Histogram, second: Histogram, totals: Histogram) -> float | None:
    """Pearson's r of two items, worked out from the variance of their sum; None when one of them does not vary."""
    one, other, total = variance_of(first), variance_of(second), variance_of(totals)
    if not one or not other or total is None:
        return None
    return (total - one - other) / (2 * sqrt(one * other))


def spearman_brown(first: Histogram, second: Histogram, totals: Histogram) -> Reliability | None:
    """Reliability of two items, 2r / (1 + r), never alpha (Eisinga et al. 2013); None where r is not defined."""
    r = correlation(first, second, totals)
    if r is None or r == -1:
        return None
    return Reliability(size(totals), 2, 2 * r / (1 + r), None, None)


def reliability(items: Sequence[Histogram], totals: Histogram) -> Reliability | None:
    """What is said of a section: Spearman-Brown of two items, alpha of more; None below 30 people."""
    if size(totals) < SHOWN_FROM:
        return None
    return spearman_brown(items[0], items[1], totals) if len(items) == 2 else alpha(items, totals)


def omega(loadings: Sequence[float]) -> float | None:
    """McDonald's omega from standardised one-factor loadings; None without any. For analyses of 150 people and more,
    outside the program: nothing here fits a factor model (G05)."""
    if not loadings:
        return None
    common = sum(loadings) ** 2
    return common / (common + sum(1 - each * each for each in loadings))
