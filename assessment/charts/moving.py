"""Charts that are played through month by month: plain SVG, and what moves in it. No engine has to draw them anew.

The drawings take the width they find: places across are shares of it (%), places down are px, and text keeps its size.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

from assessment.charts.figure import Table
from assessment.charts.theme import Theme
from assessment.words import _, points, tenths

MINUS: Final = "−"
_STEPS: Final = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class WayName:
    """What a run is called: at the start of a sentence, and inside one."""

    title: str
    inside: str


@dataclass(frozen=True, slots=True)
class Move:
    """Attributes of parts of the drawing, by month from 0. Values between two months lie between theirs."""

    targets: tuple[tuple[str, str], ...]
    """Part and attribute; the attribute "text" is what is written in the part, as a whole number."""
    values: tuple[float, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What is written about a run in each month, from 0."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MovingChart:
    """A drawing that stands at its last month, and what it says."""

    id: str
    name: str
    """What is shown, with its unit."""
    title: str
    """The finding over all months, as a sentence without a full stop."""
    alt: str
    table: Table
    svg: str
    moves: tuple[Move, ...]
    said: tuple[Said, ...]
    """One for each run, the first way first."""


def number(value: float, *, exact: bool = False) -> str:
    """A number for reading: whole or with one decimal, thousands parted, a true minus sign."""
    size = abs(value)
    said = tenths(size) if exact and size < 1000 else f"{int(points(size)):,}"
    return f"{MINUS}{said}" if value < 0 and said != "0" else said


def percent(value: float) -> str:
    """A share (0-1) for reading."""
    return f"{points(100 * value)}%"


@dataclass(frozen=True, slots=True)
class Scale:
    """Values down the height of a plot, px, with the lines to draw across it."""

    low: float
    high: float
    step: float
    height: int

    @classmethod
    def around(cls, values: Sequence[float], least_step: float, height: int) -> "Scale":
        """Round numbers around 0 and everything, in few steps: the scale stands still while values move a little."""
        return cls._between(min(0.0, *values), max(0.0, *values), least_step, height)

    @classmethod
    def close_to(cls, values: Sequence[float], least_step: float, height: int) -> "Scale":
        """Round numbers around everything, for lines that are not set by hand and lie close together."""
        return cls._between(min(values), max(values), least_step, height)

    @classmethod
    def _between(cls, least: float, most: float, least_step: float, height: int) -> "Scale":
        step = max(least_step, _round_step((most - least) / 4))
        low, high = step * floor(least / step), step * ceil(most / step)
        return cls(low, high if high > low else low + step, step, height)

    def y(self, value: float) -> float:
        """Px from the top."""
        return round(self.height * (self.high - value) / (self.high - self.low), 1)

    @property
    def ticks(self) -> list[float]:
        """Values of the lines across."""
        return [self.low + self.step * each for each in range(round((self.high - self.low) / self.step) + 1)]


def _round_step(rough: float) -> float:
    """The next 1, 2 or 5 times a power of ten."""
    if rough <= 0:
        return 1.0
    size = 10.0 ** floor(log10(rough))
    return float(next(size * each for each in _STEPS if size * each >= rough * 0.999))


def across(month: float, months: int) -> float:
    """Where a month lies, % of the width."""
    return round(100 * month / months, 3)


def months_listed(months: int) -> list[int]:
    """Months of a table: close together at first, then half years or years, and the last."""
    wide = 6 if months <= 48 else 12
    return sorted({0, 1, 3, 6, months, *range(0, months, wide)} & set(range(months + 1)))


def month_table(names: Sequence[WayName], said: Sequence[Said], months: int) -> Table:
    """What is written about each run, in some of the months."""
    head = (_("Month"), *(name.title for name in names))
    return (head, *((str(month), *(each.values[month] for each in said)) for month in months_listed(months)))


def moving_style(theme: Theme) -> str:
    """Style rules that colour these drawings."""
    this, other = theme.ways
    return "".join(
        [
            f"svg text{{fill:{theme.muted}}}",
            f"svg .ink{{fill:{theme.ink}}}",
            f"svg .rule{{stroke:{theme.rule};stroke-width:1}}",
            f"svg .zero{{stroke:{theme.muted};stroke-width:1.25}}",
            f"svg .band{{fill:{theme.track}}}",
            f"svg .track{{fill:{theme.track}}}",
            f"svg .now{{stroke:{theme.ink};stroke-width:1}}",
            f"svg .turn{{stroke:{theme.muted};stroke-width:1;stroke-dasharray:2 3}}",
            "svg path.line{fill:none;stroke-width:2.5;vector-effect:non-scaling-stroke;stroke-linejoin:round}",
            f"svg .way-0{{stroke:{this.mark}}}svg .way-1{{stroke:{other.mark};stroke-dasharray:7 5}}",
            f"svg .mark-0{{fill:{this.mark};stroke:{theme.surface};stroke-width:1.5}}",
            f"svg .mark-1{{fill:{theme.surface};stroke:{other.mark};stroke-width:2.5}}",
            f"svg .bar-0{{fill:{this.mark}}}svg .bar-1{{fill:{other.tint_strong};stroke:{other.mark}}}",
            f"svg .between{{fill:{this.mark};fill-opacity:.07}}",
            "svg .later{opacity:.28}",
        ]
    )
