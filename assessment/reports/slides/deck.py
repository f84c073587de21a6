"""The deck in the order of the page: one finding a slide, its reasons below, and more in the notes."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from assessment.charts import LIGHT, quadrant_map, section_bars, strategy_priorities, together_bars
from assessment.reports.handout import Handout
from assessment.reports.qr import qr_png
from assessment.reports.report import SignCard, StrategyText
from assessment.reports.slides.frame import Slides, add_accent
from assessment.reports.slides.look import BODY, MARGIN, WIDE, empty_deck
from assessment.reports.slides.native_bars import Bar, add_bars
from assessment.reports.slides.native_map import add_map
from assessment.reports.slides.native_table import add_table
from assessment.reports.slides.writing import (
    Box,
    Paragraph,
    Run,
    answered,
    fitting,
    labelled,
    quiet,
    said,
    strong,
    write,
)
from assessment.reports.strategy_words import strategy_title
from assessment.reports.typed import paragraphs
from assessment.reports.workings import limits, working_steps
from assessment.words import _, tenths
from scoring import SectionScore
from scoring.profile import band_word

_SIGNS: Final = 3
"""On a slide."""
_MAP: Final = Box(MARGIN + 0.6, 2.28, 4.1, 4.1)
_BESIDE_MAP: Final = Box(6.5, 2.2, WIDE - MARGIN - 6.5, 4.4)
_BARS: Final = Box(MARGIN - 0.1, 2.0, 11.9, 4.1)
_BELOW_BARS: Final = Box(MARGIN, 6.2, 11.7, 0.6)
_GAP: Final = 0.5
"""Between columns, inches."""


def pptx(handout: Handout) -> bytes:
    """The deck."""
    slides = Slides(empty_deck(), handout.language, handout.edition.title)
    _opening(slides, handout)
    _map(slides, handout)
    _sections(slides, handout)
    _together(slides, handout)
    _start(slides, handout)
    _strategies(slides, handout)
    _signs(slides, handout)
    _moves(slides, handout)
    _how_to_read(slides, handout)
    about = slides.deck.core_properties
    about.title, about.language = handout.report.headline, handout.language
    about.author, about.subject, about.keywords = "", handout.edition.title, ""
    out = BytesIO()
    slides.deck.save(out)
    return out.getvalue()


def _opening(slides: Slides, handout: Handout) -> None:
    report, field = handout.report, handout.result.quadrant
    notes = [report.line or "", *report.notes, *report.quality, _aside()]
    place = Box(MARGIN, 2.2, 11.2, 1.75)
    slide = slides.add(handout.edition.title, report.headline, _known(notes), place=place, sizes=(40, 36, 32, 28))
    add_accent(slide, LIGHT.muted if field is None else LIGHT.fields[field].mark, 4.15)
    text = _known([report.line or "", handout.about])
    write(
        slide.shapes, Box(MARGIN, 4.4, 9.6, 1.6), [quiet(each) for each in text], language=slides.language, sizes=(18,)
    )


def _aside() -> str:
    return _("This is your view of your organisation, on the day you answered.")


def _known(texts: Sequence[str]) -> list[str]:
    return [text for text in texts if text]


def _map(slides: Slides, handout: Handout) -> None:
    report = handout.report
    figure = quadrant_map(handout.result, handout.words)
    notes = [figure.alt]
    for title, meaning, danger in report.fields:
        notes += [_("What {field} usually means").format(field=title), *paragraphs(meaning), danger]
    slide = slides.add(_("The map"), figure.title, notes)
    add_map(slide, handout, figure, _MAP)
    text = [said(each) for each in _known([*report.notes, *report.quality, " ".join(report.balance)])]
    dangers = [strong(danger) for *_others, danger in report.fields]
    write(slide.shapes, _BESIDE_MAP, [*text, *dangers, quiet(_aside())], language=slides.language)


def _sections(slides: Slides, handout: Handout) -> None:
    result = handout.result
    figure = section_bars(result, handout.words)
    slide = slides.add(_("The five sections"), figure.title, [figure.alt, *working_steps(handout.edition, result)])
    bars = [_bar(handout, section) for section in result.sections]
    cut = result.rubric.constants.cut
    add_bars(slide, figure, _("Score (0–100)"), bars, cut, _BARS)
    line = _("The line: strong from {cut}").format(cut=tenths(cut))
    text = _known([handout.report.shape or "", f"{line}."])
    write(slide.shapes, _BELOW_BARS, [said(" ".join(text))], language=slides.language, sizes=(14, 13, 12))


def _bar(handout: Handout, section: SectionScore) -> Bar:
    name = _named(handout.words.sections[section.id].title, section.score, section.word)
    return Bar(name, section.score, LIGHT.of_axis(section.axis).mark)


def _named(title: str, score: float | None, word: str | None) -> str:
    return f"{title}: {_('not enough answers') if score is None else word}"


def _together(slides: Slides, handout: Handout) -> None:
    result, words = handout.result, handout.words
    figure = together_bars(result, words)
    slide = slides.add(_("Working together"), figure.title, _known([figure.alt, handout.report.together or ""]))
    keep = result.rubric.constants.keep_from
    facets = [(words.strategies[name].title, score) for name, score in result.together.facets.items()]
    bars = [
        Bar(_named(title, score, band_word(score, result.rubric.constants)), score, LIGHT.together.mark)
        for title, score in facets
    ]
    add_bars(slide, figure, _("Score (0–100)"), bars, keep, Box(_BARS.left, _BARS.top, _BARS.width, 3.4))
    line = _("The line: keep doing from {points}").format(points=tenths(keep))
    text = _known([handout.report.together or "", f"{line}."])
    write(slide.shapes, _BELOW_BARS, [said(" ".join(text))], language=slides.language, sizes=(14, 13, 12))


def _start(slides: Slides, handout: Handout) -> None:
    advice = handout.report.advice
    if advice is None:
        title = _("Advice needs a score in every section and a settled field")
        slide = slides.add(_("Start here"), title, [title])
        text = said(_("Finish the open statements to see it."))
        write(slide.shapes, BODY, [text], language=slides.language, sizes=(18,))
        return
    measures = [_("Watch: {measure}").format(measure=advice.watch), _("What it takes: {cost}").format(cost=advice.cost)]
    slide = slides.add(_("Start here"), advice.title, [*paragraphs(advice.text), *measures, *advice.risks])
    meaning = Box(BODY.left, 1.85, BODY.width, 1.05)
    write(slide.shapes, meaning, [said(each) for each in paragraphs(advice.text)], language=slides.language)
    rows = [
        [_("Days"), _("Action"), _("Owner"), _("By")],
        *([str(each.action.days), each.action.text, each.owner, each.date] for each in handout.plan),
    ]
    table = Box(BODY.left, 3.1, BODY.width, 2.5)
    end = add_table(
        slide, rows, (0.8, 5.2, 3.4, 2.3), table, alt=_("Plan: actions with owner and date"), language=slides.language
    )
    after = Box(BODY.left, end + 0.3, BODY.width, 6.8 - end - 0.3)
    write(slide.shapes, after, [labelled(each) for each in measures], language=slides.language, sizes=(14, 13, 12, 11))


def _strategies(slides: Slides, handout: Handout) -> None:
    strategies = handout.report.strategies
    figure = strategy_priorities(handout.result, handout.words)
    notes = [figure.alt, *(line for each in strategies for line in _strategy_notes(each))]
    slide = slides.add(_("Bring marketing and sales closer"), figure.title, notes)
    columns = [_strategy(each, place) for place, each in enumerate(strategies)]
    _write_columns(slides, slide, columns)


def _strategy(strategy: StrategyText, place: int) -> list[Paragraph]:
    column = [strong(strategy_title(strategy, place)), said(strategy.keep or strategy.line)]
    if strategy.note:
        column.append(quiet(strategy.note))
    if strategy.reasons:
        column.append(quiet(_("Your answers that led here:")))
    return column + [answered(each.text, each.answer) for each in strategy.reasons]


def _strategy_notes(strategy: StrategyText) -> list[str]:
    advice = strategy.advice
    days = _("{days} days: {action}")
    actions = [days.format(days=each.days, action=each.text) for each in advice.actions]
    return [strategy.title, *paragraphs(advice.text), *([] if strategy.keep else actions)]


def _signs(slides: Slides, handout: Handout) -> None:
    report = handout.report
    if not report.signs and not report.convergence:
        return
    pages = [report.signs[at : at + _SIGNS] for at in range(0, len(report.signs), _SIGNS)] or [()]
    title = (report.convergence or _("These signs deserve a look")).removesuffix(".")
    for number, cards in enumerate(pages, start=1):
        numbered = _("{title} ({n} of {all})").format(title=title, n=number, all=len(pages))
        notes = [line for card in cards for line in (card.title, card.item.text, card.item.answer, card.watch) if line]
        slide = slides.add(_("Signs to take seriously"), numbered if len(pages) > 1 else title, notes or [title])
        _write_columns(slides, slide, [_sign(card) for card in cards])


def _sign(card: SignCard) -> list[Paragraph]:
    step = _("Do: {step}").format(step=" ".join(card.step.split()))
    asked = [answered(card.item.text, card.item.answer)] if card.item.answer else []
    return [strong(card.title), *asked, *map(said, paragraphs(card.text)), labelled(step)]


def _write_columns(slides: Slides, slide: Any, columns: Sequence[Sequence[Paragraph]]) -> None:
    """Columns of equal width, three on a slide, all in the size in which the longest fits."""
    width = (BODY.width - (_SIGNS - 1) * _GAP) / _SIGNS
    boxes = [Box(BODY.left + at * (width + _GAP), BODY.top, width, BODY.height) for at in range(len(columns))]
    sizes = (16, 15, 14, 13, 12, 11, 10)
    size = min((fitting(column, box, sizes) for column, box in zip(columns, boxes, strict=True)), default=sizes[0])
    for column, box in zip(columns, boxes, strict=True):
        write(slide.shapes, box, column, language=slides.language, sizes=(size,))


def _moves(slides: Slides, handout: Handout) -> None:
    report = handout.report
    if not report.change:
        return
    first, *others = report.change
    known = _known([*others, report.firmness or "", report.cut or ""])
    slide = slides.add(_("What would move you"), first.removesuffix("."), [first, *known])
    text = [said(each) for each in known]
    if report.change_items:
        text.append(quiet(_("The nearest to hand:")))
        text += [answered(each.text, each.answer) for each in report.change_items]
    write(slide.shapes, BODY, text, language=slides.language, sizes=(18, 17, 16, 15, 14, 13, 12))


def _how_to_read(slides: Slides, handout: Handout) -> None:
    title = _("A structured start for a conversation, as one person sees it")
    slide = slides.add(_("How to read this"), title, working_steps(handout.edition, handout.result))
    width = 7.2 if handout.link else BODY.width
    sides = [
        _("{name}: a margin of ±{margin} points.").format(name=name, margin=tenths(axis.sem))
        for name, axis in ((_("Marketing"), handout.result.marketing), (_("Sales"), handout.result.sales))
        if axis.score is not None and axis.sem is not None
    ]
    text = [*(said(each) for each in limits()), *(labelled(each) for each in sides)]
    write(slide.shapes, Box(BODY.left, BODY.top, width, BODY.height), text, language=slides.language)
    if handout.link:
        _add_way_back(slides, slide, handout.link)


def _add_way_back(slides: Slides, slide: Any, link: str) -> None:
    place = Box(9.6, BODY.top, 2.4, 2.4)
    picture = slide.shapes.add_picture(BytesIO(qr_png(link)), *place.emu)
    picture.name = _("QR code of the link to this result")
    picture._element.nvPicPr.cNvPr.set("descr", picture.name)
    text = [strong(_("Open this result")), (Run(link, colour=LIGHT.fields["marketing_led"].text, link=link),)]
    below = Box(9.0, place.top + place.height + 0.2, WIDE - MARGIN - 9.0, 1.6)
    write(slide.shapes, below, text, language=slides.language, sizes=(12, 11, 10, 9))
