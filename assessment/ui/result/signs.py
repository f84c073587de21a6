"""Fifth: warning signs that fired, also when they contradict the map."""

import streamlit as st

from assessment.reports import SignCard
from assessment.ui.parts.prose import paragraphs, plain
from assessment.ui.reading import Reading
from assessment.words import _


def signs(reading: Reading) -> None:
    """A card for each sign, after the sentence on how they sit with the map. Nothing when there is nothing to say."""
    report = reading.report
    if not report.signs and not report.convergence:
        return
    st.header(_("Signs to take seriously"), anchor=False)
    if report.convergence:
        st.markdown(plain(report.convergence))
    for card in report.signs:
        _card(card)


def _card(card: SignCard) -> None:
    with st.container(key=f"sign-{card.item.item}", gap="small"):
        st.subheader(plain(card.title), anchor=False)
        if card.item.answer:
            st.markdown(
                _("You said: {statement} **{answer}**").format(
                    statement=plain(card.item.text), answer=plain(card.item.answer)
                )
            )
        paragraphs(card.text)
        st.markdown(_("**Do:** {step}").format(step=plain(card.step)))
        st.markdown(_("**Watch:** {measure}").format(measure=plain(card.watch)))
