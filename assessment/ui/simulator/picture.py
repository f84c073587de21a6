"""The charts of two runs, played through by the month; drawn once and moved in the reader's browser."""

from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st

from assessment.charts.moving import MovingChart, moving_style
from assessment.charts.way_lines import MARKS
from assessment.packs.learning.simulator import SimulatorText
from assessment.ui.parts.prose import block
from assessment.ui.reading import theme_on_show
from assessment.words import _

_FOLDER: Final = Path(__file__).parent
_HTML: Final = '<style class="colours"></style><div class="picture"><div class="charts"></div></div>'


@cache
def _component() -> Any:
    return st.components.v2.component(
        "emphasis_months",
        html=_HTML,
        css=(_FOLDER / "picture.css").read_text(encoding="utf-8"),
        js=(_FOLDER / "picture.js").read_text(encoding="utf-8"),
    )


def picture(charts: Sequence[MovingChart], scene: str, *, key: str, player: bool = False) -> None:
    """Charts of one scene, which all show the same month. ``player``: with the means to choose it."""
    data = {
        "scene": scene,
        "player": player,
        "months": len(charts[0].said[0].values) - 1,
        "style": moving_style(theme_on_show(projector=False)),
        "marks": [f'<svg viewBox="-7 -7 14 14" aria-hidden="true">{mark}</svg>' for mark in MARKS],
        "charts": [asdict(chart) for chart in charts],
        "words": {
            "play": _("Play"),
            "pause": _("Pause"),
            "slider": _("Month"),
            "month": _("Month {month} of {months}"),
            "table": _("The same numbers as a table"),
        },
    }
    _component()(data=data, key=key)


def caveat(text: SimulatorText) -> None:
    """What the model rests on and cannot show: stays on screen, at the foot of the window."""
    page = theme_on_show(projector=False).surface
    block('<p class="caveat" style="--page: {page}">{caveat}</p>', page=page, caveat=text.caveat)
