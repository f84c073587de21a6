"""What stands beside the desk: the way in, the addresses, and what may be changed."""

from dataclasses import replace

import streamlit as st

from assessment.errors import StoreUnavailableError
from assessment.ui import session
from assessment.ui.console.minutes import minutes
from assessment.ui.console.paper import on_paper
from assessment.ui.console.pressing import tried
from assessment.ui.parts.prose import block
from assessment.ui.parts.qr_code import qr_source
from assessment.ui.parts.workshop_addresses import (
    console_address,
    is_of_this_machine,
    join_address,
    projector_address,
    without_scheme,
)
from assessment.ui.released import rounds_of
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Room
from assessment.workshop.texts import COUNTDOWN_LONGEST

_JOIN = """
<div class="join-small"><p class="quiet">{said}</p><p class="code">{code}</p>
<img class="qr" src="{picture}" alt="{alt}"><p class="quiet">{address}</p></div>
"""
_LINK = '<p><a href="{link}" target="_blank" rel="noopener">{said}</a></p>'


def beside(room: Room, token: str) -> None:
    """For a room that runs; of one that has ended nothing can be changed."""
    if room.step != "ended":
        _join(room)
    _addresses(room, token)
    if room.step != "ended":
        on_paper(room, token)
        with st.expander(_("Settings"), type="compact"):
            _settings(room)
        minutes(room)


def _join(room: Room) -> None:
    link = join_address(room.code)
    if is_of_this_machine(link):
        st.warning(
            _(
                "Phones cannot open this address: it means this computer only. Open the console by the computer’s "
                "address in your network, or set EMPHASIS_PUBLIC_URL."
            )
        )
    block(
        _JOIN,
        said=_("Join code"),
        code=room.code,
        picture=qr_source(link),
        alt=_("QR code of the address {address}").format(address=without_scheme(link)),
        address=without_scheme(link),
    )


def _addresses(room: Room, token: str) -> None:
    wall = projector_address(workshops().projector_token(token))
    block(_LINK, link=wall, said=_("Open the projector"))
    with st.expander(_("Addresses"), type="compact", expanded=room.step == "lobby"):
        st.caption(_("The projector. Whoever has it can look and change nothing."))
        st.code(wall, language=None, wrap_lines=True)
        st.caption(_("This console. **The address is the key: keep it.** It runs the workshop on any device."))
        st.code(console_address(token), language=None, wrap_lines=True)


def _settings(room: Room) -> None:
    now = room.settings
    keys = [f"{name}-{room.id}" for name in ("shown", "split", "countdown")]

    def keep() -> None:
        shown, split, countdown = (session.widget(key) for key in keys)
        wanted = replace(now, counts_shown=bool(shown), split=bool(split), countdown=int(str(countdown)))
        tried(lambda: workshops().settle(room.id, wanted))

    for key, value in zip(keys, (now.counts_shown, now.split, now.countdown), strict=True):
        session.show(key, value)
    st.toggle(_("Numbers on the projector"), key=keys[0], on_change=keep)
    st.toggle(
        _("Split view: show roles, leave people in small roles out"),
        key=keys[1],
        on_change=keep,
        disabled=_is_fixed(room),
        help=_("Fixed once the round is shown. People in a role below the minimum are then in no figure."),
    )
    st.number_input(_("Countdown, seconds"), 0, COUNTDOWN_LONGEST, step=5, key=keys[2], on_change=keep)


def _is_fixed(room: Room) -> bool:
    try:
        return any(each.round == room.round for each in rounds_of(room))
    except StoreUnavailableError:
        return True
