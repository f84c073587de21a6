"""The page of the scenarios: the list of them, or one decision."""

from collections.abc import Mapping

import streamlit as st

from assessment.packs.learning.scenarios import Scenario
from assessment.packs.learning.simulator import SimulatorText
from assessment.ui import session
from assessment.ui.decided import Decided
from assessment.ui.learn.visit import remember
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import catch_up, page_top
from assessment.ui.scenarios.deciding import decide, heading
from assessment.ui.scenarios.following import consequence, months
from assessment.ui.scenarios.menu import menu
from assessment.ui.scenarios.opened import open_decision
from assessment.ui.session import Session
from assessment.ui.simulator.notices import no_simulator, say_damaged
from assessment.ui.simulator.own import Own, own_result_if_readable
from assessment.ui.simulator.picture import caveat
from assessment.ui.wiring import home_edition, trials_if_readable
from assessment.words import _


def visit() -> None:
    """Draw the page. A function rather than the page's script: Streamlit runs that anew, imports included."""
    kept = session.current()
    query = st.query_params.to_dict()
    decided = None if _has_come(kept, query) else kept.decided
    if decided is not None:
        catch_up(query, decided.handed.newest)
    own, error = own_result_if_readable(query.get("r") if decided is None else decided.token)
    trials = trials_if_readable(own.edition if own else home_edition())
    if decided is None:
        decided = kept.decided = open_decision(query, trials.scenarios)
        decided.token, decided.error = (None, error) if error else (query.get("r"), None)
    kept.arrive("scenarios")
    decided.handed.give(decided.address())
    if trials.simulator is None or not trials.scenarios:
        page_top("no scenarios")
        no_simulator()
        return
    _page(decided, trials.scenarios, trials.simulator, own)


def _has_come(kept: Session, query: dict[str, str]) -> bool:
    """Whether somebody went to this address; otherwise it is one that this page has given itself."""
    if kept.decided is None or kept.arrival("scenarios", query).new_page:
        return True
    return query not in kept.decided.handed


def _page(decided: Decided, scenarios: Mapping[str, Scenario], text: SimulatorText, own: Own | None) -> None:
    if decided.scenario is None:
        page_top("scenarios", address=decided.handed.newest)
        _notices(decided)
        menu(scenarios, decided.token)
        return
    scenario, names = scenarios[decided.scenario], list(scenarios)
    number = names.index(decided.scenario) + 1
    page_top(f"scenario {number}", address=decided.handed.newest, html=heading(scenario, number, len(names)))
    _notices(decided)
    decide(scenario, decided)
    if decided.choice is not None:
        remember(decided.scenario)
        consequence(scenario, decided.choice)
        months(scenario, text, decided, decided.choice, own)
        caveat(text)
    _ways_on(names, number, decided.token)


def _notices(decided: Decided) -> None:
    if decided.error is not None:
        say_damaged(decided.error)
    if decided.unknown:
        shown = ", ".join(f"“{each[:24]}”" for each in decided.unknown[:3])
        said = _("The link names {names}, which is not here. Choose from what you see.")
        st.warning(plain(said.format(names=shown)))


def _ways_on(names: list[str], number: int, token: str | None) -> None:
    own = {"r": token} if token else {}
    with st.container(horizontal=True):
        if number < len(names):
            st.page_link(
                "views/scenarios.py", label=_("Next decision"), query_params={"s": names[number]} | own, width="content"
            )
        st.page_link("views/scenarios.py", label=_("All decisions"), query_params=own, width="content")
        st.page_link("views/simulator.py", label=_("Set the dials yourself"), query_params=own, width="content")
        st.page_link("views/learn.py", label=_("All lessons"), query_params=own, width="content")
