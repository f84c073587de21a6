"""One finding of a room: a title that says it, a picture, its numbers, and what to talk about."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assessment.charts import Figure, Landing, Table

Kind = Literal["map", "sections", "roles", "contested", "strategies"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One page, one slide, or one part of a page."""

    kind: Kind
    about: str
    title: str
    """The finding, without a full stop."""
    lines: tuple[str, ...]
    figure: Figure | None
    """For its words and its table; files draw it in their own size."""
    draw: Callable[..., Figure | None] | None
    """Takes theme and width."""
    table: Table
    landing: Landing | None = None
    """Of a map: what is on it."""


def found(kind: Kind, about: str, draw: Callable[..., Figure | None], *lines: str) -> Finding | None:
    """The finding of a picture; None where there is nothing to draw."""
    figure = draw()
    if figure is None:
        return None
    return Finding(kind, about, figure.title, lines, figure, draw, figure.table)
