"""Figures as SVG and PNG, drawn in this process with our own fonts; nothing is requested from anywhere."""

from functools import cache
from pathlib import Path
from typing import Final

import vl_convert

from assessment.charts import Figure
from assessment.reports.figures import MAP, figures
from assessment.reports.handout import Handout

FONTS: Final = Path(__file__).parent / "fonts"
"""Letters of every file made here, with their licences."""
_SCALE: Final = 2.0
"""Pixels a px: sharp on a slide."""
_NO_ADDRESS: Final[list[str]] = []


def svg(handout: Handout, chart: str = MAP) -> bytes:
    """A picture of the handout as SVG. ``KeyError`` for a picture that the result does not have."""
    return svg_of(figures(handout)[chart]).encode()


def png(handout: Handout, chart: str = MAP) -> bytes:
    """A picture of the handout as PNG, 1280 px wide. ``KeyError`` for a picture that the result does not have."""
    _know_fonts()
    return vl_convert.vegalite_to_png(
        figures(handout)[chart].chart.to_dict(), scale=_SCALE, allowed_base_urls=_NO_ADDRESS
    )


def svg_of(figure: Figure) -> str:
    """The figure as SVG, its words as text in the project's fonts."""
    _know_fonts()
    return vl_convert.vegalite_to_svg(figure.chart.to_dict(), allowed_base_urls=_NO_ADDRESS)


@cache
def _know_fonts() -> None:
    vl_convert.register_font_directory(str(FONTS))
