"""Marketing people and sales people apart: two marks a section, in the order to talk about them."""

from collections.abc import Sequence
from math import pi
from typing import Any, Final

from assessment.charts.drawing import Row, Spec, Width, draw, mark, over, text
from assessment.charts.figure import Figure, Table, Words
from assessment.charts.rows import Rhythm, named, names, room_below, shared_settings, strong_from, tracks, x, y
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points
from scoring import RoleGap

_ENDS: Final = (-5.0, 105.0)
"""Ends of the scale, points: a mark at 0 or 100 is whole."""
_CLOSE: Final = 10.0
"""Points below which two marks would cover one another on a narrow screen."""


def compared_roles(
    gaps: Sequence[RoleGap],
    words: Words,
    cut: float | None,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    titled: bool = False,
) -> Figure | None:
    """One row a gap in the order given; None when there is none.

    ``cut``: points at which a side counts as strong; None where that differs between the results.
    """
    if not gaps:
        return None
    title = _finding(gaps, words)
    alt = f"{title}. {_told(gaps, words)}"
    rhythm, room = Rhythm.of(theme, notes=True), _room(theme)
    step = rhythm.step - rhythm.bar_bottom + rhythm.bar_top + room
    rows = [_row(gap, words, theme, place * step) for place, gap in enumerate(gaps)]
    end = float(rows[-1]["note_top"]) + 1.2 * theme.small
    height = end + room_below(theme)
    foot = [{**row, "bar_bottom": row["bar_bottom"]} for row in rows]
    layers = [
        over(rows, [tracks(theme, height), *names(theme, height), *_notes(theme, height)]),
        *_cut(cut, foot, theme, height, end),
        over(rows, _marks(theme, height)),
    ]
    chart = draw(layers, description=alt, title=title if titled else None, **shared_settings(theme, width, height))
    return Figure(chart, title, alt, _table(gaps, words))


def _room(theme: Theme) -> float:
    """Height of the track: two marks, one a little below the other, fit on it."""
    return round(3.4 * theme.dot)


def gap_words(gap: RoleGap) -> str:
    """How far the two sides are apart, in a word or two."""
    by = points(abs(gap.difference.points))
    return {
        "similar": _("similar"),
        "possible": _("possible gap: {points}").format(points=by),
        "gap": _("gap: {points}").format(points=by),
    }[gap.word]


def _row(gap: RoleGap, words: Words, theme: Theme, top: float) -> dict[str, Any]:
    rhythm, name = Rhythm.of(theme, notes=True), words.sections[gap.section]
    bar_top, room = top + rhythm.bar_top, _room(theme)
    apart = room / 4 if abs(gap.difference.points) < _CLOSE else 0.0
    return {
        **named(name.title, name.short, gap_words(gap), figure=False),
        "figure": "",
        "strong": gap.word == "gap",
        "shift": 0,
        "top": top,
        "bar_top": bar_top,
        "bar_bottom": bar_top + room,
        "note_top": bar_top + room + round(0.45 * theme.small),
        "marketing": gap.marketing,
        "sales": gap.sales,
        "marketing_middle": bar_top + room / 2 - apart,
        "sales_middle": bar_top + room / 2 + apart,
        "note": _("marketing people {marketing}, sales people {sales}").format(
            marketing=points(gap.marketing), sales=points(gap.sales)
        ),
    }


def _notes(theme: Theme, height: float) -> list[Spec]:
    place = {"x": {"value": 0}, "y": y("note_top", height)}
    return [text(place, of="small", content="datum.note", align="left", color=theme.muted)]


def _cut(cut: float | None, rows: Sequence[Row], theme: Theme, height: float, end: float) -> list[Spec]:
    """The line through all tracks; its words stand below the last note."""
    lines = strong_from(cut, rows, theme, height, _ENDS)
    if lines:
        lines[1]["data"]["values"][0]["foot"] = end + 0.4 * theme.small
    return lines


def _marks(theme: Theme, height: float) -> list[Spec]:
    """A square for marketing people and a circle for sales people, each with its first letter, joined by a line."""
    join = mark(
        "rule",
        {
            "x": x("marketing", _ENDS[1], _ENDS[0]),
            "x2": {"field": "sales"},
            "y": y("marketing_middle", height),
            "y2": {"field": "sales_middle"},
        },
        color=theme.muted,
        strokeWidth=2 * theme.line,
    )
    marketing = _mark("marketing", "square", theme.fields["marketing_led"].text, _("M"), theme, height)
    sales = _mark("sales", "circle", theme.fields["sales_led"].text, _("S"), theme, height)
    return [join, *marketing, *sales]


def _mark(side: str, shape: str, colour: str, sign: str, theme: Theme, height: float) -> list[Spec]:
    place = {"x": x(side, _ENDS[1], _ENDS[0]), "y": y(f"{side}_middle", height)}
    size = round(pi * (1.25 * theme.dot) ** 2)
    dot = mark("point", place, shape=shape, filled=True, size=size, color=colour, opacity=1)
    letter = text(
        place, of="small", content=f"'{sign}'", align="center", baseline="middle", color=theme.surface, fontWeight=700
    )
    return [dot, letter]


def _finding(gaps: Sequence[RoleGap], words: Words) -> str:
    clear = [gap for gap in gaps if gap.word == "gap"]
    if not clear:
        if all(gap.word == "similar" for gap in gaps):
            return _("Marketing people and sales people see every section alike")
        return _("Marketing people and sales people differ in places, yet not clearly")
    first = clear[0]
    said = (
        _("Marketing people see more of {section} than sales people do, by {points} points")
        if first.difference.points < 0
        else _("Sales people see more of {section} than marketing people do, by {points} points")
    )
    return said.format(section=words.sections[first.section].title, points=points(abs(first.difference.points)))


def _told(gaps: Sequence[RoleGap], words: Words) -> str:
    parts = [
        _("{section} {marketing} and {sales} ({word})").format(
            section=words.sections[gap.section].title,
            marketing=points(gap.marketing),
            sales=points(gap.sales),
            word=gap_words(gap),
        )
        for gap in gaps
    ]
    return _("Means of marketing people and of sales people, 0 to 100: {sections}.").format(sections="; ".join(parts))


def _table(gaps: Sequence[RoleGap], words: Words) -> Table:
    head = (_("Section"), _("Marketing people"), _("Sales people"), _("Margin"), _("In a word"))
    rows = (
        (
            words.sections[gap.section].title,
            points(gap.marketing),
            points(gap.sales),
            f"±{points(gap.difference.margin)}",
            gap_words(gap),
        )
        for gap in gaps
    )
    return (head, *rows)
