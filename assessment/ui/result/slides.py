"""The result on a projector: one finding a screen, turned by arrow keys."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from assessment.charts import Figure, quadrant_map, section_bars, strategy_priorities, together_bars
from assessment.reports import SignCard, chart_words
from assessment.ui.parts.pictures import chart
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import block, paragraphs, plain
from assessment.ui.parts.top import turn_to
from assessment.ui.reading import Reading, theme_on_show
from assessment.ui.result.measures import actions, measure
from assessment.ui.session import PROJECTOR
from assessment.ui.take.progress import number_in
from assessment.words import _

Slide = Callable[[], None]


def slides(reading: Reading) -> None:
    """The slide that the address names, and the way to its neighbours."""
    deck = _deck(reading)
    number = number_in(st.query_params.get("n"), len(deck)) or 1
    deck[number - 1]()
    with st.container(key="arrows", horizontal=True, horizontal_alignment="distribute"):
        _arrow(reading, _("Back"), "Left", number - 1, off=number == 1)
        block('<p class="aside">{place}</p>', place=_("{n} of {all}").format(n=number, all=len(deck)))
        _arrow(reading, _("Next"), "Right", number + 1, off=number == len(deck))


def _arrow(reading: Reading, label: str, key: str, number: int, *, off: bool) -> None:
    params = {"r": reading.token, "n": str(number), "view": PROJECTOR}
    button(label, partial(turn_to, params), shortcut=key, disabled=off)


def _deck(reading: Reading) -> list[Slide]:
    """Slides in the order of the page; what has nothing to say is left out."""
    result, words, theme = reading.result, chart_words(reading.edition), theme_on_show(projector=True)
    report = reading.report
    deck: list[Slide] = [
        partial(_opening, reading),
        partial(_figure, section_bars(result, words, theme=theme), report.shape),
        partial(_figure, together_bars(result, words, theme=theme), report.together),
    ]
    if report.advice is not None:
        deck.append(partial(_start, reading))
    deck.append(partial(_figure, strategy_priorities(result, words, theme=theme), None))
    deck.extend(partial(_sign, card, report.convergence) for card in report.signs)
    if report.change:
        said = " ".join([*report.change, *([report.firmness] if report.firmness else [])])
        deck.append(partial(_text, _("What would move you"), said))
    return deck


def _opening(reading: Reading) -> None:
    report = reading.report
    figure = quadrant_map(reading.result, chart_words(reading.edition), theme=theme_on_show(projector=True))
    text, picture = st.columns([4, 5], gap="large", vertical_alignment="center")
    with text:
        st.title(plain(report.headline), anchor=False)
        if report.line:
            block('<p class="standfirst">{line}</p>', line=report.line)
        for note in report.notes:
            st.markdown(plain(note))
    with picture:
        chart(figure, "slide-map")


def _figure(figure: Figure, sentence: str | None) -> None:
    st.title(plain(figure.title), anchor=False)
    chart(figure, "slide-chart")
    if sentence:
        st.markdown(plain(sentence))


def _start(reading: Reading) -> None:
    advice = reading.report.advice
    if advice is not None:
        st.title(_("Start here: {title}").format(title=plain(advice.title)), anchor=False)
        actions(advice)
        measure(advice)


def _text(title: str, sentence: str) -> None:
    st.title(plain(title), anchor=False)
    st.markdown(plain(sentence))


def _sign(card: SignCard, convergence: str | None) -> None:
    st.title(_("A sign to take seriously: {sign}").format(sign=plain(card.title)), anchor=False)
    paragraphs(card.text)
    if convergence:
        st.markdown(plain(convergence))
    st.markdown(_("**Do:** {step}").format(step=plain(card.step)))
