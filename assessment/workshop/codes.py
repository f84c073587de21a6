"""Six characters that people read from a wall and type on a phone."""

import secrets
from typing import Final

ALPHABET: Final = "34679CDFGHJKMNPQRTVWXY"
"""Without look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B, U beside V) and without vowels, so that no code is a word."""
LENGTH: Final = 6
CODE_LONGEST: Final = 40
"""Characters that are looked at of what somebody types."""
_KEPT: Final = frozenset(ALPHABET)


def new_code() -> str:
    """One of 22**6, about 113 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(typed: str) -> str | None:
    """The code as it is stored, from any case and with blanks or dashes between; None for what can be no code."""
    code = "".join(typed[:CODE_LONGEST].upper().replace("-", " ").split())
    return code if len(code) == LENGTH and _KEPT.issuperset(code) else None
