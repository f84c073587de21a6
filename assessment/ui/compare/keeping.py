"""Last: add, name and remove results, and pass the comparison on."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assessment.charts import Compared
from assessment.sheets import Sheet
from assessment.ui.compare.adding import ask_links
from assessment.ui.compare.names import ask_name
from assessment.ui.compare.opened import MOST
from assessment.ui.parts.addresses import site
from assessment.ui.parts.link_choice import ask_with_answers
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import turn_to
from assessment.ui.reading import Reading, scores_only
from assessment.words import _


def change_results(marks: Sequence[Compared], tokens: Sequence[str]) -> None:
    """Names for the results, a way to remove each, and a field for more."""
    st.header(_("Add, name or remove results"), anchor=False)
    if len(tokens) < MOST:
        ask_links(tokens, _("Paste links of more results"))
    with st.expander(_("Name or remove the results")):
        st.markdown(plain(_("Names stay on this page: they are in no link and are not stored.")))
        for mark, token in zip(marks, tokens, strict=True):
            _one(mark, token, tokens)


def _one(mark: Compared, token: str, tokens: Sequence[str]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ask_name(mark, token)
        rest = [other for other in tokens if other != token]
        button(_("Remove {sign}").format(sign=plain(mark.sign)), partial(turn_to, {"r": rest}), key=f"remove-{token}")


def share(readings: Sequence[Reading]) -> None:
    """The link of this comparison; what it shows is said before it can be copied."""
    st.header(_("Keep it, share it"), anchor=False)
    with_answers = any(isinstance(reading.content, Sheet) for reading in readings) and ask_with_answers()
    st.markdown(plain(_shows(with_answers)))
    tokens = [reading.token if with_answers else scores_only(reading) for reading in readings]
    st.code(site().comparison(tokens), language=None, wrap_lines=True)


def _shows(with_answers: bool) -> str:
    if with_answers:
        return _("This link shows the single answers too, as far as they are known here. It holds no name.")
    return _("This link shows the section scores of all results. It holds no single answer and no name.")
