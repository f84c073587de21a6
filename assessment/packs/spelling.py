"""Finding the word an author or a spreadsheet meant, and quoting what they wrote."""

from collections.abc import Iterable
from difflib import get_close_matches
from math import isnan


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` most likely misspells, or None when nothing is close."""
    by_folded = {each.casefold(): each for each in known}
    # Longer words cannot be a slip of the keys, and comparing them would take a while.
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6) if len(word) <= 60 else []
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence naming the nearest known word, with a space before it; empty when nothing is close."""
    found = nearest(word, known)
    return f' Did you mean "{found}"?' if found else ""


def shortened(text: str, longest: int = 40) -> str:
    """The text without characters that disturb a terminal, cut to ``longest`` characters."""
    shown = "".join(each if each.isprintable() else "?" for each in text[:longest])
    return f"{shown}…" if len(text) > longest else shown


def quoted(value: object) -> str:
    """Any value as somebody would recognise it, in quotes and shortened."""
    return f'"{shortened(value if isinstance(value, str) else _plain(value))}"'


def listed(words: Iterable[str], most: int = 12) -> str:
    """Words in one line, shortened to ``most`` of them."""
    every = list(words)
    tail = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(every[:most]) + tail


def _plain(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and isnan(value):
        return "not a number"
    if isinstance(value, int | float):
        return str(value) if abs(value) < 1e15 else "a very large number"
    return "a list" if isinstance(value, list | tuple) else "a group of values"
