"""A room's form on paper: every statement with boxes to cross, the way in by phone, and what happens to the answers."""

from dataclasses import dataclass
from typing import Any, Final

from assessment.packs import Edition
from assessment.reports.qr import qr_svg
from assessment.reports.typesetting import COLOURS, Paper, typeset
from assessment.words import _
from assessment.workshop.model import Room
from assessment.workshop.watermark import watermark

_SIZES: Final = ("11.5", "11", "10.5", "10")
"""Letters of the statements, pt; smaller ones are taken until the form needs no page too many."""
_ON_A_PAGE: Final = 18
"""Statements."""


@dataclass(frozen=True, slots=True)
class WayIn:
    """How somebody gets in with a phone after all: the whole address, and as people read it."""

    link: str
    address: str


def paper_form(room: Room, edition: Edition, way_in: WayIn | None, *, paper: Paper = "a4") -> bytes:
    """The form as PDF, after PDF/UA-1 as long as there is a letter for everything in it.

    ``way_in``: None where phones cannot open the address of this server.
    """
    most = -(-len(edition.form_items(room.setup.form)) // _ON_A_PAGE)
    ways = [{"size": each} for each in _SIZES]
    return typeset("paper_form.typ", _document(room, edition, way_in), paper=paper, ways=ways, most=most)


def _document(room: Room, edition: Edition, way_in: WayIn | None) -> dict[str, Any]:
    """Everything the template lays out, in reading order. A box has the key that types it in."""
    form = edition.forms[room.setup.form]
    return {
        "language": edition.language,
        "colours": COLOURS,
        "running": f"{edition.title} · {form.title}",
        "page": _("Page {n} of {all}"),
        "title": room.setup.title,
        "mark": watermark(room) or "",
        "intro": [edition.before_start],
        "privacy": _privacy(room, edition),
        "join": _join(room, way_in),
        "guess": _guess() if room.setup.predicts else None,
        "stem": edition.stem,
        "how": _("One cross in each row. Leave a row empty rather than guess."),
        "head": {"number": _("No."), "statement": _("Statement")},
        "scale": [{"key": str(each.value), "label": each.label} for each in edition.scale],
        "cant_say": {"key": "0", "label": edition.cant_say.label},
        "rows": [
            {"number": str(number), "text": edition.item(item).text}
            for number, item in enumerate(edition.form_items(room.setup.form), 1)
        ],
        "role": _role(room, edition),
    }


def _privacy(room: Room, edition: Edition) -> str:
    if room.setup.privacy == "open":
        return _(
            "Do not write your name. This room is open: the group has agreed that single answers may be shown, with "
            "the role if you give one. Whoever leads the workshop types the sheets in. If you would rather not be "
            "seen, hand in no sheet."
        )
    said = _(
        "Do not write your name. Whoever leads the workshop types the sheets in; the room sees figures of at least {n} "
        "people together, or none."
    )
    return said.format(n=edition.rule().minimum)


def _join(room: Room, way_in: WayIn | None) -> dict[str, str] | None:
    if way_in is None:
        return None
    return {
        "qr": qr_svg(way_in.link, dark="#000000"),
        "alt": _("QR code of the address {address}").format(address=way_in.address),
        "said": _("Or on your phone, not both: code {code}").format(code=room.code),
        "address": way_in.address,
    }


def _guess() -> dict[str, Any]:
    return {
        "heading": _("First a guess: where will this room land?"),
        "said": _("How strong does this group think each side is? 0 is hardly ever, 100 is always."),
        "sides": [_("Marketing"), _("Sales")],
    }


def _role(room: Room, edition: Edition) -> dict[str, Any]:
    labels = {role.id: role.label for role in edition.roles}
    return {
        "heading": _("Which side of the work do you see most?"),
        "said": _("You may leave this out."),
        "choices": [{"key": str(number), "label": labels.get(role, role)} for number, role in enumerate(room.roles, 1)],
    }
