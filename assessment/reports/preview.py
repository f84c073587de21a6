"""The picture that chat and mail programs show beside a link: neutral words, and the map."""

from html import escape
from textwrap import wrap
from typing import Final

import vl_convert

from assessment.charts import LIGHT, Sketch, Words, map_style, svg_map
from assessment.reports.own_fonts import know_fonts
from assessment.words import _
from scoring import Result

SIZE: Final = (1200, 630)
"""Px; what the services ask for."""
_MAP: Final = Sketch(plot=450, label=21, dot=14, numbers=False)
_MAP_WITH_NUMBERS: Final = Sketch(plot=424, label=19.5, dot=13)
_LETTERS: Final = 17
"""Of a line of the question."""


def preview_words() -> tuple[str, str, str]:
    """The name of the product, the question, and what the map shows; none gives a result away."""
    return (
        _("Emphasis"),
        _("Where the weight lies: marketing and sales"),
        _("A map of an organisation’s own answers"),
    )


def preview(result: Result, words: Words, *, numbers: bool) -> bytes:
    """A PNG of ``SIZE``. Without ``numbers`` the map names no score."""
    know_fonts()
    return vl_convert.svg_to_png(preview_svg(result, words, numbers=numbers))


def preview_svg(result: Result, words: Words, *, numbers: bool) -> str:
    """The same as SVG, in the fonts of the files."""
    wide, high = SIZE
    sketch = _MAP_WITH_NUMBERS if numbers else _MAP
    drawn = svg_map(result, words, sketch=sketch).svg
    place = f'<svg x="{wide - 60 - sketch.width:g}" y="{(high - sketch.height) / 2:g}" '
    drawn = drawn.replace("<svg ", f'{place}width="{sketch.width:g}" height="{sketch.height:g}" ', 1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" font-family="Inter">'
        f"<style>{map_style(LIGHT)}</style>"
        f'<rect width="{wide}" height="{high}" fill="{LIGHT.surface}"/>{_said()}{drawn}</svg>'
    )


def _said() -> str:
    name, question, aside = map(escape, preview_words())
    marketing, sales = LIGHT.fields["marketing_led"].mark, LIGHT.fields["sales_led"].mark
    lines = wrap(question, _LETTERS)
    spans = "".join(f'<tspan x="70" dy="{74 if place else 0}">{line}</tspan>' for place, line in enumerate(lines))
    top = 315 - 37 * (len(lines) - 1)
    return (
        f'<rect x="70" y="84" width="28" height="12" fill="{marketing}"/>'
        f'<rect x="98" y="84" width="28" height="12" fill="{sales}"/>'
        f'<text x="142" y="100" font-size="30" font-weight="600" fill="{LIGHT.ink}">{name}</text>'
        f'<text y="{top}" font-family="Newsreader" font-weight="500" font-size="64" fill="{LIGHT.ink}">{spans}</text>'
        f'<text x="70" y="556" font-size="27" fill="{LIGHT.muted}">{aside}</text>'
    )
