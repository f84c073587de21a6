"""`emphasis rooms rehearse`: a workshop with made-up participants, played until it ends."""

from dataclasses import dataclass

from assessment.address import Site, parse
from assessment.cli.opening import opened_workshops
from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.words import _
from assessment.workshop.model import Room, Setup
from assessment.workshop.rehearsal.script import Pace, Pattern, Script
from assessment.workshop.service import Workshops
from assessment.workshop.watermark import watermark


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to rehearse."""

    pattern: Pattern
    people: int
    pace: Pace
    form: str
    title: str | None
    open_room: bool = False
    guess: bool = True


def rehearse(wanted: Wanted, *, base: str) -> int:
    """Open a rehearsal of the first pack and play it. ``base``: where the pages are served; raises AddressError."""
    site = Settings.read().public_url or parse(base, name="--url")
    with opened_workshops() as workshops:
        opened = workshops.open_rehearsal(_setup(wanted), Script(wanted.pattern, wanted.people, wanted.pace))
        print(_("Console    {address}").format(address=site.url("console", h=opened.host)))
        print(_("Projector  {address}").format(address=site.url("projector", p=opened.projector)))
        return _play(workshops, opened.room, site)


def go_on(code: str, *, base: str) -> int:
    """Play a rehearsal that is there, where its people are; raises RoomNotFoundError, RehearsalUnknownError."""
    site = Settings.read().public_url or parse(base, name="--url")
    with opened_workshops() as workshops:
        room = workshops.room_with_code(code)
        workshops.rehearsal(room.id)
        return _play(workshops, room, site)


def _play(workshops: Workshops, room: Room, site: Site) -> int:
    print(_("Phones     {address}").format(address=site.join(room.code)))
    print(_("{mark}. They play until the workshop ends; Ctrl-C stops them.").format(mark=watermark(room)), flush=True)
    workshops.perform(room.id)
    print(_("The rehearsal {code} is over.").format(code=room.code))
    return 0


def _setup(wanted: Wanted) -> Setup:
    catalogue = open_catalogue()
    edition = catalogue.newest(catalogue.packs[0])
    return Setup(
        title=wanted.title or _("Rehearsal"),
        pack=edition.id,
        edition=edition.number,
        form=wanted.form,
        privacy="open" if wanted.open_room else "anonymous",
        predicts=wanted.guess,
    )
