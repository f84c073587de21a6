"""A lesson on one page to take away: tagged, with its fonts in it, made without asking anybody anything."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from assessment.charts import LIGHT
from assessment.charts.lesson_picture import lesson_picture
from assessment.packs.learning.checks import Check
from assessment.packs.learning.learning import Learning, Lesson
from assessment.packs.learning.text import Block, Case, Spans
from assessment.reports.pictures import svg_of
from assessment.reports.typesetting import COLOURS, Paper, typeset
from assessment.words import _, ngettext

_PICTURE: Final = 480
"""Width, px, at which the letters of the picture have the size of the text around them."""
_THEME: Final = replace(LIGHT, map_height=320)
"""Pictures are lower than on a screen, so that the letters of the text need not be small."""
_SIZES: Final = ("9.8", "9.5", "9.2", "8.9", "8.6", "8.3", "8")
"""Letters, pt; smaller ones are taken until the lesson fits on its page."""


def lesson_pdf(learning: Learning, lesson: Lesson, *, language: str, paper: Paper = "a4") -> bytes:
    """The lesson on one page, after PDF/UA-1 as long as there is a letter for everything in it."""
    document = {**_document(learning, lesson), "language": language}
    return typeset("lesson.typ", document, paper=paper, ways=[{"size": each} for each in _SIZES])


def _document(learning: Learning, lesson: Lesson) -> dict[str, Any]:
    """Everything the template lays out, in reading order. Texts go as JSON, so nothing in them is read as markup."""
    head, picture = lesson.head, lesson_picture(lesson.picture, theme=_THEME, width=_PICTURE)
    check = learning.check_of(lesson)
    place = _("Lesson {n} of {all}").format(n=learning.place(lesson.id), all=len(learning.lessons))
    time = ngettext("{n} minute", "{n} minutes", head.minutes).format(n=head.minutes)
    return {
        "colours": {**COLOURS, "accent": LIGHT.fields["marketing_led"].mark, "tint": LIGHT.track},
        "running": learning.about.title,
        "place": f"{place} · {time}",
        "title": head.title,
        "point": head.point,
        "opening": _parts(lesson.text.opening),
        "picture": {"title": picture.title, "alt": picture.alt, "svg": svg_of(picture)},
        "rest": _parts(lesson.text.rest),
        "case": _("A worked case"),
        "try": {"heading": _("Try it"), "said": _try(check)},
        "next": {"heading": _("Do this next"), "said": head.onward.do},
        "terms": {"heading": _("Words"), "list": _terms(learning, lesson)},
        "rests": {
            "heading": _("What this rests on"),
            "list": [f"{learning.sources[each.source]}: {each.takes}" for each in head.sources],
        },
    }


def _try(check: Check) -> str:
    """Heading and task in one line."""
    stop = "" if check.title.endswith(("?", ".")) else "."
    return f"{check.title}{stop} {check.task}"


def _parts(parts: Iterable[Block | Case]) -> list[dict[str, Any]]:
    return [
        {"kind": "case", "title": part.title, "parts": _parts(part.blocks)} if isinstance(part, Case) else _block(part)
        for part in parts
    ]


def _block(block: Block) -> dict[str, Any]:
    return {"kind": block.kind, "lines": [_spans(spans) for spans in block.lines]}


def _spans(spans: Spans) -> list[list[str]]:
    return [[span.style, span.text] for span in spans]


def _terms(learning: Learning, lesson: Lesson) -> list[list[str]]:
    named = {span.term: None for block in lesson.text.blocks() for line in block.lines for span in line if span.term}
    return [[learning.glossary[term].term, learning.glossary[term].means] for term in named]
