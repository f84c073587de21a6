"""What is said when a room link opens nothing, and with which status."""

from typing import Final, NamedTuple

from assessment.errors import EmphasisError, KeyRefusedError, RoomDeletedError, RoomNotFoundError, StoreUnavailableError
from assessment.words import _

SOON: Final = 3
"""Seconds until a store that was away may be asked again."""


class Said(NamedTuple):
    """A heading, what happened, and what to do."""

    status: int
    title: str
    explanation: str
    remedy: str


def said(error: EmphasisError) -> Said:
    """410 for what was here, 404 for what never was, 503 for what may be back soon."""
    match error:
        case RoomDeletedError() | RoomNotFoundError():
            return Said(
                410,
                _("This workshop has been deleted"),
                _("Its figures and all its answers are gone. That is what every workshop promises."),
                _("Ask whoever led it: they may have kept the report or the slides."),
            )
        case KeyRefusedError():
            return Said(
                404,
                _("This link opens no workshop"),
                _("It may have lost a part on its way."),
                _("Open the link once more from where you found it, whole."),
            )
        case StoreUnavailableError():
            return Said(
                503,
                _("The figures cannot be read right now"),
                _("The server is up, but its database does not answer at the moment."),
                _("Nothing is lost. Try again in a few seconds."),
            )
        case _:
            return Said(
                503,
                _("Workshops are not ready on this server"),
                _("It is set up in a way that keeps it from reading them."),
                _("Whoever looks after this server can mend it."),
            )
