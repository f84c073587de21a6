"""The list of decisions."""

from collections.abc import Mapping

import streamlit as st

from assessment.packs.learning.scenarios import Scenario
from assessment.ui.parts.prose import block, plain
from assessment.words import _


def menu(scenarios: Mapping[str, Scenario], token: str | None) -> None:
    """Every decision with its options, as a way in."""
    st.title(_("Decide, and see what follows"), anchor=False)
    said = _("Short situations from the border between marketing and sales. Choose as often as you like.")
    block('<p class="standfirst">{said}</p>', said=said)
    for name, scenario in scenarios.items():
        with st.container(key=f"door-scenario-{name}", gap=None):
            st.page_link(
                "views/scenarios.py",
                label=f"**{plain(scenario.title)}**",
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params={"s": name} | ({"r": token} if token else {}),
            )
            st.caption(plain(" · ".join(option.short for option in scenario.options.values())))
