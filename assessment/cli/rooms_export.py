"""`emphasis rooms export`: what was released of a workshop."""

import json
from typing import Any

from assessment.cli.opening import opened_workshops
from assessment.workshop.model import Person, Room
from assessment.workshop.released_json import figures_object
from assessment.workshop.watermark import watermark


def export(code: str, *, people: bool) -> int:
    """Print the room and its released figures; with ``people`` everybody's answers. Raises RoomIsAnonymousError."""
    with opened_workshops() as workshops:
        room = workshops.room_with_code(code)
        told = _room_object(room) | {"rounds": [figures_object(each) for each in workshops.figures(room.id)]}
        if people:
            told["people"] = [_person_object(each) for each in workshops.people(room.id)]
    print(json.dumps(told, indent=2))
    return 0


def _room_object(room: Room) -> dict[str, Any]:
    promised = room.commitment
    return {
        "code": room.code,
        "title": room.setup.title,
        "pack": room.setup.pack,
        "edition": room.setup.edition,
        "form": room.setup.form,
        "privacy": room.setup.privacy,
        "rehearsal": room.setup.rehearsal,
        **({"mark": said} if (said := watermark(room)) else {}),
        "opened": room.created.isoformat(),
        "ended": room.ended.isoformat() if room.ended else None,
        "deleted": room.expires.isoformat(),
        "commitment": None
        if promised is None
        else {
            "what": promised.what,
            "owner": promised.owner,
            "due": promised.due.isoformat() if promised.due else None,
        },
    }


def _person_object(person: Person) -> dict[str, Any]:
    return {"role": person.role, "rounds": [dict(answers) for answers in person.rounds]}
