"""The released figures as files and as a link. Each is made when it is asked for, and its library is loaded then."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import streamlit as st

from assessment.errors import StoreUnavailableError
from assessment.packs import Edition
from assessment.reports.days import day_words
from assessment.ui.parts.prose import plain
from assessment.ui.parts.workshop_addresses import released_address
from assessment.ui.released import is_something_shown, rounds_of
from assessment.ui.wiring import catalogue
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Figures, Room

_SLIDES: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_Rounds = Sequence[Figures]


def files(room: Room) -> None:
    """What the room has seen, to take away; in an open room also what each of them said."""
    try:
        rounds = rounds_of(room)
    except StoreUnavailableError:
        st.caption(_("The figures come back with the database."))
        return
    if not rounds:
        st.caption(_("Nothing has been shown yet. Once the map is shown, its figures can be taken away here."))
        return
    edition = catalogue().edition(room.setup.pack, room.setup.edition)
    link = released_address(workshops().released_token(room.id))
    st.caption(_("What the room has seen, and no single person’s answers."))
    with st.container(key="workshop-files", horizontal=True):
        _file(_("Report (PDF)"), partial(_pdf, room, edition, rounds, link), "workshop.pdf", "application/pdf")
        _file(_("Slides (PowerPoint)"), partial(_pptx, room, edition, rounds, link), "workshop.pptx", _SLIDES)
        _file(_("Figures as CSV"), partial(_csv, room, edition, rounds), "workshop.csv", "text/csv")
        _file(_("Figures as JSON"), partial(_json, room, rounds), "workshop.json", "application/json")
    if room.setup.privacy == "open":
        st.caption(_("This room is open: everybody agreed to be seen. One row for each person, without names."))
        _file(_("Everybody’s answers as CSV"), partial(_people, room, edition), "workshop-people.csv", "text/csv")
    if is_something_shown(rounds):
        _link(room, link)


def _link(room: Room, link: str) -> None:
    said = _("A link to the same figures. Whoever has it can open it until the workshop is deleted on {day}.")
    st.caption(plain(said.format(day=day_words(room.expires.date()))))
    st.code(link, language=None, wrap_lines=True)


def _file(label: str, make: Callable[[], bytes], name: str, mime: str) -> None:
    st.download_button(label, make, file_name=name, mime=mime, key=f"file-{name}", on_click="ignore")


def _pdf(room: Room, edition: Edition, rounds: _Rounds, link: str) -> bytes:
    from assessment.reports.room_pdf import room_pdf
    from assessment.reports.room_report import room_report

    return room_pdf(room_report(room, edition, rounds, link=link))


def _pptx(room: Room, edition: Edition, rounds: _Rounds, link: str) -> bytes:
    from assessment.reports.room_report import room_report
    from assessment.reports.slides.room_deck import room_pptx

    return room_pptx(room_report(room, edition, rounds, link=link))


def _csv(room: Room, edition: Edition, rounds: _Rounds) -> bytes:
    from assessment.reports.room_tables import room_csv

    return room_csv(room, edition, rounds)


def _json(room: Room, rounds: _Rounds) -> bytes:
    from assessment.reports.room_tables import room_json

    return room_json(room, rounds)


def _people(room: Room, edition: Edition) -> bytes:
    """The service refuses this for every room that is not open."""
    from assessment.reports.room_people import people_csv

    return people_csv(edition, room.setup.form, workshops().people(room.id))
