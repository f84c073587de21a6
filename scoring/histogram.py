"""Mean, median and their intervals from counted scores (measurement design 4; golden cases G14, G15).

Scores stand on a fixed grid, so a group of any size is a short list of counts, and every figure from it is exact: sums
are whole numbers, and neither the order of people nor their number can make a difference.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import Final

from scoring.intervals import CONFIDENCE, median_ranks, t_quantile

Histogram = Mapping[int, int]
"""Step of the grid -> people."""
Unit = Fraction | float
"""Height of a step; a fraction where it is none of few binary digits, so that a mean on the line is on it."""
SCALE: Final = (0.0, 100.0)
"""Ends of the scale, points; intervals do not leave it."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A group's mean. Without an interval (None) for one person, and where all gave the same score."""

    n: int
    mean: float
    sd: float | None
    """With n - 1; None for one person."""
    low: float | None
    high: float | None

    @property
    def all_same(self) -> bool:
        """Whether several people gave one score: the mean is then not an estimate of anything."""
        return self.sd == 0

    def holds(self, points: float) -> bool:
        """Whether the interval contains so many points; never without an interval."""
        return self.low is not None and self.high is not None and self.low <= points <= self.high


@dataclass(frozen=True, slots=True)
class Median:
    """A group's median with the ranks of its interval (1 is the lowest score); None below six people."""

    n: int
    median: float
    low: float | None
    high: float | None
    low_rank: int | None
    coverage: float | None


def size(histogram: Histogram) -> int:
    """People counted."""
    return sum(histogram.values())


def mean_of(histogram: Histogram, unit: Unit = 1) -> float | None:
    """Mean; ``unit`` is the height of a step. None when nobody is counted."""
    n = size(histogram)
    return float(unit * Fraction(sum(step * count for step, count in histogram.items()), n)) if n else None


def variance_of(histogram: Histogram, unit: Unit = 1) -> float | None:
    """Variance with n - 1; None below two people. Zero exactly when all are the same."""
    n = size(histogram)
    if n <= 1:
        return None
    total = sum(step * count for step, count in histogram.items())
    squares = sum(step * step * count for step, count in histogram.items())
    return float(unit * unit * Fraction(n * squares - total * total, n * (n - 1)))


def at_rank(histogram: Histogram, rank: int) -> int:
    """The step at a rank, 1 being the lowest; ValueError when there are fewer people."""
    passed = 0
    for step in sorted(histogram):
        passed += histogram[step]
        if rank <= passed:
            return step
    raise ValueError(f"rank {rank} of {passed}")


def median_of(histogram: Histogram, unit: Unit = 1) -> float | None:
    """Median, between the two middle scores of an even number; None when nobody is counted."""
    n = size(histogram)
    if not n:
        return None
    return float(unit * Fraction(at_rank(histogram, (n + 1) // 2) + at_rank(histogram, n // 2 + 1), 2))


def mean_interval(
    histogram: Histogram, unit: Unit = 1, ends: tuple[float, float] = SCALE, confidence: float = CONFIDENCE
) -> Mean | None:
    """mean ± t(.975, n-1) * s / sqrt(n), cut off at the ends of the scale (G14); None when nobody is counted."""
    n, mean, variance = size(histogram), mean_of(histogram, unit), variance_of(histogram, unit)
    if mean is None:
        return None
    if not variance:
        return Mean(n, mean, variance, None, None)
    margin = t_quantile((1 + confidence) / 2, n - 1) * sqrt(variance / n)
    return Mean(n, mean, sqrt(variance), max(ends[0], mean - margin), min(ends[1], mean + margin))


def median_interval(histogram: Histogram, unit: Unit = 1, confidence: float = CONFIDENCE) -> Median | None:
    """Median and the order statistics around it (G15); None when nobody is counted."""
    n, median = size(histogram), median_of(histogram, unit)
    if median is None:
        return None
    ranks = median_ranks(n, confidence)
    if ranks is None:
        return Median(n, median, None, None, None, None)
    low, high, coverage = ranks
    lowest, highest = (float(unit * at_rank(histogram, rank)) for rank in (low, high))
    return Median(n, median, lowest, highest, low, coverage)
