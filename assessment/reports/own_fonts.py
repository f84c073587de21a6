"""The letters of every file made here."""

from functools import cache
from pathlib import Path
from typing import Final

import vl_convert

FONTS: Final = Path(__file__).parent / "fonts"
"""The folder, with their licences."""


@cache
def know_fonts() -> None:
    """Tell the drawing engine where they are, once a process."""
    vl_convert.register_font_directory(str(FONTS))
