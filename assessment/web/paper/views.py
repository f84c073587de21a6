"""The page for one sheet after another."""

from typing import Any, Final

from markupsafe import Markup

from assessment.address import Site
from assessment.packs import shared_catalogue
from assessment.web import own_script
from assessment.web.paper.asking import ANSWER, KEY, PLACE, SHEET
from assessment.web.phone.asked import asked_of, roles_of
from assessment.web.phone.refusals import Refusal, said
from assessment.web.rendering import PAPER_STYLE, render, style_sheet
from assessment.words import SOURCE_LANGUAGE, _, speak
from assessment.workshop.model import Room
from assessment.workshop.watermark import watermark

SCRIPT: Final = "paper.js"
_ICON: Final = ("app", "static", "icon.png")


def sheet_page(site: Site, room: Room, key: str, token: str, sheets: int) -> bytes:
    """A blank sheet. ``token`` names it where no script does; ``sheets``: how many the room has."""
    edition = shared_catalogue().edition(room.setup.pack, room.setup.edition)
    speak(edition.language)
    return _render(
        "sheet.html",
        site,
        edition.language,
        room=room,
        edition=edition,
        mark=watermark(room),
        key=key,
        key_name=KEY,
        sheet_name=SHEET,
        answer_prefix=ANSWER,
        token=token,
        sheets=sheets,
        statements=asked_of(edition, room.setup.form, {}),
        roles=roles_of(edition, room, None),
        guesses=_guesses(room),
        back=site.path("console", **{KEY: key}),
    )


def refused_page(site: Site, refusal: Refusal) -> bytes:
    """What was not done, and what to do."""
    speak(SOURCE_LANGUAGE)
    return _render("refused.html", site, SOURCE_LANGUAGE, said=said(refusal))


def _guesses(room: Room) -> tuple[tuple[str, str], ...]:
    """Both sides with their names, where the room guesses."""
    asked = room.setup.predicts and room.round == 1
    return (("marketing", _("Marketing")), ("sales", _("Sales"))) if asked else ()


def _render(template: str, site: Site, language: str, **values: Any) -> bytes:
    return render(
        f"paper/{template}",
        language=language,
        more_style=Markup(style_sheet(PAPER_STYLE)),  # noqa: S704 - our own file
        script=site.path(PLACE, "script", own_script.script_name(SCRIPT)),
        save=site.path(PLACE, "save"),
        undo=site.path(PLACE, "undo"),
        now=site.path(PLACE, "now"),
        icon=site.path(*_ICON),
        home=site.path(""),
        **values,
    )
