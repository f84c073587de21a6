"""What a link shows is the sender's choice, and is said before the link can be copied."""

import streamlit as st

from assessment.words import _

_SCORES, _ANSWERS = "scores", "answers"


def ask_with_answers() -> bool:
    """Scores only, or the answers too; scores only until somebody chooses."""
    labels = {_SCORES: _("Scores only"), _ANSWERS: _("With answers")}
    chosen = st.segmented_control(
        _("What the link shows"), list(labels), format_func=labels.__getitem__, default=_SCORES, required=True
    )
    return chosen == _ANSWERS


def ask_numbers() -> bool:
    """Whether the card of the link shows the numbers."""
    return st.checkbox(_("Show the numbers on the card that a chat makes of the link"))
