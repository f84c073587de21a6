"""A tally in codec version 1: counts, signs and notes without any single answer. Frozen once released.

In this order: sections, facets, linked items, a flag for each sign that fired, signs by side, changes that move the
quadrant, a flag for each quality note. Answered items and the sum of their levels share one digit, for n answered items
leave only n * (points - 1) + 1 sums; so do changes, of which none, some or all move the quadrant.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self, TypeVar

from scoring import Count, Rubric, Side, Tally

_Name = TypeVar("_Name", bound=str)
_SIDES: Final[tuple[Side, ...]] = ("marketing", "sales")
_NOTES: Final = ("long_string", "straight_lining", "contradiction", "low_visibility")


@dataclass(frozen=True, slots=True)
class TallyDigits:
    """The digits of one form's tally. Numbers are of items asked, by section, strategy or side."""

    top: int
    """Highest level of the response scale."""
    sections: Mapping[str, int]
    facets: Mapping[str, int]
    linked: Mapping[str, int]
    signs: tuple[str, ...]
    leans: Mapping[Side, int]

    @classmethod
    def of(cls, rubric: Rubric) -> Self:
        """For the sections, strategies and signs of a rubric, in its order."""
        items = [(section, item) for section in rubric.sections for item in section.items]
        scored = [(section.axis == "together", item.strategy) for section, item in items if item.scored]
        signs = [item for _, item in items if not item.scored]
        return cls(
            top=rubric.constants.points - 1,
            sections={
                section.id: sum(item.scored for item in section.items)
                for section in rubric.sections
                if section.axis != "together"
            },
            facets={name: scored.count((True, name)) for name in rubric.strategies},
            linked={name: scored.count((False, name)) for name in rubric.strategies},
            signs=tuple(item.id for item in signs),
            leans={side: sum(item.lean == side for item in signs) for side in _SIDES},
        )

    @property
    def radices(self) -> tuple[int, ...]:
        """Of the digits, in the order of the layout."""
        before = (*self.sections.values(), *self.facets.values(), *self.linked.values())
        return (
            *(_sums(asked, self.top) for asked in before),
            *(2 for _ in self.signs),
            *(_sums(asked, self.top) for asked in self.leans.values()),
            _sums(self._most_moves, 1),
            *(2 for _ in _NOTES),
        )

    def digits(self, tally: Tally) -> list[int]:
        """The digits. ``ValueError`` for a tally that is not of this form."""
        return [
            *self._counted(self.sections, tally.sections),
            *self._counted(self.facets, tally.facets),
            *self._counted(self.linked, tally.linked),
            *_flags(self.signs, tally.fired),
            *self._counted(self.leans, tally.leans),
            _sum_digit(Count(self._most_moves, tally.moves, tally.flips), 1),
            *_flags(_NOTES, tally.notes),
        ]

    def tally(self, digits: Sequence[int]) -> Tally:
        """The tally of a full row of digits."""
        row = iter(digits)
        sections, facets, linked = (self._counts(asked, row) for asked in (self.sections, self.facets, self.linked))
        fired = _flagged(self.signs, row)
        leans = self._counts(self.leans, row)
        moves, flips = _sum_of(next(row), 1)
        return Tally(sections, facets, linked, fired, leans, flips, moves, _flagged(_NOTES, row))

    @property
    def _most_moves(self) -> int:
        """Every scored answer on the map, one level up and one level down."""
        return 2 * sum(self.sections.values())

    def _counted(self, asked: Mapping[_Name, int], counts: Mapping[_Name, Count]) -> Iterator[int]:
        if {name: count.asked for name, count in counts.items()} != asked:
            raise ValueError("the counts are not of this form")
        return (_sum_digit(counts[name], self.top) for name in asked)

    def _counts(self, asked: Mapping[_Name, int], row: Iterator[int]) -> dict[_Name, Count]:
        return {name: Count(number, *_sum_of(next(row), self.top)) for name, number in asked.items()}


def _sums(asked: int, top: int) -> int:
    """How many pairs of answered items (0 to ``asked``) and sums of their levels (each 0 to ``top``) there are."""
    return (asked + 1) * (top * asked + 2) // 2


def _sum_digit(count: Count, top: int) -> int:
    if not (0 <= count.answered <= count.asked and 0 <= count.levels <= top * count.answered):
        raise ValueError(f"{count} is impossible")
    return _sums(count.answered - 1, top) + count.levels


def _sum_of(digit: int, top: int) -> tuple[int, int]:
    """Answered items and the sum of their levels."""
    answered = 0
    while digit > top * answered:
        digit -= top * answered + 1
        answered += 1
    return answered, digit


def _flags(names: Sequence[str], raised: Sequence[str]) -> list[int]:
    flags = [int(name in raised) for name in names]
    if tuple(raised) != _flagged(names, iter(flags)):
        raise ValueError(f"{raised} is not a choice of {names} in their order")
    return flags


def _flagged(names: Sequence[str], row: Iterator[int]) -> tuple[str, ...]:
    return tuple(name for name in names if next(row))
