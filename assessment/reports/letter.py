"""The result and the plan as one plain page that a browser opens and prints: no script, no picture from elsewhere."""

from collections.abc import Iterator, Sequence
from html import escape

from assessment.reports.report import Advice, Assignment, Report
from assessment.words import _, points
from scoring import Result

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body {{ font: 1.0625rem/1.55 Inter, "Helvetica Neue", Arial, sans-serif; color: #1E2227; }}
body {{ max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }}
h1, h2 {{ font-family: Newsreader, Georgia, serif; font-weight: 500; line-height: 1.2; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #D9D5CC; }}
</style></head><body>
{body}
</body></html>
"""


def letter(report: Report, result: Result, plan: Sequence[Assignment], *, language: str, link: str) -> str:
    """The page as HTML text. ``link`` leads back to the result; names stand in the plan alone."""
    body = "\n".join(_parts(report, result, plan, link))
    return _PAGE.format(language=escape(language), title=escape(report.headline), body=body)


def _parts(report: Report, result: Result, plan: Sequence[Assignment], link: str) -> Iterator[str]:
    yield _tag("h1", report.headline)
    yield from (_tag("p", text) for text in (report.line, *report.notes, *report.quality, *report.balance) if text)
    yield _scores(report, result)
    if report.advice is not None:
        yield _tag("h2", report.advice.title)
        yield _tag("p", report.advice.text)
        yield _plan(plan)
        yield from _measure(report.advice)
    for strategy in report.strategies:
        yield _tag("h2", strategy.title)
        yield _tag("p", strategy.keep or strategy.line)
    for sign in report.signs:
        yield _tag("h2", sign.title)
        yield _tag("p", f"{sign.text} {sign.step}")
    yield f'<p><a href="{escape(link)}">{escape(_("Open this result"))}</a></p>'


def _scores(report: Report, result: Result) -> str:
    titles = {section.id: section.title for section in report.sections}
    rows = [
        (titles[section.id], "–" if section.score is None else points(section.score), section.word or "")
        for section in result.sections
    ]
    return _table((_("Section"), _("Points of 100"), _("In a word")), rows)


def _plan(plan: Sequence[Assignment]) -> str:
    rows = [(str(each.action.days), each.action.text, each.owner, each.date) for each in plan]
    return _table((_("Days"), _("Action"), _("Owner"), _("By")), rows)


def _measure(advice: Advice) -> Iterator[str]:
    yield _tag("p", _("Watch: {measure}").format(measure=advice.watch))
    yield _tag("p", _("What it takes: {cost}").format(cost=advice.cost))


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in header)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _tag(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"
