"""A place on the map as an example, for whoever has not answered yet."""

from base64 import b64encode
from functools import cache
from typing import Final, NamedTuple

from assessment.charts import DARK, LIGHT, Sketch, map_style, svg_map
from assessment.reports import chart_words
from assessment.ui.parts.prose import block
from assessment.ui.reading import theme_on_show
from assessment.ui.wiring import home_edition
from scoring import Answer, score
from scoring.model import Axis, Item

_STEPS_DOWN: Final[dict[Axis, int]] = {"marketing": 1, "sales": 2, "together": 3}
"""From the best option of the scale: an organisation that leans to marketing."""
_SKETCH: Final = Sketch(label=12.5, numbers=False)
_FONTS: Final = "Inter, Helvetica, Arial, sans-serif"
# Streamlit lets no drawing into a page as it is, only as a picture.
_PICTURE: Final = '<figure class="example"><img src="{drawing}" alt="{alt}"><figcaption>{said}</figcaption></figure>'


class _Drawn(NamedTuple):
    """As an address that holds the drawing itself, and in words."""

    address: str
    alt: str


def example_map(said: str) -> None:
    """The map of made-up answers to the longest form of the home edition; ``said`` below it calls it an example."""
    drawn = _drawn(dark=theme_on_show(projector=False) is DARK)
    block(_PICTURE, drawing=drawn.address, alt=drawn.alt, said=said)


@cache
def _drawn(*, dark: bool) -> _Drawn:
    edition = home_edition()
    rubric = edition.rubric(max(edition.forms, key=lambda name: len(edition.form_items(name))))
    answers = {
        item.id: _answer(item, section.axis, rubric.constants.points)
        for section in rubric.sections
        for item in section.items
    }
    drawn = svg_map(score(rubric, answers), chart_words(edition), sketch=_SKETCH)
    style = f"<style>{map_style(DARK if dark else LIGHT)}</style><title "
    svg = drawn.svg.replace("<svg ", f'<svg font-family="{_FONTS}" ', 1).replace("<title ", style, 1)
    return _Drawn(f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}", drawn.alt)


def _answer(item: Item, axis: Axis, points: int) -> Answer:
    level = max(1, points - _STEPS_DOWN[axis])
    return level if item.key == 1 else points + 1 - level
