"""What a room answered to a statement: a column for each option on a scale that never changes, lowest on the left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from assessment.charts.drawing import LEADING, Spec, Width, balanced, draw, expr, mark, over, text
from assessment.charts.figure import Figure, Table, Words
from assessment.charts.room_words import agreement_words, divided_finding, statement_finding
from assessment.charts.rows import shared_settings, x, y
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points, tenths
from scoring import RoomFigures, Statement

_COLUMN: Final = 0.8
"""Width of a column, as a share of its room."""
_HIGH: Final = 5.5
"""Height of a column with everybody in it, in bars; twice that for a statement on its own."""
_LETTER: Final = 0.5
"""Width of a letter, in text sizes; generous."""
_ASSUMED: Final = 20
"""Letters' worth of text size that a picture without a width of its own has, as a share of its title's size."""


@dataclass(frozen=True, slots=True)
class _Rhythm:
    """Heights in a block from its top, px: end of the statement's text, columns, labels, and the end."""

    text: float
    columns: float
    base: float
    labels: float
    end: float

    @classmethod
    def of(cls, theme: Theme, lines: int, *, flat: bool) -> "_Rhythm":
        """``lines`` of text above the columns; ``flat``: one bar in their place."""
        end_of_text = lines * theme.label * LEADING
        # with texts only divided statements are shown: no column is full, and its number finds room inside the track
        columns = end_of_text + (0.35 * theme.label if lines else theme.label * LEADING)
        base = columns + (1 if flat else _HIGH if lines else 2 * _HIGH) * theme.bar
        labels = base + 0.35 * theme.small
        return cls(end_of_text, columns, base, labels, labels + theme.small * LEADING)


def room_statement(
    statement: Statement, words: Words, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure:
    """One statement without its text, which stands beside the picture."""
    title = statement_finding(statement, words)
    return _figure([statement], title, words, theme, width, titled, texts=False)


def contested_statements(
    room: RoomFigures, words: Words, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure | None:
    """The statements that divide the room most, with their texts; None when none does."""
    if not room.contested:
        return None
    title = divided_finding(room.contested)
    return _figure(room.contested, title, words, theme, width, titled, texts=True)


def _figure(
    statements: Sequence[Statement], title: str, words: Words, theme: Theme, width: Width, titled: bool, *, texts: bool
) -> Figure:
    alt = f"{title}. {_told(statements, words)}"
    lines = [_lines(each, words, theme, width) if texts else [] for each in statements]
    most = max(map(len, lines))
    rhythm = _Rhythm.of(theme, most, flat=all(each.counts is None for each in statements))
    step = rhythm.end + 1.1 * theme.label
    height = step * (len(statements) - 1) + rhythm.end + 4
    layers: list[Spec] = []
    for place, (statement, said) in enumerate(zip(statements, lines, strict=True)):
        layers += _block(statement, said, words, theme, rhythm, place * step, height)
    settings = shared_settings(theme, width, height)
    spec = draw(layers, description=alt, title=title if titled else None, **settings)
    return Figure(spec, title, alt, _table(statements, words))


def _lines(statement: Statement, words: Words, theme: Theme, width: Width) -> list[str]:
    """The statement in as few lines as fit, of about equal length; Vega does not break lines by itself."""
    room = width if isinstance(width, int) else _ASSUMED * theme.title
    return balanced(words.items[statement.item], int((room - 2 * theme.small) / (theme.label_at(room) * _LETTER)))


def _block(
    statement: Statement, lines: Sequence[str], words: Words, theme: Theme, rhythm: _Rhythm, top: float, height: float
) -> list[Spec]:
    """One statement at this height."""
    # close to its own columns, however many lines the others need
    start = top + rhythm.text - len(lines) * theme.label * LEADING
    said = [over([{"top": start, "lines": list(lines)}], [_text(theme, height)])] if lines else []
    if statement.counts is None:
        return [*said, *_mean(statement, theme, rhythm, top, height, words)]
    rows = _columns(statement, statement.counts, words, rhythm, top)
    return [*said, over(rows, _column_layers(theme, height, len(rows), words))]


def _text(theme: Theme, height: float) -> Spec:
    place = {"x": {"value": 0}, "y": y("top", height)}
    return text(place, content="datum.lines", align="left", color=theme.ink, lineHeight=expr(f"{LEADING} * label_size"))


def _columns(
    statement: Statement, counts: Sequence[int], words: Words, rhythm: _Rhythm, top: float
) -> list[dict[str, Any]]:
    room, last = rhythm.base - rhythm.columns, len(counts) - 1
    return [
        {
            "left": place + (1 - _COLUMN) / 2,
            "right": place + (1 + _COLUMN) / 2,
            "middle": place + 0.5,
            "edge": 0 if place == 0 else len(counts) if place == last else place + 0.5,
            "align": "left" if place == 0 else "right" if place == last else "center",
            "inner": 0 < place < last,
            "full": top + rhythm.columns,
            "top": top + rhythm.base - room * count / statement.n,
            "base": top + rhythm.base,
            "number_at": top + rhythm.base - room * count / statement.n,
            "label_at": top + rhythm.labels,
            "count": str(count),
            "label": words.options[place] if words.options else str(place + 1),
        }
        for place, count in enumerate(counts)
    ]


def _column_layers(theme: Theme, height: float, options: int, words: Words) -> list[Spec]:
    def across(field: str) -> Spec:
        return x(field, options)

    ink = theme.together
    full = {"x": across("left"), "x2": {"field": "right"}, "y": y("full", height), "y2": {"field": "base"}}
    column = {**full, "y": y("top", height)}
    number = {"x": across("middle"), "y": y("number_at", height)}
    inner = {"x": across("middle"), "y": y("label_at", height)}
    outer = {"x": across("edge"), "y": y("label_at", height)}
    longest = max((len(label) for label in words.options), default=1)
    fits = f"width / {options} > {longest * _LETTER} * small_size"
    label: dict[str, Any] = {"of": "small", "color": theme.muted}
    return [
        mark("rect", full, fill=theme.track, cornerRadius=2),
        mark("rect", column, fill=ink.mark, cornerRadius=2),
        text(number, content="datum.count", align="center", baseline="bottom", dy=-3, color=theme.ink, fontWeight=600),
        text(inner, content=f"{fits} ? datum.label : ''", align="center", **label),
        {
            **text(outer, content=f"{fits} ? '' : datum.label", align=expr("datum.align"), **label),
            "transform": [{"filter": "!datum.inner"}],
        },
    ]


def _mean(statement: Statement, theme: Theme, rhythm: _Rhythm, top: float, height: float, words: Words) -> list[Spec]:
    """Where everybody of a few gave one answer: their mean as a bar, and not who said what."""
    row = {
        "zero": 0,
        "all": 100,
        "mean": statement.points,
        "bar_top": top + rhythm.base - theme.bar,
        "bar_bottom": top + rhythm.base,
        "number_at": top + rhythm.base - theme.bar - 3,
        "label_at": top + rhythm.labels,
        "number": points(statement.points),
        "low": words.options[0] if words.options else "",
        "high": words.options[-1] if words.options else "",
    }
    bar = {"x": x("zero"), "x2": {"field": "mean"}, "y": y("bar_top", height), "y2": {"field": "bar_bottom"}}
    label: dict[str, Any] = {"of": "small", "color": theme.muted}
    return [
        over(
            [row],
            [
                mark("rect", {**bar, "x2": {"field": "all"}}, fill=theme.track, cornerRadius=2),
                mark("rect", bar, fill=theme.together.mark, cornerRadius=2),
                text(
                    {"x": x("mean"), "y": y("number_at", height)},
                    content="datum.number",
                    align="center",
                    baseline="bottom",
                    color=theme.ink,
                    fontWeight=600,
                ),
                text({"x": {"value": 0}, "y": y("label_at", height)}, content="datum.low", align="left", **label),
                text(
                    {"x": {"value": "width"}, "y": y("label_at", height)}, content="datum.high", align="right", **label
                ),
            ],
        )
    ]


def _told(statements: Sequence[Statement], words: Words) -> str:
    parts = []
    for each in statements:
        said = words.items[each.item].rstrip(".")
        if each.counts is None:
            parts.append(_("“{statement}”: mean {mean} of 100").format(statement=said, mean=points(each.points)))
        else:
            counts = ", ".join(map(str, each.counts))
            parts.append(_("“{statement}”: {counts} people").format(statement=said, counts=counts))
    first, last = (words.options[0], words.options[-1]) if words.options else ("1", str(5))
    scale = _("From {lowest} to {highest}").format(lowest=first, highest=last)
    return f"{scale}: {'; '.join(parts)}."


def _table(statements: Sequence[Statement], words: Words) -> Table:
    head = (_("Statement"), *words.options, _("Can't say"), _("Average deviation"), _("In a word"))
    rows = (
        (
            f"{each.item} {words.items[each.item]}",
            *(str(count) for count in each.counts or ("–",) * len(words.options)),
            str(each.unseen),
            tenths(each.deviation),
            agreement_words(each.word),
        )
        for each in statements
    )
    return (head, *rows)
