"""What a host takes away, and deleting the workshop."""

from functools import partial

import streamlit as st

from assessment.errors import StoreUnavailableError
from assessment.reports.days import day_words
from assessment.reports.room_tables import room_csv, room_json
from assessment.ui.console.pressing import tried
from assessment.ui.parts.prose import plain
from assessment.ui.released import rounds_of
from assessment.ui.wiring import catalogue
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Room


def take_away(room: Room) -> None:
    """Files of what was released, nothing else; and the button that ends everything."""
    with st.expander(_("Take the figures away"), type="compact"):
        _files(room)
    with st.expander(_("Delete the workshop"), type="compact"):
        _delete(room)


def _files(room: Room) -> None:
    try:
        rounds = rounds_of(room)
    except StoreUnavailableError:
        st.caption(_("The figures come back with the database."))
        return
    if not rounds:
        st.caption(_("Nothing has been shown yet. Once the map is shown, its figures can be taken away here."))
        return
    edition = catalogue().edition(room.setup.pack, room.setup.edition)
    st.caption(_("What the room has seen, and no single person’s answers."))
    with st.container(horizontal=True):
        st.download_button(
            _("Figures as CSV"),
            partial(room_csv, room, edition, rounds),
            file_name="workshop.csv",
            mime="text/csv",
            on_click="ignore",
        )
        st.download_button(
            _("Figures as JSON"),
            partial(room_json, room, rounds),
            file_name="workshop.json",
            mime="application/json",
            on_click="ignore",
        )


def _delete(room: Room) -> None:
    day = day_words(room.expires.date())
    st.caption(plain(_("It is deleted by itself on {day}.").format(day=day)))
    sure = st.checkbox(_("Delete every answer now. Nothing can be brought back."))
    if st.button(_("Delete the workshop"), disabled=not sure) and tried(lambda: workshops().delete(room.id)):
        st.rerun()
