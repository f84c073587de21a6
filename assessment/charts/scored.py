"""Bars of scores with a word each: what the sections and the strategies share."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.charts.drawing import Row, Spec, Width, draw, mark, over
from assessment.charts.figure import Name, Table
from assessment.charts.rows import Rhythm, between, line_at, named, names, room_below, shared_settings, tracks, y
from assessment.charts.theme import Ink, Theme
from assessment.words import _, all_of, points
from scoring import Count


@dataclass(frozen=True, slots=True)
class Scored:
    """One bar, in points. Without a score, ``low`` and ``high`` bound it."""

    id: str
    name: Name
    ink: Ink
    score: float | None
    low: float
    high: float
    word: str | None
    count: Count
    """Scored items behind it."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Bars with what they say, before anything is drawn."""

    bars: tuple[Scored, ...]
    title: str
    """The finding, as a sentence without a full stop."""
    alt: str
    table: Table
    line: tuple[float, str]
    """Points and words of the line through all bars."""


def weakest(bars: Sequence[Scored]) -> tuple[Scored, ...]:
    """The bars with the lowest score; none when all are equal or one is scored at most."""
    scores = [bar.score for bar in bars if bar.score is not None]
    if not scores or min(scores) == max(scores):
        return ()
    return tuple(bar for bar in bars if bar.score == min(scores))


def draw_bars(scores: Scores, *, theme: Theme, width: Width, titled: bool, selection: str | None = None) -> Spec:
    """The bars, the weakest marked, with their labelled line.

    ``selection`` names a point selection of one bar by click; its field is ``id``.
    """
    bars, line, rhythm = scores.bars, scores.line, Rhythm.of(theme)
    height = rhythm.height(len(bars)) + room_below(theme)
    low = weakest(bars)
    rows = [{**_row(bar, bar in low), **rhythm.places(place)} for place, bar in enumerate(bars)]
    layers = [
        over(rows, [tracks(theme, height), *names(theme, height), *_marks(theme, height, selection)]),
        *line_at(line[0], line[1], rows, theme, height),
        over(rows, [_hit_area(height, selection)] if selection else []),
    ]
    params = [_selection(selection)] if selection else []
    settings = shared_settings(theme, width, height)
    return draw(
        [layer for layer in layers if layer["layer"]],
        description=scores.alt,
        title=scores.title if titled else None,
        params=params,
        **settings,
    )


def in_a_word(bar: Scored, *, is_weakest: bool) -> str:
    """What stands beside a bar."""
    if bar.score is None:
        return _("not enough answers")
    return _("weakest: {word}").format(word=bar.word or "") if is_weakest else bar.word or ""


def _row(bar: Scored, is_weakest: bool) -> Row:
    words = in_a_word(bar, is_weakest=is_weakest)
    return {
        **named(bar.name.title, bar.name.short, words, figure=bar.score is not None),
        "id": bar.id,
        "score": bar.score,
        "low": 0 if bar.score is not None else bar.low,
        "high": bar.high if bar.score is None else bar.score,
        "figure": "" if bar.score is None else points(bar.score),
        "strong": is_weakest,
        "shift": 1 if is_weakest else 0,
        "colour": bar.ink.mark,
    }


def _marks(theme: Theme, height: float, selection: str | None) -> list[Spec]:
    """Bars of scores, outlines of bounds, and the pointer at the weakest."""
    known = [{"filter": "datum.score !== null"}]
    unknown = [{"filter": "datum.score === null"}]
    colour = {"field": "colour", "type": "nominal", "scale": None, "legend": None}
    bar = mark("rect", {**between("low", "high", height), "color": colour, **_faded(selection)}, cornerRadius=2)
    outline = mark(
        "rect",
        {**between("low", "high", height), "stroke": colour},
        fill=theme.surface,
        strokeWidth=theme.line,
        strokeDash=[3 * theme.line, 2.5 * theme.line],
        cornerRadius=2,
    )
    size = theme.small * 0.75
    pointer = mark(
        "point",
        {"x": {"value": size / 2}, "y": y("top", height)},
        shape="triangle-right",
        filled=True,
        size=size**2,
        color=theme.ink,
        opacity=1,
        yOffset=theme.label * 0.5,
    )
    pointed: Spec = {**pointer, "transform": [{"filter": "datum.strong"}]}
    return [{**bar, "transform": known}, {**outline, "transform": unknown}, pointed]


def _faded(selection: str | None) -> Spec:
    """While one bar is chosen the others step back."""
    if selection is None:
        return {}
    return {"opacity": {"condition": {"param": selection, "value": 1}, "value": 0.4}}


def _hit_area(height: float, selection: str | None) -> Spec:
    """The whole row can be clicked, words and all."""
    places = {"x": {"value": 0}, "x2": {"value": "width"}, "y": y("top", height), "y2": {"field": "bottom"}}
    area = mark("rect", {**places, "detail": {"field": "id"}}, fill="#000000", fillOpacity=0, cursor="pointer")
    return {**area, "name": f"{selection}_rows"}


def _selection(name: str) -> Spec:
    return {"name": name, "select": {"type": "point", "fields": ["id"], "on": "click"}, "views": [f"{name}_rows"]}


def score_table(bars: Sequence[Scored], head: str) -> Table:
    """Score, word and answers of each bar; for a bar without a score, what bounds it."""
    rows = (
        (
            bar.name.title,
            points(bar.score) if bar.score is not None else f"{points(bar.low)}–{points(bar.high)}",
            bar.word or _("not enough answers"),
            _("{answered} of {asked}").format(answered=bar.count.answered, asked=bar.count.asked),
        )
        for bar in bars
    )
    return ((head, _("Score (0–100)"), _("In a word"), _("Answers")), *rows)


def told(bars: Sequence[Scored]) -> str:
    """All bars in one sentence."""
    parts = [
        _("{name} {score} ({word})").format(name=bar.name.title, score=points(bar.score), word=bar.word)
        if bar.score is not None
        else _("{name} without enough answers").format(name=bar.name.title)
        for bar in bars
    ]
    return _("On a scale of 0 to 100: {scores}.").format(scores=all_of(parts))


def titles(bars: Sequence[Scored]) -> str:
    """The bars' names as part of a sentence."""
    return all_of([bar.name.title for bar in bars])
