"""Bars as rows of words with a bar below: what the template of the page draws."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.charts import Scored, Scores, in_a_word, weakest
from assessment.words import points
from scoring import Result


@dataclass(frozen=True, slots=True)
class Row:
    """One bar. ``start`` and ``length`` in points; ``kind`` is marketing, sales or together."""

    name: str
    figure: str
    words: str
    kind: str
    start: float
    length: float
    known: bool
    weakest: bool


def section_rows(result: Result, scores: Scores) -> list[Row]:
    """A row for each section of the map, coloured by its side."""
    sides = {section.id: section.axis for section in result.sections}
    return _rows(scores, sides)


def together_rows(scores: Scores) -> list[Row]:
    """A row for each strategy of working together."""
    return _rows(scores, {})


def _rows(scores: Scores, kinds: Mapping[str, str]) -> list[Row]:
    low = weakest(scores.bars)
    return [_row(bar, kinds.get(bar.id, "together"), is_weakest=bar in low) for bar in scores.bars]


def _row(bar: Scored, kind: str, *, is_weakest: bool) -> Row:
    start, end = (bar.low, bar.high) if bar.score is None else (0.0, bar.score)
    return Row(
        name=bar.name.title,
        figure="" if bar.score is None else points(bar.score),
        words=in_a_word(bar, is_weakest=is_weakest),
        kind=kind,
        start=start,
        length=end - start,
        known=bar.score is not None,
        weakest=is_weakest,
    )
