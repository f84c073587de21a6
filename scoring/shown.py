"""Figures as they may leave: whole numbers, no lowest and no highest score (measurement design 4, anonymity)."""

from dataclasses import replace
from math import floor
from typing import Final

from scoring.facts import Plan, Quantity
from scoring.histogram import Histogram, Mean, Median, mean_interval, mean_of, median_interval
from scoring.release import Rule, Withheld
from scoring.summary import Summary

INTERVAL_FROM: Final = 5
"""People; the interval of a mean was checked from here on, also in rooms that need fewer."""
_SECOND: Final = 2
"""Lowest rank that an interval may end at: rank 1 is the lowest score of all."""


def whole(points: float) -> float:
    """To a whole number, halves up, so that a mean on the line never reads as below it."""
    return float(floor(points + 0.5))


def shown_mean(histogram: Histogram, unit: float, rule: Rule) -> Mean | Withheld:
    """The mean of these people, or why it is not shown; without an interval below five."""
    mean = mean_interval(histogram, unit)
    if mean is None or mean.n < rule.minimum:
        return Withheld("too_few", rule.minimum)
    sure = mean.n >= INTERVAL_FROM
    low, high = (whole(end) if sure and end is not None else None for end in (mean.low, mean.high))
    # the spread would be one more figure to work backwards from; that there is none is worth saying
    return Mean(mean.n, whole(mean.mean), 0.0 if mean.all_same else None, low, high)


def shown_median(histogram: Histogram, unit: float, rule: Rule) -> Median | None:
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
