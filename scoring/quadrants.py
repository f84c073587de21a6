"""Sections to axes to the field of the map, with bounds for what is missing (measurement design 3.3-3.5)."""

from collections.abc import Iterable, Mapping, Sequence

from scoring.levels import mean_points
from scoring.model import QUADRANTS, Constants, Count, Quadrant, Rubric, Section, Side

Bounds = tuple[float, float]


def map_sections(rubric: Rubric) -> tuple[Section, ...]:
    """Sections that make up the two axes, in presentation order."""
    return tuple(section for section in rubric.sections if section.axis != "together")


def section_points(rubric: Rubric, counts: Mapping[str, Count]) -> dict[str, float | None]:
    """Score of each section of the map, points; None below its needed answers."""
    return {
        section.id: mean_points(counts[section.id], section.min_answered, rubric.constants)
        for section in map_sections(rubric)
    }


def axis_points(rubric: Rubric, points: Mapping[str, float | None], side: Side) -> float | None:
    """Plain mean of the side's sections (3.3): equal weights, None unless all are scored."""
    scores = [points[section.id] for section in map_sections(rubric) if section.axis == side]
    known = [score for score in scores if score is not None]
    return sum(known) / len(known) if known and len(known) == len(scores) else None


def place(marketing: float, sales: float, cut: float) -> Quadrant:
    """The field of a point; on the line counts as the high side (3.5)."""
    if sales >= cut:
        return "integrated" if marketing >= cut else "sales_led"
    return "marketing_led" if marketing >= cut else "building"


def across(side: Side, quadrant: Quadrant) -> Quadrant:
    """The field on the other side of an axis' line."""
    marketing, sales = quadrant in ("integrated", "marketing_led"), quadrant in ("integrated", "sales_led")
    return place(float(marketing != (side == "marketing")), float(sales != (side == "sales")), cut=1.0)


def section_bounds(rubric: Rubric, counts: Mapping[str, Count]) -> dict[str, Bounds]:
    """Lowest and highest score of each section whatever is missing (3.4).

    While every section has its needed answers nothing is bounded: low = high = score. Otherwise every section with a
    missing answer is, also one that has enough.
    """
    points = section_points(rubric, counts)
    complete = None not in points.values()
    return {
        name: (score, score)
        if score is not None and (complete or _is_full(counts[name]))
        else _bounds(counts[name], rubric.constants)
        for name, score in points.items()
    }


def _is_full(counted: Count) -> bool:
    return counted.answered == counted.asked


def _bounds(counted: Count, constants: Constants) -> Bounds:
    most = (constants.points - 1) * counted.asked
    missing = (constants.points - 1) * (counted.asked - counted.answered)
    return 100 * counted.levels / most, 100 * (counted.levels + missing) / most


def axis_bounds(rubric: Rubric, bounds: Mapping[str, Bounds], side: Side) -> Bounds:
    """Lowest and highest score of a side, points."""
    pairs = [bounds[section.id] for section in map_sections(rubric) if section.axis == side]
    return _mean(low for low, _ in pairs), _mean(high for _, high in pairs)


def _mean(values: Iterable[float]) -> float:
    listed: Sequence[float] = list(values)
    return sum(listed) / len(listed)


def possible_quadrants(marketing: Bounds, sales: Bounds, cut: float) -> tuple[Quadrant, ...]:
    """Fields that the bounds can reach, in the order of QUADRANTS."""
    reached = {place(m, s, cut) for m in marketing for s in sales}
    return tuple(quadrant for quadrant in QUADRANTS if quadrant in reached)


def cut_range(quadrant: Quadrant, marketing: float, sales: float) -> tuple[float, float]:
    """(above, up to): every cut in it gives the same field (3.5, cut stability)."""
    low, high = min(marketing, sales), max(marketing, sales)
    if quadrant == "integrated":
        return 0.0, low
    return (high, 100.0) if quadrant == "building" else (low, high)
