"""What one person adds to the figures of a group: at most one whole number for every quantity that is counted.

Scores become steps of a fixed grid, so that a group is counts and nothing else (see scoring.summary). They are the
scores of the method: section, axes, strategies and notes as in scoring.mean_1.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor, lcm
from typing import Final, Literal, NamedTuple

from scoring.levels import Levels, count, keyed_levels
from scoring.model import QUADRANTS, Answers, Count, Item, Quadrant, Rubric, Section, Side
from scoring.quadrants import map_sections, place
from scoring.quality import answer_notes

Kind = Literal[
    "people",  # everybody with an answer; the value is the number of statements answered, "can't say" among them
    "answer",  # the option chosen for an item
    "seen",  # an item: 1 answered, 0 "can't say"
    "section",  # from here to "together": scores, as steps of a grid
    "axis",
    "own",  # a strategy's own items
    "linked",  # the practices linked to a strategy
    "together",
    "field",  # of the map: its place in QUADRANTS
    "place",  # on the map, see place_of
    "row",  # sum of levels of a section's practices, of those who answered all of them
    "row_item",  # level of an item in these rows
    "guess",  # where the room will land, by side, points
]
SIDES: Final[tuple[Side, Side]] = ("marketing", "sales")
SNAP: Final = 5
"""Points: places on the map are counted on a grid this wide (measurement design 4, anonymity)."""
_PLACE: Final = 1000
"""A place as one number: 1000 * marketing + sales."""


class Quantity(NamedTuple):
    """One thing that is counted: its kind, and the item, section, side or strategy it belongs to."""

    kind: Kind
    name: str = ""


PEOPLE: Final = Quantity("people")
TOGETHER: Final = Quantity("together")
FIELD: Final = Quantity("field")
PLACE: Final = Quantity("place")


class Cell(NamedTuple):
    """People who are counted apart from others: by role, None where they have not said one, and by confidence."""

    role: str | None
    low_confidence: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Answers and role of one participant, and where they guess that the room will land: (marketing, sales), points."""

    answers: Answers
    role: str | None = None
    guess: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What one person adds, and where."""

    cell: Cell
    values: Mapping[Quantity, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """A rubric with what is worked out from it once: who is scored with whom, and on which grid a score lies."""

    rubric: Rubric
    practices: Mapping[str, tuple[Item, ...]]
    """Scored items by section of the map."""
    own: Mapping[str, tuple[Item, ...]]
    """Items that measure a strategy."""
    linked: Mapping[str, tuple[Item, ...]]
    """Practices linked to a strategy."""
    grids: Mapping[Quantity, int]
    """Steps on the scale of 0-100, for what is a score."""

    def unit(self, quantity: Quantity) -> Fraction:
        """Points of one step; KeyError for what is no score."""
        return Fraction(100, self.grids[quantity])

    def parts(self, side: Side) -> list[Quantity]:
        """The sections of a side."""
        return [Quantity("section", each.id) for each in map_sections(self.rubric) if each.axis == side]


def plan_of(rubric: Rubric) -> Plan:
    """The plan, with grids that hold every score of this rubric, whichever answers are missing."""
    practices = {section.id: tuple(_scored(section)) for section in map_sections(rubric)}
    own = {name: tuple(_items_of(rubric, name, own=True)) for name in rubric.strategies}
    linked = {name: tuple(_items_of(rubric, name, own=False)) for name in rubric.strategies}
    plan = Plan(rubric, practices, own, linked, {})
    top, needed = rubric.constants.points - 1, facet_needs(rubric)
    sections = {
        Quantity("section", section.id): _grid(top, section.min_answered, len(practices[section.id]))
        for section in map_sections(rubric)
    }
    facets = {Quantity("own", name): _grid(top, needed, len(items)) for name, items in own.items()}
    pulled = {Quantity("linked", name): _grid(top, 1, len(items)) for name, items in linked.items()}
    axes = {Quantity("axis", side): _mean_grid([sections[part] for part in plan.parts(side)]) for side in SIDES}
    grids = {**sections, **facets, **pulled, **axes, TOGETHER: _mean_grid(list(facets.values()))}
    return replace(plan, grids=grids)


def _grid(top: int, needed: int, items: int) -> int:
    """Steps on which the mean of so many items lies, from ``needed`` answers to all."""
    return lcm(*(top * answered for answered in range(max(1, needed), items + 1)))


def _mean_grid(grids: list[int]) -> int:
    return lcm(*grids) * len(grids) if grids else 1


def _scored(section: Section) -> Iterator[Item]:
    return (item for item in section.items if item.scored)


def _items_of(rubric: Rubric, strategy: str, *, own: bool) -> Iterator[Item]:
    sections = (section for section in rubric.sections if (section.axis == "together") is own)
    return (item for section in sections for item in _scored(section) if item.strategy == strategy)


def facet_needs(rubric: Rubric) -> int:
    """Answers that a strategy's own score needs (3.2)."""
    return max((section.min_answered for section in rubric.sections if section.axis == "together"), default=1)


def facts_of(plan: Plan, person: Person) -> Facts:
    """What a person adds. Raises ValueError for an item or value that the rubric does not have.

    Without an answer nobody is in a figure of the round, however long they have been in the room.
    """
    rubric, answers = plan.rubric, person.answers
    levels = keyed_levels(rubric, answers)
    notes = answer_notes(rubric, answers, levels) if answers else ()
    cell = Cell(person.role, len(notes) >= rubric.constants.low_confidence_from)
    values = {Quantity("guess", side): points for side, points in zip(SIDES, person.guess or (), strict=False)}
    if not answers:
        return Facts(cell, values)
    values[PEOPLE] = len(answers)
    for item, answer in answers.items():
        values[Quantity("seen", item)] = int(isinstance(answer, int))
        if isinstance(answer, int):
            values[Quantity("answer", item)] = answer
    values.update(_sections(plan, levels))
    values.update(_strategies(plan, levels))
    values.update(_map(plan, values))
    return Facts(cell, values)


def _sections(plan: Plan, levels: Levels) -> Iterator[tuple[Quantity, int]]:
    """Score of each section of the map, and, where every statement is answered, its row."""
    for section in map_sections(plan.rubric):
        practices = plan.practices[section.id]
        counted = count(practices, levels)
        yield from _score(plan, Quantity("section", section.id), counted, section.min_answered)
        if counted.answered == counted.asked:
            yield Quantity("row", section.id), counted.levels
            yield from ((Quantity("row_item", item.id), levels[item.id]) for item in practices)


def _strategies(plan: Plan, levels: Levels) -> Iterator[tuple[Quantity, int]]:
    facets: dict[Quantity, int] = {}
    for name, items in plan.own.items():
        facets.update(_score(plan, Quantity("own", name), count(items, levels), facet_needs(plan.rubric)))
    for name, items in plan.linked.items():
        yield from _score(plan, Quantity("linked", name), count(items, levels), 1)
    yield from facets.items()
    yield from _mean(plan, TOGETHER, [Quantity("own", name) for name in plan.own], facets)


def _score(plan: Plan, quantity: Quantity, counted: Count, needed: int) -> Iterator[tuple[Quantity, int]]:
    """A score as a step of its grid; nothing below the needed answers."""
    if counted.answered >= max(1, needed):
        top = plan.rubric.constants.points - 1
        yield quantity, counted.levels * plan.grids[quantity] // (top * counted.answered)


def _mean(
    plan: Plan, quantity: Quantity, parts: list[Quantity], known: Mapping[Quantity, int]
) -> Iterator[tuple[Quantity, int]]:
    """The plain mean of scores as a step of its own grid; nothing unless all are there."""
    if parts and all(part in known for part in parts):
        total = plan.grids[quantity] // len(parts)
        yield quantity, sum(known[part] * (total // plan.grids[part]) for part in parts)


def _map(plan: Plan, known: Mapping[Quantity, int]) -> Iterator[tuple[Quantity, int]]:
    """Both axes and, where both are scored, the field and the place on the map."""
    axes: dict[Quantity, int] = {}
    for side in SIDES:
        axes.update(_mean(plan, Quantity("axis", side), plan.parts(side), known))
    yield from axes.items()
    if len(axes) == len(SIDES):
        marketing, sales = (100 * step / plan.grids[quantity] for quantity, step in axes.items())
        yield FIELD, QUADRANTS.index(place(marketing, sales, plan.rubric.constants.cut))
        yield PLACE, _PLACE * snapped(marketing) + snapped(sales)


def snapped(points: float) -> int:
    """To the nearest line of the grid, halves up."""
    return SNAP * floor(points / SNAP + 0.5)


def place_of(value: int) -> tuple[int, int]:
    """Marketing and sales, points, of a counted place."""
    return divmod(value, _PLACE)


def field_of(value: int) -> Quadrant:
    """The counted field."""
    return QUADRANTS[value]
