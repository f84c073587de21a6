"""Fewer than two results: what to do next."""

from collections.abc import Sequence

import streamlit as st

from assessment.reports import Part
from assessment.ui.compare.adding import ask_links
from assessment.ui.compare.opened import Opened, part_of
from assessment.ui.compare.own import offer_own
from assessment.ui.parts.addresses import site
from assessment.ui.parts.prose import block, plain
from assessment.ui.reading import Reading, scores_only
from assessment.words import _


def ask_for_more(opened: Opened) -> None:
    """With one result, its name and two ways to a second; with none, what this page is for."""
    if opened.readings:
        _one(opened.readings[0], opened.tokens)
    else:
        _none()


def _none() -> None:
    st.title(_("See two or more results together"), anchor=False)
    block(
        '<p class="standfirst">{text}</p>',
        text=_(
            "Colleagues side by side, or one organisation then and now: on one map, with what differs and "
            "what does not."
        ),
    )
    ask_links([], _("Paste the links of the results, two to twelve"))
    st.page_link("views/take.py", label=_("No result yet? Answer the statements"))


def _one(reading: Reading, tokens: Sequence[str]) -> None:
    st.title(_("One result is here, a second is missing"), anchor=False)
    block('<p class="standfirst">{said}</p>', said=_said(part_of(reading)))
    offer_own(tokens)
    ask_links(tokens, _("Paste the link of another result"))
    st.header(_("Or ask a colleague"), anchor=False)
    st.markdown(
        plain(
            _(
                "Send this link. Whoever opens it answers the statements and then sees both results. It holds your "
                "section scores and no single answer."
            )
        )
    )
    st.code(site().invitation(scores_only(reading)), language=None, wrap_lines=True)
    st.page_link("views/take.py", label=_("Answer the statements yourself"), query_params={"with": reading.token})


def _said(part: Part) -> str:
    """Which result is here."""
    if part.field is None:
        return _("Its field is still open ({about}).").format(about=part.about())
    return _("It lies in {field} ({about}).").format(field=part.field, about=part.about())
