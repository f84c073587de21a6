"""Several results in one picture: each has a sign, a shape and perhaps a name; colour alone never tells them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any, Final

from assessment.charts.drawing import Row, Spec, mark
from assessment.charts.theme import Theme
from assessment.words import _
from scoring import Result

LETTERS: Final = "ABCDEFGHIJKL"
"""Signs in the order of the results; their number is the most that one picture takes."""


def _star() -> str:
    """A star with five points as an SVG path around 0, as large as Vega's own shapes of the same size."""
    turns = [(pi * corner / 5, 1.4 if corner % 2 == 0 else 0.62) for corner in range(10)]
    corners = [f"{out * sin(turn):.3f},{-out * cos(turn):.3f}" for turn, out in turns]
    return f"M{'L'.join(corners)}Z"


@dataclass(frozen=True, slots=True)
class Shape:
    """One look of a dot: Vega's name or path of its outline, and the character that looks the same in running text."""

    outline: str
    filled: bool
    glyph: str


_OUTLINES: Final = ("circle", "square", "triangle-up", "diamond", "triangle-down", _star())
SHAPES: Final = tuple(
    Shape(outline, filled, glyph)
    for filled, glyphs in ((True, "●■▲◆▼★"), (False, "○□△◇▽☆"))
    for outline, glyph in zip(_OUTLINES, glyphs, strict=True)
)
"""In the order of the results."""
_THEN, _NOW = Shape("circle", False, "○"), Shape("circle", True, "●")


@dataclass(frozen=True, slots=True)
class Compared:
    """One of several results. ``sign`` stands at its dots; ``name`` is what the reader calls it, or empty."""

    sign: str
    name: str
    shape: Shape
    result: Result

    @property
    def label(self) -> str:
        """Sign and name."""
        return self.sign if self.name in ("", self.sign) else f"{self.sign} {self.name}"

    @property
    def spoken(self) -> str:
        """The name, or the sign where there is none: what a sentence says."""
        return self.name or self.sign


def common_cut(marks: Sequence[Compared]) -> float | None:
    """Where all these results have the line between weak and strong, points; None where it differs."""
    cuts = {mark.result.rubric.constants.cut for mark in marks}
    return cuts.pop() if len(cuts) == 1 else None


def side_by_side(results: Sequence[Result], names: Sequence[str]) -> tuple[Compared, ...]:
    """Up to twelve results as A, B, C …, with names or empty texts."""
    signs = zip(LETTERS, names, SHAPES, results, strict=False)
    return tuple(Compared(sign, name, shape, result) for sign, name, shape, result in signs)


def then_and_now(then: Result, now: Result) -> tuple[Compared, Compared]:
    """Two results of one person: an open dot and a full one."""
    return Compared(_("Then"), "", _THEN, then), Compared(_("Now"), "", _NOW, now)


def shape_fields(shape: Shape, radius: float, theme: Theme) -> Row:
    """How a row draws a dot of this shape, as large as a circle of this radius (px); its edge included."""
    return {
        "size": round(pi * (1.1 * radius if shape.filled else 0.82 * radius) ** 2),
        "shape": shape.outline,
        "fill": theme.ink if shape.filled else theme.surface,
        "stroke": theme.surface if shape.filled else theme.ink,
    }


def draw_shapes(place: Spec, theme: Theme, **style: Any) -> Spec:
    """A layer of dots at a place; rows need ``shape_fields``."""
    own: Spec = {"type": "nominal", "scale": None, "legend": None}
    looks = {channel: {**own, "field": channel} for channel in ("shape", "fill", "stroke")}
    size = {"field": "size", "type": "quantitative", "scale": None, "legend": None}
    return mark("point", {**place, **looks, "size": size}, strokeWidth=1.5 * theme.line, opacity=1, **style)
