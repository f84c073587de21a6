"""One section a screen: progress, statements, back and next."""

import time
from functools import partial

import streamlit as st

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import filled
from assessment.ui.parts.top import catch_up, page_top, progress, turn_to
from assessment.ui.session import Drawn, Session
from assessment.ui.take.answers import record, record_widgets, show_sheet
from assessment.ui.take.closing import closing
from assessment.ui.take.place import screen_number, section_address
from assessment.ui.take.progress import Screen, minutes_for, open_items, screens
from assessment.ui.take.statements import statements
from assessment.words import _, ngettext


def ask_section(kept: Session, edition: Edition, sheet: Sheet, *, arrived: bool) -> None:
    """The screen that the address names."""
    listed = screens(edition, sheet.form)
    number = screen_number(kept.query, edition, sheet, len(listed))
    address = section_address(kept, sheet, number)
    if not arrived:
        catch_up(kept.query, address)
    if number > len(listed):
        closing(kept, edition, sheet)
        return
    screen = listed[number - 1]
    drawn = kept.draw(screen.id)
    if drawn is Drawn.THIS:
        sheet = record_widgets(kept.trail, edition, screen.items) or sheet
        address = section_address(kept, sheet, number)
    elif drawn is Drawn.ANOTHER_ASSESSMENT:
        show_sheet(sheet, screen.items)
    top = _progress(edition, sheet, number, len(listed)) + _heading(kept, edition, screen, number)
    page_top(f"s{number}", address=address, html=top)
    shown = statements(edition, screen, sheet, set_before=drawn is Drawn.ANOTHER_ASSESSMENT)
    _reminder(kept, screen, sheet)
    _turning(kept, edition, screen, number)
    if record(kept.trail, shown) != sheet:
        # after a restart of the server the browser sends its taps again, and drawing the radio buttons reveals them
        st.rerun()
    _start_clock(kept, screen, sheet)


def _progress(edition: Edition, sheet: Sheet, number: int, sections: int) -> str:
    asked = edition.form_items(sheet.form)
    missing = len(open_items(asked, sheet))
    left = minutes_for(missing)
    time_left = ngettext("about {left} minute left", "about {left} minutes left", left).format(left=left)
    section = _("Section {number} of {all}").format(number=number, all=sections)
    said = f"{section} · {time_left}" if left else section
    return progress(said, len(asked) - missing, len(asked))


def _heading(kept: Session, edition: Edition, screen: Screen, number: int) -> str:
    before = filled("<p>{text}</p>", text=edition.before_start) if number == 1 else ""
    if number == 1 and kept.beside:
        before += filled("<p>{text}</p>", text=_("At the end your result is laid beside the one that you have seen."))
    return filled("<h1>{title}</h1>", title=screen.title) + before + filled("<p><b>{stem}</b></p>", stem=edition.stem)


def _reminder(kept: Session, screen: Screen, sheet: Sheet) -> None:
    """Said once a screen, after the first try to go on; it never stops anybody."""
    missing = len(open_items(screen.items, sheet))
    if missing and screen.id in kept.reminded:
        said = ngettext(
            "{missing} statement on this page has no answer yet. Add it, choose Can't say, or go on.",
            "{missing} statements on this page have no answer yet. Add them, choose Can't say, or go on.",
            missing,
        )
        st.info(said.format(missing=missing))


def _turning(kept: Session, edition: Edition, screen: Screen, number: int) -> None:
    """Next and back, set side by side by the style sheet: a container would cost more than both."""
    button(_("Next"), partial(_go_on, kept, edition, screen, number), key="turn-next", type="primary")
    button(_("Back"), partial(_go_back, kept, edition, screen, number - 1), key="turn-back", disabled=number == 1)


def _go_on(kept: Session, edition: Edition, screen: Screen, number: int) -> None:
    sheet = record_widgets(kept.trail, edition, screen.items)
    if sheet is not None and open_items(screen.items, sheet) and screen.id not in kept.reminded:
        kept.reminded.add(screen.id)
        return
    _stop_clock(kept, screen)
    if sheet is not None:
        turn_to(section_address(kept, sheet, number + 1))


def _go_back(kept: Session, edition: Edition, screen: Screen, number: int) -> None:
    sheet = record_widgets(kept.trail, edition, screen.items)
    if sheet is not None:
        turn_to(section_address(kept, sheet, number))


def _start_clock(kept: Session, screen: Screen, sheet: Sheet) -> None:
    """Only a screen that was seen empty says anything about pace."""
    if len(open_items(screen.items, sheet)) == len(screen.items):
        kept.shown_at.setdefault(screen.id, time.monotonic())


def _stop_clock(kept: Session, screen: Screen) -> None:
    if screen.id in kept.shown_at:
        kept.seconds.setdefault(screen.id, time.monotonic() - kept.shown_at[screen.id])
