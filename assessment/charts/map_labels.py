"""The words on the map: a name in every field, the numbers beside the dot, and what the diagonal is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assessment.charts.figure import Words
from assessment.charts.placing import Box, Corner, Lettering, Spot, around, arrange, covered, diagonal, segment
from assessment.words import _, points
from scoring import AxisScore, Moved, Quadrant, Result

DIAGONAL: Final = (12.0, 88.0)
"""Ends of the diagonal, points: the corners are for names."""
_ALONG: Final = (30.0, 46.0, 76.0, 24.0, 54.0)
"""Places for the words along the diagonal."""
_HALF_WORDS: Final = 11.0
"""Half the length of these words, as seen along an axis."""

# The outer corner first; on the left the inner corners stay empty, so that names side by side never meet.
CORNERS: Final[Mapping[Quadrant, Sequence[Corner]]] = {
    "integrated": (("right", "top"), ("left", "top"), ("right", "bottom"), ("left", "bottom")),
    "marketing_led": (("right", "bottom"), ("left", "bottom"), ("right", "top"), ("left", "top")),
    "sales_led": (("left", "top"), ("left", "bottom")),
    "building": (("left", "bottom"), ("left", "top")),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the answers put on the map, points: a dot with its margin, or the bounds of an open result."""

    dot: tuple[float, float] | None
    margin: tuple[float, float]
    bounds: Box | None
    ghost: tuple[float, float] | None

    @classmethod
    def of(cls, result: Result, what_if: Moved | None) -> "Evidence":
        marketing, sales = result.marketing, result.sales
        if marketing.score is None or sales.score is None:
            return cls(None, (0.0, 0.0), Box(marketing.low, sales.low, marketing.high, sales.high), None)
        ghost = None if what_if is None else (what_if.marketing, what_if.sales)
        return cls((marketing.score, sales.score), (marketing.sem or 0.0, sales.sem or 0.0), None, ghost)


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place, for a field or for the evidence (None)."""

    lines: Sequence[str]
    spot: Spot
    field: Quadrant | None = None
    strong: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """All words on the map; ``even`` is the place along the diagonal, None when there is no room."""

    labels: Sequence[Label]
    even: float | None


THIN: Final = 0.2
"""Half the thickness of a cut line, points."""
_GROUND: Final = 40.0
"""Points both ways from which bounds are ground to write on."""


def lay_out(result: Result, evidence: Evidence, words: Words, letters: Lettering, dot: tuple[float, float]) -> Layout:
    """Names in the outer corners, numbers beside the dot; where they would meet, the names give way.

    ``dot``: half its width and height, points.
    """
    cut = result.rubric.constants.cut
    things, arrow = _things(evidence, dot), _arrow(evidence)
    said = _said(result, evidence)
    arrangement = arrange(
        [_places(lines, thing, letters) for lines, thing in zip(said, things, strict=True)],
        [letters.inside([words.fields[field]], box.inset(THIN), CORNERS[field]) for field, box in fields(cut).items()],
        taken=[*(thing for thing in things if not _is_ground(thing)), *arrow],
        lines=[*diagonal(*DIAGONAL), *cut_lines(cut)],
    )
    named = zip(fields(cut), arrangement.names, strict=True)
    labels = [
        *(Label([words.fields[field]], spot, field, field in result.possible_quadrants) for field, spot in named),
        *(Label(lines, spot) for lines, spot in zip(said, arrangement.labels, strict=True)),
    ]
    return Layout(labels, even_at([*things, *arrow, *(label.spot.box for label in labels)]))


def cut_lines(cut: float) -> list[Box]:
    """Thin, so that words cross them rather than cover a name."""
    return [Box(0, cut - THIN, 100, cut + THIN), Box(cut - THIN, 0, cut + THIN, 100)]


def _arrow(evidence: Evidence) -> list[Box]:
    if evidence.dot is None or evidence.ghost is None:
        return []
    return segment(evidence.dot, evidence.ghost)


def _things(evidence: Evidence, dot: tuple[float, float]) -> list[Box]:
    """What words stand beside: the dot with its margin, the second dot, or bounds, never thinner than a line."""
    if evidence.bounds is not None:
        across, up = (
            (evidence.bounds.right - evidence.bounds.left) / 2,
            (evidence.bounds.top - evidence.bounds.bottom) / 2,
        )
        return [around(*evidence.bounds.middle, max(across, dot[0] / 2), max(up, dot[1] / 2))]
    things = []
    if evidence.dot is not None:
        margin = max(evidence.margin[0], dot[0]), max(evidence.margin[1], dot[1])
        things.append(around(*evidence.dot, *margin))
    if evidence.ghost is not None:
        things.append(around(*evidence.ghost, *dot))
    return things


def _is_ground(thing: Box) -> bool:
    """Whether a thing is so large that words stand on it rather than beside it."""
    return min(thing.right - thing.left, thing.top - thing.bottom) > _GROUND


def _said(result: Result, evidence: Evidence) -> list[Sequence[str]]:
    """The words for each thing."""
    if evidence.dot is None:
        return [[_bounded(_("Marketing {score}"), result.marketing), _bounded(_("Sales {score}"), result.sales)]]
    here = _scores(evidence.dot)
    return [here] if evidence.ghost is None else [here, [_("What if"), *_scores(evidence.ghost)]]


def _scores(place: tuple[float, float]) -> list[str]:
    return [
        _("Marketing {score}").format(score=points(place[0])),
        _("Sales {score}").format(score=points(place[1])),
    ]


def _bounded(said: str, axis: AxisScore) -> str:
    low, high = points(axis.low), points(axis.high)
    score = low if low == high else _("{low} to {high}").format(low=low, high=high)
    return said.format(score=score)


def _places(lines: Sequence[str], thing: Box, letters: Lettering) -> list[Spot]:
    """Inside a thing that has the room, or else beside it."""
    centre = letters.spot(lines, *thing.middle, ("center", "middle"))
    return [centre] if _is_ground(thing) and thing.holds(centre.box) else letters.beside(lines, thing)


def fields(cut: float) -> Mapping[Quadrant, Box]:
    """The four fields of the map."""
    return {
        "integrated": Box(cut, cut, 100, 100),
        "marketing_led": Box(cut, 0, 100, cut),
        "sales_led": Box(0, cut, cut, 100),
        "building": Box(0, 0, cut, cut),
    }


def even_at(taken: Sequence[Box]) -> float | None:
    """The place along the diagonal that has room for its words; None when none has."""
    taken = [box for box in taken if not _is_ground(box)]
    free = (place for place in _ALONG if not covered(around(place, place, _HALF_WORDS, _HALF_WORDS), taken))
    return next(free, None)
