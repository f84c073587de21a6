"""`emphasis rooms list`: the workshops of this installation."""

from assessment.cli.opening import opened_workshops
from assessment.words import _, ngettext
from assessment.workshop.model import Room
from assessment.workshop.watermark import watermark


def list_rooms() -> int:
    """Print one line a workshop."""
    with opened_workshops() as workshops:
        lines = [_line(room, workshops.counts(room.id).joined) for room in workshops.all_rooms()]
    print(*lines or [_("There are no workshops here.")], sep="\n")
    return 0


def _line(room: Room, joined: int) -> str:
    people = ngettext("{count} person", "{count} people", joined).format(count=joined)
    told = _("{code}  {step:<10}  {people:>12}  opened {opened}  deleted {deleted}  {title}")
    return told.format(
        code=room.code,
        step=room.step,
        people=people,
        opened=room.created.date().isoformat(),
        deleted=room.expires.date().isoformat(),
        title=" · ".join(each for each in (room.setup.title, watermark(room)) if each),
    )
