"""The buttons that move the room. Each names the place that it was drawn for: a late or second press does nothing."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import streamlit as st

from assessment.errors import (
    EmphasisError,
    MoveNotAllowedError,
    SplitFixedError,
    StoreUnavailableError,
    ValueUnknownError,
    WorkshopEndedError,
)
from assessment.ui import session
from assessment.ui.console.steps import told
from assessment.ui.parts.press import button
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Room
from assessment.workshop.moves import Kind, Move, allowed, steps_of
from assessment.workshop.warm_up import onward

_ASIDE: Final[tuple[Kind, ...]] = ("skip", "close", "keep_open", "reopen", "second_round", "end")


def moves(room: Room) -> None:
    """Back and next, and below them what is needed less often."""
    open_to = allowed(room)
    with st.container(horizontal=True, key="moves", vertical_alignment="center"):
        if "back" in open_to:
            button(_("Back"), partial(_go, room, "back"), key="back", shortcut="PageUp")
        if "next" in open_to:
            button(_onward(room), partial(_go, room, "next"), key="next", shortcut="PageDown", type="primary")
    with st.container(horizontal=True, key="aside-moves"):
        for kind in _ASIDE:
            if kind in open_to:
                button(_label(kind), partial(_go, room, kind), key=f"move-{kind}", type="tertiary")


def tried(act: Callable[[], object]) -> bool:
    """Do what the host wants; gives whether it was done. If not, the page says why once it is drawn anew."""
    try:
        act()
    except EmphasisError as error:
        session.current().trouble = _why(error)
        return False
    return True


def _go(room: Room, kind: Kind) -> None:
    tried(lambda: workshops().move(room.id, Move(kind, room.place)))


def _onward(room: Room) -> str:
    """What *next* does from here."""
    if room.step == "answer":
        return _("Close in {n} seconds").format(n=room.settings.countdown)
    if room.step == "closing":
        return _("Close now")
    warm_up = room.place.warm_up
    if warm_up is not None and onward(warm_up) is not None:
        return _("Next card") if warm_up.is_shown else _("Show the answer")
    steps = steps_of(room)
    after = steps[steps.index(room.step) + 1]
    said = {"answer": _("Start answering"), "map": _("Show the map"), "predict": _("Start guessing")}
    return said.get(after) or _("Next: {step}").format(step=told(after).name)


def _label(kind: Kind) -> str:
    labels: Mapping[Kind, str] = {
        "skip": _("End the warm-up"),
        "close": _("Close at once"),
        "keep_open": _("Stop the countdown"),
        "reopen": _("Take answers again"),
        "second_round": _("Start a second round"),
        "end": _("End the workshop"),
    }
    return labels[kind]


def _why(error: EmphasisError) -> str:
    match error:
        case StoreUnavailableError():
            return _("The database does not answer, so nothing was changed. Press again in a moment.")
        case MoveNotAllowedError() | WorkshopEndedError():
            return _("The workshop has gone on meanwhile. This is where it is now.")
        case SplitFixedError():
            return _("This choice is fixed once something is shown, because the two versions could be subtracted.")
        case ValueUnknownError():
            return _("“{value}” cannot be used here.").format(value=error.value)
        case _:
            return _("The workshop is not there any more.")
