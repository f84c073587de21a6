"""The charts of two runs of the simulator: revenue, cash, customers, brand and trust, month by month."""

from collections.abc import Sequence
from typing import Final

from assessment.charts import way_words
from assessment.charts.moving import MovingChart, Scale, month_table, number, percent
from assessment.charts.way_lines import Plot, draw_lines, line_moves, said_of
from assessment.charts.way_words import Names, told
from assessment.words import _

Pair = tuple[tuple[float, ...], tuple[float, ...]]
"""Values by month from 0, of this way and of the other."""

TALL: Final = 200
LOW: Final = 120
"""Heights of plots, px."""


def revenue_chart(names: Names, values: Pair, height: int = LOW, lasts: int = 0) -> MovingChart:
    """Points a month; the month in which the lead changes is marked.

    ``height`` of the plot in px; ``lasts``: months at the start to shade.
    """
    plot = Plot("revenue", values, _counts(values, height, lasts), way_words.turn(*values), lasts)
    title = way_words.revenue_finding(names, *values)
    written = [[number(each, exact=True) for each in way] for way in values]
    return _chart(_("Revenue, index points a month"), title, names, plot, written)


def cash_chart(names: Names, values: Pair, height: int = LOW, lasts: int = 0) -> MovingChart:
    """Points since the start, what has been spent taken off."""
    plot = Plot("cash", values, Scale.around([*values[0], *values[1]], 10 if lasts else 100, height), lasts=lasts)
    title = way_words.cash_finding(names, *values)
    return _chart(_("Cash since the start, index points"), title, names, plot, _counted(values))


def customers_chart(names: Names, values: Pair, height: int = LOW, lasts: int = 0) -> MovingChart:
    """Customers, counted."""
    plot = Plot("customers", values, _counts(values, height, lasts), lasts=lasts)
    return _chart(_("Customers"), way_words.customers_finding(names, *values), names, plot, _counted(values))


def brand_chart(names: Names, values: Pair, height: int = LOW, lasts: int = 0) -> MovingChart:
    """Share of the market that knows the firm; values 0-1."""
    title = way_words.brand_finding(names, *values)
    plot = _shares("brand", values, height, lasts)
    return _share(_("Brand: share of the market that knows you"), title, names, plot, values)


def trust_chart(names: Names, values: Pair, height: int = LOW, lasts: int = 0) -> MovingChart:
    """Trust of customers; values 0-1."""
    title = way_words.trust_finding(names, *values)
    return _share(_("Trust of customers"), title, names, _shares("trust", values, height, lasts), values)


def _counts(values: Pair, height: int, lasts: int) -> Scale:
    """From 0 while dials are turned, so that a line whose dials stay does not move; close by for a decision."""
    every = [*values[0], *values[1]]
    return Scale.close_to(every, 10, height) if lasts else Scale.around(every, 50, height)


def _shares(id: str, values: Pair, height: int, lasts: int) -> Plot:
    this, other = (tuple(100 * each for each in way) for way in values)
    return Plot(id, (this, other), Scale(0, 100, 50, height), lasts=lasts, sign="%")


def _share(name: str, title: str, names: Names, plot: Plot, values: Pair) -> MovingChart:
    return _chart(name, title, names, plot, [[percent(each) for each in way] for way in values])


def _counted(values: Pair) -> list[list[str]]:
    return [[number(each) for each in way] for way in values]


def _chart(name: str, title: str, names: Names, plot: Plot, written: Sequence[Sequence[str]]) -> MovingChart:
    alt = f"{title}. {told(names, written)}"
    said = said_of([each.title for each in names], written)
    table = month_table(names, said, plot.months)
    return MovingChart(plot.id, name, title, alt, table, draw_lines(plot, alt), line_moves(plot), said)
