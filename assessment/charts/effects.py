"""How far one level more or less of each practice would move its axis (measurement design 3.14)."""

from collections.abc import Sequence
from typing import Any

from assessment.charts.drawing import Row, Spec, Width, draw, expr, mark, over, text
from assessment.charts.figure import Figure, Table, Words
from assessment.charts.rows import Rhythm, between, foot_of, room_below, shared_settings, x, y
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, all_of, tenths
from scoring import Effect, Result, Side
from scoring import answer_effects as effects_of

MOST = 10
"""Practices shown."""
_ROOM = 1.35
"""Length of the scale on either side, as a multiple of the largest effect: figures stand beyond the bars."""


def answer_effects(
    result: Result, words: Words, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure | None:
    """The practices with the largest effects, points; None when the answers are not known or none is scored."""
    effects = largest(result)
    if not effects:
        return None
    title = _finding(effects)
    alt = f"{title}. {_told(effects, words)}"
    rhythm = Rhythm.of(theme)
    rows = [{**_row(each, words, theme), **rhythm.places(place)} for place, each in enumerate(effects)]
    height = rhythm.height(len(rows)) + room_below(theme)
    furthest = _ROOM * max(max(each.up, -each.down) for each in effects)
    spec = draw(
        [over(rows, _layers(theme, height, furthest)), over(_ends(rows, theme), _foot(theme, height, furthest))],
        description=alt,
        title=title if titled else None,
        **shared_settings(theme, width, height),
    )
    return Figure(spec, title, alt, _table(effects, words))


def largest(result: Result) -> list[Effect]:
    """The largest effects first: those with room both ways, then presentation order."""
    scored = {section.id: section.score is not None for section in result.sections}
    home = {item.id: section.id for section in result.rubric.sections for item in section.items}
    known = [each for each in effects_of(result) if scored[home[each.item]]]
    return sorted(known, key=lambda each: each.down - each.up)[:MOST]


def _row(effect: Effect, words: Words, theme: Theme) -> Row:
    ink = theme.of_axis(effect.axis)
    return {
        "item": effect.item,
        "text": words.items[effect.item],
        "down": effect.down,
        "zero": 0,
        "up": effect.up,
        "down_figure": _signed(effect.down),
        "up_figure": _signed(effect.up),
        "colour": ink.mark,
        "tint": ink.tint_strong,
    }


def _signed(value: float) -> str:
    """Points with their sign; nothing where the scale ends."""
    return "" if value == 0 else f"{'+' if value > 0 else '−'}{tenths(abs(value))}"


def _layers(theme: Theme, height: float, furthest: float) -> list[Spec]:
    colour = {"field": "colour", "type": "nominal", "scale": None, "legend": None}
    tint = {"field": "tint", "type": "nominal", "scale": None, "legend": None}
    down = {**_between("down", "zero", height, furthest), "fill": tint, "stroke": colour}
    up = {**_between("zero", "up", height, furthest), "fill": colour, "stroke": colour}
    middle = {"x": _x("zero", furthest), "y": y("bar_top", height), "y2": {"field": "bar_bottom"}}
    return [
        _only(mark("rect", down), "datum.down < 0"),
        _only(mark("rect", up), "datum.up > 0"),
        mark("rule", middle, color=theme.ink, strokeWidth=theme.line),
        *_words(theme, height),
        *_figures(theme, height, furthest),
    ]


def _x(field: str, furthest: float) -> Spec:
    """A position on the scale with zero in the middle."""
    return x(field, furthest, -furthest)


def _between(low: str, high: str, height: float, furthest: float) -> Spec:
    return {**between(low, high, height), "x": _x(low, furthest)}


def _only(layer: Spec, condition: str) -> Spec:
    return {**layer, "transform": [{"filter": condition}]}


def _words(theme: Theme, height: float) -> list[Spec]:
    """Item id and statement, cut off where the line ends; the whole statement on hover."""
    place = {"x": {"value": 0}, "y": y("top", height)}
    tip = {"tooltip": {"field": "text", "type": "nominal"}}
    return [
        text(place, content="datum.item", align="left", color=theme.muted),
        text(
            {**place, **tip},
            content="datum.text",
            align="left",
            dx=expr("3.4 * label_size"),
            limit=expr("width - 3.6 * label_size"),
            color=theme.ink,
        ),
    ]


def _figures(theme: Theme, height: float, furthest: float) -> list[Spec]:
    """The effects beyond the ends of the bars."""
    middle = (theme.bar - theme.small) / 2
    low = {"x": _x("down", furthest), "y": y("bar_top", height)}
    high = {"x": _x("up", furthest), "y": y("bar_top", height)}
    style: dict[str, Any] = {"of": "small", "color": theme.ink, "dy": middle}
    gap = theme.small / 2
    return [
        text(low, content="datum.down_figure", align="right", dx=-gap, **style),
        text(high, content="datum.up_figure", align="left", dx=gap, **style),
    ]


def _ends(rows: Sequence[Row], theme: Theme) -> list[Row]:
    """What either side of the scale means, said once below the last bar."""
    foot = {"zero": 0, "foot": foot_of(rows, theme)}
    return [
        {**foot, "label": _("one level down"), "align": "right", "dx": -theme.small / 2},
        {**foot, "label": _("one level up"), "align": "left", "dx": theme.small / 2},
    ]


def _foot(theme: Theme, height: float, furthest: float) -> list[Spec]:
    place = {"x": _x("zero", furthest), "y": y("foot", height)}
    style: dict[str, Any] = {"align": expr("datum.align"), "dx": expr("datum.dx"), "color": theme.muted}
    return [text(place, of="small", content="datum.label", **style)]


def _finding(effects: Sequence[Effect]) -> str:
    """How far a single answer moves each side at most."""
    most = {side: _most(effects, side) for side in _sides(effects)}
    if len(most) == 1:
        (side,) = most
        said = {
            "marketing": _("One answer moves marketing by {points} points at most"),
            "sales": _("One answer moves sales by {points} points at most"),
        }[side]
        return said.format(points=tenths(most[side]))
    said = _("One answer moves sales by {sales} points and marketing by {marketing} at most")
    return said.format(sales=tenths(most["sales"]), marketing=tenths(most["marketing"]))


def _sides(effects: Sequence[Effect]) -> list[Side]:
    sides: list[Side] = ["marketing", "sales"]
    return [side for side in sides if any(each.axis == side for each in effects)]


def _most(effects: Sequence[Effect], side: Side) -> float:
    return max(max(each.up, -each.down) for each in effects if each.axis == side)


def _told(effects: Sequence[Effect], words: Words) -> str:
    first = [
        _("{item} from {down} to {up}").format(
            item=each.item, down=_signed(each.down) or "0", up=_signed(each.up) or "0"
        )
        for each in effects[:3]
    ]
    return _("Largest effects of one level down or up, in points: {effects}.").format(effects=all_of(first))


def _table(effects: Sequence[Effect], words: Words) -> Table:
    sides = {"marketing": _("Marketing"), "sales": _("Sales")}
    head = (_("Statement"), _("Moves"), _("One level down"), _("One level up"))
    rows = (
        (f"{each.item} {words.items[each.item]}", sides[each.axis], _signed(each.down) or "0", _signed(each.up) or "0")
        for each in effects
    )
    return (head, *rows)
