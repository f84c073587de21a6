"""A group as counts: quantity -> cell -> value -> people. Its size depends on the questionnaire, not on the people.

A summary can be kept up to date answer by answer (``update``), joined with another (``merge``) or built at once
(``summarise``); all three give the same (measurement design 4, and the project's law for the room's figures).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, get_args

from scoring.facts import Cell, Facts, Kind, Quantity
from scoring.histogram import Histogram

Counts = Mapping[Quantity, Mapping[Cell, Histogram]]
_Open = dict[Quantity, dict[Cell, dict[int, int]]]
_KINDS = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a group. No count is zero, so that equal groups have equal summaries."""

    counts: Counts = field(default_factory=dict)

    def cells(self, quantity: Quantity) -> dict[Cell, int]:
        """People with this quantity in each cell."""
        return {cell: sum(counted.values()) for cell, counted in self.counts.get(quantity, {}).items()}

    def size(self, quantity: Quantity) -> int:
        """People with this quantity."""
        return sum(self.cells(quantity).values())

    def histogram(self, quantity: Quantity, where: Callable[[Cell], bool] = lambda _cell: True) -> dict[int, int]:
        """Values of this quantity and how many people have each, of the cells that are wanted."""
        joined: dict[int, int] = {}
        for cell, counted in self.counts.get(quantity, {}).items():
            for value, people in counted.items() if where(cell) else ():
                joined[value] = joined.get(value, 0) + people
        return joined


EMPTY = Summary()


def summarise(people: Iterable[Facts]) -> Summary:
    """All of them at once."""
    counts: _Open = {}
    for facts in people:
        for quantity, value in facts.values.items():
            _add(counts.setdefault(quantity, {}).setdefault(facts.cell, {}), value, 1)
    return Summary(counts)


def _add(counted: dict[int, int], value: int, people: int) -> None:
    counted[value] = counted.get(value, 0) + people


def update(summary: Summary, before: Facts | None, after: Facts | None) -> Summary:
    """The summary after one person's facts have changed; None before they come, and None after they are deleted.

    Costs as much as has changed, not as many people as there are. Raises ValueError for facts that are not in it.
    """
    counts = dict(summary.counts)
    touched: dict[tuple[Quantity, Cell], dict[int, int]] = {}
    for (cell, quantity, value), people in _differences(before, after):
        where = (quantity, cell)
        if where not in touched:
            touched[where] = dict(counts.get(quantity, {}).get(cell, {}))
        _add(touched[where], value, people)
    for (quantity, cell), counted in touched.items():
        if min(counted.values()) < 0:
            raise ValueError(f"{quantity} of {cell} does not hold what is taken from it")
        _put(counts, quantity, cell, {value: people for value, people in counted.items() if people})
    return Summary(counts)


def _differences(before: Facts | None, after: Facts | None) -> Iterator[tuple[tuple[Cell, Quantity, int], int]]:
    """Facts that go (-1) and facts that come (1); what stays is in neither."""
    old, new = (
        set() if facts is None else {(facts.cell, quantity, value) for quantity, value in facts.values.items()}
        for facts in (before, after)
    )
    yield from ((fact, -1) for fact in old - new)
    yield from ((fact, 1) for fact in new - old)


def _put(counts: dict[Quantity, Mapping[Cell, Histogram]], quantity: Quantity, cell: Cell, counted: Histogram) -> None:
    """Replace one cell in a copy of its quantity; nothing empty stays."""
    cells = {each: held for each, held in counts.get(quantity, {}).items() if each != cell}
    if counted:
        cells[cell] = counted
    if cells:
        counts[quantity] = cells
    else:
        counts.pop(quantity, None)


def merge(*summaries: Summary) -> Summary:
    """Groups of different people as one."""
    filled = [summary for summary in summaries if summary.counts]
    if len(filled) == 1:
        return filled[0]
    counts: _Open = {}
    for summary in filled:
        for quantity, cells in summary.counts.items():
            for cell, counted in cells.items():
                joined = counts.setdefault(quantity, {}).setdefault(cell, {})
                for value, people in counted.items():
                    _add(joined, value, people)
    return Summary(counts)


def pick(summary: Summary, wanted: Callable[[Quantity, Cell], bool]) -> Summary:
    """Only the cells that are wanted, by quantity."""
    picked: dict[Quantity, dict[Cell, Histogram]] = {}
    for quantity, cells in summary.counts.items():
        kept = {cell: counted for cell, counted in cells.items() if wanted(quantity, cell)}
        if kept:
            picked[quantity] = kept
    return Summary(picked)


class Row(NamedTuple):
    """One count as plain values, for storing a summary."""

    kind: Kind
    name: str
    role: str | None
    low_confidence: bool
    value: int
    people: int


def rows_of(summary: Summary) -> list[Row]:
    """All counts in a fixed order."""
    rows = [
        Row(*quantity, *cell, value, people)
        for quantity, cells in summary.counts.items()
        for cell, counted in cells.items()
        for value, people in counted.items()
    ]
    return sorted(rows, key=lambda row: (row.kind, row.name, row.role or "", row.role is None, *row[3:]))


def from_rows(rows: Iterable[Any]) -> Summary:
    """The summary that was stored, from rows or plain lists. Raises ValueError for what is no such row."""
    counts: _Open = {}
    for row in rows:
        kind, name, role, low_confidence, value, people = row
        if kind not in _KINDS or type(value) is not int or type(people) is not int or people < 1:
            raise ValueError(f"{row!r} is not a count")
        cell = Cell(role, bool(low_confidence))
        _add(counts.setdefault(Quantity(kind, name), {}).setdefault(cell, {}), value, people)
    return Summary(counts)
