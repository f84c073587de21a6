"""The numbers of a result for a spreadsheet and for a program, in full precision."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Final

from assessment.links.result_json import result_object
from assessment.reports.handout import Handout
from assessment.reports.typed import defused
from assessment.words import _

_Cell = str | int | float | None
_Row = dict[str, _Cell]
COLUMNS: Final = (
    "part", "id", "name", "score", "low", "high", "margin", "word", "answered", "asked", "rank", "gap", "linked",
    "text", "answer", "owner", "by",
)  # fmt: skip
"""Of the CSV file; a cell is empty where it has no meaning. Scores, bounds, margins and gaps are points of 0-100."""


def json_file(handout: Handout) -> bytes:
    """The object that `emphasis score` prints."""
    return (json.dumps(result_object(handout.content, handout.result), indent=2) + "\n").encode()


def csv_file(handout: Handout) -> bytes:
    """A row for each thing that has a score, an owner or an answer. UTF-8 with a mark, as spreadsheets expect it."""
    out = StringIO(newline="")
    table = csv.DictWriter(out, COLUMNS, restval="")
    table.writeheader()
    table.writerows({name: _cell(value) for name, value in row.items()} for row in _rows(handout))
    return out.getvalue().encode("utf-8-sig")


def _cell(value: _Cell) -> str | int | float:
    if value is None:
        return ""
    return defused(value) if isinstance(value, str) else value


def _rows(handout: Handout) -> Iterator[_Row]:
    yield from _about(handout)
    yield from _axes(handout)
    yield from _sections(handout)
    yield from _together(handout)
    yield from _strategies(handout)
    yield from _plan(handout)
    yield from _answers(handout)


def _about(handout: Handout) -> Iterator[_Row]:
    content, result = handout.content, handout.result
    field = None if result.quadrant is None else handout.words.fields[result.quadrant]
    yield {"part": "result", "id": "headline", "text": handout.report.headline}
    yield {"part": "result", "id": "field", "name": field, "text": result.quadrant}
    yield {"part": "result", "id": "form", "name": handout.edition.forms[content.form].title, "text": content.form}
    yield {"part": "result", "id": "day", "text": None if content.day is None else content.day.isoformat()}
    yield {"part": "result", "id": "link", "text": handout.link}


def _axes(handout: Handout) -> Iterator[_Row]:
    result = handout.result
    for name, title, axis in (
        ("marketing", _("Marketing emphasis"), result.marketing),
        ("sales", _("Sales emphasis"), result.sales),
    ):
        yield {
            "part": "axis",
            "id": name,
            "name": title,
            "score": axis.score,
            "low": axis.low,
            "high": axis.high,
            "margin": axis.sem,
        }


def _sections(handout: Handout) -> Iterator[_Row]:
    for section in handout.result.sections:
        yield {
            "part": "section",
            "id": section.id,
            "name": handout.words.sections[section.id].title,
            "score": section.score,
            "low": section.low,
            "high": section.high,
            "margin": section.sem,
            "word": section.word,
            "answered": section.answered,
            "asked": section.asked,
        }


def _together(handout: Handout) -> Iterator[_Row]:
    for strategy, score in handout.result.together.facets.items():
        count = handout.result.tally.facets[strategy]
        yield {
            "part": "together",
            "id": strategy,
            "name": handout.words.strategies[strategy].title,
            "score": score,
            "answered": count.answered,
            "asked": count.asked,
        }


def _strategies(handout: Handout) -> Iterator[_Row]:
    for rank, each in enumerate(handout.report.strategies, start=1):
        yield {
            "part": "strategy",
            "id": each.score.id,
            "name": each.title,
            "score": each.score.priority,
            "rank": None if each.score.priority is None else rank,
            "gap": each.score.gap,
            "linked": each.score.linked,
            "text": each.keep or each.line,
        }


def _plan(handout: Handout) -> Iterator[_Row]:
    for each in handout.plan:
        yield {
            "part": "plan",
            "id": str(each.action.days),
            "text": each.action.text,
            "owner": each.owner,
            "by": each.date,
        }


def _answers(handout: Handout) -> Iterator[_Row]:
    """Statements with the answers to them; none from a link that carries scores alone."""
    for section in handout.report.sections:
        for practice in (*section.practices, *section.signs):
            yield {
                "part": "answer",
                "id": practice.item,
                "name": section.title,
                "text": practice.text,
                "answer": practice.answer,
            }
