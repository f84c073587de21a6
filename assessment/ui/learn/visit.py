"""What a visit to Learn brings along: the lessons, what has been done so far, and the result the reader came from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from assessment.errors import ContentError, LinkError
from assessment.learning.record import Marks, Record, marks_of, read_record
from assessment.packs.learning.learning import Learning
from assessment.packs.learning.scenarios import Scenario
from assessment.ui import session
from assessment.ui.learn.doors import lessons
from assessment.ui.parts.top import page_top
from assessment.ui.reading import read
from assessment.ui.wiring import home_edition, trials_if_readable
from assessment.words import _

SHEET = "learn.css"
"""Style sheet of these pages."""


@dataclass(frozen=True, slots=True)
class Visit:
    """``result``: token of the result that the reader came from; ``is_readable``: what the address holds is ours."""

    learning: Learning
    scenarios: Mapping[str, Scenario]
    """By id; none where the pack has none."""
    marks: Marks
    record: Record
    result: str | None
    is_readable: bool

    def params(self, **more: str) -> dict[str, str]:
        """Query parameters of a page of Learn that goes on from here."""
        return more | self.record.params() | self.back()

    def back(self) -> dict[str, str]:
        """Query parameters of the result; none when the reader came from nowhere."""
        return {"r": self.result} if self.result else {}

    def top(self, screen: str, html: str = "", *, projector: bool = False, **more: str) -> None:
        """Begin the page, with everything that is done in its address."""
        address = self.params(**more) | ({"view": session.PROJECTOR} if projector else {})
        kept = session.current().learned
        kept.in_address = (*kept.in_address[:1], self.record.params())
        page_top(screen, address=address, html=html, projector=projector, sheet=SHEET)
        if not self.is_readable:
            st.info(_("What this address says about your progress cannot be read, so it was left out."))

    def having_done(self, mark: str | None) -> "Visit":
        """The visit after one more thing is done; remembered for the pages that follow in this tab."""
        record = self.record.with_done(mark)
        session.current().learned.record = record.params()
        return replace(self, record=record)

    def has_done(self, mark: str | None) -> bool:
        return mark is not None and mark in self.record.done


def open_visit(page: str) -> Visit | None:
    """The visit that this run belongs to; None, and a page that says why, when there is nothing to learn here."""
    session.current().arrive(page)
    try:
        learning = lessons()
    except ContentError:
        _notice(
            _("The lessons of this pack cannot be read"), _("Run emphasis check on its folder to see what to mend.")
        )
        return None
    if learning is None:
        _notice(_("There are no lessons here"), _("The pack on this server teaches nothing yet."))
        return None
    scenarios = trials_if_readable(home_edition()).scenarios
    marks = marks_of(learning, tuple(scenarios))
    here = read_record(st.query_params.to_dict(), marks)
    return Visit(learning, scenarios, marks, _record(here or Record(), marks), _result(), here is not None)


def remember(scenario: str) -> None:
    """Note that a scenario was played; the pages of Learn say so from then on."""
    try:
        learning = lessons()
    except ContentError:
        return
    if learning is not None:
        marks = marks_of(learning, tuple(trials_if_readable(home_edition()).scenarios))
        kept = session.current().learned
        record = read_record(kept.record, marks) or Record()
        kept.record = record.with_done(marks.scenarios.get(scenario)).params()


def _record(here: Record, marks: Marks) -> Record:
    """What the address says together with what the tab knows; of two answers to one question, the newer one."""
    kept = session.current().learned
    earlier = read_record(kept.record, marks) or Record()
    # An address that this tab has read or written before is older than a tap that comes with it.
    known = here.params() in kept.in_address
    record = earlier.over(here) if known else here.over(earlier)
    kept.record, kept.in_address = record.params(), (here.params(),)
    return record


def _result() -> str | None:
    token = st.query_params.get("r")
    if token is None:
        return None
    try:
        read(token)
    except LinkError:
        return None
    return token


def _notice(title: str, remedy: str) -> None:
    page_top("notice")
    st.title(title, anchor=False)
    st.markdown(remedy)
    st.page_link("views/home.py", label=_("Go to the start page"))
