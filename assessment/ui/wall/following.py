"""Keeping up with the room: numbers move in their place, and a new step brings a new screen."""

from datetime import UTC, datetime
from typing import Final

import streamlit as st

from assessment.errors import RoomNotFoundError, StoreUnavailableError
from assessment.ui.parts.prose import block, filled
from assessment.ui.parts.store import now_of
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Counts, Room

EVERY: Final = 0.5
"""Seconds between two looks."""
_NUMBER = '<div><dt>{said}</dt><dd class="number">{number}</dd></div>'
_PROGRESS = '<progress max="{most}" value="{done}" aria-label="{said}"></progress>'


@st.fragment(run_every=EVERY)
def follow(drawn: Room) -> None:
    """``drawn``: the room as the screen shows it. Without the store the screen stays as it is."""
    try:
        room = now_of(workshops().room(drawn.id))
        counts = workshops().counts(drawn.id) if _counts(drawn) else None
    except StoreUnavailableError:
        return
    except RoomNotFoundError:
        st.rerun()
    if room.turn != drawn.turn:
        st.rerun()
    if room.step == "closing" and room.closes is not None:
        _countdown((room.closes - datetime.now(UTC)).total_seconds())
    if counts is not None:
        _numbers(room, counts)


def _counts(room: Room) -> bool:
    return room.settings.counts_shown and room.step in ("lobby", "warm_up", "predict", "answer", "closing", "closed")


def _countdown(seconds: float) -> None:
    left = max(0, round(seconds))
    said = _("seconds left") if left else _("The last answers are arriving")
    block(
        '<p class="left" role="timer"><span class="number">{left}</span> {said}</p>',
        left=str(left) if left else "",
        said=said,
    )


def _numbers(room: Room, counts: Counts) -> None:
    numbers = {_("joined"): counts.joined}
    if room.step == "predict":
        numbers[_("have guessed")] = counts.predicted
    elif room.step == "warm_up":
        numbers[_("have voted")] = counts.voted
    elif room.step != "lobby":
        numbers |= {_("answering"): counts.answering, _("done"): counts.done}
    cells = "".join(filled(_NUMBER, said=said, number=str(number)) for said, number in numbers.items())
    st.html(f'{_progress(room, counts)}<dl class="numbers">{cells}</dl>')


def _progress(room: Room, counts: Counts) -> str:
    """How many of those who joined have done what the screen asks for."""
    if room.step in ("lobby", "warm_up"):
        return ""
    done, said = (counts.predicted, _("have guessed")) if room.step == "predict" else (counts.done, _("done"))
    return filled(_PROGRESS, most=str(max(1, counts.joined)), done=str(done), said=said)
