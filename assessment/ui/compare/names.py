"""What the reader calls the results: kept in the text fields of the open page, and nowhere else."""

import unicodedata
from collections.abc import Sequence
from typing import Final

import streamlit as st

from assessment.charts import Compared
from assessment.ui import session
from assessment.ui.parts.prose import plain
from assessment.words import _

LONGEST: Final = 24
"""Characters of a name on the page."""


def cut(text: str) -> str:
    """A name as it is shown: one line without invisible and direction-changing characters, and not too long."""
    visible = "".join(each for each in text if not unicodedata.category(each).startswith("C") or each.isspace())
    name = " ".join(visible.split())
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def typed(tokens: Sequence[str]) -> list[str]:
    """The names of these results; an empty text where none was typed."""
    values = (session.widget(_key(token)) for token in tokens)
    return [cut(value) if isinstance(value, str) else "" for value in values]


def ask_name(mark: Compared, token: str) -> None:
    """The text field for one result's name."""
    st.text_input(
        _("Name for {sign}").format(sign=plain(mark.sign)),
        key=_key(token),
        max_chars=LONGEST,
        placeholder=_("for example a role or a team"),
    )


def keep_name(older: str, newer: str) -> None:
    """Call a result what its older link was called; before the fields are drawn."""
    value = session.widget(_key(older))
    if isinstance(value, str):
        session.show(_key(newer), value)


def _key(token: str) -> str:
    return f"name-{token}"
