"""Figures as they may leave: whole numbers, details to two decimals, no lowest and no highest score.

Measurement design 4, anonymity: what is exact can be worked backwards from.
"""

from dataclasses import replace
from math import floor
from typing import Final

from scoring.facts import Plan, Quantity
from scoring.gaps import Hedges
from scoring.histogram import Histogram, Mean, Median, Unit, mean_interval, mean_of, median_interval
from scoring.release import Rule, Withheld
from scoring.reliability import Reliability
from scoring.summary import Summary

INTERVAL_FROM: Final = 5
"""People; the interval of a mean was checked from here on, also in rooms that need fewer."""
_SECOND: Final = 2
"""Lowest rank that an interval may end at: rank 1 is the lowest score of all."""


def whole(points: float) -> float:
    """To a whole number, halves up, so that a mean on the line never reads as below it."""
    return float(floor(points + 0.5))


def hundredths(value: float | None) -> float | None:
    """To two decimals: as fine as the details panel is."""
    return None if value is None else round(value, 2)


def shown_reliability(found: Reliability | None) -> Reliability | None:
    """To two decimals."""
    if found is None:
        return None
    return replace(found, value=round(found.value, 2), low=hundredths(found.low), high=hundredths(found.high))


def shown_hedges(found: Hedges | None) -> Hedges | None:
    """To two decimals."""
    if found is None:
        return None
    return Hedges(*(round(value, 2) for value in (found.d, found.g, found.se, found.low, found.high)))


def shown_mean(histogram: Histogram, unit: Unit, rule: Rule) -> Mean | Withheld:
    """The mean of these people, or why it is not shown; without an interval below five."""
    mean = mean_interval(histogram, unit)
    if mean is None or mean.n < rule.minimum:
        return Withheld("too_few", rule.minimum)
    sure = mean.n >= INTERVAL_FROM
    low, high = (whole(end) if sure and end is not None else None for end in (mean.low, mean.high))
    # the spread would be one more figure to work backwards from; that there is none is worth saying
    return Mean(mean.n, whole(mean.mean), 0.0 if mean.all_same else None, low, high)


def shown_median(histogram: Histogram, unit: Unit, rule: Rule) -> Median | None:
    """The median; its interval only where it does not end at the lowest and the highest score, or all may be seen."""
    median = median_interval(histogram, unit)
    if median is None or median.n < rule.minimum:
        return None
    if median.low is None or median.high is None or not (rule.sees_people or (median.low_rank or 0) >= _SECOND):
        return Median(median.n, whole(median.median), None, None, None, None)
    return replace(median, median=whole(median.median), low=whole(median.low), high=whole(median.high))


def exact_mean(plan: Plan, summary: Summary, quantity: Quantity, rule: Rule) -> float | None:
    """The mean at full precision, for decisions only; None where it would not be shown."""
    histogram = summary.histogram(quantity)
    return mean_of(histogram, plan.unit(quantity)) if summary.size(quantity) >= rule.minimum else None
