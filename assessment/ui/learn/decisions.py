"""A decision on a projector: the situation, then what follows from each road, one a screen."""

from functools import partial

import streamlit as st

from assessment.packs.learning.scenarios import Scenario
from assessment.ui import session
from assessment.ui.learn.visit import Visit
from assessment.ui.learn.wall import arrows
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import block, filled, paragraphs, plain
from assessment.ui.parts.top import turn_to
from assessment.ui.take.progress import number_in
from assessment.words import _


def decide_together(visit: Visit, name: str) -> None:
    """The screen that the address names: 1 is the situation, those after it are the options."""
    scenario = visit.scenarios[name]
    number = number_in(st.query_params.get("n"), len(scenario.options) + 1) or 1
    if number == 1:
        _situation(visit, name, scenario)
    else:
        _road(visit, name, scenario, number)


def _situation(visit: Visit, name: str, scenario: Scenario) -> None:
    top = filled('<p class="aside decision">{said}</p>', said=_("A decision for the room"))
    visit.top("decision-1", top, projector=True, show=name, n="1")
    st.title(plain(scenario.title), anchor=False)
    paragraphs(scenario.situation)
    block('<p class="asked">{question}</p>', question=scenario.question)
    with st.container(key=f"roads-{len(scenario.options)}", horizontal=True):
        for key, (option, choice) in enumerate(scenario.options.items(), 1):
            button(
                plain(choice.label),
                partial(turn_to, _at(visit, name, key + 1)),
                key=f"road-{option}",
                shortcut=str(key),
            )
    arrows(partial(_at, visit, name), 1, len(scenario.options) + 1)


def _road(visit: Visit, name: str, scenario: Scenario, number: int) -> None:
    option, choice = list(scenario.options.items())[number - 2]
    said = _("{scenario} · road {number} of {all}")
    place = said.format(scenario=scenario.short, number=number - 1, all=len(scenario.options))
    visit.top(
        f"decision-{number}",
        filled('<p class="aside decision">{said}</p>', said=place),
        projector=True,
        show=name,
        n=str(number),
    )
    st.title(plain(choice.label), anchor=False)
    paragraphs(choice.consequence)
    block('<div class="said right"><p><strong>{head}</strong> {why}</p></div>', head=_("Why."), why=choice.why)
    if option == scenario.best:
        head = _("The best fit here, and its price.")
        block('<div class="said closing"><p><strong>{head}</strong> {price}</p></div>', head=head, price=scenario.price)
    arrows(partial(_at, visit, name), number, len(scenario.options) + 1)


def _at(visit: Visit, name: str, number: int) -> dict[str, str]:
    return visit.params(show=name, n=str(number), view=session.PROJECTOR)
