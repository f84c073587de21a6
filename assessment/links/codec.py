"""From content to token with the newest codec, and from a token back with the codec that made it."""

from assessment.links import envelope, v1
from assessment.links.content import Content, Scores
from assessment.packs import Catalogue
from assessment.sheets import Sheet

_DECODERS = {v1.VERSION: v1.decode}
_NEWEST = max(_DECODERS)


def encode(sheet: Sheet, catalogue: Catalogue) -> str:
    """The token of a sheet with its answers. Raises PackNotFoundError; SheetError for what the form does not have."""
    return v1.encode(sheet, catalogue)


def encode_scores(scores: Scores, catalogue: Catalogue) -> str:
    """The token of the counts alone. Raises PackNotFoundError, SheetError, or ``ValueError`` for a foreign tally."""
    return v1.encode(scores, catalogue)


def decode(token: str, catalogue: Catalogue) -> Content:
    """What a token holds, for any text whatever: exactly one token opens each content. Raises LinkError alone."""
    version = envelope.version_of(token, _NEWEST)
    return _DECODERS[version](token, catalogue)
