"""What a measurement gives: values, how they spread, and the target they are held against."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report."""

    topic: str
    name: str
    value: float
    unit: str
    low: float | None = None
    """First quartile of the rounds; None for a single measurement."""
    high: float | None = None
    """Third quartile of the rounds."""
    most: float | None = None
    """Target: the value may not be larger. None where there is none."""

    @property
    def is_met(self) -> bool:
        """Whether the target is met; a figure without one always is."""
        return self.most is None or self.value <= self.most

    @property
    def is_ratio(self) -> bool:
        """Whether it compares two things of one run: the only figures that hold on any machine."""
        return self.unit in ("ratio", "of the bytes")


def middle(topic: str, name: str, values: Sequence[float], unit: str, most: float | None = None) -> Figure:
    """The median of some rounds with their quartiles."""
    return Figure(topic, name, median(values), unit, share(values, 0.25), share(values, 0.75), most)


def share(values: Sequence[float], part: float) -> float:
    """The smallest value that at least this part (0-1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, ceil(part * len(ordered)) - 1)]
