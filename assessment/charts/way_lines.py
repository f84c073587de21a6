"""Two runs over the months as lines, told apart by line and mark as well as by colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from assessment.charts.moving import Move, Said, Scale, across, number
from assessment.words import _

MARKS: Final = ('<circle class="mark-0" r="6"/>', '<path class="mark-1" d="M0-7L7 0L0 7L-7 0Z"/>')
"""At the end of each line: a filled circle and an open diamond."""
_CAP: Final = 12
"""Px above and below the plot in which the ends of lines and marks are whole."""


@dataclass(frozen=True, slots=True)
class Plot:
    """What is drawn: values by month of both runs, and what else there is to see."""

    id: str
    values: tuple[tuple[float, ...], tuple[float, ...]]
    scale: Scale
    turn: int | None = None
    """A month to point out: the lead changes."""
    lasts: int = 0
    """Months at the start that are shaded, because something lasts so long."""
    sign: str = ""
    """What follows the numbers beside the lines across."""

    @property
    def months(self) -> int:
        return len(self.values[0]) - 1


def draw_lines(plot: Plot, alt: str) -> str:
    """The drawing, at its last month."""
    height = plot.scale.height
    parts = "".join((*_ground(plot), *_axis(plot), *_lines(plot), *_heads(plot)))
    return (
        f'<svg role="img" aria-label="{escape(alt)}" width="100%" height="{height + 24}" '
        f'overflow="visible">{parts}</svg>'
    )


def line_moves(plot: Plot) -> tuple[Move, ...]:
    """How far the lines are drawn, and where their ends are."""
    places = tuple(across(month, plot.months) for month in range(plot.months + 1))
    moves = [
        Move((("clip", "width"),), tuple(float(month) for month in range(plot.months + 1))),
        Move((("now", "x1"), ("now", "x2"), ("head-0", "x"), ("head-1", "x")), places, "%"),
    ]
    for way, values in enumerate(plot.values):
        moves.append(Move(((f"head-{way}", "y"),), tuple(plot.scale.y(value) for value in values)))
    return tuple(moves)


def said_of(names: Sequence[str], written: Sequence[Sequence[str]]) -> tuple[Said, ...]:
    """What is written about each run by month."""
    return tuple(Said(name, tuple(values)) for name, values in zip(names, written, strict=True))


def _ground(plot: Plot) -> Iterator[str]:
    scale = plot.scale
    if plot.lasts:
        wide = across(min(plot.lasts, plot.months), plot.months)
        yield f'<rect class="band" x="0" y="0" width="{wide:g}%" height="{scale.height}"/>'
    for tick in scale.ticks:
        y, look = scale.y(tick), "zero" if tick == 0 else "rule"
        yield f'<line class="{look}" x1="0" x2="100%" y1="{y:g}" y2="{y:g}"/>'
        yield f'<text x="-9" y="{y:g}" dy=".33em" text-anchor="end">{_short(tick)}{plot.sign}</text>'
    if plot.turn is not None:
        yield from _turn(plot, plot.turn)


def _turn(plot: Plot, month: int) -> Iterator[str]:
    x = across(month, plot.months)
    late = month > 0.7 * plot.months
    beside = 'dx="-6" text-anchor="end"' if late else 'dx="6"'
    said = escape(_("from month {month}").format(month=month))
    yield f'<line class="turn" x1="{x:g}%" x2="{x:g}%" y1="0" y2="{plot.scale.height}"/>'
    yield f'<text x="{x:g}%" y="13" {beside}>{said}</text>'


def _axis(plot: Plot) -> Iterator[str]:
    months, y = plot.months, plot.scale.height + 19
    step = next(each for each in (1, 3, 6, 12, 24) if each * 6 >= months)
    for month in range(0, months + 1, step):
        anchor = "end" if month == months else "middle"
        shift = ' dx="8"' if month == months else ""
        yield f'<text x="{across(month, months):g}%" y="{y}" text-anchor="{anchor}"{shift}>{month}</text>'


def _lines(plot: Plot) -> Iterator[str]:
    """Each line twice: faint as a whole, and strong as far as the months have been played."""
    height, months = plot.scale.height, plot.months
    paths = "".join(
        f'<path class="line way-{way}" d="{_path(values, plot.scale)}"/>'
        for way, values in reversed(list(enumerate(plot.values)))
    )
    name = f"clip-{plot.id}"
    yield (
        f'<svg width="100%" height="{height}" viewBox="0 0 {months} {height}" preserveAspectRatio="none" '
        f'overflow="visible"><defs><clipPath id="{name}"><rect data-part="clip" x="0" y="{-_CAP}" width="{months}" '
        f'height="{height + 2 * _CAP}"/></clipPath></defs><g class="later">{paths}</g>'
        f'<g clip-path="url(#{name})"><path class="between" d="{_between(plot)}"/>{paths}</g></svg>'
    )


def _between(plot: Plot) -> str:
    """The area between both lines."""
    this, other = plot.values
    back = "L".join(f"{month} {plot.scale.y(other[month]):g}" for month in range(plot.months, -1, -1))
    return f"{_path(this, plot.scale)}L{back}Z"


def _path(values: Sequence[float], scale: Scale) -> str:
    return "M" + "L".join(f"{month} {scale.y(value):g}" for month, value in enumerate(values))


def _heads(plot: Plot) -> Iterator[str]:
    yield f'<line class="now" data-part="now" x1="100%" x2="100%" y1="0" y2="{plot.scale.height}"/>'
    for way in (1, 0):
        y = plot.scale.y(plot.values[way][-1])
        yield f'<svg data-part="head-{way}" x="100%" y="{y:g}" overflow="visible">{MARKS[way]}</svg>'


def _short(value: float) -> str:
    """A number beside a line across."""
    return number(value) if abs(value) < 10_000 else f"{number(value / 1000)}k"
