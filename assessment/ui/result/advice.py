"""Fourth: where to start, and the strategies in rank order."""

import streamlit as st

from assessment.charts import strategy_priorities
from assessment.reports import Advice, Assignment, Practice, StrategyText, chart_words, strategy_title
from assessment.ui.learn.doors import lesson_for, lessons_of
from assessment.ui.parts.pictures import chart, numbers
from assessment.ui.parts.prose import paragraphs, plain
from assessment.ui.reading import Reading, theme_on_show
from assessment.ui.result.measures import actions, measure
from assessment.ui.result.plan import plan
from assessment.words import _


def advice(reading: Reading) -> tuple[Assignment, ...]:
    """One thing to start with, a plan to fill in, and how to work together; gives the plan."""
    report = reading.report
    assigned: tuple[Assignment, ...] = ()
    st.header(_("Start here"), anchor=False)
    if report.advice is None:
        st.markdown(
            _("Advice needs a score in every section and a settled field. Finish the open statements to see it.")
        )
    else:
        _guidance(report.advice)
        taught = lessons_of(reading)
        lesson_for(reading, taught.for_field(reading.result.quadrant) if taught and reading.result.quadrant else None)
        assigned = plan(reading, report.advice)
    st.header(_("Bring marketing and sales closer"), anchor=False)
    figure = strategy_priorities(reading.result, chart_words(reading.edition), theme=theme_on_show(projector=False))
    st.markdown(plain(f"{figure.title}."))
    chart(figure, "strategies")
    numbers(figure)
    for number, strategy in enumerate(report.strategies):
        with st.expander(plain(strategy_title(strategy, number)), expanded=False):
            _strategy(strategy)
    return assigned


def _guidance(guidance: Advice) -> None:
    st.subheader(plain(guidance.title), anchor=False)
    paragraphs(guidance.text)


def _strategy(strategy: StrategyText) -> None:
    st.markdown(f"**{plain(strategy.line)}**")
    if strategy.keep:
        paragraphs(strategy.keep)
    else:
        paragraphs(strategy.advice.text)
    if strategy.note:
        st.markdown(plain(strategy.note))
    if strategy.reasons:
        st.markdown(_("Your answers that led here:"))
        _reasons(strategy.reasons)
    if not strategy.keep:
        actions(strategy.advice)
    measure(strategy.advice)


def _reasons(reasons: tuple[Practice, ...]) -> None:
    st.markdown("\n".join(f"- {plain(each.text)} **{plain(each.answer)}**" for each in reasons))
