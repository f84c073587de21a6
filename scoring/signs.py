"""Warning signs: read beside the map, never averaged into it (measurement design 3.9)."""

from collections.abc import Iterator
from typing import get_args

from scoring.levels import Levels, count, mean_points, step
from scoring.model import Convergence, Count, Item, Quadrant, Rubric, Side, Signs, Tally

_SIDES: tuple[Side, ...] = get_args(Side)


def sign_items(rubric: Rubric) -> Iterator[Item]:
    """Signs of the form in presentation order."""
    return (item for section in rubric.sections for item in section.items if not item.scored)


def fires(item: Item, levels: Levels, threshold: float, rubric: Rubric) -> bool:
    """Whether a sign was answered at or above a threshold in points."""
    return item.id in levels and step(rubric.constants) * levels[item.id] >= threshold


def fired_signs(rubric: Rubric, levels: Levels) -> tuple[str, ...]:
    """Ids of the signs at or above the firing level."""
    threshold = rubric.constants.sign_fires_from
    return tuple(item.id for item in sign_items(rubric) if fires(item, levels, threshold, rubric))


def sign_counts(rubric: Rubric, levels: Levels) -> dict[Side, Count]:
    """Signs counted by the side whose excess they show."""
    return {side: count([item for item in sign_items(rubric) if item.lean == side], levels) for side in _SIDES}


def read_signs(rubric: Rubric, tally: Tally, quadrant: Quadrant | None) -> Signs:
    """The two means, and how they sit with the map."""
    constants = rubric.constants
    means = {side: mean_points(tally.leans[side], constants.signs_needed[side], constants) for side in _SIDES}
    high = frozenset(side for side, mean in means.items() if mean is not None and mean >= constants.signs_agree_from)
    return Signs(tally.fired, means["sales"], means["marketing"], _convergence(quadrant, high))


def _convergence(quadrant: Quadrant | None, high: frozenset[Side]) -> Convergence | None:
    if quadrant == "integrated":
        return "need_a_look" if high else None
    same: Side
    if quadrant == "sales_led":
        same = "sales"
    elif quadrant == "marketing_led":
        same = "marketing"
    else:
        return None
    if high - {same}:
        return "mixed_picture"
    return "same_way" if high else None
