"""What a console says of made-up participants: who plays, and how to go on once they have stopped."""

import streamlit as st

from assessment.errors import RehearsalUnknownError, RoomNotFoundError, StoreUnavailableError
from assessment.ui.console.pressing import tried
from assessment.ui.facilitate.patterns import pace_told, pattern_told
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import plain
from assessment.ui.parts.watermark import mark
from assessment.words import _, ngettext
from assessment.workshop import workshops
from assessment.workshop.model import Room
from assessment.workshop.rehearsing import Rehearsal

_EVERY = 2.0
"""Seconds between two looks at whether they still play."""


def rehearsing(room: Room) -> None:
    """The mark, and a line on the participants while the room runs. Nothing for a real room."""
    mark(room)
    if room.setup.rehearsal and room.step != "ended":
        _players(room)


@st.fragment(run_every=_EVERY)
def _players(room: Room) -> None:
    try:
        found = workshops().rehearsal(room.id)
    except (RehearsalUnknownError, RoomNotFoundError, StoreUnavailableError):
        return  # the page's other parts say what is wrong
    st.caption(plain(_told(found)))
    if not found.plays:
        st.warning(_("The made-up participants have stopped, perhaps because the server was started again."))
        button(_("Let them go on"), lambda: _go_on(room), key="go-on")


def _told(found: Rehearsal) -> str:
    people = ngettext("{n} made-up participant", "{n} made-up participants", found.script.people)
    said = _("{people} · {pattern} · {pace}. Your own phone may join them.")
    return said.format(
        people=people.format(n=found.script.people),
        pattern=pattern_told(found.script.pattern).name,
        pace=pace_told(found.script.pace).name,
    )


def _go_on(room: Room) -> None:
    tried(lambda: workshops().play(room.id))
