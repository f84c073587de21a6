"""How far marketing people and sales people are apart (measurement design 4; G12, G13)."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import Final

from scoring.compare import SIMILAR_BELOW, GapWord
from scoring.histogram import SCALE, Histogram, Unit, mean_of, size, variance_of
from scoring.intervals import CONFIDENCE, small_sample_factor, t_quantile

_Z: Final = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


@dataclass(frozen=True, slots=True)
class Hedges:
    """The standardised difference with its interval: Cohen's d, and g = J d, which is right in small groups too."""

    d: float
    g: float
    se: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Marketing minus sales. No interval and no g where everybody in each team gave the same score."""

    points: float
    low: float | None
    high: float | None
    df: float | None
    """Degrees of freedom of the interval, seldom whole."""
    hedges: Hedges | None

    @property
    def word(self) -> GapWord:
        """Below 10 points similar; from there a gap if the interval stays clear of zero, else a possible one."""
        if abs(self.points) < SIMILAR_BELOW:
            return "similar"
        touches = self.low is not None and self.high is not None and self.low <= 0 <= self.high
        return "possible" if touches else "gap"


def gap(marketing: Histogram, sales: Histogram, unit: Unit = 1) -> Gap | None:
    """The difference of the means with Welch's interval (1947) and Hedges' g (1981); None when a side is empty."""
    one, other = mean_of(marketing, unit), mean_of(sales, unit)
    if one is None or other is None:
        return None
    points, variances = one - other, (variance_of(marketing, unit), variance_of(sales, unit))
    if variances[0] is None or variances[1] is None or not any(variances):
        return Gap(points, None, None, None, None)
    sizes = size(marketing), size(sales)
    return _with_interval(points, (variances[0], variances[1]), sizes)


def _with_interval(points: float, variances: tuple[float, float], sizes: tuple[int, int]) -> Gap:
    parts = [variance / n for variance, n in zip(variances, sizes, strict=True)]
    df = sum(parts) ** 2 / sum(part**2 / (n - 1) for part, n in zip(parts, sizes, strict=True))
    margin = t_quantile((1 + CONFIDENCE) / 2, df) * sqrt(sum(parts))
    widest = SCALE[1] - SCALE[0]
    low, high = max(-widest, points - margin), min(widest, points + margin)
    return Gap(points, low, high, df, _hedges(points, variances, sizes))


def _hedges(points: float, variances: tuple[float, float], sizes: tuple[int, int]) -> Hedges:
    people, df = sum(sizes), sum(sizes) - 2
    pooled = sqrt(sum(variance * (n - 1) for variance, n in zip(variances, sizes, strict=True)) / df)
    d = points / pooled
    g = small_sample_factor(df) * d
    se = sqrt(people / (sizes[0] * sizes[1]) + g * g / (2 * people))
    return Hedges(d, g, se, g - _Z * se, g + _Z * se)
