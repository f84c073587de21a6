"""A number to be found, in the simulator or elsewhere."""

import streamlit as st

from assessment.learning.verdicts import ONE
from assessment.packs.learning.checks import Number
from assessment.ui.learn.doors import simulator_door
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.parts.prose import plain


def try_number(trying: Trying, check: Number) -> None:
    """A field for the number, with its limits."""
    st.markdown(plain(check.task))
    if check.open:
        simulator_door(check.open)
    number = st.number_input(
        plain(check.asks),
        min_value=check.least,
        max_value=check.most,
        value=trying.given.get(ONE),
        step=1,
        key=trying.key(ONE),
        width=220,
    )
    trying.ask_to_check()
    trying.say(ONE, number)
    trying.close()
