"""Pieces of advice that stand in two places: dated actions, the measure to watch, and what it takes."""

import streamlit as st

from assessment.reports import Advice
from assessment.ui.parts.prose import plain
from assessment.words import _


def actions(advice: Advice) -> None:
    """What to do within 30, 60 and 90 days."""
    said = _("**{days} days.** {action}")
    st.markdown("\n\n".join(said.format(days=each.days, action=plain(each.text)) for each in advice.actions))


def measure(advice: Advice) -> None:
    """How to see that it works, and what it takes."""
    st.markdown(_("**Watch:** {measure}").format(measure=plain(advice.watch)))
    st.markdown(_("**What it takes:** {cost}").format(cost=plain(advice.cost)))
