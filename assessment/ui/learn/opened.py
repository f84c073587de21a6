"""Which part of the Learn page an address means."""

from functools import partial

import streamlit as st

from assessment.ui import session
from assessment.ui.learn.decisions import decide_together
from assessment.ui.learn.game import game
from assessment.ui.learn.glossary import glossary
from assessment.ui.learn.hub import hub
from assessment.ui.learn.questions import after, before
from assessment.ui.learn.visit import open_visit


def learn() -> None:
    """The part of the page that the address names, or all of it."""
    visit = open_visit("learn")
    if visit is None:
        return
    shown = st.query_params.get("show", "")
    parts = {
        "glossary": partial(glossary, visit),
        **({"before": partial(before, visit), "after": partial(after, visit)} if visit.learning.questions else {}),
        **{name: partial(game, visit, name) for name in visit.learning.about.games},
        **({name: partial(decide_together, visit, name) for name in visit.scenarios} if session.on_projector() else {}),
    }
    parts.get(shown, partial(hub, visit))()
