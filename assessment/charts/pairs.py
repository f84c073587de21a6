"""Marketing people and sales people as two marks a row, joined by a line: of some results, or of a room's teams."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi
from typing import Any, Final

from assessment.charts.drawing import Row, Spec, Width, draw, expr, mark, over, text
from assessment.charts.figure import Name
from assessment.charts.rows import Rhythm, named, names, room_below, shared_settings, strong_from, tracks, x, y
from assessment.charts.theme import Theme
from assessment.words import _, points
from scoring import GapWord

_ENDS: Final = (-5.0, 105.0)
"""Ends of the scale, points: a mark at 0 or 100 is whole."""
_EDGE: Final = 12.0
"""Points from an end of the scale where a number has no room beyond its mark."""
_CLOSE: Final = 10.0
"""Points below which two marks would cover one another on a narrow screen."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: means of either side in points, what kind of gap that is, and a note below."""

    name: Name
    marketing: float
    sales: float
    word: GapWord
    note: str = ""
    """A line below the row; without any, the means stand beside their marks."""
    more: str = ""
    """What follows the words where there is room."""

    @property
    def points(self) -> float:
        """Marketing minus sales."""
        return self.marketing - self.sales

    @property
    def words(self) -> str:
        """How far the two sides are apart, in a word or two."""
        by = points(abs(self.points))
        return {
            "similar": _("similar"),
            "possible": _("possible gap: {points}").format(points=by),
            "gap": _("gap: {points}").format(points=by),
        }[self.word]


def pairs_finding(pairs: Sequence[Pair]) -> str:
    """The first clear gap, or that there is none; the pairs in the order to talk about them."""
    clear = [pair for pair in pairs if pair.word == "gap"]
    if not clear:
        if all(pair.word == "similar" for pair in pairs):
            return _("Marketing people and sales people see every section alike")
        return _("Marketing people and sales people differ in places, yet not clearly")
    said = (
        _("Marketing people see more of {section} than sales people do, by {points} points")
        if clear[0].points > 0
        else _("Sales people see more of {section} than marketing people do, by {points} points")
    )
    return said.format(section=clear[0].name.title, points=points(abs(clear[0].points)))


def pairs_told(pairs: Sequence[Pair]) -> str:
    """All of them in one sentence."""
    parts = [
        _("{section} {marketing} and {sales} ({word})").format(
            section=pair.name.title, marketing=points(pair.marketing), sales=points(pair.sales), word=pair.words
        )
        for pair in pairs
    ]
    return _("Means of marketing people and of sales people, 0 to 100: {sections}.").format(sections="; ".join(parts))


def pair_note(marketing: float, sales: float) -> str:
    """Both means, for the line below a row."""
    return _("marketing people {marketing}, sales people {sales}").format(
        marketing=points(marketing), sales=points(sales)
    )


def draw_pairs(
    pairs: Sequence[Pair], cut: float | None, *, theme: Theme, width: Width, alt: str, title: str | None
) -> Spec:
    """One row a pair in the order given. ``cut``: points at which a side counts as strong; None: no line."""
    noted = any(pair.note for pair in pairs)
    rhythm, room = Rhythm.of(theme, notes=noted), _room(theme)
    step = rhythm.step - rhythm.bar_bottom + rhythm.bar_top + room
    rows = [_row(pair, theme, place * step) for place, pair in enumerate(pairs)]
    end = float(rows[-1]["note_top"]) + 1.2 * theme.small if noted else float(rows[-1]["bar_bottom"])
    height = end + room_below(theme)
    words = "datum.words + (narrow ? '' : datum.more)"
    layers = [
        over(rows, [tracks(theme, height), *names(theme, height, words)]),
        *_cut(cut, rows, theme, height, end),
        over(rows, [*_marks(theme, height), *(_notes(theme, height) if noted else _numbers(theme, height))]),
    ]
    return draw(layers, description=alt, title=title, **shared_settings(theme, width, height))


def _room(theme: Theme) -> float:
    """Height of the track: two marks, one a little below the other, fit on it."""
    return round(3.4 * theme.dot)


def _row(pair: Pair, theme: Theme, top: float) -> dict[str, Any]:
    rhythm = Rhythm.of(theme, notes=True)
    bar_top, room = top + rhythm.bar_top, _room(theme)
    apart = room / 4 if abs(pair.points) < _CLOSE else 0.0
    return {
        **named(pair.name.title, pair.name.short, pair.words, figure=False),
        "figure": "",
        "strong": pair.word == "gap",
        "shift": 0,
        "top": top,
        "bar_top": bar_top,
        "bar_bottom": bar_top + room,
        "note_top": bar_top + room + round(0.45 * theme.small),
        "marketing": pair.marketing,
        "sales": pair.sales,
        "marketing_middle": bar_top + room / 2 - apart,
        "sales_middle": bar_top + room / 2 + apart,
        "note": pair.note,
        "more": pair.more,
        "marketing_number": points(pair.marketing),
        "sales_number": points(pair.sales),
        "marketing_turn": _turn(pair.marketing, pair.points >= 0),
        "sales_turn": _turn(pair.sales, pair.points < 0),
    }


def _notes(theme: Theme, height: float) -> list[Spec]:
    place = {"x": {"value": 0}, "y": y("note_top", height)}
    return [text(place, of="small", content="datum.note", align="left", color=theme.muted)]


def _turn(score: float, is_right: bool) -> int:
    """Which side of a mark its number stands on: outside, or towards the middle where the scale ends."""
    if score > 100 - _EDGE:
        return -1
    return 1 if is_right or score < _EDGE else -1


def _numbers(theme: Theme, height: float) -> list[Spec]:
    """Each mean beside its mark; a halo, for the line at the cut may run under it."""
    layers = []
    for side in ("marketing", "sales"):
        place = {"x": x(side, _ENDS[1], _ENDS[0]), "y": y(f"{side}_middle", height)}
        style: dict[str, Any] = {
            "of": "small",
            "content": f"datum.{side}_number",
            "align": expr(f"datum.{side}_turn > 0 ? 'left' : 'right'"),
            "dx": expr(f"datum.{side}_turn * {1.25 * theme.dot + 0.3 * theme.small}"),
            "baseline": "middle",
        }
        halo = text(place, stroke=theme.track, strokeWidth=3 * theme.line, strokeJoin="round", **style)
        layers += [halo, text(place, color=theme.ink, fontWeight=600, **style)]
    return layers


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
