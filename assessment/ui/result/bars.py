"""Second and third: the five bars with what lies behind them, and working together beside the map."""

import streamlit as st

from assessment.charts import section_bars, together_bars
from assessment.charts.sections import SELECTION
from assessment.reports import Practice, SectionText, chart_words
from assessment.ui import session
from assessment.ui.learn.doors import lesson_for, lessons_of
from assessment.ui.parts.pictures import chart, clickable, numbers
from assessment.ui.parts.prose import plain
from assessment.ui.reading import Reading, theme_on_show
from assessment.words import _

_BARS, _BEHIND = "bars", "behind-bars"


@st.fragment
def bars(reading: Reading) -> None:
    """A bar for each section, the weakest marked; click one, or pick its name, to see its statements."""
    figure = section_bars(reading.result, chart_words(reading.edition), theme=theme_on_show(projector=False))
    st.header(plain(figure.title), anchor=False)
    clickable(figure, _BARS, SELECTION, _pick_clicked)
    numbers(figure)
    if reading.report.shape:
        st.markdown(plain(reading.report.shape))
    taught = lessons_of(reading)
    if taught and reading.result.guidance:
        lesson_for(reading, taught.for_section(reading.result.guidance[1]))
    on_map = {section.id for section in reading.result.sections}
    _behind(reading, [section for section in reading.report.sections if section.id in on_map])


def together(reading: Reading) -> None:
    """A bar for each strategy of working together."""
    figure = together_bars(reading.result, chart_words(reading.edition), theme=theme_on_show(projector=False))
    st.header(plain(figure.title), anchor=False)
    chart(figure, "together")
    numbers(figure)
    if reading.report.together:
        st.markdown(plain(reading.report.together))
    on_map = {section.id for section in reading.result.sections}
    for section in reading.report.sections:
        if section.id not in on_map:
            with st.expander(_("The statements behind {section}").format(section=plain(section.title))):
                _statements(section)


def _pick_clicked() -> None:
    """A click on a bar picks the same as a press on its name."""
    picked = session.selected(_BARS, SELECTION)
    session.show(_BEHIND, picked)


def _behind(reading: Reading, sections: list[SectionText]) -> None:
    """The statements and answers of the section that the reader picks, and its lesson."""
    titles = {section.id: section for section in sections}
    chosen = st.pills(
        _("Look behind a bar"), list(titles), format_func=lambda name: plain(titles[name].title), key=_BEHIND
    )
    if chosen in titles:
        _statements(titles[chosen])
        taught = lessons_of(reading)
        lesson_for(reading, taught.for_section(titles[chosen].id) if taught else None)


def _statements(section: SectionText) -> None:
    st.markdown(plain(section.about))
    if not section.practices:
        st.markdown(_("This link carries scores only, so the single answers are not in it."))
    _list(section.practices)
    if section.signs:
        st.markdown(_("A sign many organisations see, which enters no score:"))
        _list(section.signs)


def _list(practices: tuple[Practice, ...]) -> None:
    st.markdown("\n".join(f"- {plain(each.text)} **{plain(each.answer)}**" for each in practices))
