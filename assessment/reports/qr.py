"""A link as a QR code."""

from io import BytesIO
from typing import Final

import segno

_QUIET: Final = 2
"""Empty modules around the code: what cameras of today need."""


def qr_svg(link: str, *, dark: str = "#1E2227") -> str:
    """A drawing that takes the size it is given; nothing is painted behind the code."""
    return segno.make(link, error="m", micro=False).svg_inline(border=_QUIET, dark=dark, omitsize=True)


def qr_png(link: str, *, dark: str = "#1E2227", scale: int = 12) -> bytes:
    """A picture with ``scale`` px a module, without a background."""
    out = BytesIO()
    segno.make(link, error="m", micro=False).save(out, kind="png", border=_QUIET, scale=scale, dark=dark, light=None)
    return out.getvalue()
