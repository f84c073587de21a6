"""The grammar of all bar charts here: a line of words, and under it the bar, so that names never squeeze the bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from assessment.charts.drawing import LEADING, Row, Spec, Width, at, expr, mark, over, text
from assessment.charts.theme import Theme
from assessment.words import _, tenths

FIGURE_ROOM: Final = 2.3
"""Room of a figure of up to four characters, in text sizes."""
_LETTER: Final = 0.58
"""Width of a letter, in text sizes; generous."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Heights of one row from its top, px: words, bar, a second line of words if there is one, and the next row."""

    bar_top: float
    bar_bottom: float
    note_top: float
    step: float

    @classmethod
    def of(cls, theme: Theme, *, notes: bool = False) -> "Rhythm":
        bar_top = round(theme.label * 1.2) + 5
        bar_bottom = bar_top + theme.bar
        note_top = bar_bottom + round(theme.small * 0.45)
        end = note_top + theme.small * LEADING if notes else bar_bottom
        return cls(bar_top, bar_bottom, note_top, round(end + theme.label * 1.3))

    def height(self, rows: int) -> float:
        """Of a chart with so many rows, px."""
        return rows * self.step - (self.step - self.note_top) + 5

    def places(self, row: int) -> dict[str, float]:
        """Fields that say where the row is drawn, px from the top."""
        top = row * self.step
        return {
            "top": top,
            "bar_top": top + self.bar_top,
            "bar_bottom": top + self.bar_bottom,
            "note_top": top + self.note_top,
            "bottom": top + self.step,
        }


def named(name: str, short: str, right: str = "", *, figure: bool = True) -> dict[str, Any]:
    """Fields of a name on the left that gives way to the words on the right. ``figure``: there is one at the end."""
    room = len(right) * _LETTER + (FIGURE_ROOM if figure else 0) + 1
    return {"name": name, "short": short, "words": right, "room": room}


def x(field: str, most: float = 100, least: float = 0) -> Spec:
    return at(field, {"domain": [least, most], "nice": False, "zero": False})


def y(field: str, height: float) -> Spec:
    return at(field, {"domain": [0, height], "nice": False, "zero": False, "reverse": True})


def between(low: str, high: str, height: float, top: str = "bar_top", bottom: str = "bar_bottom") -> Spec:
    """Encoding of a bar from one field to another, in points."""
    return {"x": x(low), "x2": {"field": high}, "y": y(top, height), "y2": {"field": bottom}}


def tracks(theme: Theme, height: float) -> Spec:
    """The whole length that bars can have."""
    places = {"y": y("bar_top", height), "y2": {"field": "bar_bottom"}, "x": {"value": 0}, "x2": {"value": "width"}}
    return mark("rect", places, fill=theme.track, cornerRadius=2)


def names(theme: Theme, height: float, words: str = "datum.words") -> list[Spec]:
    """Name at the left, words and figure at the right. Rows need ``named`` and ``strong``, ``shift``, ``figure``.

    ``words``: the expression of what is written there.
    """
    left = {"x": {"value": 0}, "y": y("top", height)}
    right = {"x": {"value": "width"}, "y": y("top", height)}
    weight = expr("datum.strong ? 600 : 400")
    shared: dict[str, Any] = {"color": theme.ink, "fontWeight": weight}
    return [
        text(
            left,
            content="narrow ? datum.short : datum.name",
            align="left",
            dx=expr("datum.shift * label_size"),
            limit=expr("width - (datum.room + datum.shift) * label_size"),
            **shared,
        ),
        text(
            right,
            content=words,
            align="right",
            dx=expr(f"datum.figure == '' ? 0 : -{FIGURE_ROOM} * label_size"),
            color=theme.muted,
            fontWeight=weight,
        ),
        text(right, content="datum.figure", align="right", color=theme.ink, fontWeight=600),
    ]


def line_at(
    points: float,
    label: str,
    rows: Sequence[Row],
    theme: Theme,
    height: float,
    ends: tuple[float, float] = (0, 100),
) -> list[Spec]:
    """A thin rule through every bar at so many points, said once below the last. ``ends`` of the scale, points."""
    least, most = ends
    ticks = [{"points": points, "from": row["bar_top"] - 3, "to": row["bar_bottom"] + 3} for row in rows]
    encoding = {"x": x("points", most, least), "y": y("from", height), "y2": {"field": "to"}}
    foot = {"points": points, "foot": foot_of(rows, theme), "label": label}
    said = text(
        {"x": x("points", most, least), "y": y("foot", height)},
        of="small",
        content="datum.label",
        align="center",
        color=theme.muted,
    )
    return [
        over(ticks, [mark("rule", encoding, color=theme.ink, strokeWidth=theme.line)]),
        over([foot], [said]),
    ]


def strong_from(
    cut: float | None, rows: Sequence[Row], theme: Theme, height: float, ends: tuple[float, float]
) -> list[Spec]:
    """The line between weak and strong; none where the results draw it at different points (``cut`` None)."""
    if cut is None:
        return []
    return line_at(cut, _("strong from {cut}").format(cut=tenths(cut)), rows, theme, height, ends)


def room_below(theme: Theme) -> float:
    """Height of the words below the last bar, px."""
    return theme.small * (LEADING + 0.6)


def foot_of(rows: Sequence[Row], theme: Theme) -> float:
    """Top of the words below the last bar, px from the top."""
    return float(rows[-1]["bar_bottom"]) + round(theme.small * 0.6)


def shared_settings(theme: Theme, width: Width, height: float) -> dict[str, Any]:
    """What all bar charts give to ``draw``."""
    return {"theme": theme, "width": width, "height": height, "padding": (1, round(theme.label * 0.3), 2, 2)}
