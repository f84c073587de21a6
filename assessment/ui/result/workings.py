"""Seventh: from item to section to axis to field, with the reader's own numbers."""

from functools import partial

import streamlit as st

from assessment.charts import Figure, field_likelihood
from assessment.reports import chart_words, limits, working_steps
from assessment.ui.parts.pictures import chart, folded, numbers
from assessment.ui.parts.prose import plain
from assessment.ui.reading import Reading, theme_on_show
from assessment.words import _


def workings(reading: Reading) -> None:
    """How the numbers came about, and what they can and cannot claim."""
    st.header(_("How this was worked out"), anchor=False)
    with st.expander(_("From your answers to the map")):
        st.markdown(_steps(working_steps(reading.edition, reading.result)))
        if reading.report.cut:
            st.markdown(plain(reading.report.cut))
    _how_sure(reading)
    with st.expander(_("What this can and cannot claim")):
        for text in limits():
            st.markdown(plain(text))


def _how_sure(reading: Reading) -> None:
    figure = field_likelihood(reading.result, chart_words(reading.edition), theme=theme_on_show(projector=False))
    if figure is not None:
        folded(_("How sure the field is"), "sure", partial(_shown, figure))


def _shown(figure: Figure) -> None:
    st.markdown(plain(f"{figure.title}."))
    chart(figure, "likelihood")
    numbers(figure)


def _steps(steps: tuple[str, ...]) -> str:
    return "\n".join(f"{number}. {plain(step)}" for number, step in enumerate(steps, start=1))
