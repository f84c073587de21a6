"""The pages: typing a code, being in a room, and what is refused."""

from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup

from assessment.address import Site
from assessment.packs import Edition, shared_catalogue
from assessment.web.phone.asked import Asked, asked_of, first_open, place_in, roles_of
from assessment.web.phone.home import home_of
from assessment.web.phone.refusals import Refusal, said
from assessment.web.phone.script import script_name
from assessment.web.phone.stages import seconds_left, stage_of, view_of
from assessment.web.phone.warming_up import voting_of
from assessment.web.rendering import PHONE_STYLE, render, render_part, style_sheet
from assessment.words import SOURCE_LANGUAGE, _, speak
from assessment.workshop.model import Own, Privacy, Room
from assessment.workshop.watermark import watermark

_MIDDLE: Final = 50
_PARTS_KEPT: Final = 2048
"""About 1.5 KB each."""
_ICON: Final = ("app", "static", "icon.png")


def code_page(site: Site, refusal: Refusal | None = None, typed: str = "") -> bytes:
    """Where a code is typed. ``refusal`` of the code that was typed before."""
    speak(SOURCE_LANGUAGE)
    wrong = said(refusal) if refusal else None
    return _render("code.html", site, SOURCE_LANGUAGE, wrong=wrong, typed=typed, action=site.path("j"))


def refused_page(site: Site, refusal: Refusal, code: str | None) -> bytes:
    """What was not done, and the way back."""
    speak(SOURCE_LANGUAGE)
    back = site.path("j", code) if code else site.path("j")
    return _render("refused.html", site, SOURCE_LANGUAGE, said=said(refusal), back=back)


def room_page(site: Site, room: Room, own: Own | None, wanted: str | None, at: datetime) -> bytes:
    """The room for one phone. ``own`` is None for somebody new; ``wanted``: the screen that the address names."""
    edition = shared_catalogue().edition(room.setup.pack, room.setup.edition)
    speak(edition.language)
    view = view_of(room, at)
    asked = asked_of(edition, room.setup.form, own.answers if own else {}) if view == "answer" else ()
    base, shown = site.path("j", room.code), place_in(asked, wanted)
    return _render(
        "room.html",
        site,
        edition.language,
        room=room,
        edition=edition,
        own=own,
        mark=watermark(room),
        view=view,
        stage=stage_of(room, at),
        left=seconds_left(room, at),
        base=base,
        statements=[
            _statement(
                edition, room.setup.privacy, base, room.round, own is None, len(asked), each, each.number != shown
            )
            for each in asked
        ],
        roles=roles_of(edition, room, own),
        shown=shown,
        open=first_open(asked),
        guesses=_guesses(own),
        voting=voting_of(room, own) if view == "warm_up" else None,
        consent=own is None and room.setup.privacy == "open" and view != "ended",
        take=home_of(room, own, edition) if own and view in ("thanks", "ended") else None,
        result_at=site.path("s") + "/",
        figures_at=site.path("r") + "/",
    )


@lru_cache(maxsize=_PARTS_KEPT)
def _statement(
    edition: Edition, privacy: Privacy, base: str, round_: int, is_new: bool, number: int, asked: Asked, hidden: bool
) -> Markup:
    """One statement of ``number``; the same for all phones that gave the same answer."""
    return render_part(
        "phone/statement.html",
        before=edition.before_start,
        stem=edition.stem,
        is_open=privacy == "open",
        base=base,
        round=round_,
        is_new=is_new,
        all=number,
        each=asked,
        hidden=hidden,
    )


def _guesses(own: Own | None) -> tuple[tuple[str, str, int], ...]:
    """Both sides with their names and points; in the middle before a guess."""
    guess = own.prediction if own else None
    marketing, sales = (guess.marketing, guess.sales) if guess else (_MIDDLE, _MIDDLE)
    return ("marketing", _("Marketing"), marketing), ("sales", _("Sales"), sales)


def _render(template: str, site: Site, language: str, **values: Any) -> bytes:
    return render(
        f"phone/{template}",
        language=language,
        more_style=Markup(style_sheet(PHONE_STYLE)),  # noqa: S704 - our own file
        script=site.path("j", "script", script_name()),
        icon=site.path(*_ICON),
        home=site.path(""),
        **values,
    )
