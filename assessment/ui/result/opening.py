"""First: one sentence and the map, with its margin."""

import streamlit as st

from assessment.charts import quadrant_map
from assessment.reports import chart_words
from assessment.ui.parts.pictures import chart, numbers
from assessment.ui.parts.prose import block, paragraphs, plain
from assessment.ui.reading import Reading, theme_on_show
from assessment.words import _


def opening(reading: Reading) -> None:
    """The headline, what the field means, the map, and what to keep in mind."""
    report = reading.report
    st.title(plain(report.headline), anchor=False)
    if report.line:
        block('<p class="standfirst">{line}</p>', line=report.line)
    figure = quadrant_map(reading.result, chart_words(reading.edition), theme=theme_on_show(projector=False))
    picture, text = st.columns([5, 4], gap="large")
    with picture:
        chart(figure, "map")
    with text:
        for note in (*report.notes, *report.quality):
            st.markdown(plain(note))
        st.markdown(plain(" ".join(report.balance)))
        block('<p class="aside">{text}</p>', text=_("This is your view of your organisation, on the day you answered."))
        numbers(figure)
    for title, text_of_field, danger in report.fields:
        with st.expander(_("What {field} usually means").format(field=plain(title)), expanded=len(report.fields) > 1):
            paragraphs(text_of_field)
            st.markdown(f"**{plain(danger)}**")
