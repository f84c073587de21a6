"""The mark on every page of a rehearsal; it stays in sight however far one scrolls."""

from assessment.ui.parts.prose import block
from assessment.workshop.model import Room
from assessment.workshop.watermark import watermark

_MARK = '<p class="watermark" role="note">{said}</p>'


def mark(room: Room) -> None:
    """Nothing for a real room."""
    said = watermark(room)
    if said:
        block(_MARK, said=said)
