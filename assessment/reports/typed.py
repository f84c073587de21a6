"""Text that somebody typed, made fit for every kind of file; and the paragraphs of a text from the pack."""

import re
from typing import Final
from unicodedata import category

MOST: Final = 80
"""Characters kept of an owner or a date."""

# Marks that turn the direction of what stands around them, and what no XML may hold.
_UNSEEN: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def cleaned(text: str, most: int = MOST) -> str:
    """One line without control characters, turning marks and halves of surrogate pairs; at most ``most`` characters."""
    seen = (" " if category(each) == "Cc" else each for each in _UNSEEN.sub("", text) if category(each) != "Cs")
    return " ".join("".join(seen).split())[:most].strip()


def defused(text: str) -> str:
    """The text as a spreadsheet shows it rather than works it out."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which empty lines part, each on one line."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()) if part]
