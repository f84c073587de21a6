"""Second: where the results differ. Sections, then marketing and sales people apart, then single statements."""

import streamlit as st

from assessment.charts import common_cut, compared_roles, compared_sections
from assessment.reports import Comparison, chart_words
from assessment.reports.comparison import Statement
from assessment.ui.parts.pictures import chart, numbers
from assessment.ui.parts.prose import plain
from assessment.ui.reading import theme_on_show
from assessment.words import _


def sections(comparison: Comparison) -> None:
    """A row for each section that can be compared."""
    figure = compared_sections(
        comparison.marks,
        chart_words(comparison.parts[0].edition),
        comparison.sections,
        theme=theme_on_show(projector=False),
        then_now=comparison.then_now,
    )
    if figure is None:
        return
    st.header(plain(figure.title), anchor=False)
    chart(figure, "sections")
    said = _("Scores that differ by less than the margin are called similar: the questionnaire cannot tell them apart.")
    st.markdown(plain(said))
    numbers(figure)


def roles(comparison: Comparison) -> None:
    """Marketing people and sales people apart, the largest gap first."""
    words, cut = chart_words(comparison.parts[0].edition), common_cut(comparison.marks)
    figure = compared_roles(comparison.roles, words, cut, theme=theme_on_show(projector=False))
    if figure is None or comparison.role_note is None:
        return
    st.header(plain(figure.title), anchor=False)
    st.markdown(plain(comparison.role_note))
    chart(figure, "roles")
    numbers(figure)


def statements(comparison: Comparison) -> None:
    """The statements with the largest differences, each with who gave which answer."""
    if comparison.statements is None:
        return
    st.header(_("Statements answered most differently"), anchor=False)
    if not comparison.statements:
        st.markdown(_("No statement is more than one level apart."))
        return
    st.markdown(_("Good places to start talking: what did each of you have in mind?"))
    st.markdown("\n".join(f"- {plain(each.text)}  \n  {_answers(each)}" for each in comparison.statements))


def _answers(statement: Statement) -> str:
    return " · ".join(f"**{plain(answer)}** {plain(who)}" for answer, who in statement.answers)
