"""Sentences people read: translated whole, with named placeholders filled in afterwards by ``.format``."""

from collections.abc import Sequence
from contextvars import ContextVar
from functools import lru_cache
from gettext import NullTranslations, translation
from math import floor
from pathlib import Path
from typing import Final

SOURCE_LANGUAGE: Final = "en"
"""Sentences are written in it, so it needs no catalogue."""

_LOCALE: Final = Path(__file__).parent / "locale"
_language: ContextVar[str] = ContextVar("language", default=SOURCE_LANGUAGE)


def speak(language: str) -> None:
    """Give sentences in this language (an IETF tag) from here on in this thread or task."""
    _language.set(language)


def _(text: str) -> str:
    """The sentence in the language spoken; as it stands where there is no translation."""
    return _catalogue(_language.get()).gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """The singular or plural sentence for the number, in the language spoken."""
    return _catalogue(_language.get()).ngettext(one, many, number)


@lru_cache(maxsize=32)
def _catalogue(language: str) -> NullTranslations:
    return translation("emphasis", _LOCALE, [language.replace("-", "_")], fallback=True)


def points(value: float) -> str:
    """A score for reading: a whole number, halves up, so that a score on the line never reads as below it."""
    return str(floor(value + 0.5))


def tenths(value: float) -> str:
    """A margin or an effect for reading: at most one decimal, halves up."""
    return f"{floor(value * 10 + 0.5) / 10:g}"


def any_of(names: Sequence[str]) -> str:
    """One name, or "A, B or C"."""
    return names[0] if len(names) == 1 else _("{names} or {last}").format(names=", ".join(names[:-1]), last=names[-1])


def all_of(names: Sequence[str]) -> str:
    """One name, or "A, B and C"."""
    return names[0] if len(names) == 1 else _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
