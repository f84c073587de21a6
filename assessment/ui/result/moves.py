"""Sixth: the smallest change, a what-if on the map, and how firm the result is."""

from functools import partial

import streamlit as st

from assessment.charts import Figure, answer_effects, quadrant_map
from assessment.reports import Practice, chart_words
from assessment.ui.parts.pictures import chart, folded, numbers
from assessment.ui.parts.prose import plain
from assessment.ui.reading import Reading, scores_only, theme_on_show
from assessment.words import _, points
from scoring import Moved, move_sections


def moves(reading: Reading) -> None:
    """What would move the result, from the fewest steps to a free what-if."""
    report = reading.report
    st.header(_("What would move you"), anchor=False)
    if not report.change:
        st.markdown(_("This part needs a score in every section."))
        return
    for sentence in report.change:
        st.markdown(plain(sentence))
    _steps(report.change_items)
    if report.firmness:
        st.markdown(plain(report.firmness))
    folded(_("Try it on the map"), "try", partial(_what_if, reading))
    # Its address can be passed on, so the answers are not in it.
    own = {"r": scores_only(reading)}
    st.page_link("views/simulator.py", label=_("Try it over the months, in the emphasis simulator"), query_params=own)
    _single_answers(reading)


def _single_answers(reading: Reading) -> None:
    figure = answer_effects(reading.result, chart_words(reading.edition), theme=theme_on_show(projector=False))
    if figure is not None:
        folded(_("Which single answers weigh most"), "weights", partial(_shown, figure, "effects"))


def _shown(figure: Figure, key: str) -> None:
    st.markdown(plain(f"{figure.title}."))
    chart(figure, key)
    numbers(figure)


def _steps(practices: tuple[Practice, ...]) -> None:
    if practices:
        st.markdown(_("The nearest to hand:"))
        st.markdown("\n".join(f"- {plain(each.text)} {_now(each)}" for each in practices))


def _now(practice: Practice) -> str:
    return _("Now: **{answer}**").format(answer=plain(practice.answer)) if practice.answer else ""


def _what_if(reading: Reading) -> None:
    """A slider a section; the ring is where the result would be, the dot stays where it is."""
    result, words = reading.result, chart_words(reading.edition)
    sliders, picture = st.columns([2, 3], gap="large")
    with sliders:
        wanted = {
            section.id: float(
                st.slider(
                    plain(words.sections[section.id].title),
                    0,
                    100,
                    value=round(section.score or 0),
                    step=1,
                    key=f"what-if-{reading.token}-{section.id}",
                )
            )
            for section in result.sections
        }
    changed = {
        section.id: wanted[section.id] for section in result.sections if wanted[section.id] != round(section.score or 0)
    }
    moved = move_sections(result, changed)
    with picture:
        chart(
            quadrant_map(result, words, theme=theme_on_show(projector=False), what_if=moved if changed else None),
            "what-if",
        )
        if moved is not None:
            st.markdown(_moved_sentence(reading, moved, changed=bool(changed)))


def _moved_sentence(reading: Reading, moved: Moved, *, changed: bool) -> str:
    if not changed:
        return _("Move a slider: the ring shows where you would be. Your result stays as it is.")
    field = reading.edition.quadrants[moved.quadrant].title
    return _("You would be at marketing {marketing} and sales {sales}: {field}.").format(
        marketing=points(moved.marketing), sales=points(moved.sales), field=plain(field)
    )
