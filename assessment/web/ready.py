"""What the first reader would otherwise wait for: content, templates, style and fonts, at the start of the server."""

import gc
from asyncio import to_thread
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Timer
from typing import Final

from assessment import links
from assessment.address import Site
from assessment.errors import ContentError
from assessment.packs import shared_catalogue
from assessment.packs.learning.lessons import shared_lessons
from assessment.reports.preview import preview
from assessment.seeing import logs, metrics
from assessment.settings import settings
from assessment.sheets import Sheet
from assessment.web.at_once import send_at_once
from assessment.web.life import life, lived
from assessment.web.pages import result_page
from assessment.web.phone.views import code_page
from assessment.web.rendering import ROOM_STYLE, style_sheet
from assessment.web.shared import Shared, read
from assessment.web.stopping import when_asked_to_stop
from assessment.workshop.opened import close_workshops, stop_news

_FIRST_PAGES: Final = 2.0
"""Seconds that belong to whoever waited for the start."""


@asynccontextmanager
async def ready(_app: object) -> AsyncIterator[None]:
    """Lifespan of the server, which answers nobody before it has looked at one page itself.

    Asked to stop, it lets phones go at once, finishes what it was sent, and ends when that is written.
    """
    shared = look_once()
    send_at_once()
    settle(shared)
    logs.begin(settings())
    close = metrics.serve(settings())
    # The inner one passes the signal on once it has lingered: phones are only then sent elsewhere.
    with when_asked_to_stop(stop_news), lived(life, linger=settings().linger_seconds):
        yield
    await to_thread(close_workshops)
    close()


def settle(shared: Shared) -> None:
    """What is loaded by now stays for good, so no garbage collection need look at it. A little later, load more."""
    gc.freeze()
    gc.enable()
    later = Timer(_FIRST_PAGES, _get_ahead, (shared,))
    later.daemon = True
    later.start()


def _get_ahead(shared: Shared) -> None:
    """What nobody asks for in the first moment: Altair for results, and the picture that chat programs fetch."""
    from assessment.charts import shown  # noqa: F401

    preview(shared.result, shared.words, numbers=False)
    gc.freeze()


def look_once() -> Shared:
    """Make the page of an assessment without answers, and drop it; read the lessons."""
    catalogue = shared_catalogue()
    edition = catalogue.newest(catalogue.packs[0])
    empty = links.encode(Sheet(edition.id, edition.number, next(iter(edition.forms)), {}), catalogue)
    shared = read(empty)
    site = Site("http", "localhost")
    result_page(shared, site, numbers=False)
    code_page(site)
    style_sheet(ROOM_STYLE)
    with suppress(ContentError):  # the pages that need the lessons say so
        shared_lessons(catalogue.folders[edition.id, edition.number])
    return shared
