"""How far a group agrees on a statement, from the counts of its options (measurement design 4; G06-G11).

``counts`` are people by option, the lowest option first. Everything is None where it is not defined, never NaN.
"""

from collections.abc import Sequence
from itertools import combinations
from statistics import fmean
from typing import Final, Literal

from scoring.histogram import Histogram, mean_of, median_of, size, variance_of

Counts = Sequence[int]
Closeness = Literal["close", "mixed", "far_apart"]

_CLOSE_TO: Final = 0.5
"""Options of average deviation."""
_CAMP_FROM: Final = 0.3
"""Share of the people at either side."""
_SLACK: Final = 1e-9


def _steps(counts: Counts) -> Histogram:
    """As a histogram of options 1 and up."""
    return {option: count for option, count in enumerate(counts, start=1) if count}


def average_deviation(counts: Counts, about: Literal["median", "mean"] = "median") -> float | None:
    """Mean distance from the median (or mean), in options; None below two people (Burke, Finkelstein & Dusig 1999)."""
    steps = _steps(counts)
    n = size(steps)
    middle = median_of(steps) if about == "median" else mean_of(steps)
    if n <= 1 or middle is None:
        return None
    return sum(abs(option - middle) * count for option, count in steps.items()) / n


def closeness(deviation: float, points: int) -> Closeness:
    """Word for an average deviation: close up to 0.5, mixed up to a sixth of the options, 0.83 of five."""
    if deviation <= _CLOSE_TO:
        return "close"
    return "mixed" if deviation <= points / 6 + _SLACK else "far_apart"


def uniform_variance(points: int) -> float:
    """Variance if every option were as likely as any other: 2 for five options."""
    return (points * points - 1) / 12


def r_wg(counts: Counts) -> float | None:
    """1 - s² / uniform variance, 0 at least; None below two people (James, Demaree & Wolf 1984)."""
    variance = variance_of(_steps(counts))
    return None if variance is None else max(0.0, 1 - variance / uniform_variance(len(counts)))


def r_wg_j(items: Sequence[Counts]) -> float | None:
    """r_wg of a section, from the mean variance of its items, each with the answers it has; None without one."""
    variances = [variance_of(_steps(counts)) for counts in items]
    known = [variance for variance in variances if variance is not None]
    if not known:
        return None
    points = len(items[0])
    share = min(1.0, fmean(known) / uniform_variance(points))
    agreed = len(known) * (1 - share)
    return agreed / (agreed + share)


def a_wg(counts: Counts) -> float | None:
    """1 - 2 s² / the largest variance possible at this mean, -1 to 1 (Brown & Hauenstein 2005).

    None below two people, and where the mean is so near an end that no answers could disagree fully.
    """
    steps, points = _steps(counts), len(counts)
    n, mean, variance = size(steps), mean_of(steps), variance_of(steps)
    if n <= 1 or mean is None or variance is None:
        return None
    if set(steps) in ({1}, {points}):
        return 1.0
    lowest, highest = ((n - 1) + points) / n, (points * (n - 1) + 1) / n
    if not lowest - _SLACK <= mean <= highest + _SLACK:
        return None
    most = ((points + 1) * mean - mean * mean - points) * n / (n - 1)
    return 1 - 2 * variance / most


def a_wg_j(items: Sequence[Counts]) -> float | None:
    """Mean a_wg over the items that have one; None if none has."""
    known = [value for value in map(a_wg, items) if value is not None]
    return fmean(known) if known else None


def mean_deviation(items: Sequence[Counts], about: Literal["median", "mean"] = "median") -> float | None:
    """Average deviation of a section: the mean over its items; None if none has one."""
    known = [value for value in (average_deviation(counts, about) for counts in items) if value is not None]
    return fmean(known) if known else None


def agreement(counts: Counts) -> float | None:
    """Van der Eijk's A: 1 all on one option, 0 spread evenly, -1 half at either end; None without people (2001)."""
    left, n = list(counts), sum(counts)
    if not n:
        return None
    total = 0.0
    while any(left):
        layer = min(count for count in left if count)
        pattern = [count > 0 for count in left]
        total += layer * sum(pattern) / n * _agreement_of(pattern)
        left = [count - layer if count else 0 for count in left]
    return total


def _agreement_of(pattern: Sequence[bool]) -> float:
    """A of one layer: how filled and empty options follow one another, and how many are filled."""
    filled, options = sum(pattern), len(pattern)
    if filled == 1:
        return 1.0
    triples = list(combinations(pattern, 3))
    together = sum(triple in ((True, True, False), (False, True, True)) for triple in triples)
    apart = sum(triple == (True, False, True) for triple in triples)
    if not together + apart:
        return 0.0
    unimodal = ((options - 2) * together - (options - 1) * apart) / ((options - 2) * (together + apart))
    return unimodal * (1 - (filled - 1) / (options - 1))


def polarisation(counts: Counts) -> float | None:
    """(1 - A) / 2: 0 all on one option, 1 half at either end; None without people."""
    value = agreement(counts)
    return None if value is None else (1 - value) / 2


def two_camps(counts: Counts) -> bool:
    """Whether the answers fall into two groups: A below 0, and three in ten or more on either side of the middle."""
    value, n, half = agreement(counts), sum(counts), len(counts) // 2
    if value is None or value >= 0:
        return False
    return min(sum(counts[:half]), sum(counts[-half:])) >= _CAMP_FROM * n - _SLACK
