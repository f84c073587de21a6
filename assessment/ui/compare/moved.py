"""Then and now: whether to read two results so, and which answers moved the dot."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from assessment.reports import Comparison, Part, is_probably_one_person
from assessment.ui import session
from assessment.ui.parts.prose import plain
from assessment.words import _

_VIEWS, _DAYS = "views", "days"
_KEY: Final = "read-as"


def reads_as_days(parts: Sequence[Part], tokens: Sequence[str]) -> bool:
    """Whether two results of different days are shown as then and now: what the reader chose, or what is likely."""
    chosen = session.widget(_key(tokens))
    return is_probably_one_person(parts) if chosen is None else chosen == _DAYS


def ask_how_to_read(tokens: Sequence[str], *, days: bool) -> None:
    """Two views, or then and now."""
    labels = {_DAYS: _("Then and now"), _VIEWS: _("Two views")}
    if session.widget(_key(tokens)) is None:
        session.show(_key(tokens), _DAYS if days else _VIEWS)
    st.segmented_control(
        _("Read these two results as"),
        list(labels),
        format_func=labels.__getitem__,
        key=_key(tokens),
        required=True,
    )


def _key(tokens: Sequence[str]) -> str:
    return f"{_KEY}-{'-'.join(sorted(tokens))}"


def moved(comparison: Comparison) -> None:
    """The answers that moved the result, the largest effect first."""
    if comparison.moved is None:
        return
    st.header(_("Which answers moved it"), anchor=False)
    if not comparison.moved:
        st.markdown(_("No answer that the map rests on has changed."))
    said = _("**{then} → {now}**, {effect} points")
    st.markdown(
        "\n".join(
            f"- {plain(each.text)}  \n  "
            + said.format(then=plain(each.then), now=plain(each.now), effect=plain(each.effect))
            for each in comparison.moved
        )
    )
    if comparison.moved_rest:
        st.markdown(plain(comparison.moved_rest))
