"""Whole numbers as letters and digits: 0-9 A-Z a-z in this order, highest digit first. Frozen once released."""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}


def is_base62(text: str) -> bool:
    """Whether every character belongs to the alphabet; other scripts' digits and letters do not."""
    return not text or (text.isascii() and text.isalnum())


def width(states: int) -> int:
    """Characters needed to write every number below ``states``."""
    characters = 0
    while states > 62**characters:
        characters += 1
    return characters


def write(number: int, characters: int) -> str:
    """``number`` in exactly ``characters`` characters; it must be below 62 to that power."""
    digits = []
    for _ in range(characters):
        number, value = divmod(number, 62)
        digits.append(ALPHABET[value])
    if number:
        raise ValueError(f"number does not fit into {characters} characters")
    return "".join(reversed(digits))


def read(text: str) -> int:
    """The number that ``text`` writes, 0 for an empty text; every character must belong to the alphabet."""
    number = 0
    for character in text:
        number = number * 62 + _VALUES[character]
    return number
