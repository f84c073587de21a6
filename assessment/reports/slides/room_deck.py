"""The released figures of a workshop as slides: one finding a slide, as on the wall, with its numbers in the notes."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from assessment.charts import LIGHT, Table
from assessment.reports.pictures import png_of
from assessment.reports.qr import qr_png
from assessment.reports.report import Advice
from assessment.reports.room_finding import Finding
from assessment.reports.room_report import RoomReport
from assessment.reports.slides.frame import Slides, add_accent
from assessment.reports.slides.look import BODY, MARGIN, WIDE, empty_deck
from assessment.reports.slides.native_picture import add_picture
from assessment.reports.slides.native_table import add_table
from assessment.reports.slides.writing import Box, Run, labelled, quiet, said, strong, write
from assessment.reports.typed import cleaned, paragraphs
from assessment.words import _
from scoring import RoomPlace

_LONGEST: Final = 300
"""Characters of what a host typed."""
_PICTURE: Final = Box(4.75, 1.95, WIDE - MARGIN - 4.75, 4.85)
_BESIDE: Final = Box(MARGIN, 2.15, 3.55, 4.5)
_DRAWN: Final = 620
"""Width of a picture, px, at which its letters are read from the back of a room."""
_DRAWN_MAP: Final = 500
_DRAWN_ALONE: Final = 860
"""Without words beside it."""


def room_pptx(report: RoomReport) -> bytes:
    """The deck."""
    slides = Slides(empty_deck(), report.language, cleaned(report.running, _LONGEST))
    _opening(slides, report)
    for finding in report.findings:
        _finding(slides, finding)
    if report.advice is not None:
        _start(slides, report.advice)
    if report.promise:
        _promise(slides, report.promise)
    _workings(slides, report)
    about = slides.deck.core_properties
    about.title, about.language = f"{slides.foot}: {report.headline}", report.language
    about.author, about.subject, about.keywords = "", report.pack, ""
    out = BytesIO()
    slides.deck.save(out)
    return out.getvalue()


def _opening(slides: Slides, report: RoomReport) -> None:
    text = [each for each in (report.line or "", report.about, *report.notes) if each]
    place = Box(MARGIN, 2.2, 11.2, 1.75)
    slide = slides.add(slides.foot, report.headline, [*text, report.until], place=place, sizes=(40, 36, 32, 28))
    at = report.shown.room.place if report.shown else None
    add_accent(slide, LIGHT.fields[at.quadrant].mark if isinstance(at, RoomPlace) else LIGHT.muted, 4.15)
    below = Box(MARGIN, 4.4, 11.2, 1.6)
    write(slide.shapes, below, [quiet(each) for each in text], language=slides.language, sizes=(18,))


def _finding(slides: Slides, finding: Finding) -> None:
    """Words on the left, the picture of the wall on the right."""
    figure = None if finding.draw is None else finding.draw(width=_width(finding))
    notes = [*finding.lines, *([figure.alt] if figure else []), *_rows(finding.table)]
    slide = slides.add(finding.about, finding.title, notes)
    lines = [said(each) for each in finding.lines]
    write(slide.shapes, _BESIDE, lines, language=slides.language, sizes=(18, 17, 16, 15, 14, 13))
    if figure is not None:
        place = _PICTURE if finding.lines else BODY
        add_picture(slide, png_of(figure), place, name=figure.title, alt=figure.alt)


def _width(finding: Finding) -> int:
    if finding.kind == "map":
        return _DRAWN_MAP
    return _DRAWN if finding.lines else _DRAWN_ALONE


def _rows(table: Table) -> list[str]:
    """The numbers of the picture, for whoever speaks."""
    return ["; ".join(f"{head}: {cell}" for head, cell in zip(table[0], row, strict=True)) for row in table[1:]]


def _start(slides: Slides, advice: Advice) -> None:
    measures = [_("Watch: {measure}").format(measure=advice.watch), _("What it takes: {cost}").format(cost=advice.cost)]
    slide = slides.add(_("Start here"), advice.title, [*paragraphs(advice.text), *measures, *advice.risks])
    meaning = Box(BODY.left, 1.85, BODY.width, 1.05)
    write(slide.shapes, meaning, [said(each) for each in paragraphs(advice.text)], language=slides.language)
    rows = [[_("Days"), _("Action")], *([str(each.days), each.text] for each in advice.actions)]
    table = Box(BODY.left, 3.1, BODY.width, 2.5)
    alt = _("Actions for the first 30, 60 and 90 days")
    end = add_table(slide, rows, (0.9, 10.8), table, alt=alt, language=slides.language)
    after = Box(BODY.left, end + 0.3, BODY.width, 6.8 - end - 0.3)
    write(slide.shapes, after, [labelled(each) for each in measures], language=slides.language, sizes=(14, 13, 12, 11))


def _promise(slides: Slides, promise: Sequence[str]) -> None:
    what, *more = (cleaned(each, _LONGEST) for each in promise)
    place = Box(MARGIN, 2.2, 11.2, 1.75)
    slide = slides.add(_("What the room will do first"), what, [what, *more], place=place, sizes=(36, 32, 28, 24, 20))
    add_accent(slide, LIGHT.ink, 4.15)
    below = Box(MARGIN, 4.4, 9.6, 1.6)
    write(slide.shapes, below, [said(each) for each in more], language=slides.language, sizes=(20,))


def _workings(slides: Slides, report: RoomReport) -> None:
    """How many, by which rules, and what was kept back."""
    title = _("A structured start for a conversation, as these people see it")
    slide = slides.add(_("How to read this"), title, [*report.workings, *report.withheld, *report.limits, report.until])
    text = [said(each) for each in report.workings]
    if report.withheld:
        text += [strong(_("Not shown, and why")), *(labelled(each) for each in report.withheld)]
    text += [said(each) for each in (*report.limits, report.until)]
    width = 7.8 if report.link else BODY.width
    sizes = (16, 15, 14, 13, 12, 11, 10)
    write(slide.shapes, Box(BODY.left, BODY.top, width, BODY.height), text, language=slides.language, sizes=sizes)
    if report.link:
        _add_way_back(slides, slide, report.link)


def _add_way_back(slides: Slides, slide: Any, link: str) -> None:
    place = Box(9.6, BODY.top, 2.4, 2.4)
    alt = _("QR code of the link to these figures")
    add_picture(slide, qr_png(link), place, name=alt, alt=alt)
    text = [strong(_("Open these figures")), (Run(link, colour=LIGHT.fields["marketing_led"].text, link=link),)]
    below = Box(9.3, place.top + place.height + 0.2, WIDE - MARGIN - 9.3, 1.6)
    write(slide.shapes, below, text, language=slides.language, sizes=(12, 11, 10, 9))
