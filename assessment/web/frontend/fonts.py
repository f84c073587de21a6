"""Fonts in place of Streamlit's: the text font of every page for its own, and of four thousand icons those in use."""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

ICONS: Final = Path(__file__).parents[1] / "static" / "icons.woff2"
"""Written by ``python -m tests.icons``: 8 of 375 KB."""
ALL_ICONS: Final = re.compile(r"MaterialSymbols-Rounded\.[\w-]+\.woff2")
"""The name of Streamlit's own."""
TEXT_FONTS: Final = ("inter-latin", "newsreader-latin")
"""What every page is set in, from assessment/ui/static."""
_ICONS_IN_STYLE: Final = re.compile(rf"{ALL_ICONS.pattern}(?=[)\"'])")
# Streamlit sets the first moment of a page in it, 170 KB for a word or two.
_TEXT_IN_STYLE: Final = re.compile(r"\.\./media/SourceSansVF-Upright[\w.-]+\.woff2")


@cache
def version() -> str:
    """Changes with what is put in place. Browsers keep fonts and style for a year, so it is part of their address."""
    return blake2b(ICONS.read_bytes() + "".join(TEXT_FONTS).encode(), digest_size=4).hexdigest()


def with_our_fonts(style: str) -> str:
    """A style sheet of Streamlit's that asks for our fonts."""
    style = _ICONS_IN_STYLE.sub(lambda found: f"{found[0]}?v={version()}", style)
    return _TEXT_IN_STYLE.sub(f"../../{address(TEXT_FONTS[0])}", style)


def address(font: str) -> str:
    """Where a font of ours is, seen from the address that the server has everything below."""
    return f"app/static/fonts/{font}.woff2"


def preloads() -> Iterator[str]:
    """Elements for the head of a document, so that the fonts come with the scripts and not after them."""
    for font in TEXT_FONTS:
        yield f'<link rel="preload" href="./{address(font)}" as="font" type="font/woff2" crossorigin>'
