"""Pictures of lessons: each kind is drawn from figures that an author writes."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from assessment.packs.learning.wording import Heading
from assessment.packs.models import Model
from assessment.packs.wording import Line, Line32, Line60

Side = Literal["marketing", "sales", "both", "plain"]
"""What a mark stands for, and with it its colour."""
Figures: TypeAlias = Annotated[tuple[float, ...], Field(min_length=2, max_length=60)]
Count: TypeAlias = Annotated[int, Field(ge=0, le=100_000)]
Place: TypeAlias = Annotated[int, Field(ge=1, le=12)]
"""A step, counted from 1."""


class Picture(Model):
    """What every kind has: the finding, and the same for those who cannot see it."""

    title: Heading
    alt: Line


class Series(Model):
    """One line, with its name written beside the point ``name_at``."""

    name: Line32
    side: Side
    values: Figures
    name_at: float
    place: Literal["above", "below"] = "above"


class Moment(Model):
    """Something that happened, as an upright rule."""

    at: float
    label: Line32


class Lines(Picture):
    """Values over time."""

    kind: Literal["lines"]
    across: Line32
    up: Line60
    at: Figures
    series: Annotated[tuple[Series, ...], Field(min_length=1, max_length=4)]
    moments: Annotated[tuple[Moment, ...], Field(max_length=3)] = ()
    least: float | None = None
    most: float | None = None


class Group(Model):
    """So many dots of one kind."""

    count: Annotated[int, Field(ge=1, le=400)]
    label: Line32
    side: Side
    pale: bool = False


class Dots(Picture):
    """A whole as single dots."""

    kind: Literal["dots"]
    columns: Annotated[int, Field(ge=5, le=25)] = 20
    groups: Annotated[tuple[Group, ...], Field(min_length=2, max_length=4)]


class Stage(Model):
    """How many come so far."""

    label: Line32
    count: Count
    side: Side


class Funnel(Picture):
    """What is left after each step."""

    kind: Literal["funnel"]
    stages: Annotated[tuple[Stage, ...], Field(min_length=2, max_length=6)]


class Stretch(Model):
    """Work that goes from one step to another, both included."""

    label: Line60
    side: Side
    first: Annotated[Place, Field(alias="from")]
    last: Annotated[Place, Field(alias="to")]


class Spans(Picture):
    """Who does what between which steps."""

    kind: Literal["spans"]
    steps: Annotated[tuple[Line32, ...], Field(min_length=2, max_length=8)]
    rows: Annotated[tuple[Stretch, ...], Field(min_length=2, max_length=8)]


class Bridge(Model):
    """What joins two sides, what it carries, and its price."""

    label: Line32
    carries: Line60
    price: Line60


class Bridges(Picture):
    """Two sides and what joins them."""

    kind: Literal["bridges"]
    left: Line32
    right: Line32
    rows: Annotated[tuple[Bridge, ...], Field(min_length=1, max_length=5)]


PICTURES: Final[Mapping[str, type[Picture]]] = {
    "lines": Lines,
    "dots": Dots,
    "funnel": Funnel,
    "spans": Spans,
    "bridges": Bridges,
}
"""Models by kind."""
