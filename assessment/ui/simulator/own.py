"""The reader's own result as a place to start from: that of the address, or the newest of this tab."""

from dataclasses import dataclass
from math import floor

from assessment.errors import LinkError
from assessment.learning.setting import Points
from assessment.packs import Edition
from assessment.ui import session
from assessment.ui.reading import Reading, read
from assessment.ui.take.answers import token_of
from scoring import Quadrant

_MIDDLE = 50
"""Where the dial for working together starts when the answers say nothing about it."""


@dataclass(frozen=True, slots=True)
class Own:
    """The dials of a result, and its link. ``together_known``: there was a score for working together."""

    token: str
    edition: Edition
    points: Points
    field: Quadrant | None
    together_known: bool


def own_result(token: str | None) -> Own | None:
    """The result to start from, None when there is none with a score on both sides; raises LinkError for the token."""
    if token is not None:
        return _own(read(token))
    last = session.current().trail.last
    return _own(read(token_of(last))) if last is not None and last.answers else None


def own_result_if_readable(token: str | None) -> tuple[Own | None, LinkError | None]:
    """The same, with the error of a token that cannot be read."""
    try:
        return own_result(token), None
    except LinkError as error:
        return own_result(None), error


def _own(reading: Reading) -> Own | None:
    result = reading.result
    marketing, sales, together = result.marketing.score, result.sales.score, result.together.score
    if marketing is None or sales is None:
        return None
    points = Points(_whole(marketing), _whole(sales), _MIDDLE if together is None else _whole(together))
    return Own(reading.token, reading.edition, points, result.quadrant, together is not None)


def _whole(score: float) -> int:
    """Whole points, halves up, as scores are read everywhere."""
    return floor(score + 0.5)
