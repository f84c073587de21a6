"""Eighth: keep it or pass it on. What a link shows is said before anything can be copied."""

from collections.abc import Sequence
from urllib.parse import urlsplit, urlunsplit

import streamlit as st

from assessment.reports import Assignment, letter
from assessment.sheets import Sheet
from assessment.ui.parts.prose import plain
from assessment.ui.reading import Reading, scores_only
from assessment.ui.session import PROJECTOR
from assessment.words import _

_SCORES, _ANSWERS = "scores", "answers"


def keep_and_share(reading: Reading, plan: Sequence[Assignment]) -> None:
    """A link of the chosen kind, a page to print, and the way back to the answers."""
    st.header(_("Keep it, share it"), anchor=False)
    with_answers = isinstance(reading.content, Sheet)
    kind = _kind() if with_answers else _SCORES
    token = reading.token if kind == _ANSWERS else scores_only(reading)
    st.markdown(plain(_shows(kind)))
    link = _address(token)
    st.code(link, language=None, wrap_lines=True)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            _("Download a page to print"),
            letter(reading.report, reading.result, plan, language=reading.edition.language, link=link),
            file_name="emphasis.html",
            mime="text/html",
            on_click="ignore",
        )
        if with_answers:
            st.page_link(
                "views/take.py",
                label=_("Change my answers"),
                query_params={"a": reading.token, "s": "1"},
                width="content",
            )
        st.page_link(
            "views/result.py",
            label=_("Show on a projector"),
            query_params={"r": reading.token, "view": PROJECTOR},
            width="content",
        )


def _kind() -> str:
    labels = {_SCORES: _("Scores only"), _ANSWERS: _("With answers")}
    chosen = st.segmented_control(
        _("What the link shows"), list(labels), format_func=labels.__getitem__, default=_SCORES, required=True
    )
    return chosen or _SCORES


def _shows(kind: str) -> str:
    if kind == _ANSWERS:
        return _(
            "This link shows every answer as well as the scores, so whoever has it can go on where you stopped. "
            "It holds no name."
        )
    return _("This link shows the section scores and what follows from them. It holds no single answer and no name.")


def _address(token: str) -> str:
    """The result page with this token, at the address that the reader sees."""
    here = urlsplit(st.context.url or "")
    return urlunsplit((here.scheme, here.netloc, here.path, f"r={token}", ""))
