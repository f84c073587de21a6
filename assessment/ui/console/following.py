"""The console's line of numbers, looked up once a second; a move from another device draws the page anew."""

from datetime import UTC, datetime
from typing import Final

import streamlit as st

from assessment.errors import RoomNotFoundError, StoreUnavailableError
from assessment.ui.console.steps import minutes_of, told
from assessment.ui.parts.prose import block, filled
from assessment.ui.parts.store import now_of
from assessment.words import _, ngettext
from assessment.workshop import workshops
from assessment.workshop.model import Counts, Health, Room
from assessment.workshop.moves import steps_of

EVERY: Final = 1.0
"""Seconds between two looks."""
_NUMBER = '<div><dt>{said}</dt><dd class="number">{number}</dd></div>'


@st.fragment(run_every=EVERY)
def follow(drawn: Room) -> None:
    """``drawn``: the room as the page shows it."""
    try:
        room = now_of(workshops().room(drawn.id))
        counts = workshops().counts(drawn.id)
    except (RoomNotFoundError, StoreUnavailableError):
        st.rerun()
    if room.turn != drawn.turn:
        st.rerun()
    at = datetime.now(UTC)
    block(
        '<p class="place">{place}</p><div class="step"><h2>{name}</h2></div>',
        place=_place(room),
        name=told(room.step).name,
    )
    _numbers(room, counts)
    block('<p class="time">{time}</p>', time=_time(room, at))
    _health(workshops().health(), counts)


def _place(room: Room) -> str:
    steps = steps_of(room)
    said = _("Step {n} of {all}").format(n=steps.index(room.step) + 1, all=len(steps))
    return said if room.round == 1 else _("{step}, second round").format(step=said)


def _numbers(room: Room, counts: Counts) -> None:
    numbers = {_("joined"): counts.joined, _("answering"): counts.answering, _("done"): counts.done}
    if room.step == "warm_up":
        numbers = {_("joined"): counts.joined, _("voted"): counts.voted}
    elif room.setup.predicts:
        numbers[_("guessed")] = counts.predicted
    cells = "".join(filled(_NUMBER, said=said, number=str(number)) for said, number in numbers.items())
    st.html(f'<dl class="numbers">{cells}</dl>')


def _time(room: Room, at: datetime) -> str:
    """The countdown, or how long the step has lasted beside how long it may."""
    if room.step == "closing" and room.closes is not None:
        left = max(0, round((room.closes - at).total_seconds()))
        return ngettext("{n} second left", "{n} seconds left", left).format(n=left)
    minutes = minutes_of(room)
    if minutes is None or room.since is None:
        return ""
    passed = max(0, int((at - room.since).total_seconds() // 60))
    said = ngettext("Minute {passed}; about {n} is enough", "Minute {passed}; about {n} are enough", minutes)
    return said.format(passed=passed + 1, n=minutes)


def _health(health: Health, counts: Counts) -> None:
    phones = ngettext("{n} phone connected", "{n} phones connected", counts.connected).format(n=counts.connected)
    if health.ok:
        said = _("Answers are being saved. {phones}.").format(phones=phones)
    else:
        since = health.since.astimezone().strftime("%H:%M")
        said = _("The database has not answered since {time}. Phones keep their answers and send them later.")
        said = said.format(time=since)
    look = "health" if health.ok else "health away"
    block('<p class="{look}" role="status">{said}</p>', look=look, said=said)
