"""What every file of a result is made from: one value, so that a page, a slide and a table cannot differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assessment.address import Site
from assessment.charts import Words
from assessment.links import Content
from assessment.packs import Edition
from assessment.reports.chart_words import chart_words
from assessment.reports.days import day_words
from assessment.reports.report import Advice, Assignment, Report, build_report
from assessment.reports.typed import cleaned
from assessment.words import _
from scoring import Result


@dataclass(frozen=True, slots=True)
class Back:
    """Addresses that lead from a file back to the result that it came from."""

    page: str
    """The light page, which opens at once wherever it is scanned."""
    again: str
    """Where somebody answers anew and then sees both results."""
    resume: str | None
    """Where the answers go on; None when the link carries none."""


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
    back: Back | None
    """None when it is not known where the result is served."""

    @property
    def link(self) -> str:
        """Address of the result; empty when it is not known."""
        return "" if self.back is None else self.back.page

    @property
    def language(self) -> str:
        """IETF tag."""
        return self.edition.language

    @property
    def day(self) -> date | None:
        """Day of the last answer, UTC; None when it is not known."""
        return self.content.day

    @property
    def about(self) -> str:
        """The form, and the day of the answers where it is known."""
        form = self.edition.forms[self.content.form].title
        if self.day is None:
            return form
        return _("{form}, answered on {day}").format(form=form, day=day_words(self.day))


def handout(
    edition: Edition,
    content: Content,
    result: Result,
    *,
    plan: Sequence[Assignment] = (),
    back: Back | None = None,
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
        back=back,
    )


def back_to(site: Site, token: str, *, with_answers: bool, numbers: bool = False) -> Back:
    """The ways back to a token; ``numbers``: its preview picture shows them."""
    return Back(
        page=site.shared(token, numbers=numbers),
        again=site.invitation(token),
        resume=site.resume(token) if with_answers else None,
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
