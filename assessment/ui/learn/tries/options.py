"""One of several options: a question, or the last line of an advert."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from assessment.learning.verdicts import ONE
from assessment.packs.learning.checks import Option, Pick, Repair
from assessment.ui import session
from assessment.ui.learn.doors import simulator_door
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.parts.prose import block, plain
from assessment.words import _

_ADVERT: Final = (
    '<div class="advert"><p class="headline">{headline}</p><p>{text}</p><p class="{kind}">{last}</p>'
    '<p class="name">{name}</p></div>'
)


def try_pick(trying: Trying, check: Pick) -> None:
    """A question."""
    if check.open:
        simulator_door(check.open)
    _choose(trying, check.task, check.options)


def try_repair(trying: Trying, check: Repair) -> None:
    """An advert, shown with the line that is chosen."""
    shown = _shown(trying)
    advert = check.advert
    last, kind = (_("Here a line is missing."), "gap") if shown is None else (check.options[shown].text, "step")
    st.markdown(plain(check.task))
    block(_ADVERT, headline=advert.headline, text=advert.text, name=advert.name, last=last, kind=kind)
    _choose(trying, _("The last line"), check.options)


def _shown(trying: Trying) -> int | None:
    shown = session.widget(trying.key(ONE))
    return shown if isinstance(shown, int) else trying.given.get(ONE)


def _choose(trying: Trying, asked: str, options: Sequence[Option]) -> None:
    chosen = st.radio(
        plain(asked),
        range(len(options)),
        index=trying.given.get(ONE),
        format_func=lambda place: plain(options[place].text),
        key=trying.key(ONE),
        width="stretch",
    )
    trying.ask_to_check()
    trying.say(ONE, chosen)
    trying.close()
