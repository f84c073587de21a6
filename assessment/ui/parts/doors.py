"""The ways into an assessment, with what each takes."""

import streamlit as st

from assessment.packs import Edition
from assessment.ui import session
from assessment.ui.parts.prose import plain
from assessment.ui.take.answers import edition_of
from assessment.ui.take.place import section_address
from assessment.ui.take.progress import first_open_screen
from assessment.words import _, ngettext


def form_doors(edition: Edition, view: str | None = None) -> None:
    """One door for each form: its name, its statements, its minutes. The first for one person is the main one."""
    for place, (name, form) in enumerate(edition.forms.items()):
        params = {"form": name} | ({"view": view} if view else {})
        statements = len(edition.form_items(name))
        minutes = ngettext("about {n} minute", "about {n} minutes", form.minutes).format(n=form.minutes)
        main = place == 0 and view is None
        with st.container(key="onward" if main else f"door-{name}-{view or 'alone'}", gap=None):
            st.page_link(
                "views/take.py",
                label=f"**{plain(form.title)}**",
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params=params,
            )
            st.caption(plain(_("{statements} statements, {minutes}").format(statements=statements, minutes=minutes)))


def resume_door() -> None:
    """The way back to the assessment that this tab has begun; nothing when there is none."""
    kept = session.current()
    last = kept.trail.last
    if last is not None and last.answers:
        params = section_address(kept, last, first_open_screen(edition_of(last), last))
        st.page_link(
            "views/take.py", label=_("Go on where you left off"), icon=":material/history:", query_params=params
        )


def workshop_door() -> None:
    """The way to a workshop with phones."""
    with st.container(key="door-workshop", gap=None):
        st.page_link(
            "views/facilitate.py",
            label=_("**Run a workshop**"),
            icon=":material/arrow_forward:",
            icon_position="right",
        )
        st.caption(_("Everybody answers on a phone. The room sees nothing until you reveal it."))
