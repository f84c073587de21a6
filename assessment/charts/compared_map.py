"""Several results on one map: a dot each, told apart by shape and label; or one result then and now."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import Final

from assessment.charts.compared import Compared, draw_shapes, shape_fields
from assessment.charts.compared_labels import DotLabel, has_own_labels, place_labels
from assessment.charts.compared_words import Measured, differ_most, largest, moved_most, names_of, sides, table, told
from assessment.charts.drawing import LEADING, Spec, Width, draw, over
from assessment.charts.figure import Figure, Words
from assessment.charts.map_ground import draw_diagonal, draw_ground, x, y
from assessment.charts.map_labels import CORNERS, DIAGONAL, THIN, Label, cut_lines, even_at, fields
from assessment.charts.map_marks import ARROW_FROM, draw_arrow, draw_margin
from assessment.charts.map_text import draw_labels, least_plot, lettering
from assessment.charts.placing import Box, Lettering, around, arrange, diagonal, segment
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _

_FEW: Final = 3
"""Up to so many dots show their margins; more would cover one another."""
_NAMED: Final = 14
"""Characters of a label on the map."""


@dataclass(frozen=True, slots=True)
class _Dot:
    """A result on the map, points."""

    mark: Compared
    place: tuple[float, float]
    margin: tuple[float, float]


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
    """A dot for each result with both sides scored; ``then_now``: two results, with an arrow from one to the other."""
    plot_height = height or theme.map_height
    measured = sides([mark.result for mark in marks])
    title = _finding(measured, marks, then_now)
    alt = f"{title}. {told(measured, marks)}"
    dots = _dots(marks)
    radius = theme.dot if len(dots) <= _FEW else round(0.85 * theme.dot)
    plot = least_plot(theme, width)
    letters = lettering(theme, width, plot, plot_height)
    half = (100 * (radius + 2) / plot, 100 * (radius + 2) / plot_height)
    chosen = {dot.mark.result.quadrant for dot in dots} - {None}
    labels, even = lay_out(dots, marks[0].result.rubric.constants.cut, words, letters, half, then_now)
    chart = draw(
        [
            *draw_ground(marks[0].result.rubric.constants.cut, {each for each in chosen if each}, theme),
            *draw_diagonal(even, theme),
            *(draw_margin(dot.place, dot.margin, theme) for dot in dots if len(dots) <= _FEW),
            *_arrow(dots, theme, then_now),
            *_shapes(dots, radius, theme),
            *draw_labels(labels, {each for each in chosen if each}, theme),
        ],
        theme=theme,
        width=width,
        height=plot_height,
        description=alt,
        title=title if titled else None,
        padding=(2, round(theme.label * LEADING) + 8, theme.dot + 4, 6),
    )
    return Figure(chart, title, alt, table(measured, marks, then_now=then_now))


def _finding(measured: Sequence[Measured], marks: Sequence[Compared], then_now: bool) -> str:
    found = largest(measured)
    if found is None:
        return _("Fewer than two of these results have a place on the map")
    if found[1].difference.similar:
        if then_now:
            return _("Neither side has moved by more than the margin")
        return _("On the map, {names} are within the margin of one another").format(names=names_of(marks))
    return moved_most(*found) if then_now else differ_most(*found, marks)


def _dots(marks: Sequence[Compared]) -> list[_Dot]:
    """Those that are on the map."""
    scored = [(mark, mark.result.marketing, mark.result.sales) for mark in marks]
    return [
        _Dot(mark, (marketing.score, sales.score), (marketing.sem or 0.0, sales.sem or 0.0))
        for mark, marketing, sales in scored
        if marketing.score is not None and sales.score is not None
    ]


def lay_out(
    dots: Sequence[_Dot],
    cut: float,
    words: Words,
    letters: Lettering,
    half: tuple[float, float],
    then_now: bool = False,
) -> tuple[list[Label], float | None]:
    """The words on the map, and the place of the diagonal's; names of fields give way to labels of dots."""
    places = [dot.place for dot in dots]
    placed = _label_dots(dots, letters, half)
    boxes = [around(*place, *half) for place in places]
    arrow = [box for one, other in pairwise(places) for box in segment(one, other)] if then_now else []
    arrangement = arrange(
        [[label.spot] for label in placed],
        [letters.inside([words.fields[field]], box.inset(THIN), CORNERS[field]) for field, box in fields(cut).items()],
        taken=[*boxes, *arrow],
        lines=[*diagonal(*DIAGONAL), *cut_lines(cut)],
    )
    held = {dot.mark.result.quadrant for dot in dots}
    named = zip(fields(cut), arrangement.names, strict=True)
    labels = [
        *(Label([words.fields[field]], spot, field, field in held) for field, spot in named),
        *(Label(label.lines, label.spot) for label in placed),
    ]
    taken: list[Box] = [*boxes, *arrow, *(label.spot.box for label in labels)]
    return labels, even_at(taken)


def _label_dots(dots: Sequence[_Dot], letters: Lettering, half: tuple[float, float]) -> list[DotLabel]:
    """With names where there is room for all of them, or else with signs alone."""
    places = [dot.place for dot in dots]
    if not places:
        return []
    named = place_labels(places, [_short(dot.mark.label) for dot in dots], letters, half)
    if has_own_labels(named):
        return named
    return place_labels(places, [dot.mark.sign for dot in dots], letters, half)


def _short(label: str) -> str:
    return label if len(label) <= _NAMED else f"{label[: _NAMED - 1].rstrip()}…"


def _arrow(dots: Sequence[_Dot], theme: Theme, then_now: bool) -> list[Spec]:
    if not then_now or len(dots) != 2:
        return []
    then, now = dots[0].place, dots[1].place
    far = hypot(now[0] - then[0], now[1] - then[1]) >= ARROW_FROM
    return [draw_arrow(then, now, theme)] if far else []


def _shapes(dots: Sequence[_Dot], radius: float, theme: Theme) -> list[Spec]:
    rows = [
        {"marketing": dot.place[0], "sales": dot.place[1], **shape_fields(dot.mark.shape, radius, theme)}
        for dot in dots
    ]
    return [over(rows, [draw_shapes({"x": x("marketing"), "y": y("sales")}, theme)])] if rows else []
