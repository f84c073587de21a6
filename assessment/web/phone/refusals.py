"""What is refused, with which status, and what is said about it."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from assessment.errors import (
    AnswersClosedError,
    EmphasisError,
    ItemUnknownError,
    KeyRefusedError,
    ParticipantUnknownError,
    RoomNotFoundError,
    SheetShownError,
    StoreUnavailableError,
    TooManyTriesError,
    ValueUnknownError,
    WorkshopEndedError,
)
from assessment.words import _

_SOON: Final = 3
"""Seconds until a store that was away may be asked again."""
_QUIET: Final = frozenset({"closed", "ended", "no_room", "away", "no_key", "shown"})
"""What happens to honest people too."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """``kind`` is a word for scripts and logs; ``wait`` seconds until it makes sense to come back."""

    status: int
    kind: str
    wait: int | None = None

    @property
    def is_odd(self) -> bool:
        """Whether an operator may want to know."""
        return self.kind not in _QUIET


class RefusedError(EmphasisError):
    """A request that is not even looked at further."""

    def __init__(self, status: int, kind: str) -> None:
        super().__init__(kind)
        self.refusal = Refusal(status, kind)


def refusal_of(error: EmphasisError) -> Refusal:
    """The answer to a request that failed for this reason."""
    match error:
        case RefusedError():
            return error.refusal
        case RoomNotFoundError():
            return Refusal(404, "no_room")
        case TooManyTriesError():
            return Refusal(429, "too_many", error.seconds)
        case ParticipantUnknownError():
            return Refusal(403, "unknown")
        case KeyRefusedError():
            return Refusal(403, "no_key")
        case SheetShownError():
            return Refusal(409, "shown")
        case AnswersClosedError():
            return Refusal(409, "closed")
        case WorkshopEndedError():
            return Refusal(409, "ended")
        case ItemUnknownError() | ValueUnknownError():
            return Refusal(422, "unknown_value")
        case StoreUnavailableError():
            return Refusal(503, "away", _SOON)
        case _:
            return Refusal(503, "not_ready", _SOON)


class Said(NamedTuple):
    """A heading, what happened, and what to do."""

    title: str
    explanation: str
    remedy: str


def said(refusal: Refusal) -> Said:
    """The sentences of a refusal."""
    match refusal.kind:
        case "no_room" | "no_code":
            return Said(
                _("No workshop has this code"),
                _("Codes have six letters and numbers. A workshop that is over is deleted after a while."),
                _("Compare the code with the one on the wall, and type it again."),
            )
        case "no_key":
            return Said(
                _("This link opens no workshop"),
                _("It may have lost a part on its way, or the workshop was deleted."),
                _("Open the console from where you kept its link, and come here from there."),
            )
        case "shown":
            return Said(
                _("This sheet is in figures that were shown"),
                _("Without it they could be subtracted from one another, so it cannot be taken back any more."),
                _("All sheets are kept as they are."),
            )
        case "too_many":
            return Said(
                _("Too many codes that do not exist"),
                _("To keep workshops private, codes can only be tried a few times."),
                _("Wait {minutes} min, then type the code from the wall.").format(
                    minutes=-(-(refusal.wait or 0) // 60)
                ),
            )
        case "unknown":
            return Said(
                _("This phone has not joined"),
                _("The workshop knows a phone by a cookie, and yours did not come along."),
                _("Allow cookies for this page, then join again."),
            )
        case "closed":
            return Said(
                _("Answers are closed"),
                _("This one came after the host had closed the round, so it does not count."),
                _("All earlier answers are kept."),
            )
        case "ended":
            return Said(_("This workshop is over"), _("It takes nobody new."), _("Ask the host about the next one."))
        case "away" | "not_ready":
            return Said(
                _("The workshop cannot be reached right now"),
                _("The server is up, but it cannot read or write answers at the moment."),
                _("Nothing that was saved is lost. Try again in a few seconds."),
            )
        case _:
            return Said(
                _("This could not be accepted"),
                _("It does not look as if it came from the page of this workshop."),
                _("Nothing was changed. Open the page again and repeat your tap."),
            )
