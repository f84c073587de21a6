"""The two ways to begin: a workshop, or a rehearsal of one."""

import streamlit as st

from assessment.ui import session
from assessment.ui.facilitate.rehearsing import rehearse
from assessment.ui.facilitate.setting_up import ask
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import page_top
from assessment.ui.wiring import catalogue
from assessment.words import _


def set_up() -> None:
    """What a workshop is, then what to decide."""
    session.current().arrive("facilitate")
    page_top("facilitate")
    st.title(_("Run a workshop"), anchor=False)
    st.markdown(
        _(
            "Everybody answers on a phone. The room sees nothing until you reveal it, then talks about where marketing "
            "and sales see the organisation differently. Plan 45 minutes."
        )
    )
    editions = [catalogue().newest(pack) for pack in catalogue().packs]
    edition = editions[0]
    if len(editions) > 1:
        edition = st.selectbox(_("What to assess"), editions, format_func=lambda each: plain(each.title))
    real, rehearsal = st.tabs([_("Set up a workshop"), _("Rehearse it first")])
    with real:
        ask(edition)
    with rehearsal:
        rehearse(edition)
