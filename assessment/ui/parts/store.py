"""Workshops on a page: what cannot be had becomes a page of help, never a trace."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import streamlit as st

from assessment.errors import (
    EmphasisError,
    KeyRefusedError,
    RoomNotFoundError,
    SettingError,
    StoreNewerError,
    StoreUnavailableError,
)
from assessment.ui import session
from assessment.ui.parts.prose import plain
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Room
from assessment.workshop.moves import settled

T = TypeVar("T")
_TRY_EVERY = 2.0
"""Seconds until a page that found no store looks again."""


def found(look: Callable[[], T], begin: Callable[[], None] | None = None) -> T:
    """What ``look`` gives; where it finds nothing the page ends with a sentence on what to do.

    ``begin`` is called before that sentence is drawn, for a page that has not begun.
    """
    try:
        return look()
    except EmphasisError as error:
        if begin is not None:
            begin()
        _say(error)
        st.stop()


def now_of(room: Room) -> Room:
    """The room with a countdown that is over turned into *closed*, whoever writes that down."""
    return settled(room, datetime.now(UTC))


def _say(error: EmphasisError) -> None:
    match error:
        case KeyRefusedError() | RoomNotFoundError():
            _no_workshop()
        case StoreUnavailableError():
            _no_store()
        case SettingError() | StoreNewerError():
            _not_ready(error)
        case _:
            raise error


def remembered(token: str, look: Callable[[str], Room]) -> Room:
    """The room of an address; while the store is away, as this tab has seen it last."""
    known = session.current().rooms
    try:
        room = look(token)
    except StoreUnavailableError:
        if token not in known:
            raise
        return workshops().room(known[token])
    known[token] = room.id
    return room


def _no_workshop() -> None:
    st.title(_("This link opens no workshop"), anchor=False)
    st.markdown(
        _(
            "It may have lost a part on its way, or the workshop was deleted. Open the link once more from where you "
            "kept it, whole."
        )
    )
    st.page_link("views/facilitate.py", label=_("Set up a workshop"))


def _no_store() -> None:
    st.title(_("The workshop’s database does not answer"), anchor=False)
    st.markdown(_("Nothing is lost. This page tries again by itself and goes on as soon as it can."))
    _try_again(time.monotonic())


@st.fragment(run_every=_TRY_EVERY)
def _try_again(drawn: float) -> None:
    if st.button(_("Try now")) or time.monotonic() - drawn >= _TRY_EVERY / 2:
        st.rerun()


def _not_ready(error: EmphasisError) -> None:
    st.title(_("Workshops are not ready on this server"), anchor=False)
    if isinstance(error, SettingError):
        said = _("{name} cannot be used: {problem}. Whoever looks after this server can mend it.")
        st.markdown(plain(said.format(name=error.name, problem=error.problem)))
    else:
        st.markdown(
            _("The database was written by a newer version of Emphasis. Whoever looks after this server can update it.")
        )
