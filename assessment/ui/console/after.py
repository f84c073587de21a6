"""What a host takes away, and deleting the workshop."""

import streamlit as st

from assessment.reports.days import day_words
from assessment.ui.console.files import files
from assessment.ui.console.pressing import tried
from assessment.ui.parts.prose import plain
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Room


def take_away(room: Room) -> None:
    """Files of what was released and the link to it, nothing else; and the button that ends everything."""
    with st.expander(_("Take the figures away"), type="compact", expanded=room.step in ("thanks", "ended")):
        files(room)
    with st.expander(_("Delete the workshop"), type="compact"):
        _delete(room)


def _delete(room: Room) -> None:
    day = day_words(room.expires.date())
    st.caption(plain(_("It is deleted by itself on {day}.").format(day=day)))
    sure = st.checkbox(_("Delete every answer now. Nothing can be brought back."))
    if st.button(_("Delete the workshop"), disabled=not sure) and tried(lambda: workshops().delete(room.id)):
        st.rerun()
