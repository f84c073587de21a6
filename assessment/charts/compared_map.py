"""Several results on one map: a dot each, told apart by shape and label; or one result then and now."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import Final

from assessment.charts.compared import Compared, common_cut, draw_shapes, shape_fields
from assessment.charts.compared_labels import DotLabel, has_own_labels, place_labels
from assessment.charts.compared_spread import Pair, hidden_together, moved, spread
from assessment.charts.compared_words import Measured, differ_most, largest, moved_most, names_of, sides, table, told
from assessment.charts.drawing import Spec, Width, expr, over
from assessment.charts.figure import Figure, Words
from assessment.charts.map_frame import Frame
from assessment.charts.map_ground import draw_diagonal, draw_ground, x, y
from assessment.charts.map_labels import CORNERS, DIAGONAL, THIN, Label, cut_lines, even_at, fields
from assessment.charts.map_marks import ARROW_FROM, draw_arrow, draw_margin
from assessment.charts.map_text import draw_labels
from assessment.charts.placing import Lettering, around, arrange, diagonal, segment
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _

_FEW: Final = 3
"""Up to so many dots show their margins; more would cover one another."""
_NAMED: Final = 14
"""Characters of a label on the map."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A result on the map, points. ``move``: widths of a dot to the right and upward, so that it hides no other."""

    mark: Compared
    place: Pair
    margin: Pair
    move: Pair = (0.0, 0.0)


def compared_map(
    marks: Sequence[Compared],
    words: Words,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    height: int | None = None,
    titled: bool = False,
    then_now: bool = False,
) -> Figure:
    """A dot for each result with both sides scored; ``then_now``: two results, with an arrow from one to the other.

    Results whose questionnaires draw the line in different places have a map without fields.
    """
    measured = sides([mark.result for mark in marks])
    title = _finding(measured, marks, then_now)
    alt = f"{title}. {told(measured, marks)}"
    frame, cut = Frame(theme, width, height or theme.map_height), common_cut(marks)
    known = [mark for mark in marks if None not in (mark.result.marketing.score, mark.result.sales.score)]
    radius = theme.dot if len(known) <= _FEW else round(0.85 * theme.dot)
    half = frame.points(radius + 2)
    dots = _dots(known, half)
    chosen = {dot.mark.result.quadrant for dot in dots} - {None} if cut is not None else set()
    labels, even = lay_out(dots, cut, words, frame.letters, half, then_now)
    layers = [
        *draw_ground(cut, {each for each in chosen if each}, theme),
        *draw_diagonal(even, theme),
        *(draw_margin(dot.place, dot.margin, theme) for dot in _with_margins(dots)),
        *_arrow(dots, theme, then_now),
        *_shapes(dots, radius, theme),
        *draw_labels(labels, {each for each in chosen if each}, theme),
    ]
    spec = frame.picture(layers, alt, title if titled else None)
    return Figure(spec, title, alt, table(measured, marks, then_now=then_now))


def _finding(measured: Sequence[Measured], marks: Sequence[Compared], then_now: bool) -> str:
    found = largest(measured)
    if found is None:
        return _("Fewer than two of these results have a place on the map")
    if found[1].difference.similar:
        if then_now:
            return _("Neither side has moved by more than the margin")
        return _("On the map, {names} are within the margin of one another").format(names=names_of(marks))
    return moved_most(*found) if then_now else differ_most(*found, marks)


def _dots(marks: Sequence[Compared], half: Pair) -> list[Dot]:
    """Those that are on the map, none on top of another."""
    places = [(mark.result.marketing.score or 0.0, mark.result.sales.score or 0.0) for mark in marks]
    margins = [(mark.result.marketing.sem or 0.0, mark.result.sales.sem or 0.0) for mark in marks]
    return [Dot(*each) for each in zip(marks, places, margins, spread(places, half), strict=True)]


def _with_margins(dots: Sequence[Dot]) -> Sequence[Dot]:
    return dots if len(dots) <= _FEW else ()


def lay_out(
    dots: Sequence[Dot], cut: float | None, words: Words, letters: Lettering, half: Pair, then_now: bool = False
) -> tuple[list[Label], float | None]:
    """The words on the map, and the place of the diagonal's; names of fields give way to labels of dots."""
    placed = _label_dots(dots, letters, half)
    places = moved([dot.place for dot in dots], [dot.move for dot in dots], half)
    taken = [around(*place, *half) for place in places]
    taken += [around(*dot.place, *dot.margin) for dot in _with_margins(dots)]
    taken += [box for one, other in pairwise(places) for box in segment(one, other)] if then_now else []
    boxes = {} if cut is None else fields(cut)
    arrangement = arrange(
        [[label.spot] for label in placed],
        [letters.inside([words.fields[field]], box.inset(THIN), CORNERS[field]) for field, box in boxes.items()],
        taken=taken,
        lines=[*diagonal(*DIAGONAL), *([] if cut is None else cut_lines(cut))],
    )
    held = {dot.mark.result.quadrant for dot in dots}
    named = zip(boxes, arrangement.names, strict=True)
    labels = [
        *(Label([words.fields[field]], spot, field, field in held) for field, spot in named),
        *(Label(label.lines, label.spot) for label in placed),
    ]
    return labels, even_at([*taken, *(label.spot.box for label in labels)])


def _label_dots(dots: Sequence[Dot], letters: Lettering, half: Pair) -> list[DotLabel]:
    """With names and beside the margins where there is room for all of them; of these two the names last longer."""
    places = moved([dot.place for dot in dots], [dot.move for dot in dots], half)
    if not places:
        return []
    margins, clusters = [dot.margin for dot in _with_margins(dots)], hidden_together([dot.place for dot in dots], half)
    names, signs = [_short(dot.mark.label) for dot in dots], [dot.mark.sign for dot in dots]
    tried = (
        place_labels(places, texts, letters, half, margins=room, clusters=clusters)
        for texts in (names, signs)
        for room in (margins, [])
    )
    made: list[DotLabel] = []
    for made in tried:
        if has_own_labels(made):
            break
    return made


def _short(label: str) -> str:
    return label if len(label) <= _NAMED else f"{label[: _NAMED - 1].rstrip()}…"


def _arrow(dots: Sequence[Dot], theme: Theme, then_now: bool) -> list[Spec]:
    if not then_now or len(dots) != 2:
        return []
    then, now = dots[0].place, dots[1].place
    far = hypot(now[0] - then[0], now[1] - then[1]) >= ARROW_FROM
    return [draw_arrow(then, now, theme)] if far else []


def _shapes(dots: Sequence[Dot], radius: float, theme: Theme) -> list[Spec]:
    wide = 2 * (radius + 2)
    rows = [
        {
            "marketing": dot.place[0],
            "sales": dot.place[1],
            "right": wide * dot.move[0],
            "down": -wide * dot.move[1],
            **shape_fields(dot.mark.shape, radius, theme),
        }
        for dot in dots
    ]
    place = {"x": x("marketing"), "y": y("sales")}
    shapes = draw_shapes(place, theme, xOffset=expr("datum.right"), yOffset=expr("datum.down"))
    return [over(rows, [shapes])] if rows else []
