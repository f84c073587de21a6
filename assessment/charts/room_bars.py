"""The sections of a room, or its strategies for working together: a bar for each mean, with its interval."""

from collections.abc import Sequence
from typing import Any, Final

from assessment.charts.drawing import Row, Spec, Width, draw, mark, over, text
from assessment.charts.figure import Figure, Name, Table, Words
from assessment.charts.room_talk import kept_back
from assessment.charts.room_words import agreement_words, bars_finding, interval, mean_told
from assessment.charts.rows import Rhythm, between, line_at, named, names, room_below, shared_settings, tracks, x, y
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points, tenths
from scoring import Mean, RoomFigures, RoomScore

Bars = Sequence[tuple[Name, RoomScore]]
_FAINT: Final = "–"


def room_sections(
    room: RoomFigures,
    words: Words,
    cut: float,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    titled: bool = False,
) -> Figure:
    """A row for each section in article order; sections that are kept back keep their place."""
    bars = [(words.sections[each.id], each) for each in room.sections]
    line = cut, _("strong from {cut}").format(cut=tenths(cut))
    return _figure(bars, bars_finding(_named(bars)), _("Section"), line, theme, width, titled)


def room_together(
    room: RoomFigures,
    words: Words,
    keep_from: float,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    titled: bool = False,
) -> Figure:
    """A row for each strategy, by its own statements; ``keep_from``: points of usual practice."""
    bars = [(words.strategies[each.id], each) for each in room.facets]
    line = keep_from, _("keep doing from {points}").format(points=tenths(keep_from))
    return _figure(bars, _bridge(room, bars), _("Strategy"), line, theme, width, titled)


def _bridge(room: RoomFigures, bars: Bars) -> str:
    """Two strong halves with little between them is the finding, whatever is weakest."""
    if room.thin_bridge and isinstance(room.together.mean, Mean):
        said = _("Two strong halves, thin bridge: the room sees working together at {points}")
        return said.format(points=points(room.together.mean.mean))
    return bars_finding(_named(bars))


def _named(bars: Bars) -> list[tuple[str, RoomScore]]:
    return [(name.title, score) for name, score in bars]


def _figure(
    bars: Bars, title: str, head: str, line: tuple[float, str], theme: Theme, width: Width, titled: bool
) -> Figure:
    alt = f"{title}. {_told(bars)}"
    rhythm = Rhythm.of(theme, notes=True)
    rows = [{**_row(name, score, theme), **rhythm.places(place)} for place, (name, score) in enumerate(bars)]
    end = float(rows[-1]["note_top"]) + 1.2 * theme.small
    height = end + room_below(theme)
    layers = [
        over(rows, [tracks(theme, height), *names(theme, height), *_bar(theme, height), _note(theme, height)]),
        *_line(line, rows, theme, height, end),
        *_whiskers(rows, theme, height),
    ]
    settings = shared_settings(theme, width, height)
    spec = draw(layers, description=alt, title=title if titled else None, **settings)
    return Figure(spec, title, alt, _table(bars, head))


def _row(name: Name, score: RoomScore, theme: Theme) -> dict[str, Any]:
    shown = isinstance(score.mean, Mean)
    return {
        **named(name.title, name.short, score.word or "", figure=shown),
        "id": score.id,
        "figure": points(score.mean.mean) if isinstance(score.mean, Mean) else "",
        "strong": False,
        "shift": 0,
        "zero": 0,
        "mean": score.mean.mean if isinstance(score.mean, Mean) else None,
        "low": score.mean.low if isinstance(score.mean, Mean) else None,
        "high": score.mean.high if isinstance(score.mean, Mean) else None,
        "colour": theme.of_axis(score.axis).mark,
        "note": _said(score),
    }


def _said(score: RoomScore) -> str:
    """Below a bar: how sure the mean is and how far people agree, or why it is not shown."""
    if not isinstance(score.mean, Mean):
        return kept_back(score.mean)
    if score.mean.all_same:
        return _("everybody gave the same score")
    sure = _("likely {low} to {high}") if score.mean.low is not None else ""
    said = sure.format(low=points(score.mean.low or 0), high=points(score.mean.high or 0))
    agreed = "" if score.details is None else agreement_words(score.details.word)
    return "; ".join(part for part in (said, agreed) if part)


def _bar(theme: Theme, height: float) -> list[Spec]:
    colour = {"field": "colour", "type": "nominal", "scale": None, "legend": None}
    bar = mark("rect", {**between("zero", "mean", height), "color": colour}, cornerRadius=2)
    return [{**bar, "transform": [{"filter": "datum.mean !== null"}]}]


def _note(theme: Theme, height: float) -> Spec:
    place = {"x": {"value": 0}, "y": y("note_top", height)}
    return text(place, of="small", content="datum.note", align="left", color=theme.muted, limit={"expr": "width"})


def _line(line: tuple[float, str], rows: Sequence[Row], theme: Theme, height: float, end: float) -> list[Spec]:
    """The line through all bars; its words stand below the last note."""
    layers = line_at(line[0], line[1], rows, theme, height)
    layers[1]["data"]["values"][0]["foot"] = end + 0.4 * theme.small
    return layers


def _whiskers(rows: Sequence[Row], theme: Theme, height: float) -> list[Spec]:
    """Intervals, in ink on a halo, so that they are seen on the bar and beyond it."""
    known = [row for row in rows if row["low"] is not None]
    if not known:
        return []
    thirds = [
        {
            "low": row["low"],
            "high": row["high"],
            "middle": (row["bar_top"] + row["bar_bottom"]) / 2,
            "cap_top": row["bar_top"] + 0.22 * theme.bar,
            "cap_bottom": row["bar_bottom"] - 0.22 * theme.bar,
        }
        for row in known
    ]
    across = {"x": x("low"), "x2": {"field": "high"}, "y": y("middle", height)}
    caps = [{"x": x(end), "y": y("cap_top", height), "y2": {"field": "cap_bottom"}} for end in ("low", "high")]
    halo, ink = (
        {"color": theme.surface, "strokeWidth": 4 * theme.line},
        {"color": theme.ink, "strokeWidth": 1.8 * theme.line},
    )
    return [over(thirds, [mark("rule", place, **style) for style in (halo, ink) for place in (across, *caps)])]


def _told(bars: Bars) -> str:
    parts = [
        _("{name} {mean}").format(name=name.title, mean=mean_told(score.mean))
        if isinstance(score.mean, Mean)
        else _("{name} not shown").format(name=name.title)
        for name, score in bars
    ]
    return _("Means on a scale of 0 to 100: {scores}.").format(scores="; ".join(parts))


def _table(bars: Bars, head: str) -> Table:
    rows = (
        (
            name.title,
            points(score.mean.mean) if isinstance(score.mean, Mean) else _FAINT,
            interval(score.mean) if isinstance(score.mean, Mean) else _FAINT,
            score.word or _FAINT,
            _FAINT if score.details is None else agreement_words(score.details.word),
            str(score.mean.n) if isinstance(score.mean, Mean) else _FAINT,
        )
        for name, score in bars
    )
    return ((head, _("Mean"), _("Interval"), _("In a word"), _("Agreement"), _("People")), *rows)
