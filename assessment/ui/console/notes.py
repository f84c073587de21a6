"""The host's own notes, one for each step. Nobody else sees them."""

import streamlit as st

from assessment.errors import StoreUnavailableError
from assessment.ui import session
from assessment.ui.console.pressing import tried
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Room
from assessment.workshop.texts import NOTE_LONGEST


def note(room: Room) -> None:
    """The note of this step; it is kept when the field is left."""
    try:
        known = workshops().notes(room.id).get(room.step, "")
    except StoreUnavailableError:
        st.caption(_("Your notes come back with the database."))
        return
    key = f"note-{room.id}-{room.step}"
    st.text_area(
        _("Private notes for this step"),
        known,
        key=key,
        max_chars=NOTE_LONGEST,
        height=100,
        on_change=lambda: _keep(room, key),
    )


def _keep(room: Room, key: str) -> None:
    tried(lambda: workshops().write_note(room.id, room.step, str(session.widget(key) or "")))
