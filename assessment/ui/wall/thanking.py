"""The last screen: what everybody takes home, and the way to what the room has seen."""

import streamlit as st

from assessment.reports.days import day_words
from assessment.ui.parts.prose import block
from assessment.ui.parts.qr_code import qr_source
from assessment.ui.parts.workshop_addresses import released_address
from assessment.ui.released import is_something_shown, rounds_of
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Room

_WITH_CODE = """
<div class="join"><div><h1>{title}</h1><p class="lead">{own}</p><p class="lead">{figures}</p></div>
<img class="qr" src="{picture}" alt="{alt}"></div>
"""


def thanks(room: Room) -> None:
    """With the code of the room link, once there is something to see."""
    title, own = _("Thank you"), _("Your own result is on your phone. Keep its link: nobody else has it.")
    day = day_words(room.expires.date())
    if not is_something_shown(rounds_of(room)):
        st.title(title, anchor=False)
        for line in (own, _("The answers of this room are deleted by {day}.").format(day=day)):
            block('<p class="lead">{line}</p>', line=line)
        return
    until = _("The code opens what this room has seen. It does so until {day}, when all answers are deleted.")
    block(
        _WITH_CODE,
        title=title,
        own=own,
        figures=until.format(day=day),
        picture=qr_source(released_address(workshops().released_token(room.id))),
        alt=_("QR code of the link to these figures"),
    )
