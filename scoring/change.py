"""How far it is to Integrated and how firm the field is (measurement design 3.13, 3.14)."""

from collections.abc import Iterator, Mapping
from math import ceil, hypot

from scoring.levels import Levels, step
from scoring.model import Change, Count, Firmness, Rubric, Section, Side
from scoring.quadrants import axis_points, map_sections, place, section_points

_NOISE = 1e-9

Steps = dict[str, int]


def smallest_change(
    rubric: Rubric, counts: Mapping[str, Count], levels: Levels | None, sems: Mapping[Side, float]
) -> Change | None:
    """The fewest one-level steps to Integrated; None unless both axes are scored.

    Each axis is lifted by its largest steps first; that is exact because steps on an axis only differ by section (G22).
    """
    points = section_points(rubric, counts)
    marketing, sales = axis_points(rubric, points, "marketing"), axis_points(rubric, points, "sales")
    if marketing is None or sales is None:
        return None
    cut = rubric.constants.cut
    to_sales = _lift(rubric, counts, "sales", cut)
    to_marketing = _lift(rubric, counts, "marketing", cut)
    clear = [_lift(rubric, counts, side, cut + sem) for side, sem in sems.items()]
    return Change(
        steps_marketing=sum(to_marketing.values()),
        steps_sales=sum(to_sales.values()),
        steps_clear=sum(sum(steps.values()) for steps in clear),
        distance=hypot(max(0.0, cut - marketing), max(0.0, cut - sales)),
        items=None if levels is None else tuple(_items(rubric, levels, to_sales | to_marketing)),
    )


def _lift(rubric: Rubric, counts: Mapping[str, Count], side: Side, target: float) -> Steps:
    """Steps a section, in the order they are taken: fewest answers (largest step), then weakest section, then order."""
    points = section_points(rubric, counts)
    sections = [section.id for section in map_sections(rubric) if section.axis == side]
    deficit = target - (axis_points(rubric, points, side) or 0.0)
    steps: Steps = {}
    for name in sorted(sections, key=lambda each: (counts[each].answered, points[each])):
        gain = step(rubric.constants) / (counts[name].answered * len(sections))
        room = (rubric.constants.points - 1) * counts[name].answered - counts[name].levels
        steps[name] = min(room, max(0, ceil(deficit / gain - _NOISE)))
        deficit -= steps[name] * gain
    return steps


def _items(rubric: Rubric, levels: Levels, steps: Steps) -> Iterator[str]:
    """One item id a step: always the lowest answer of the section, so no practice moves twice before its neighbours."""
    sections = {section.id: section for section in rubric.sections}
    for name, number in steps.items():
        now = _practice_levels(sections[name], levels)
        for _ in range(number):
            lowest = min(now, key=now.__getitem__)
            now[lowest] += 1
            yield lowest


def _practice_levels(section: Section, levels: Levels) -> dict[str, int]:
    return {item.id: levels[item.id] for item in section.items if item.scored and item.id in levels}


def single_changes(rubric: Rubric, counts: Mapping[str, Count], levels: Levels) -> tuple[int, int]:
    """(flips, moves): legal one-level changes of one answer, and how many of them move the field (3.14, G23)."""
    now = _field(rubric, counts)
    if now is None:
        return 0, 0
    flips = moves = 0
    top = rubric.constants.points - 1
    for section in map_sections(rubric):
        practices = _practice_levels(section, levels).values()
        for by, able in ((1, sum(each < top for each in practices)), (-1, sum(each > 0 for each in practices))):
            moves += able
            flips += able if able and _field(rubric, _shifted(counts, section.id, by)) != now else 0
    return flips, moves


def _shifted(counts: Mapping[str, Count], section: str, by: int) -> Mapping[str, Count]:
    counted = counts[section]
    return {**counts, section: Count(counted.asked, counted.answered, counted.levels + by)}


def _field(rubric: Rubric, counts: Mapping[str, Count]) -> str | None:
    points = section_points(rubric, counts)
    marketing, sales = axis_points(rubric, points, "marketing"), axis_points(rubric, points, "sales")
    if marketing is None or sales is None:
        return None
    return place(marketing, sales, rubric.constants.cut)


def firmness(fragility: float | None, fragile_from: float) -> Firmness | None:
    """Word for the share of single changes that move the field."""
    if fragility is None:
        return None
    if fragility == 0:
        return "firm"
    return "fairly_firm" if fragility < fragile_from else "fragile"
