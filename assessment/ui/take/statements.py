"""The statements of a section, the response scale under each."""

from functools import lru_cache

import streamlit as st

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui.parts.prose import plain
from assessment.ui.take.answers import key_of, options
from assessment.ui.take.progress import Screen
from scoring import CANT_SAY, Answer


def statements(edition: Edition, screen: Screen, sheet: Sheet, *, set_before: bool) -> dict[str, Answer]:
    """The statements of a screen as radio groups, the first of which explains the scale; what they show, by item.

    They begin with what the sheet holds. ``set_before``: they have been made to show it, and may have no beginning.
    """
    offered, labels, anchors = _scale(edition)
    begin = {} if set_before else sheet.answers
    shown = {
        item: st.radio(
            plain(edition.item(item).text),
            offered,
            index=offered.index(begin[item]) if item in begin else None,
            format_func=labels.__getitem__,
            captions=anchors if place == 0 else None,
            horizontal=True,
            key=key_of(item),
            width="stretch",
        )
        for place, item in enumerate(screen.items)
    }
    return {item: answer for item, answer in shown.items() if answer is not None}


@lru_cache(maxsize=16)
def _scale(edition: Edition) -> tuple[tuple[Answer, ...], dict[Answer, str], tuple[str, ...]]:
    """What is offered, and its labels and anchors as Markdown."""
    labels: dict[Answer, str] = {option.value: plain(option.label) for option in edition.scale}
    labels[CANT_SAY] = plain(edition.cant_say.label)
    anchors = *(plain(option.anchor) for option in edition.scale), plain(edition.cant_say.anchor)
    return options(edition), labels, anchors
