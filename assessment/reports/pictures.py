"""Figures as SVG and PNG, drawn in this process with our own fonts; nothing is requested from anywhere."""

import re
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import vl_convert

from assessment.charts import Figure
from assessment.reports.figures import MAP, figures
from assessment.reports.handout import Handout
from assessment.reports.own_fonts import know_fonts

_SCALE: Final = 2.0
"""Pixels a px: sharp on a slide."""
_ID: Final = re.compile(r"(?<=[\"#])(clip|gradient_|p_gradient_)\d+(?=[\")])")
_NO_ADDRESS: Final[list[str]] = []


def archive(handout: Handout) -> bytes:
    """A ZIP with every picture as PNG and as SVG, and what each says in words for whoever cannot see it."""
    drawn = figures(handout)
    out = BytesIO()
    with ZipFile(out, "w") as packed:
        for name, figure in drawn.items():
            _pack(packed, f"{name}.png", png_of(figure))
            _pack(packed, f"{name}.svg", svg_of(figure).encode())
        _pack(packed, "in-words.txt", "\n\n".join(f"{name}: {each.alt}" for name, each in drawn.items()).encode())
    return out.getvalue()


def _pack(packed: ZipFile, name: str, content: bytes) -> None:
    """Without the time, so that the same result gives the same file."""
    packed.writestr(ZipInfo(name), content, compress_type=ZIP_DEFLATED)


def svg(handout: Handout, chart: str = MAP) -> bytes:
    """A picture of the handout as SVG. ``KeyError`` for a picture that the result does not have."""
    return svg_of(figures(handout)[chart]).encode()


def png(handout: Handout, chart: str = MAP) -> bytes:
    """A picture of the handout as PNG, 1280 px wide. ``KeyError`` for a picture that the result does not have."""
    return png_of(figures(handout)[chart])


def png_of(figure: Figure) -> bytes:
    """The figure as PNG, two pixels a px."""
    know_fonts()
    return vl_convert.vegalite_to_png(figure.spec, scale=_SCALE, allowed_base_urls=_NO_ADDRESS)


def svg_of(figure: Figure) -> str:
    """The figure as SVG, its words as text in the project's fonts; the same figure gives the same text."""
    know_fonts()
    return _numbered(vl_convert.vegalite_to_svg(figure.spec, allowed_base_urls=_NO_ADDRESS))


def _numbered(drawn: str) -> str:
    """With ids counted from 1; the library counts on from picture to picture."""
    known: dict[str, int] = {}
    return _ID.sub(lambda found: f"{found[1]}{known.setdefault(found[0], len(known) + 1)}", drawn)
