"""One visit to the projector: the screen of the room's step, and keeping up with the console."""

from functools import partial
from pathlib import Path
from typing import Final

import streamlit as st

from assessment.ui import session
from assessment.ui.parts import scripts
from assessment.ui.parts.store import found, now_of, remembered
from assessment.ui.parts.top import page_top
from assessment.ui.parts.watermark import mark
from assessment.ui.reading import theme_on_show
from assessment.ui.session import WALL
from assessment.ui.wall.following import follow
from assessment.ui.wall.joining import foot
from assessment.ui.wall.screens import SCREENS
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Room

_STYLE: Final = Path(__file__).with_name("wall.css").read_text(encoding="utf-8")


def visit() -> None:
    """Draw the screen. Whoever has the address can look at it and change nothing."""
    kept = session.current()
    kept.arrive("projector")
    token = session.address().get(WALL, "")
    begin = partial(page_top, "projector", projector=True)
    room = found(lambda: now_of(remembered(token, workshops().projector)), begin)
    page_top(f"{room.id}-{room.turn}", projector=True, html=f"<style>{_STYLE}</style>", script=_keys(room))
    mark(room)
    # An element of its own: a browser that turns dark changes this, and the sizes of everything stay as they are.
    st.html(f"<style>{_colours()}</style>")
    with st.container(key="wall"):
        found(lambda: SCREENS[room.step](room))
        follow(room)
    foot(room)


def _colours() -> str:
    """Of the surface that the charts are drawn for, so that their halos are seen by nobody."""
    theme = theme_on_show(projector=True)
    return f":root{{--ground:{theme.surface};--ink:{theme.ink}}}"


def _keys(room: Room) -> str:
    """The script behind the keys, with its words. It reaches the console of the same room in the same browser."""
    words = {
        "title": _("Keys"),
        "keys": [
            ["PageDown →", _("Next, when the console is open in this browser")],
            ["PageUp ←", _("Back")],
            ["+ −", _("Larger or smaller text")],
            ["B .", _("Blank screen and back")],
            ["F", _("Full screen and back")],
            ["?", _("Show or hide these keys")],
        ],
        "blank": _("The screen is blank. Press B to go on."),
    }
    return scripts.element(scripts.wall(), room.code, words)
