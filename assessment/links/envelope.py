"""The outer form of a token: version, length, check, and one number that holds the payload and its digest.

Frozen once released.

    1  c  2  xxxxxxxx…
    |  |  |  '- payload * 2**48 + digest, in base 62, always the same number of characters for the same kind of content
    |  |  '---- check of the length
    |  '------- number of characters of the whole token, as one base-62 digit
    '---------- version of the codec

The digest finds whatever changed the body, except one time in 2**48. The head needs certainty, for it tells a token
that was cut off from one that was changed: the check is the length plus 26, in base 62. So no two lengths share
a check, exchanging the two characters never gives a valid head, and neither does changing capital and small letters
(26 is the distance between them).
"""

from hashlib import blake2b
from typing import Final

from assessment.errors import LinkCutOffError, LinkDamagedError, LinkNewerVersionError
from assessment.links import base62

LONGEST: Final = 61
"""Characters of the longest token."""
_HEAD: Final = 3
_DIGEST_BYTES: Final = 6
_DIGEST_STATES: Final = 1 << 8 * _DIGEST_BYTES
_PAYLOAD_BYTES: Final = 48
_CHECK_STEP: Final = 26


def length(states: int) -> int:
    """Characters of a token with ``states`` possible payloads. ``ValueError`` when that is more than ``LONGEST``."""
    characters = _HEAD + base62.width(states * _DIGEST_STATES)
    if characters > LONGEST:
        raise ValueError(f"a link would need {characters} characters, {LONGEST} are possible")
    return characters


def seal(version: int, payload: int, characters: int) -> str:
    """The token, ``characters`` long, of a payload below the states that ``characters`` was worked out for."""
    body = payload * _DIGEST_STATES + _digest(version, characters, payload)
    return f"{version}{_length_and_check(characters)}{base62.write(body, characters - _HEAD)}"


def version_of(token: str, newest: int) -> int:
    """Version digit of a token, 1 to ``newest``. Raises LinkError: cut off, damaged or from a newer version."""
    if not base62.is_base62(token):
        raise LinkDamagedError
    if not token:
        raise LinkCutOffError(0, None)
    if token[0] not in "123456789":
        raise LinkDamagedError
    version = int(token[0])
    if version > newest:
        raise LinkNewerVersionError(version)
    return version


def unseal(token: str) -> int:
    """The payload of a token whose version is known. Raises LinkCutOffError or LinkDamagedError."""
    if len(token) < _HEAD:
        raise LinkCutOffError(len(token), None)
    characters = base62.read(token[1])
    if token[1:_HEAD] != _length_and_check(characters) or len(token) > characters:
        raise LinkDamagedError
    if len(token) < characters:
        raise LinkCutOffError(len(token), characters)
    payload, digest = divmod(base62.read(token[_HEAD:]), _DIGEST_STATES)
    if digest != _digest(int(token[0]), characters, payload):
        raise LinkDamagedError
    return payload


def _length_and_check(characters: int) -> str:
    return base62.ALPHABET[characters] + base62.ALPHABET[(characters + _CHECK_STEP) % 62]


def _digest(version: int, characters: int, payload: int) -> int:
    message = bytes((version, characters)) + payload.to_bytes(_PAYLOAD_BYTES, "big")
    return int.from_bytes(blake2b(message, digest_size=_DIGEST_BYTES).digest(), "big")
