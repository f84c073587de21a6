"""The situation and the choice."""

from functools import partial

import streamlit as st

from assessment.packs.learning.scenarios import Scenario
from assessment.ui import session
from assessment.ui.decided import Decided
from assessment.ui.parts.prose import block, filled, paragraphs, plain
from assessment.words import _


def heading(scenario: Scenario, number: int, count: int) -> str:
    """Which of the decisions this is, and its title, as a piece of HTML."""
    place = _("Decision {number} of {count}").format(number=number, count=count)
    return filled('<p class="aside">{place}</p><h1>{title}</h1>', place=place, title=scenario.title)


def decide(scenario: Scenario, decided: Decided) -> None:
    """The situation, and the options as one group of radio buttons: the arrow keys go from one to the next."""
    paragraphs(scenario.situation)
    key = f"decide-{decided.scenario}"
    options = list(scenario.options)
    stands = session.stand(key, decided.choice)
    st.radio(
        plain(scenario.question),
        options,
        index=options.index(decided.choice) if stands and decided.choice else None,
        format_func=lambda option: plain(scenario.options[option].label),
        key=key,
        on_change=partial(_choose, decided, key),
    )
    said = ""
    if decided.choice is not None:
        said = _("What follows from this stands below.")
    block('<p role="status" class="unseen">{said}</p>', said=said)


def _choose(decided: Decided, key: str) -> None:
    chosen = session.widget(key)
    if isinstance(chosen, str):
        decided.choice = chosen
        decided.beside = None if decided.beside == chosen else decided.beside
