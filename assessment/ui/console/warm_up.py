"""The console's part in a warm-up: choose one, and what to say to each option once the room has voted."""

from collections.abc import Mapping

import streamlit as st

from assessment.ui import session
from assessment.ui.console.pressing import tried
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import block, plain
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.ballots import Ballot, Game
from assessment.workshop.model import Room


def warm_up(room: Room) -> None:
    """In the lobby the way into one; later what the host has to say, and the way into another."""
    if room.step not in ("lobby", "warm_up"):
        return
    ballot = workshops().ballot(room) if room.step == "warm_up" else None
    if ballot is not None:
        _talk(ballot)
    games = workshops().games(room)
    if games:
        said = _("Warm up first: phones vote") if room.step == "lobby" else _("Another warm-up")
        with st.expander(said, type="compact"):
            _choose(room, games)


def _choose(room: Room, games: Mapping[str, Game]) -> None:
    st.caption(
        _("Everybody votes on a phone, then you show the answer. Votes never enter the figures of the workshop.")
    )
    key = f"game-{room.id}"
    st.radio(_("What to vote on"), list(games), format_func=lambda name: plain(_title(games[name])), key=key)
    button(_("Start the warm-up"), lambda: _begin(room, key), key="begin-warm-up")


def _begin(room: Room, key: str) -> None:
    """What is chosen now, also when the page was not drawn since."""
    tried(lambda: workshops().begin_warm_up(room.id, str(session.widget(key)), room.place))


def _title(game: Game) -> str:
    said = _("Decision: {title}") if game.decides else _("Cards: {title}")
    return said.format(title=game.title)


def _talk(ballot: Ballot) -> None:
    """The answer first, then what to say to whoever chose another option."""
    others = [option for option in ballot.options if option is not ballot.best]
    said = _("Fits best: {option}") if ballot.question else _("Answer: {option}")
    block(
        '<p class="said"><strong>{said}</strong></p><p class="quiet">{why} {closing}</p>',
        said=said.format(option=ballot.best.label),
        why=ballot.best.why,
        closing=ballot.closing,
    )
    for option in others:
        block('<p class="said">{name}</p><p class="quiet">{why}</p>', name=option.label, why=option.why)
