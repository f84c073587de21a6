"""What a phone shows of a warm-up: the same options as the wall, then the answer beside the own vote."""

from dataclasses import dataclass

from assessment.web.phone.asked import Choice
from assessment.words import _
from assessment.workshop import workshops
from assessment.workshop.ballots import Ballot, Option
from assessment.workshop.model import Own, Room, WarmUp


@dataclass(frozen=True, slots=True)
class Voting:
    """``at`` says which card it is; ``chosen`` is the own vote. The answer has its place here once it was shown."""

    warm_up: WarmUp
    at: str
    ballot: Ballot
    choices: tuple[Choice, ...]
    chosen: Option | None


def voting_of(room: Room, own: Own | None) -> Voting | None:
    """The card on the wall; None when the content no longer has it."""
    warm_up, ballot = room.warm_up, workshops().ballot(room)
    if warm_up is None or ballot is None:
        return None
    chosen = ballot.option(own.vote if own else None)
    at = _("Warm-up")
    if warm_up.cards > 1:
        at = _("Warm-up · card {number} of {all}").format(number=warm_up.card, all=warm_up.cards)
    choices = tuple(Choice(each.id, each.label, each is chosen) for each in ballot.options)
    return Voting(warm_up, at, ballot, choices, chosen)
