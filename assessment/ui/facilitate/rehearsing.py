"""Setting up a rehearsal: the same screens, with made-up participants in them."""

import streamlit as st

from assessment.packs import Edition
from assessment.ui.facilitate.patterns import pace_told, pattern_told
from assessment.ui.facilitate.setting_up import form_asked, privacy_asked
from assessment.ui.parts.store import found
from assessment.ui.session import HOST
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.model import Setup
from assessment.workshop.rehearsal.script import FEWEST, MOST, PACES, Pace, Pattern, Script
from assessment.workshop.texts import TITLE_LONGEST

_PATTERNS: tuple[Pattern, ...] = ("by_role", "agreed", "silent_sales", "two_camps")


def rehearse(edition: Edition) -> None:
    """Ask, open the rehearsal, let its people in, and go to its console."""
    st.markdown(
        _(
            "Try the whole workshop alone, on the real console, projector and phones. Made-up participants join and "
            "answer. Every screen says that they are made up, and they never enter a real workshop."
        )
    )
    with st.form("rehearsal", border=False):
        script = _script()
        setup = _setup(edition)
        pressed = st.form_submit_button(_("Open the rehearsal"), type="primary")
    if pressed:
        opened = found(lambda: workshops().open_rehearsal(setup, script))
        found(lambda: workshops().play(opened.room.id))
        st.switch_page("views/console.py", query_params={HOST: opened.host})


def _script() -> Script:
    pattern: Pattern = st.radio(
        _("What the participants are like"),
        _PATTERNS,
        format_func=lambda each: pattern_told(each).name,
        captions=[pattern_told(each).about for each in _PATTERNS],
    )
    people = st.number_input(
        _("Participants"), FEWEST, MOST, Script().people, help=_("Ten or more to see marketing and sales apart.")
    )
    paces: list[Pace] = list(PACES)
    pace: Pace = st.radio(
        _("Pace"),
        paces,
        index=paces.index(Script().pace),
        format_func=lambda each: pace_told(each).name,
        captions=[pace_told(each).about for each in paces],
        horizontal=True,
    )
    return Script(pattern, people, pace)


def _setup(edition: Edition) -> Setup:
    with st.expander(_("As in the workshop to come"), type="compact"):
        title = st.text_input(
            _("Name of the rehearsal"), _("Rehearsal"), max_chars=TITLE_LONGEST, key="rehearsal-title"
        )
        form = form_asked(edition, key="rehearsal-form")
        privacy = privacy_asked(edition, key="rehearsal-privacy")
        predicts = st.checkbox(_("Let the room guess first where it will land"), value=True, key="rehearsal-predicts")
    return Setup(title if title.strip() else _("Rehearsal"), edition.id, edition.number, form, privacy, predicts)
