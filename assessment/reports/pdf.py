"""The result and the plan on two to four pages: tagged, with its fonts in it, made without asking anybody anything."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from assessment.charts import LIGHT, Figure, quadrant_map, section_bars, strategy_priorities, together_bars
from assessment.reports.handout import Handout
from assessment.reports.pictures import svg_of
from assessment.reports.qr import qr_svg
from assessment.reports.report import Advice, Practice, SignCard, StrategyText
from assessment.reports.strategy_words import strategy_title
from assessment.reports.typed import paragraphs
from assessment.reports.typesetting import COLOURS, Paper, typeset
from assessment.reports.workings import limits, working_steps
from assessment.words import _, points, tenths
from scoring import AxisScore

_MAP, _BARS = 350, 720
"""Widths, px, at which the letters of the pictures have the size of the text around them."""
_MOST: Final = 4
"""Pages; before there are more, the letters become smaller."""
_WAYS: Final = ({"dense": "no"}, {"dense": "yes"})


def pdf(handout: Handout, *, paper: Paper = "a4") -> bytes:
    """The document, after PDF/UA-1 as long as there is a letter for everything that was typed."""
    return typeset("result.typ", _document(handout), paper=paper, ways=_WAYS, most=_MOST)


def _document(handout: Handout) -> dict[str, Any]:
    """Everything the template lays out, in reading order. Colours are those of the charts."""
    report = handout.report
    return {
        "language": handout.language,
        "colours": {**COLOURS, "accent": _accent(handout)},
        "running": handout.edition.title,
        "page": _("Page {n} of {all}"),
        "day": handout.about,
        "headline": report.headline,
        "line": report.line,
        "notes": [*report.notes, *report.quality, " ".join(report.balance)],
        "aside": _("This is your view of your organisation, on the day you answered."),
        "axes": _axes(handout),
        **_pictures(handout),
        "shape": report.shape,
        "together_said": report.together,
        "fields": [
            {
                "title": _("What {field} usually means").format(field=title),
                "text": paragraphs(text),
                "danger": danger,
            }
            for title, text, danger in report.fields
        ],
        "start": _start(handout),
        "strategies": _strategies(handout),
        "signs": _signs(handout),
        "moves": _moves(handout),
        "workings": _workings(handout),
        "back": _back(handout),
    }


def _accent(handout: Handout) -> str:
    field = handout.result.quadrant
    return LIGHT.muted if field is None else LIGHT.fields[field].mark


def _axes(handout: Handout) -> list[list[str]]:
    result = handout.result
    known = result.marketing.score is not None and result.sales.score is not None
    head = [_("Emphasis (0–100)"), _("Score") if known else _("Between"), _("Margin") if known else ""]
    return [
        head,
        _axis(_("Marketing emphasis"), result.marketing),
        _axis(_("Sales emphasis"), result.sales),
    ]


def _axis(name: str, axis: AxisScore) -> list[str]:
    if axis.score is None or axis.sem is None:
        return [name, f"{points(axis.low)}–{points(axis.high)}", ""]
    return [name, points(axis.score), f"±{tenths(axis.sem)}"]


def _pictures(handout: Handout) -> dict[str, Any]:
    result, words = handout.result, handout.words
    return {
        "map": _picture(quadrant_map(result, words, width=_MAP, height=_MAP - 60)),
        "sections": _picture(section_bars(result, words, width=_BARS)),
        "together": _picture(together_bars(result, words, width=_BARS)),
    }


def _picture(figure: Figure) -> dict[str, str]:
    return {"title": figure.title, "alt": figure.alt, "svg": svg_of(figure)}


def _start(handout: Handout) -> dict[str, Any]:
    advice = handout.report.advice
    heading = _("Start here")
    if advice is None:
        said = _("Advice needs a score in every section and a settled field. Finish the open statements to see it.")
        return {"heading": heading, "title": "", "text": [said], "plan": None, "after": []}
    return {
        "heading": heading,
        "title": advice.title,
        "text": paragraphs(advice.text),
        "plan": [
            [_("Days"), _("Action"), _("Owner"), _("By")],
            *([str(each.action.days), each.action.text, each.owner, each.date] for each in handout.plan),
        ],
        "after": [*_measure(advice), *advice.risks],
    }


def _measure(advice: Advice) -> Iterator[str]:
    yield _("Watch: {measure}").format(measure=advice.watch)
    yield _("What it takes: {cost}").format(cost=advice.cost)


def _strategies(handout: Handout) -> dict[str, Any]:
    ranking = strategy_priorities(handout.result, handout.words)
    return {
        "heading": _("Bring marketing and sales closer"),
        "said": f"{ranking.title}.",
        "ranked": ranking.table,
        "list": [_strategy(each, place) for place, each in enumerate(handout.report.strategies)],
    }


def _strategy(strategy: StrategyText, place: int) -> dict[str, Any]:
    first = place == 0 and strategy.score.priority is not None and not strategy.keep
    said = _("{days} days: {action}")
    return {
        "title": strategy_title(strategy, place),
        "line": strategy.line,
        "text": paragraphs(strategy.keep or (strategy.advice.text if first else "")),
        "note": strategy.note,
        "because": _("Your answers that led here:"),
        "reasons": [_answer(each) for each in strategy.reasons],
        "actions": [said.format(days=each.days, action=each.text) for each in strategy.advice.actions] if first else [],
        "after": list(_measure(strategy.advice)) if first else [],
    }


def _answer(practice: Practice) -> list[str]:
    return [practice.text, practice.answer]


def _signs(handout: Handout) -> dict[str, Any] | None:
    report = handout.report
    if not report.signs and not report.convergence:
        return None
    return {
        "heading": _("Signs to take seriously"),
        "said": report.convergence,
        "list": [_sign(card) for card in report.signs],
    }


def _sign(card: SignCard) -> dict[str, Any]:
    return {
        "title": card.title,
        "answer": _answer(card.item),
        "text": paragraphs(card.text),
        "after": [_("Do: {step}").format(step=" ".join(card.step.split())), _watch(card)],
    }


def _watch(card: SignCard) -> str:
    return _("Watch: {measure}").format(measure=card.watch)


def _moves(handout: Handout) -> dict[str, Any]:
    report = handout.report
    said: Sequence[str] = report.change or (_("This part needs a score in every section."),)
    firm = [report.firmness] if report.firmness else []
    return {
        "heading": _("What would move you"),
        "said": list(said),
        "nearest": _("The nearest to hand:"),
        "steps": [_answer(each) for each in report.change_items],
        "firm": firm,
    }


def _workings(handout: Handout) -> dict[str, Any]:
    cut = handout.report.cut
    return {
        "heading": _("How this was worked out"),
        "steps": [*working_steps(handout.edition, handout.result)],
        "cut": [cut] if cut else [],
        "limits": _("What this can and cannot claim"),
        "limits_said": list(limits()),
    }


def _back(handout: Handout) -> dict[str, str] | None:
    if not handout.link:
        return None
    return {
        "heading": _("Open this result"),
        "link": handout.link,
        "qr": qr_svg(handout.link, dark=LIGHT.ink),
        "alt": _("QR code of the link to this result"),
        "said": _("The link holds the result itself; nothing is kept on a server."),
    }
