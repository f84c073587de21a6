"""What every chart function takes and gives: names to write, and a picture with its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assessment.charts.drawing import Spec
from scoring import Quadrant

if TYPE_CHECKING:
    import altair

Table = tuple[tuple[str, ...], ...]
"""A header and rows of equal length."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a heading, and as short as a narrow screen needs it."""

    title: str
    short: str


@dataclass(frozen=True, slots=True)
class Words:
    """Names that the charts write; they come from the pack."""

    fields: Mapping[Quadrant, str]
    sections: Mapping[str, Name]
    """By section id, without *together* sections."""
    strategies: Mapping[str, Name]
    items: Mapping[str, str]
    """Text of each statement by item id."""
    options: Sequence[str] = ()
    """Labels of the response scale, the lowest first."""
    asks: Mapping[str, str] = field(default_factory=dict)
    """What to ask a room that is divided on a statement, by item id, where the pack has a question."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart and what it says."""

    spec: Spec
    """The chart in Vega-Lite, not changed any more."""
    title: str
    """The finding, as a sentence without a full stop."""
    alt: str
    """Text alternative: one to three sentences."""
    table: Table
    """The same numbers, rounded for reading."""

    @property
    def chart(self) -> "altair.Chart":
        """The chart for a page. Altair takes a fifth of a second to load, and nobody waits for it without a chart."""
        from assessment.charts.shown import Shown

        return Shown(self.spec)
