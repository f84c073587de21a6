"""What a host is told about each step: its name, what to say, and how long it may take."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assessment.words import _
from assessment.workshop.model import Room, Step

MINUTES: Final[Mapping[Step, int]] = {
    "lobby": 4, "warm_up": 5, "predict": 2, "answer": 7, "closing": 1, "closed": 1, "map": 5, "bars": 3, "roles": 6,
    "contested": 8, "strategies": 3, "commit": 4, "thanks": 1,
}  # fmt: skip
"""Forty-five together; a warm-up comes on top."""


@dataclass(frozen=True, slots=True)
class Told:
    """About one step."""

    name: str
    prompt: str


def told(step: Step) -> Told:
    """Name and prompt."""
    return {
        "lobby": Told(
            _("Join"), _("Say why you are here and who will see what. Wait until everybody is in; late ones may join.")
        ),
        "warm_up": Told(
            _("Warm-up"),
            _("Read it aloud and let everybody vote. Show the answer, then ask one person of each side for a reason."),
        ),
        "predict": Told(_("Guess"), _("Ask everybody to guess before they answer. Do not talk about the guesses yet.")),
        "answer": Told(
            _("Answer"), _("Let everybody answer alone. “Can’t say” is an answer. Close when most are done.")
        ),
        "closing": Told(_("Closing"), _("Answers count until the time is over.")),
        "closed": Told(_("Before the reveal"), _("Ask one or two people what they expect to see. Then show the map.")),
        "map": Told(
            _("Map"), _("Be silent for half a minute. Then ask: does this look like the organisation you know?")
        ),
        "bars": Told(_("Sections"), _("Ask for one case of the lowest bar. What happened, and when?")),
        "roles": Told(
            _("Marketing and sales"), _("Let each side say what it saw. Nobody answers back before both are heard.")
        ),
        "contested": Told(
            _("Where the room differs"), _("Take one statement at a time. Ask for cases, not for opinions.")
        ),
        "strategies": Told(_("What to work on"), _("Ask which of these somebody here could begin this month.")),
        "commit": Told(_("Commitment"), _("Agree on one thing with an owner and a date. Write it down below.")),
        "thanks": Told(_("Take home"), _("Ask everybody to keep the link on their phone before they leave.")),
        "ended": Told(_("Ended"), _("The workshop can only be read. Take the figures away before they are deleted.")),
    }[step]


def minutes_of(room: Room) -> int | None:
    """Suggested minutes for the room's step; None where there is nothing to hurry."""
    return room.settings.minutes.get(room.step, MINUTES.get(room.step))
