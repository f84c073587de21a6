"""`emphasis rooms export`: what was released of a workshop."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from assessment.address import AddressError, Site, parse
from assessment.cli.opening import opened_workshops
from assessment.cli.report import REFUSED, Paper, replace_file
from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.words import _
from assessment.workshop.model import Person, Room
from assessment.workshop.released_json import figures_object
from assessment.workshop.service import Workshops
from assessment.workshop.watermark import watermark

Kind = Literal["pdf", "pptx", "csv", "people"]


def export(code: str, *, people: bool, files: Mapping[Kind, str], paper: Paper, base: str | None) -> int:
    """Print the room and its released figures, with ``people`` everybody's answers; or write them as ``files``.

    Gives 2 when a file cannot be written. Raises RoomIsAnonymousError for answers of an anonymous room.
    """
    try:
        site = parse(base, name="--url") if base else Settings.read().public_url
    except AddressError as error:
        return _refused(f"{error}.")
    with opened_workshops() as workshops:
        room = workshops.room_with_code(code)
        if not files:
            print(json.dumps(_told(workshops, room, people=people), indent=2))
            return 0
        made = {Path(name): _document(kind, workshops, room, site, paper) for kind, name in files.items()}
    try:
        for path, content in made.items():
            replace_file(path, content)
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        return _refused(told.format(file=error.filename, reason=(error.strerror or str(error)).lower()))
    return 0


def _refused(problem: str) -> int:
    print(problem, file=sys.stderr)
    return REFUSED


def _told(workshops: Workshops, room: Room, *, people: bool) -> dict[str, Any]:
    told = _room_object(room) | {"rounds": [figures_object(each) for each in workshops.figures(room.id)]}
    if people:
        told["people"] = [_person_object(each) for each in workshops.people(room.id)]
    return told


def _document(kind: Kind, workshops: Workshops, room: Room, site: Site | None, paper: Paper) -> bytes:
    """One kind must not pay for the imports of the others."""
    from assessment.reports.room_report import room_report

    edition = open_catalogue().edition(room.setup.pack, room.setup.edition)
    if kind == "people":
        from assessment.reports.room_people import people_csv

        return people_csv(edition, room.setup.form, workshops.people(room.id))
    rounds = workshops.figures(room.id)
    link = "" if site is None else site.released(workshops.released_token(room.id))
    match kind:
        case "pdf":
            from assessment.reports.room_pdf import room_pdf

            return room_pdf(room_report(room, edition, rounds, link=link), paper=paper)
        case "pptx":
            from assessment.reports.slides.room_deck import room_pptx

            return room_pptx(room_report(room, edition, rounds, link=link))
        case _:
            from assessment.reports.room_tables import room_csv

            return room_csv(room, edition, rounds)


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
