"""The sections of several results: a row each, and on it a mark with shape and sign for every result."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from assessment.charts.compared import Compared, common_cut, draw_shapes, shape_fields
from assessment.charts.compared_words import (
    Measured,
    differ_most,
    largest,
    moved_most,
    sections_of,
    signed,
    table,
    told,
)
from assessment.charts.drawing import Row, Spec, Width, draw, expr, mark, over, text
from assessment.charts.figure import Figure, Words
from assessment.charts.rows import Rhythm, named, names, room_below, shared_settings, strong_from, tracks, x, y
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points
from scoring import difference

_ENDS: Final = (-4.0, 104.0)
"""Ends of the scale, points: a mark at 0 or 100 is whole."""
_NARROW: Final = 250
"""Px of the narrowest plot; what does not meet there never meets."""
_LETTER: Final = 0.66
"""Width of a letter of signs, in text sizes; generous."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where a result stands in a row: score in points, lane from the top, sign on the left of its mark or right."""

    place: int
    score: float
    lane: int
    left: bool


def compared_sections(
    marks: Sequence[Compared],
    words: Words,
    sections: Sequence[str],
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    titled: bool = False,
    then_now: bool = False,
) -> Figure | None:
    """These sections in this order; None when there is none. Below them the margin within which scores are similar."""
    measured = sections_of([each.result for each in marks], sections, words)
    if not measured:
        return None
    title = _finding(measured, marks, then_now)
    alt = f"{title}. {told(measured, marks)}"
    rows, end = _rows(measured, marks, theme, then_now)
    height = end + 2 * room_below(theme)
    layers = [
        over(rows, [tracks(theme, height), *names(theme, height)]),
        *strong_from(common_cut(marks), rows, theme, height, _ENDS),
        *_dots(measured, marks, rows, theme, height),
        *_ruler(measured, theme, end + room_below(theme), height),
    ]
    spec = draw(layers, description=alt, title=title if titled else None, **shared_settings(theme, width, height))
    return Figure(spec, title, alt, table(measured, marks, then_now=then_now))


def _finding(measured: Sequence[Measured], marks: Sequence[Compared], then_now: bool) -> str:
    found = largest(measured)
    if found is None:
        return _("No section has two scores to compare")
    if found[1].difference.similar:
        if then_now:
            return _("No section has moved by more than the margin")
        return _("No section differs by more than the margin")
    return moved_most(*found) if then_now else differ_most(*found, marks)


def _rows(
    measured: Sequence[Measured], marks: Sequence[Compared], theme: Theme, then_now: bool
) -> tuple[list[dict[str, Any]], float]:
    """A row for each section with the height that its marks need, and the end of the last, px."""
    rhythm, lane = Rhythm.of(theme), _lane(theme)
    found, top = largest(measured), 0.0
    rows: list[dict[str, Any]] = []
    for each in measured:
        standing = stand(each, marks, theme)
        bottom = top + rhythm.bar_top + lane * (1 + max((one.lane for one in standing), default=0))
        most = found is not None and found[0] is each and not found[1].difference.similar
        rows.append(
            {
                **named(each.name, each.short, _word(each, then_now), figure=False),
                "figure": "",
                "strong": most,
                "shift": 0,
                "top": top,
                "bar_top": top + rhythm.bar_top,
                "bar_bottom": bottom,
            }
        )
        top = bottom + rhythm.step - rhythm.bar_bottom
    return rows, float(rows[-1]["bar_bottom"])


def _lane(theme: Theme) -> float:
    """Height of a line of marks, px."""
    return 2.0 * theme.dot + 4


def _word(measured: Measured, then_now: bool) -> str:
    pair = measured.widest
    if pair is None:
        return _("too few answers")
    if pair.difference.similar:
        return _("similar")
    if then_now:
        return signed(pair.difference)
    return _("{points} apart").format(points=points(abs(pair.difference.points)))


def stand(measured: Measured, marks: Sequence[Compared], theme: Theme) -> list[_Mark]:
    """Marks by score, each in the first lane where it and its sign meet no other at the narrowest width."""
    a_point = _NARROW / (_ENDS[1] - _ENDS[0])
    known = [(score.score, place) for place, score in enumerate(measured.scores) if score is not None]
    ends: list[float] = []
    standing = []
    for score, place in sorted(known):
        half = (theme.dot + 1) / a_point
        sign = (3 + theme.small * _LETTER * len(marks[place].sign)) / a_point
        left = score + half + sign > _ENDS[1]
        start, end = (score - half - sign, score + half) if left else (score - half, score + half + sign)
        lane = next((at for at, taken in enumerate(ends) if taken <= start), len(ends))
        ends[lane:] = [end, *ends[lane + 1 :]]
        standing.append(_Mark(place, score, lane, left))
    return standing


def _dots(
    measured: Sequence[Measured], marks: Sequence[Compared], rows: Sequence[Row], theme: Theme, height: float
) -> list[Spec]:
    drawn = [
        {
            "score": one.score,
            "middle": row["bar_top"] + _lane(theme) * (one.lane + 0.5),
            "sign": marks[one.place].sign,
            "align": "right" if one.left else "left",
            "dx": (-1 if one.left else 1) * (theme.dot + 2),
            **shape_fields(marks[one.place].shape, 0.85 * theme.dot, theme),
        }
        for each, row in zip(measured, rows, strict=True)
        for one in stand(each, marks, theme)
    ]
    if not drawn:
        return []
    place = {"x": x("score", _ENDS[1], _ENDS[0]), "y": y("middle", height)}
    style: dict[str, Any] = {
        "of": "small",
        "content": "datum.sign",
        "align": expr("datum.align"),
        "dx": expr("datum.dx"),
        "baseline": "middle",
        "fontWeight": 600,
    }
    # the line at the cut runs under some signs
    halo = text(place, stroke=theme.track, strokeWidth=3 * theme.line, strokeJoin="round", **style)
    return [over(drawn, [halo, draw_shapes(place, theme), text(place, color=theme.ink, **style)])]


def margins(measured: Sequence[Measured]) -> tuple[float, float] | None:
    """The smallest and the largest margin of a difference in any section, points; None without two scores."""
    pairs = [
        difference(one, other).margin
        for each in measured
        for at, one in enumerate(each.scores)
        for other in each.scores[at + 1 :]
        if one is not None and other is not None
    ]
    return (min(pairs), max(pairs)) if pairs else None


def margin_words(measured: Sequence[Measured]) -> str:
    """The margin in points, or from which to which it runs; empty without two scores."""
    found = margins(measured)
    if found is None:
        return ""
    low, high = (points(each) for each in found)
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def _ruler(measured: Sequence[Measured], theme: Theme, top: float, height: float) -> list[Spec]:
    """The largest margin as a length on the scale, with its number."""
    found = margins(measured)
    if found is None:
        return []
    row = {
        "from": 0,
        "to": found[1],
        "top": top + theme.small * 0.3,
        "bottom": top + theme.small * 0.9,
        "middle": top + theme.small * 0.6,
        "label": _("margin: {points} points").format(points=margin_words(measured)),
    }
    line: dict[str, Any] = {"color": theme.muted, "strokeWidth": theme.line}
    across = {"x": x("from", _ENDS[1], _ENDS[0]), "x2": {"field": "to"}, "y": y("middle", height)}
    ends = [
        mark("rule", {"x": x(at, _ENDS[1], _ENDS[0]), "y": y("top", height), "y2": {"field": "bottom"}}, **line)
        for at in ("from", "to")
    ]
    said = text(
        {"x": x("to", _ENDS[1], _ENDS[0]), "y": y("middle", height)},
        of="small",
        content="datum.label",
        align="left",
        baseline="middle",
        dx=theme.small / 2,
        color=theme.muted,
    )
    return [over([row], [mark("rule", across, **line), *ends, said])]
