"""How sure a score can be: planning standard errors and what follows from them (measurement design 3.6)."""

from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist

from scoring.model import Constants, Quadrant

_NORMAL = NormalDist()


def section_sem(answered: int, constants: Constants) -> float | None:
    """Standard error of a section's mean, points: item_sd * sqrt((1 - r) / n). None without an answer."""
    if not answered:
        return None
    return constants.item_sd * sqrt((1 - constants.item_correlation) / answered)


def axis_sem(sems: Sequence[float | None]) -> float | None:
    """Standard error of the mean of sections, points; None if one is unknown."""
    known = [sem for sem in sems if sem is not None]
    if not known or len(known) < len(sems):
        return None
    return sqrt(sum(sem**2 for sem in known)) / len(known)


def is_borderline(score: float, sem: float, cut: float) -> bool:
    """Whether a score is closer to the cut than its standard error."""
    return abs(score - cut) < sem


def likelihood(
    marketing: float, marketing_sem: float, sales: float, sales_sem: float, cut: float
) -> dict[Quadrant, float]:
    """Probability of each field (0-1, sum 1) if errors are normal and independent."""
    m = _NORMAL.cdf((marketing - cut) / marketing_sem)
    s = _NORMAL.cdf((sales - cut) / sales_sem)
    return {
        "integrated": m * s,
        "marketing_led": m * (1 - s),
        "sales_led": (1 - m) * s,
        "building": (1 - m) * (1 - s),
    }
