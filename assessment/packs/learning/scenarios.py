"""scenarios.yaml: short decisions, what follows from each choice, and what it does to the simulator."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from assessment.packs.models import Model
from assessment.packs.wording import Line, Line32, OptionId, Prose, Word

Watched: TypeAlias = Literal["revenue", "cash", "customers", "brand", "trust"]
"""The chart that stands first."""
Turn: TypeAlias = Annotated[float, Field(ge=-100, le=100)]


class Turns(Model):
    """How far an option turns each dial while it lasts, points."""

    marketing: Turn = 0
    sales: Turn = 0
    together: Turn = 0


class Choice(Model):
    """One way to decide."""

    label: Line
    short: Line32
    turn: Turns = Turns()
    assume: dict[str, float] = Field(default_factory=dict)
    """What is added to an assumption while it lasts, by its name."""
    consequence: Prose
    why: Prose


class Scenario(Model):
    """A decision. ``best`` is the option that fits best, and ``price`` what it costs all the same."""

    title: Line
    short: Line32
    situation: Prose
    question: Line
    start: Word
    months: Annotated[int, Field(ge=1, le=24)]
    watch: Watched = "revenue"
    options: Annotated[dict[OptionId, Choice], Field(min_length=2, max_length=6)]
    best: OptionId
    price: Prose
