"""Answers that make results of every kind, answers at random, and all charts by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from hypothesis import strategies as st

from assessment import charts
from assessment.packs import Edition
from scoring import CANT_SAY, Answer, Result, score

Draw = Callable[..., charts.Figure | None]

CHARTS: Final[Mapping[str, Draw]] = {
    "map": charts.quadrant_map,
    "sections": charts.section_bars,
    "together": charts.together_bars,
    "strategies": charts.strategy_priorities,
    "effects": charts.answer_effects,
    "likelihood": charts.field_likelihood,
}
WIDTHS: Final = (288, 360, 640, 900)


@dataclass(frozen=True, slots=True)
class Place:
    """Answers of practices by section, repeated over its items; ``without`` leaves items out."""

    answers: Mapping[str, Sequence[int]]
    form: str = "full"
    without: Sequence[str] = field(default=())


def _place(*levels: Sequence[int], **more: Any) -> Place:
    return Place(dict(zip(("IDN", "ANT", "LEA", "REL", "SAL", "WTG"), levels, strict=True)), **more)


PLACES: Final[Mapping[str, Place]] = {
    "sales_led": _place([3, 4, 2], [2, 1, 3], [2, 3, 3], [3, 3, 4], [5, 4, 4], [2, 3, 4, 4, 1, 2]),
    "marketing_led": _place([5, 4], [4, 5], [5, 4], [4], [2, 1, 3], [4, 4, 3, 5, 2, 1]),
    "integrated": _place([5, 4], [4, 5], [5, 4], [4], [4, 5], [4, 4, 3, 5, 4, 4]),
    "thin bridge": _place([5, 4], [4, 5], [5, 4], [4], [4, 5], [2, 1, 2, 3, 2, 2]),
    "building": _place([2, 1], [2], [1, 3], [2], [2, 3], [2, 1]),
    "borderline": _place([4, 3], [4, 3], [4, 3, 4], [3, 4], [3, 4, 4], [3]),
    "all at most": _place([5], [5], [5], [5], [5], [5]),
    "all at least": _place([1], [1], [1], [1], [1], [1]),
    "pulse": _place([4, 3], [2, 4], [5, 3], [3, 4], [4, 5], [3, 2, 4], form="pulse"),
    "open": _place(
        *([4, 3], [4, 3], [4, 3, 4], [3, 4], [3, 4, 4], [3]), without=("SAL1", "SAL2", "WTO1", "WTO2", "REL1", "REL2")
    ),
    "one side open": _place(
        *([4, 3], [4, 3], [4, 3, 4], [3, 4], [3, 4, 4], [3]), without=("SAL1", "SAL2", "SAL3", "SAL4", "SAL5")
    ),
    "surely building": _place(*([1], [1], [1], [1], [2], [2]), without=("IDN1", "IDN2")),
    "nothing answered": _place([], [], [], [], [], []),
}


def result_of(edition: Edition, place: Place) -> Result:
    """The result of a case, scored for real."""
    rubric = edition.rubric(place.form)
    answers: dict[str, Answer] = {}
    for section in rubric.sections:
        levels = place.answers[section.id]
        for number, item in enumerate(section.items if levels else ()):
            if item.id not in place.without:
                answers[item.id] = levels[number % len(levels)] if item.scored else 2
    return score(rubric, answers)


@st.composite
def any_results(draw: st.DrawFn, edition: Edition) -> Result:
    """Results of both forms with any answers, any missing."""
    rubric = edition.rubric(draw(st.sampled_from(sorted(edition.forms))))
    items = [item.id for section in rubric.sections for item in section.items]
    answer: st.SearchStrategy[Answer | None] = st.one_of(st.integers(1, 5), st.just(CANT_SAY), st.none())
    drawn: list[Answer | None] = draw(st.lists(answer, min_size=len(items), max_size=len(items)))
    return score(rubric, {item: each for item, each in zip(items, drawn, strict=True) if each is not None})


def rows_of(figure: charts.Figure) -> list[dict[str, Any]]:
    """All data that a chart draws, in drawing order."""
    found: list[dict[str, Any]] = []

    def collect(layer: Mapping[str, Any]) -> None:
        found.extend(layer.get("data", {}).get("values", []))
        for inner in layer.get("layer", []):
            collect(inner)

    collect(figure.chart.to_dict())
    return found


def with_field(figure: charts.Figure, name: str) -> list[dict[str, Any]]:
    """The rows that have a field."""
    return [row for row in rows_of(figure) if name in row]
