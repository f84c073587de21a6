"""What a visit to Learn brings along: the lessons, what has been done so far, and the result the reader came from."""

from dataclasses import dataclass, replace

import streamlit as st

from assessment.errors import ContentError, LinkError
from assessment.learning.record import Marks, Record, marks_of, read_record
from assessment.packs.learning.learning import Learning
from assessment.ui import session
from assessment.ui.learn.doors import lessons
from assessment.ui.parts.top import catch_up, page_top
from assessment.ui.reading import read
from assessment.words import _

SHEET = "learn.css"
"""Style sheet of these pages."""


@dataclass(frozen=True, slots=True)
class Visit:
    """``result``: token of the result that the reader came from; ``is_readable``: what the address holds is ours."""

    learning: Learning
    marks: Marks
    record: Record
    result: str | None
    is_readable: bool
    arrived: bool

    def params(self, **more: str) -> dict[str, str]:
        """Query parameters of a page of Learn that goes on from here."""
        return more | self.record.params() | self.back()

    def back(self) -> dict[str, str]:
        """Query parameters of the result; none when the reader came from nowhere."""
        return {"r": self.result} if self.result else {}

    def top(self, screen: str, html: str = "", *, projector: bool = False, **more: str) -> None:
        """Begin the page, with everything that is done in its address."""
        address = self.params(**more) | ({"view": session.PROJECTOR} if projector else {})
        if not self.arrived:
            catch_up(address)
        page_top(screen, address=address, html=html, projector=projector, sheet=SHEET)
        if not self.is_readable:
            st.info(_("What this address says about your progress cannot be read, so it was left out."))

    def having_done(self, mark: str | None) -> "Visit":
        """The visit after one more thing is done; remembered for the pages that follow in this tab."""
        record = self.record.with_done(mark)
        session.current().learned = record.params()
        return replace(self, record=record)

    def has_done(self, mark: str | None) -> bool:
        return mark is not None and mark in self.record.done


def open_visit(page: str) -> Visit | None:
    """The visit that this run belongs to; None, and a page that says why, when there is nothing to learn here."""
    kept = session.current()
    arrived = bool(kept.arrival(page))
    kept.arrive(page)
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
    marks = marks_of(learning)
    here = read_record(st.query_params.to_dict(), marks)
    earlier = read_record(kept.learned, marks) or Record()
    # A tap is newer than the address that it came with.
    record = (here or Record()).over(earlier) if arrived else earlier.over(here or Record())
    kept.learned = record.params()
    return Visit(learning, marks, record, _result(), here is not None, arrived)


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
