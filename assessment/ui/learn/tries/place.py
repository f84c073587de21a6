"""Things to place on a line, all of them before any is checked."""

import streamlit as st

from assessment.packs.learning.checks import Place
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.parts.prose import plain


def try_place(trying: Trying, check: Place) -> None:
    """A row for each thing, the stops of the line side by side."""
    st.markdown(plain(check.task))
    with st.container(key=f"line-{len(check.stops)}", gap="medium"):
        for part, item in zip(trying.parts(), check.items, strict=True):
            given = trying.given.get(part)
            chosen = st.radio(
                plain(item.text),
                check.stops,
                index=check.stops.index(given) if given in check.stops else None,
                format_func=plain,
                horizontal=True,
                key=trying.key(part),
                width="stretch",
            )
            trying.say(part, chosen)
    trying.ask_to_check()
    trying.close()
