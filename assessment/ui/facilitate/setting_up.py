"""What a host decides before anybody joins a workshop."""

import streamlit as st

from assessment.errors import ValueUnknownError
from assessment.packs import Edition
from assessment.ui.parts.prose import plain
from assessment.ui.parts.store import found
from assessment.ui.session import HOST
from assessment.words import _, all_of, ngettext
from assessment.workshop import workshops
from assessment.workshop.model import Privacy, Setup
from assessment.workshop.texts import TITLE_LONGEST


def ask(edition: Edition) -> None:
    """Ask, open the workshop, and go to its console."""
    with st.form("setup", border=False):
        wanted = _asked(edition)
        pressed = st.form_submit_button(_("Open the workshop"), type="primary")
    if pressed:
        _open(wanted)


def _asked(edition: Edition) -> Setup:
    title = st.text_input(
        _("Title"), placeholder=_("Such as: Leadership team, spring"), max_chars=TITLE_LONGEST, key="title"
    )
    form = form_asked(edition)
    privacy = privacy_asked(edition)
    predicts = st.checkbox(_("Let the room guess first where it will land"), value=True)
    st.caption(_("Two sliders on the phone. The guess stands beside the result later."))
    roles = all_of([plain(role.label) for role in edition.roles])
    st.caption(_("At the end each phone asks for a role, and nobody has to say one: {roles}.").format(roles=roles))
    return Setup(title, edition.id, edition.number, form, privacy, predicts)


def form_asked(edition: Edition, key: str = "form") -> str:
    """How much to ask; the shortest form is marked."""
    forms = sorted(edition.forms, key=lambda name: edition.forms[name].minutes)

    def told(name: str) -> str:
        statements, minutes = len(edition.form_items(name)), edition.forms[name].minutes
        said = ngettext("{n} statements, about {minutes} minute", "{n} statements, about {minutes} minutes", minutes)
        return said.format(n=statements, minutes=minutes)

    chosen = st.radio(
        _("How much to ask"),
        forms,
        format_func=lambda name: plain(edition.forms[name].title),
        captions=[told(name) for name in forms],
        key=key,
    )
    return str(chosen)


def privacy_asked(edition: Edition, key: str = "privacy") -> Privacy:
    """Whether single people may be seen."""
    minimum, titles = edition.rule().minimum, {"anonymous": _("Anonymous"), "open": _("Open")}
    chosen = st.radio(
        _("Who is seen"),
        list(titles),
        format_func=lambda name: titles[name],
        captions=[
            _("No figure for fewer than {n} people, nor for a role below {n}. Right for most rooms.").format(n=minimum),
            _(
                "Dots for everybody, in any number. Only for a small team that agrees; every phone says so before the "
                "first statement."
            ),
        ],
        key=key,
    )
    return "open" if chosen == "open" else "anonymous"


def _open(wanted: Setup) -> None:
    try:
        opened = found(lambda: workshops().open(wanted))
    except ValueUnknownError:
        st.warning(_("Give the workshop a title. The phones and the projector show it."))
        return
    st.switch_page("views/console.py", query_params={HOST: opened.host})
