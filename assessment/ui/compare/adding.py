"""Paste links, as many as there are, in any form."""

from collections.abc import Sequence
from typing import Final, cast

import streamlit as st

from assessment import links
from assessment.ui import session
from assessment.ui.compare.opened import open_tokens
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import turn_to
from assessment.words import _

_SAID: Final = "compare-said"


def ask_links(tokens: Sequence[str], label: str) -> None:
    """A field for links, which join the results that are there."""
    with st.form("add", border=False, clear_on_submit=True):
        pasted = st.text_area(
            label, height=100, placeholder="https://…", help=_("Whole addresses or the codes in them, in any order.")
        )
        if st.form_submit_button(_("Compare")):
            _add(tokens, pasted)


def _add(tokens: Sequence[str], pasted: str) -> None:
    found = links.tokens_in(pasted)
    opened = open_tokens([*tokens, *found])
    _remember(opened.tokens, opened.notes if found else (_("Paste a link first."),))
    if opened.tokens != list(tokens):
        turn_to({"r": opened.tokens})
    st.rerun()


def _remember(tokens: Sequence[str], notes: Sequence[str]) -> None:
    """Keep what is to be said about pasted links until the results are others."""
    session.show(_SAID, (set(tokens), tuple(notes)))


def said_of_pasted(tokens: Sequence[str]) -> tuple[str, ...]:
    """What is to be said about the links that were pasted last, while these are the results."""
    kept = cast("tuple[set[str], tuple[str, ...]] | None", session.widget(_SAID))
    return kept[1] if kept is not None and kept[0] == set(tokens) else ()


def say(notes: Sequence[str]) -> None:
    """All of it in one box."""
    if notes:
        st.warning("\n\n".join(plain(note) for note in dict.fromkeys(notes)))
