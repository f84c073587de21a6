"""What a learner does after a lesson. Every answer, right or wrong, has an explanation of its own."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from assessment.packs.models import ALL, Model
from assessment.packs.wording import Line, Line32, Line60, Name, ScenarioId, Word

Amount: TypeAlias = Annotated[float, Field(ge=0, le=1_000_000)]


class Check(Model):
    """What every kind has: a heading, what to do, and what is said once it is done."""

    title: Line60
    task: Line
    closing: Line


class Option(Model):
    """One answer of several."""

    text: Line
    right: bool = False
    why: Line


Options: TypeAlias = Annotated[tuple[Option, ...], Field(min_length=2, max_length=6)]


class Opening(Model):
    """A way into the simulator: mixes of simulator.yaml for this run and the one beside it."""

    label: Line60
    mix: Word
    beside: Word


class Sort(Check):
    """Cards to be put on piles, one after the other."""

    kind: Literal["sort"]
    cards: Annotated[tuple[Name, ...], Field(min_length=2)] | Literal["all"]

    def is_whole(self) -> bool:
        """Whether all cards of the deck are used."""
        return self.cards == ALL


class Pick(Check):
    """One question, of whose options exactly one is right."""

    kind: Literal["pick"]
    open: Opening | None = None
    options: Options


class Item(Model):
    """Something to place on a line. ``early`` and ``late`` are for those who placed it before or after its stop."""

    text: Line
    at: Line32
    why: Line
    early: Line | None = None
    late: Line | None = None


class Place(Check):
    """Things to be placed on a line from the first stop to the last."""

    kind: Literal["place"]
    stops: Annotated[tuple[Line32, ...], Field(min_length=2, max_length=5)]
    items: Annotated[tuple[Item, ...], Field(min_length=2, max_length=8)]


class Advert(Model):
    """An advert without its last line."""

    headline: Line60
    text: Line
    name: Line32


class Repair(Check):
    """An advert whose last line is to be chosen."""

    kind: Literal["repair"]
    advert: Advert
    options: Options


class Customer(Model):
    """One customer in figures: orders and serving a year, margin an order, winning once."""

    name: Line32
    story: Line
    orders: Amount
    margin: Amount
    serving: Amount
    winning: Amount
    years: Annotated[int, Field(ge=1, le=50)]


class Slips(Model):
    """What is said to somebody whose number leaves a part of the sum out."""

    one_year: Line
    no_winning: Line
    no_serving: Line
    no_costs: Line


class Value(Check):
    """The value of customers over time, to be worked out."""

    kind: Literal["value"]
    sum: Line
    customers: Annotated[tuple[Customer, ...], Field(min_length=1, max_length=4)]
    slips: Slips
    otherwise: Line


class Number(Check):
    """A number to be found, in the simulator or elsewhere. ``within``: how far off still counts as right."""

    kind: Literal["number"]
    open: Opening | None = None
    asks: Line32
    least: int
    most: int
    answer: int
    within: Annotated[int, Field(ge=0)] = 0
    why: Line
    low: Line
    high: Line


class Test(Model):
    """A question to the reader's own action."""

    text: Line
    why: Line
    missing: Line


class Act(Check):
    """A scenario to play, and an action of the reader's own."""

    kind: Literal["act"]
    scenario: ScenarioId
    asks: Line60
    example: Line
    tests: Annotated[tuple[Test, ...], Field(min_length=1, max_length=5)]


class Pile(Model):
    """A place for cards."""

    label: Line32
    shared: bool = False
    """Choosing it for a card of one pile alone is half right."""


class Card(Model):
    """An activity. ``other`` explains every pile that it does not belong on."""

    text: Line
    pile: Name
    why: Line
    other: Annotated[dict[Name, Line], Field(alias="else")]


class Deck(Model):
    """All cards, and the piles they may be put on."""

    piles: Annotated[dict[Name, Pile], Field(min_length=2, max_length=4)]
    always: Line
    cards: Annotated[dict[Name, Card], Field(min_length=2)]


CHECKS: Final[Mapping[str, type[Check]]] = {
    "sort": Sort,
    "pick": Pick,
    "place": Place,
    "repair": Repair,
    "value": Value,
    "number": Number,
    "act": Act,
}
"""Models by kind."""
