"""A game on its own: cards to sort, alone or with a room."""

import streamlit as st

from assessment.packs.learning.checks import Sort
from assessment.ui import session
from assessment.ui.learn.doors import learn_door
from assessment.ui.learn.feedback import kicker
from assessment.ui.learn.tries import try_out
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.learn.visit import Visit
from assessment.ui.learn.wall import sort_together
from assessment.ui.parts.prose import filled
from assessment.words import _


def game(visit: Visit, name: str) -> None:
    """The check of this name."""
    trying = Trying.of(visit.learning, name)
    if session.on_projector() and isinstance(trying.check, Sort):
        sort_together(visit, trying, trying.check)
        return
    if trying.is_done:
        visit = visit.having_done(visit.marks.games[name])
    head = kicker(_("A game of cards")) + filled("<h1>{title}</h1>", title=trying.check.title)
    visit.top(f"game-{name}", head, show=name)
    with st.container(key="game"):
        try_out(trying, trying.check)
    learn_door(_("Show on a projector"), visit.params(show=name, view=session.PROJECTOR))
    learn_door(_("All lessons"), visit.params())
