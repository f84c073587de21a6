"""Tokens in whatever somebody pastes: whole addresses, several at once, in a sentence, or a token alone."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

_MOST: Final = 20_000
"""Characters that are looked at: some hundred links."""
_TOKEN: Final = r"[^&#?/\s<>()\[\]{}\"“”|,;]*"
_IN_ADDRESS: Final = rf"[?&][ar]=(?P<query>{_TOKEN})|/s/(?P<path>{_TOKEN})"
_ALONE: Final = r"(?<![^\s<(\[{\"“'‘,;:|])(?P<alone>[1-9][0-9A-Za-z]{15,})(?![0-9A-Za-z/=?&])"
_ADDRESSES: Final = re.compile(_IN_ADDRESS)
_ANY: Final = re.compile(f"{_IN_ADDRESS}|{_ALONE}")
_AROUND: Final = "<>()[]{}\"'.,;:!?“”‘’"


def tokens_in(text: str) -> tuple[str, ...]:
    """The tokens in the order they stand, each once; empty when there is nothing but blanks and punctuation.

    A token follows ``?r=``, ``&r=``, ``?a=``, ``&a=`` or ``/s/``, or stands alone and looks like one. Where there is
    none, the text itself is given as one, so that whoever reads it can say what is wrong with it.
    """
    looked_at = text[:_MOST]
    found = tuple(dict.fromkeys(_found(looked_at) or _wrapped(looked_at)))
    whole = looked_at.strip().strip(_AROUND)
    return found or ((whole,) if whole else ())


def _found(text: str) -> list[str]:
    return [token for token in map(_clean, _ANY.finditer(text)) if token]


def _wrapped(text: str) -> list[str]:
    """Of an address that a mail filter has put, percent-encoded, into an address of its own."""
    whole = unquote(text) if "%" in text else ""
    return [token for token in map(_clean, _ADDRESSES.finditer(whole)) if token]


def _clean(match: re.Match[str]) -> str:
    return next(_given(match), "").strip(_AROUND)


def _given(match: re.Match[str]) -> Iterator[str]:
    return (group for group in match.groups() if group)
