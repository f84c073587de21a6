"""Seventh: from item to section to axis to field, with the reader's own numbers."""

from functools import partial

import streamlit as st

from assessment.charts import Figure, field_likelihood
from assessment.reports import chart_words
from assessment.ui.parts.pictures import chart, folded, numbers
from assessment.ui.parts.prose import plain
from assessment.ui.reading import Reading, theme_on_show
from assessment.words import _, all_of, tenths
from scoring import AxisScore, Side


def workings(reading: Reading) -> None:
    """How the numbers came about, and what they can and cannot claim."""
    st.header(_("How this was worked out"), anchor=False)
    with st.expander(_("From your answers to the map")):
        st.markdown(_from_answers(reading))
        if reading.report.cut:
            st.markdown(plain(reading.report.cut))
    _how_sure(reading)
    with st.expander(_("What this can and cannot claim")):
        st.markdown(
            _(
                "This is a structured start for a conversation. It has not been validated against "
                "results, there are no "
                "norms, and nobody is compared with anybody. Do not use it for appraisal, pay or the "
                "choice of a supplier."
            )
        )
        st.markdown(
            _(
                "It shows how one person sees the organisation. Ask someone from the other side to "
                "answer as well, and talk "
                "about where you differ."
            )
        )


def _how_sure(reading: Reading) -> None:
    figure = field_likelihood(reading.result, chart_words(reading.edition), theme=theme_on_show(projector=False))
    if figure is not None:
        folded(_("How sure the field is"), "sure", partial(_shown, figure))


def _shown(figure: Figure) -> None:
    st.markdown(plain(f"{figure.title}."))
    chart(figure, "likelihood")
    numbers(figure)


def _from_answers(reading: Reading) -> str:
    constants = reading.result.rubric.constants
    scale = [option.label for option in reading.edition.scale]
    step = tenths(100 / (len(scale) - 1))
    lines = [
        _("1. Each answer counts from 0 ({lowest}) to 100 ({highest}), in steps of {step}.").format(
            lowest=plain(scale[0]), highest=plain(scale[-1]), step=step
        ),
        _("2. A section is the mean of its answered practices: {sections}.").format(sections=_sections(reading)),
        _axis_line(3, reading, "marketing", _("Marketing"), reading.result.marketing),
        _axis_line(4, reading, "sales", _("Sales"), reading.result.sales),
        _(
            "5. A side counts as strong from {cut}: there the average answer is nearer to {usual} than to {half}."
        ).format(cut=tenths(constants.cut), usual=plain(f"“{scale[-2]}”"), half=plain(f"“{scale[-3]}”")),
        _("6. Warning signs and working together enter neither side."),
    ]
    return "\n".join(lines)


def _sections(reading: Reading) -> str:
    said = _("{section} {score} ({answered} of {asked})")
    titles = chart_words(reading.edition).sections
    return all_of(
        [
            said.format(
                section=plain(titles[each.id].title),
                score="–" if each.score is None else tenths(each.score),
                answered=each.answered,
                asked=each.asked,
            )
            for each in reading.result.sections
        ]
    )


def _axis_line(number: int, reading: Reading, side: Side, name: str, axis: AxisScore) -> str:
    scores = [section.score for section in reading.result.sections if section.axis == side]
    if axis.score is None or axis.sem is None:
        return _("{number}. {side}: some sections have too few answers; the score lies from {low} to {high}.").format(
            number=number, side=name, low=tenths(axis.low), high=tenths(axis.high)
        )
    total = " + ".join(tenths(score) for score in scores if score is not None)
    sum_of = f"({total}) / {len(scores)} = " if len(scores) > 1 else ""
    return _("{number}. {side}: {sum}{score}, with a margin of ±{sem}.").format(
        number=number, side=name, sum=sum_of, score=tenths(axis.score), sem=tenths(axis.sem)
    )
