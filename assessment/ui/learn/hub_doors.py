"""What else the Learn page leads to: games, scenarios, the simulator, the glossary, a projector, files."""

import streamlit as st

from assessment.ui import session
from assessment.ui.learn.doors import learn_door
from assessment.ui.learn.files import cards_file
from assessment.ui.learn.visit import Visit
from assessment.ui.parts.prose import plain
from assessment.words import _


def doors(visit: Visit) -> None:
    """Things to try, warm-ups for a room, and what can be taken along."""
    st.header(_("Try things out"), anchor=False)
    with st.container(key="trials"):
        for name in visit.learning.about.games:
            done = f" ✓ {_('done')}" if visit.has_done(visit.marks.games[name]) else ""
            _door(visit, name, visit.learning.checks[name].title, f"{visit.learning.checks[name].task}{done}")
        _trials(visit)
        _door(visit, "glossary", _("Glossary"), _("The words of the field, each with an example."))
    _for_a_room(visit)
    st.header(_("Take it along"), anchor=False)
    st.markdown(_("All questions as cards for programs that ask again after a while, such as Anki."))
    cards_file(visit.learning)


def _trials(visit: Visit) -> None:
    """The scenarios and the simulator, where the pack has them."""
    if not visit.scenarios:
        return
    done = sum(visit.has_done(mark) for mark in visit.marks.scenarios.values())
    said = _("{count} short decisions. Choose, see what follows, choose again.").format(count=len(visit.scenarios))
    played = _("✓ {n} of {all} done").format(n=done, all=len(visit.scenarios))
    _trial(visit, "scenarios", _("Scenarios"), f"{said} {played}" if done else said)
    said = _("Turn the dials and watch three years go by, month by month.")
    _trial(visit, "simulator", _("Emphasis simulator"), said)


def _trial(visit: Visit, page: str, title: str, said: str) -> None:
    with st.container(key=f"door-{page}", gap=None):
        st.page_link(f"views/{page}.py", label=plain(title), query_params=visit.back(), width="content")
        st.caption(plain(said))


def _for_a_room(visit: Visit) -> None:
    """Warm-ups for a projector."""
    st.header(_("Warm up a room"), anchor=False)
    st.markdown(_("On a projector, by keys: one card or one decision a screen. The room talks, one person presses."))
    with st.container(key="room"):
        for name in visit.learning.about.games:
            learn_door(visit.learning.checks[name].title, visit.params(show=name, view=session.PROJECTOR))
        for name, scenario in visit.scenarios.items():
            said = _("Decide: {scenario}").format(scenario=scenario.short)
            learn_door(said, visit.params(show=name, view=session.PROJECTOR))


def _door(visit: Visit, show: str, title: str, said: str) -> None:
    with st.container(key=f"door-{show}", gap=None):
        learn_door(title, visit.params(show=show))
        st.caption(plain(said))
