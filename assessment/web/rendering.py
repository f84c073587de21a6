"""Templates: escaped, translated, and with the one style sheet written into every page."""

import re
from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from assessment.charts import DARK, LIGHT, Theme, map_style, room_map_style
from assessment.web.sources import source
from assessment.words import _, ngettext

MAIN_STYLE: Final = "style.css"
"""Of all light pages."""
PHONE_STYLE: Final = "phone.css"
"""More for the phones of a workshop."""
PAPER_STYLE: Final = "paper.css"
"""More for typing in sheets of paper."""
ROOM_STYLE: Final = "room.css"
"""More for the figures of a workshop."""
_BLANK: Final = re.compile(r"\n\s*\n")


def render(template: str, **values: Any) -> bytes:
    """The page as UTF-8 HTML. The style sheet is inline: a file of its own would cost a phone one more journey."""
    style = Markup(style_sheet(MAIN_STYLE))  # noqa: S704 - our own file
    return _environment().get_template(template).render(style=style, **values).encode()


def render_part(template: str, **values: Any) -> Markup:
    """A part of a page, to be put into others as it is."""
    return Markup(_environment().get_template(template).render(**values))  # noqa: S704 - the template has escaped


@cache
def style_sheet(name: str) -> str:
    """Rules of all light pages, or more for some of them, in the colours of the charts."""
    written = (
        _environment()
        .get_template(name)
        .render(light=LIGHT, dark=DARK, map_style=_map_style, room_map_style=_room_map_style)
    )
    return re.sub(r"\s*\n\s*", "", written)


@cache
def style_source(name: str = MAIN_STYLE) -> str:
    """What a content security policy says to allow this style sheet and no other."""
    return source(style_sheet(name))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("assessment.web"),
        # Every page is escaped; style sheets take values of ours alone.
        autoescape=lambda name: name is not None and name.endswith(".html"),  # noqa: S701
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.filters["paragraphs"] = paragraphs
    environment.filters["whole"] = whole
    return environment


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which are parted by empty lines."""
    return [" ".join(part.split()) for part in _BLANK.split(text.strip())]


def whole(text: str) -> Markup:
    """The text with its hyphenated words in one piece: a heading of even lines would break them first."""
    parts = (Markup('<span class="whole">{}</span>').format(part) if "-" in part else part for part in text.split())
    return Markup(" ").join(parts)


def _map_style(theme: Theme) -> Markup:
    return Markup(map_style(theme))  # noqa: S704 - made of colours of ours


def _room_map_style(theme: Theme) -> Markup:
    return Markup(room_map_style(theme))  # noqa: S704 - made of colours of ours
