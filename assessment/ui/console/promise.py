"""The one thing the room will do."""

import streamlit as st

from assessment.ui.console.pressing import tried
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Commitment, Room
from assessment.workshop.texts import COMMITMENT_LONGEST, OWNER_LONGEST


def promise(room: Room) -> None:
    """Ask for it; the projector shows it once it is kept."""
    known = room.commitment or Commitment("")
    with st.form("commitment"):
        what = st.text_input(_("What we will do"), known.what, max_chars=COMMITMENT_LONGEST)
        left, right = st.columns(2)
        owner = left.text_input(
            _("Owner"), known.owner, max_chars=OWNER_LONGEST, help=_("A function is enough. It is shown to the room.")
        )
        due = right.date_input(_("By"), known.due, format="YYYY-MM-DD")
        if st.form_submit_button(_("Show on the projector")):
            if not what.strip():
                st.warning(_("Write what the room will do first."))
                return
            tried(lambda: workshops().commit(room.id, Commitment(what, owner, due)))
            st.rerun()
