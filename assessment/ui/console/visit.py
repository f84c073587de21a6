"""One visit to the console: any device that has the address, at any time, finds the room where it is."""

from functools import partial

import streamlit as st

from assessment.ui import session
from assessment.ui.console.after import take_away
from assessment.ui.console.beside import beside
from assessment.ui.console.following import follow
from assessment.ui.console.notes import note
from assessment.ui.console.pressing import moves
from assessment.ui.console.promise import promise
from assessment.ui.console.rehearsing import rehearsing
from assessment.ui.console.script import STYLE, clicker
from assessment.ui.console.talk import talk
from assessment.ui.console.warm_up import warm_up
from assessment.ui.parts.prose import plain
from assessment.ui.parts.store import found, now_of, remembered
from assessment.ui.parts.top import page_top
from assessment.ui.session import HOST
from assessment.workshop import workshops


def visit() -> None:
    """The step, its buttons, what to say, and what is beside it."""
    kept = session.current()
    kept.arrive("console")
    token = session.address().get(HOST, "")
    room = found(lambda: now_of(remembered(token, workshops().host)), partial(page_top, "console"))
    page_top("console", html=f"<style>{STYLE}</style>", script=clicker(room))
    st.title(plain(room.setup.title), anchor=False)
    rehearsing(room)
    if kept.trouble:
        st.warning(kept.trouble)
        kept.trouble = None
    desk, side = st.columns([5, 3], gap="large")
    with desk:
        follow(room)
        moves(room)
        talk(room)
        warm_up(room)
        if room.step == "commit":
            promise(room)
        note(room)
        take_away(room)
    with side:
        beside(room, token)
