"""The console's look, and its ear for the projector in the same browser."""

from pathlib import Path
from typing import Final

from assessment.ui.parts import scripts
from assessment.workshop.model import Room

_HERE: Final = Path(__file__).parent
STYLE: Final = (_HERE / "console.css").read_text(encoding="utf-8")


def clicker(room: Room) -> str:
    """The script that presses Next and Back when a clicker's key went to the projector's window instead."""
    return scripts.element(scripts.console(), room.code)
