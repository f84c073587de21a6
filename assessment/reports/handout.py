"""What every file of a result is made from: one value, so that a page, a slide and a table cannot differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assessment.charts import Words
from assessment.links import Content
from assessment.packs import Edition
from assessment.reports.chart_words import chart_words
from assessment.reports.report import Advice, Assignment, Report, build_report
from assessment.reports.typed import cleaned
from scoring import Result


@dataclass(frozen=True, slots=True)
class Handout:
    """A result to take away."""

    edition: Edition
    content: Content
    result: Result
    report: Report
    words: Words
    plan: tuple[Assignment, ...]
    """The first actions with owner and date, cleaned; empty where there is no advice yet."""
    link: str
    """Address that leads back to the result; empty when it is not known."""

    @property
    def language(self) -> str:
        """IETF tag."""
        return self.edition.language

    @property
    def day(self) -> date | None:
        """Day of the last answer, UTC; None when it is not known."""
        return self.content.day


def handout(
    edition: Edition, content: Content, result: Result, *, plan: Sequence[Assignment] = (), link: str = ""
) -> Handout:
    """The handout of a result; without a plan its actions have neither owner nor date."""
    report = build_report(edition, content.form, result)
    return Handout(
        edition=edition,
        content=content,
        result=result,
        report=report,
        words=chart_words(edition),
        plan=tuple(_plan(report.advice, plan)),
        link=link,
    )


def _plan(advice: Advice | None, filled: Sequence[Assignment]) -> list[Assignment]:
    """Of what is given only owner and date are taken: the actions are those of the report."""
    given = {each.action.days: each for each in filled}
    actions = () if advice is None else advice.actions
    return [
        Assignment(action, cleaned(given[action.days].owner), cleaned(given[action.days].date))
        if action.days in given
        else Assignment(action, "", "")
        for action in actions
    ]
