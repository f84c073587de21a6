"""The released figures of a workshop for a spreadsheet and for a program: aggregates, rounded as they were shown."""

import csv
import json
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Final

from assessment.charts import Words, kept_back
from assessment.packs import Edition
from assessment.reports.chart_words import chart_words
from assessment.reports.typed import defused
from assessment.workshop.model import Figures, Room
from assessment.workshop.released_json import figures_object
from assessment.workshop.watermark import watermark
from scoring import Mean, RoomFigures, RoomPlace, Statement, Teams, Withheld

_Cell = str | int | float | None
_Row = dict[str, _Cell]
COLUMNS: Final = ("round", "part", "id", "name", "people", "mean", "low", "high", "word", "text")
"""A cell is empty where it has no meaning. Means and their 95 % intervals are points of 0-100, as are differences; the
text of a statement is how many gave each answer, the lowest first."""


def room_json(room: Room, rounds: Sequence[Figures]) -> bytes:
    """The figures of each round as the service gives them."""
    told = {"title": room.setup.title, "rounds": [figures_object(each) for each in rounds]}
    return (json.dumps(_marked(room) | told, indent=2) + "\n").encode()


def room_csv(room: Room, edition: Edition, rounds: Sequence[Figures]) -> bytes:
    """A row for each released figure, or for why there is none. UTF-8 with a mark, as spreadsheets expect it."""
    out = StringIO(newline="")
    table = csv.DictWriter(out, COLUMNS, restval="")
    table.writeheader()
    for row in _rows(room, edition, rounds):
        table.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue().encode("utf-8-sig")


def _cell(value: _Cell) -> str | int | float:
    if value is None:
        return ""
    return defused(value) if isinstance(value, str) else value


def _marked(room: Room) -> dict[str, str]:
    """What a file of a rehearsal says first; nothing of a real room."""
    said = watermark(room)
    return {"mark": said} if said else {}


def _rows(room: Room, edition: Edition, rounds: Sequence[Figures]) -> Iterator[_Row]:
    for name, said in _marked(room).items():
        yield {"part": name, "text": said}
    yield {"part": "workshop", "id": "title", "text": room.setup.title}
    if room.commitment is not None:
        due = room.commitment.due.isoformat() if room.commitment.due else None
        yield {"part": "commitment", "name": room.commitment.owner, "text": room.commitment.what, "word": due}
    words = chart_words(edition)
    for figures in rounds:
        for row in _round(figures, words):
            yield {"round": figures.round, **row}


def _round(figures: Figures, words: Words) -> Iterator[_Row]:
    if isinstance(figures.room, Withheld):
        yield {"part": "room", "text": kept_back(figures.room)}
        return
    yield {"part": "room", "people": figures.room.people}
    yield {"part": "counted and not shown", "people": figures.room.held_back}
    yield from _place(figures, figures.room, words)
    yield from _fields(figures.room, words)
    yield from _scores(figures.room, words)
    yield from _strategies(figures.room, words)
    yield from _teams(figures.room, words)
    yield from _statements(figures.room, words)
    yield from _shifts(figures)


def _mean(mean: Mean | Withheld) -> _Row:
    if isinstance(mean, Withheld):
        return {"text": kept_back(mean)}
    return {"people": mean.n, "mean": mean.mean, "low": mean.low, "high": mean.high}


def _place(figures: Figures, room: RoomFigures, words: Words) -> Iterator[_Row]:
    if isinstance(room.place, RoomPlace):
        for side, mean in (("marketing", room.place.marketing), ("sales", room.place.sales)):
            yield {"part": "axis", "id": side, **_mean(mean)}
        yield {"part": "field", "id": room.place.quadrant, "name": words.fields[room.place.quadrant]}
    else:
        yield {"part": "axis", "text": kept_back(room.place)}
    if not isinstance(figures.guess, Withheld):
        for side, mean in (("marketing", figures.guess.marketing), ("sales", figures.guess.sales)):
            yield {"part": "guess", "id": side, **_mean(mean)}


def _fields(room: RoomFigures, words: Words) -> Iterator[_Row]:
    """People by the field of their own result."""
    if isinstance(room.fields, Withheld):
        yield {"part": "in the field", "text": kept_back(room.fields)}
        return
    for field, people in room.fields.items():
        yield {"part": "in the field", "id": field, "name": words.fields[field], "people": people}


def _strategies(room: RoomFigures, words: Words) -> Iterator[_Row]:
    """The most pressing first, with the priority of each in points."""
    for each in room.strategies:
        if each.priority is not None:
            yield {"part": "priority", "id": each.id, "name": words.strategies[each.id].title, "mean": each.priority}


def _shifts(figures: Figures) -> Iterator[_Row]:
    """Second round minus first, points."""
    for quantity, shift in figures.shifts.items():
        row: _Row = {"part": f"change of {quantity.kind}", "id": quantity.name}
        yield {**row, "mean": shift.points, "word": shift.word}


def _scores(room: RoomFigures, words: Words) -> Iterator[_Row]:
    for each in room.sections:
        yield {"part": "section", "id": each.id, "name": words.sections[each.id].title, "word": each.word, **_mean(each.mean)}  # noqa: E501  # fmt: skip
    for each in room.facets:
        yield {"part": "together", "id": each.id, "name": words.strategies[each.id].title, "word": each.word, **_mean(each.mean)}  # noqa: E501  # fmt: skip


def _teams(room: RoomFigures, words: Words) -> Iterator[_Row]:
    if not isinstance(room.teams, Teams):
        yield {"part": "roles", "text": kept_back(room.teams)}
        return
    for gap in room.teams.gaps:
        name = words.sections[gap.id].title if gap.id else ""
        yield {"part": "marketing people", "id": gap.id, "name": name, **_mean(gap.marketing)}
        yield {"part": "sales people", "id": gap.id, "name": name, **_mean(gap.sales)}
        gap_row: _Row = {"mean": gap.points, "low": gap.low, "high": gap.high, "word": gap.word}
        yield {"part": "marketing minus sales", "id": gap.id, "name": name, **gap_row}
    for section, withheld in room.teams.kept_back.items():
        yield {"part": "roles", "id": section, "text": kept_back(withheld)}


def _statements(room: RoomFigures, words: Words) -> Iterator[_Row]:
    for item, each in room.statements.items():
        row: _Row = {"part": "statement", "id": item, "name": words.items[item]}
        if isinstance(each, Statement):
            counts = "" if each.counts is None else " ".join(map(str, each.counts))
            yield {**row, "people": each.n, "mean": each.points, "word": each.word, "text": counts}
        else:
            yield {**row, "text": kept_back(each)}
