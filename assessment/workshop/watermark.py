"""What every screen and file of a rehearsal carries, so that nobody takes it for a real room."""

from assessment.words import _
from assessment.workshop.model import Room


def watermark(room: Room) -> str | None:
    """The words; None for a real room."""
    return _("Rehearsal – made-up answers") if room.setup.rehearsal else None
