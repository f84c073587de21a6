"""What the first reader would otherwise wait for: content, templates, style and fonts, at the start of the server."""

from asyncio import to_thread
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

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
from assessment.web.shared import read
from assessment.web.stopping import when_asked_to_stop
from assessment.workshop.opened import close_workshops, stop_news


@asynccontextmanager
async def ready(_app: object) -> AsyncIterator[None]:
    """Lifespan of the server, which answers nobody before it has looked at one page and picture itself.

    Asked to stop, it lets phones go at once, finishes what it was sent, and ends when that is written.
    """
    look_once()
    send_at_once()
    logs.begin(settings())
    close = metrics.serve(settings())
    # The inner one passes the signal on once it has lingered: phones are only then sent elsewhere.
    with when_asked_to_stop(stop_news), lived(life, linger=settings().linger_seconds):
        yield
    await to_thread(close_workshops)
    close()


def look_once() -> None:
    """Make the page and the picture of an assessment without answers, and drop them; read the lessons."""
    catalogue = shared_catalogue()
    edition = catalogue.newest(catalogue.packs[0])
    empty = links.encode(Sheet(edition.id, edition.number, next(iter(edition.forms)), {}), catalogue)
    shared = read(empty)
    site = Site("http", "localhost")
    result_page(shared, site, numbers=False)
    code_page(site)
    preview(shared.result, shared.words, numbers=False)
    with suppress(ContentError):  # the pages that need the lessons say so
        shared_lessons(catalogue.folders[edition.id, edition.number])
