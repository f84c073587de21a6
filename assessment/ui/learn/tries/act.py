"""A scenario to play, and an action of the reader's own, which stays in the reader's browser."""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from assessment.packs.learning.checks import Act
from assessment.ui.learn.doors import scenario_door
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.parts.prose import plain
from assessment.words import _

_FOLDER = Path(__file__).parent


@cache
def _component() -> Any:
    return st.components.v2.component(
        "emphasis_action",
        html="<label><span></span><textarea rows='3' maxlength='400'></textarea></label>",
        css=(_FOLDER / "action.css").read_text(encoding="utf-8"),
        js=(_FOLDER / "action.js").read_text(encoding="utf-8"),
    )


def try_act(trying: Trying, check: Act) -> None:
    """The way to the scenario, the text, and questions to it."""
    st.markdown(plain(check.task))
    scenario_door(check.scenario)
    _component()(
        data={"id": trying.id, "asks": check.asks, "example": check.example},
        key=f"action-{trying.id}",
        height="content",
    )
    st.caption(plain(_("What you write stays in this browser. It is not sent anywhere, and no link holds it.")))
    labels = {True: _("Yes"), False: _("Not yet")}
    with st.container(key="tests"):
        for part, test in zip(trying.parts(), check.tests, strict=True):
            given = trying.given.get(part)
            passed = st.radio(
                plain(test.text),
                list(labels),
                index=list(labels).index(given) if given is not None else None,
                format_func=labels.__getitem__,
                horizontal=True,
                key=trying.key(part),
                width="stretch",
            )
            trying.say(part, passed)
    trying.ask_to_check()
    trying.close()
