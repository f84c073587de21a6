"""A chart with its finding above it and its numbers below it."""

import time
from collections.abc import Callable

import streamlit as st

from assessment.charts import Figure
from assessment.ui import session
from assessment.ui.parts.prose import plain
from assessment.words import _

HEAD_START = 0.4
"""Seconds. Measured: the map is on show a quarter sooner, and what follows hardly later."""


def draw_first_what_is_above() -> None:
    """Hold back what follows in a tab's first run.

    The browser fetches a piece of code for every kind of element on a page, and everything waits for all of them.
    """
    if session.current().fresh:
        time.sleep(HEAD_START)


def clickable(figure: Figure, key: str, selection: str, on_select: Callable[[], None]) -> None:
    """The same, with a named selection that calls back."""
    st.altair_chart(figure.chart, theme=None, key=key, width="stretch", on_select=on_select, selection_mode=selection)


def chart(figure: Figure, key: str) -> None:
    """The chart alone; its description is the text alternative."""
    st.altair_chart(figure.chart, theme=None, key=key, width="stretch")


@st.fragment
def folded(label: str, key: str, draw: Callable[[], None]) -> None:
    """A part that is only drawn once it is opened, so that the page can be read sooner."""
    part = st.expander(label, key=key, on_change="rerun")
    if part.open:
        with part:
            draw()


def numbers(figure: Figure, label: str | None = None) -> None:
    """The numbers of the chart as a table, folded away."""
    with st.expander(label or _("The same numbers as a table"), type="compact"):
        header, *rows = figure.table
        lines = [header, ["---"] * len(header), *rows]
        st.markdown("\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines))


def _cell(text: str) -> str:
    return text if set(text) == {"-"} else plain(text) or " "
