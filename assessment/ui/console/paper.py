"""On paper: the sheets to print, and the page where they are typed in."""

from functools import partial

import streamlit as st

from assessment.reports.paper_form import WayIn, paper_form
from assessment.reports.typesetting import Paper
from assessment.ui.parts.prose import block
from assessment.ui.parts.workshop_addresses import is_of_this_machine, join_address, paper_address, without_scheme
from assessment.ui.wiring import catalogue
from assessment.words import _
from assessment.workshop.model import Room

_LINK = '<p><a href="{link}" target="_blank" rel="noopener">{said}</a></p>'


def on_paper(room: Room, token: str) -> None:
    """For a room that runs."""
    with st.expander(_("On paper"), type="compact"):
        st.caption(
            _("For whoever has no phone. A sheet typed in is a participant like any other. Print one for each person.")
        )
        with st.container(horizontal=True):
            _sheet(room, "a4", _("Sheet, A4"))
            _sheet(room, "letter", _("Sheet, Letter"))
        block(_LINK, link=paper_address(token), said=_("Type in paper sheets"))


def _sheet(room: Room, paper: Paper, label: str) -> None:
    edition, link = catalogue().edition(room.setup.pack, room.setup.edition), join_address(room.code)
    way_in = None if is_of_this_machine(link) else WayIn(link, without_scheme(link))
    st.download_button(
        label,
        partial(paper_form, room, edition, way_in, paper=paper),
        file_name=f"sheet-{room.code}-{paper}.pdf",
        mime="application/pdf",
        on_click="ignore",
    )
