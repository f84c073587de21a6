"""`emphasis rooms delete`: a workshop and everything in it."""

import typer

from assessment.cli.opening import opened_workshops
from assessment.words import _


def delete(code: str, *, sure: bool) -> int:
    """Delete it, after asking unless ``sure``. Gives 1 when the answer is no."""
    with opened_workshops() as workshops:
        room = workshops.room_with_code(code)
        asked = _("Delete {title} ({code}) with all its answers, for good?")
        if not sure and not typer.confirm(asked.format(title=room.setup.title, code=room.code)):
            return 1
        workshops.delete(room.id)
    print(_("Deleted {code}.").format(code=room.code))
    return 0
