"""What would move the result: sections shifted by hand, and the pull of single answers (measurement design 3.14)."""

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.levels import keyed_levels, step
from scoring.model import Quadrant, Result, Side
from scoring.quadrants import axis_points, map_sections, place


@dataclass(frozen=True, slots=True)
class Effect:
    """What one level more or less of one answer would do to its axis, in points; 0 where the scale ends."""

    item: str
    axis: Side
    down: float
    up: float


@dataclass(frozen=True, slots=True)
class Moved:
    """A place on the map, points, and its field."""

    marketing: float
    sales: float
    quadrant: Quadrant


def move_sections(result: Result, points: Mapping[str, float]) -> Moved | None:
    """Where the result would be with these section scores (points by section id); the result itself stays as it is.

    Sections that are not named keep their score. None while a section has none.
    """
    scores = {section.id: points.get(section.id, section.score) for section in result.sections}
    marketing = axis_points(result.rubric, scores, "marketing")
    sales = axis_points(result.rubric, scores, "sales")
    if marketing is None or sales is None:
        return None
    return Moved(marketing, sales, place(marketing, sales, result.rubric.constants.cut))


def answer_effects(result: Result) -> tuple[Effect, ...]:
    """Effect of each answered practice on its axis, in presentation order; empty when the answers are not known."""
    if result.answers is None:
        return ()
    levels = keyed_levels(result.rubric, result.answers)
    sections = {section.id: section for section in map_sections(result.rubric)}
    top = result.rubric.constants.points - 1
    effects = []
    for scored in result.sections:
        share = sum(other.axis == scored.axis for other in result.sections)
        practices = [item.id for item in sections[scored.id].items if item.scored and item.id in levels]
        for item in practices:
            size = step(result.rubric.constants) / (scored.answered * share)
            down, up = -size if levels[item] > 0 else 0.0, size if levels[item] < top else 0.0
            effects.append(Effect(item, scored.axis, down, up))
    return tuple(effects)
