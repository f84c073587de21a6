"""The statements of a section, the response scale under each."""

import streamlit as st

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui.parts.prose import plain
from assessment.ui.take.answers import keys_of, options
from assessment.ui.take.progress import Screen
from scoring import CANT_SAY


def statements(edition: Edition, screen: Screen, sheet: Sheet) -> None:
    """The statements of a screen as radio groups that show what the sheet holds; the first one explains the scale."""
    offered = options(edition)
    labels = {option.value: plain(option.label) for option in edition.scale} | {CANT_SAY: plain(edition.cant_say.label)}
    anchors = [plain(option.anchor) for option in edition.scale] + [plain(edition.cant_say.anchor)]
    for place, (item, key) in enumerate(keys_of(screen.items).items()):
        st.radio(
            plain(edition.item(item).text),
            offered,
            index=offered.index(sheet.answers[item]) if item in sheet.answers else None,
            format_func=labels.__getitem__,
            captions=anchors if place == 0 else None,
            horizontal=True,
            key=key,
            width="stretch",
        )
