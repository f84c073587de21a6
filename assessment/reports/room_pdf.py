"""The released figures of a workshop as a document: one finding a page, tagged, with its fonts in it."""

import re
from typing import Any, Final

from assessment.charts import LIGHT, Table
from assessment.reports.pictures import svg_of
from assessment.reports.qr import qr_svg
from assessment.reports.report import Advice
from assessment.reports.room_finding import Finding
from assessment.reports.room_report import RoomReport
from assessment.reports.typed import cleaned, paragraphs
from assessment.reports.typesetting import COLOURS, Paper, typeset
from assessment.words import _
from scoring import RoomPlace

_MAP, _BARS = 430, 720
"""Widths, px, at which the letters of the pictures have the size of the text around them."""
_WIDEST: Final = 32
"""Letters of a column beyond which its texts break."""
_HALVED_FROM: Final = 12
"""Rows."""
_NUMBER: Final = re.compile(r"[−–\d., ]*(?: \w+ [−\d.]+)?")
"""Points, or from points to points."""
_LONGEST: Final = 300
"""Characters of what a host typed."""


def room_pdf(report: RoomReport, *, paper: Paper = "a4") -> bytes:
    """The document, after PDF/UA-1 as long as there is a letter for everything that was typed."""
    return typeset("room.typ", _document(report), paper=paper)


def _document(report: RoomReport) -> dict[str, Any]:
    """Everything the template lays out, in reading order."""
    return {
        "language": report.language,
        "colours": {**COLOURS, "accent": _accent(report)},
        "running": cleaned(report.running, _LONGEST),
        "page": _("Page {n} of {all}"),
        "workshop": cleaned(report.workshop, _LONGEST),
        "about": report.about,
        "notes": list(report.notes),
        "headline": report.headline,
        "line": report.line,
        "findings": [_finding(each) for each in report.findings],
        "start": None if report.advice is None else _start(report.advice),
        "promise": _promise(report),
        "workings": {
            "heading": _("How this was worked out"),
            "steps": list(report.workings),
            "withheld_heading": _("Not shown, and why"),
            "withheld": list(report.withheld) or [_("Nothing was kept back.")],
            "limits_heading": _("What this can and cannot claim"),
            "limits": [*report.limits, report.until],
        }
        if report.shown
        else None,
        "back": _back(report),
    }


def _accent(report: RoomReport) -> str:
    place = report.shown.room.place if report.shown else None
    return LIGHT.fields[place.quadrant].mark if isinstance(place, RoomPlace) else LIGHT.muted


def _finding(finding: Finding) -> dict[str, Any]:
    figure = None if finding.draw is None else finding.draw(width=_MAP if finding.kind == "map" else _BARS)
    table = _side_by_side(finding.table)
    return {
        "kind": finding.kind,
        "about": finding.about,
        "title": finding.title,
        "lines": list(finding.lines),
        "picture": None if figure is None else {"svg": svg_of(figure), "alt": figure.alt},
        "table": table,
        "columns": _columns(table),
        "said": _("The same numbers"),
    }


def _side_by_side(table: Table) -> Table:
    """A long table of names and numbers in two halves, so that it stays on the page of its picture."""
    head, rows = table[:1], table[1:]
    if not rows or len(head[0]) > 2 or len(rows) <= _HALVED_FROM:
        return table
    middle = (len(rows) + 1) // 2
    right = (*rows[middle:], ("", ""))[:middle]
    return ((*head[0], *head[0]), *((*one, *other) for one, other in zip(rows[:middle], right, strict=True)))


def _columns(table: Table) -> list[dict[str, Any]]:
    """Of each column its share of the width, by its longest text, and whether it holds numbers."""
    head, rows = table[:1], table[1:]
    return [
        {
            "share": min(_WIDEST, max(map(len, (*cells, *head[0][at].split(" "))))),
            "number": all(_NUMBER.fullmatch(each) for each in cells),
        }
        for at, cells in enumerate(zip(*rows, strict=True))
    ]


def _start(advice: Advice) -> dict[str, Any]:
    days = _("{days} days: {action}")
    return {
        "heading": _("Start here"),
        "title": advice.title,
        "text": paragraphs(advice.text),
        "actions": [days.format(days=each.days, action=each.text) for each in advice.actions],
        "after": [
            _("Watch: {measure}").format(measure=advice.watch),
            _("What it takes: {cost}").format(cost=advice.cost),
            *advice.risks,
        ],
    }


def _promise(report: RoomReport) -> dict[str, Any] | None:
    if not report.promise:
        return None
    what, *more = (cleaned(each, _LONGEST) for each in report.promise)
    return {"heading": _("What the room will do first"), "what": what, "more": more}


def _back(report: RoomReport) -> dict[str, str] | None:
    if not report.link:
        return None
    return {
        "heading": _("Open these figures"),
        "link": report.link,
        "qr": qr_svg(report.link, dark=LIGHT.ink),
        "alt": _("QR code of the link to these figures"),
        "said": _("Whoever has the link can open it until the workshop is deleted."),
    }
