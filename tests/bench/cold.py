"""What a first visit loads, and when its first statement is there: a browser without a memory, on three networks."""

import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.workshop.model import Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.bench.figures import Figure, middle
from tests.bench.page_turn import STAYS, bare_page
from tests.bench.result_page import token
from tests.bench.servers import newest_edition, serve_app, serve_default
from tests.chromium import FLAGS, find_chromium
from tests.slow_line import WEAK_PHONE_SIGNAL, Line, slow_line

TOPIC: Final = "First visit"
MOST: Final = 0.4
"""Target: share of the bytes of the page that Streamlit serves by itself."""
OURS: Final = "Assess"
DEFAULT: Final = "the same statements on a page with Streamlit’s default settings"
_SETTLED: Final = 1000
"""Milliseconds without anything loaded."""
_PATIENCE: Final = 90_000


NETWORKS: Final[dict[str, Line]] = {
    "office": Line(10, 50, 25),
    "4G": Line(80, 9, 4.5),
    "weak phone signal": WEAK_PHONE_SIGNAL,
}
"""What lies between server and reader."""


@dataclass(frozen=True, slots=True)
class Visited:
    """A page of a server, and what shows that it can be read."""

    name: str
    server: str
    address: str
    shown: str


@dataclass(frozen=True, slots=True)
class Load:
    """What went over the wire for one visit."""

    seconds: float
    """Until the page could be read."""
    size: float
    """KB with headers, as they went over the wire; messages of a page's socket are not counted."""
    requests: float


def measure_cold(*, rounds: int, networks: Mapping[str, Line] = NETWORKS) -> list[Figure]:
    """KB, requests and seconds of first visits, and the share of bytes of a page that Streamlit serves by itself."""
    with ExitStack() as stack:
        pages = list(stack.enter_context(_served()))
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        stack.callback(browser.close)
        loads = {page.name: _visits(browser, page, rounds, networks) for page in pages}
    figures = [figure for name, load in loads.items() for figure in _figures(name, load)]
    share = _size(loads[OURS]) / _size(loads[DEFAULT])
    return [*figures, Figure(TOPIC, f"{OURS} to {DEFAULT}", share, "of the bytes", most=MOST)]


def _figures(name: str, visits: dict[str, list[Load]]) -> Iterator[Figure]:
    """By network; what went over the wire is told of the quickest, where a page has loaded all that it ever will."""
    quickest = next(iter(visits.values()))
    yield middle(TOPIC, f"{name}, on the wire", [each.size for each in quickest], "KB")
    yield middle(TOPIC, f"{name}, requests", [each.requests for each in quickest], "requests")
    for network, loads in visits.items():
        yield middle(TOPIC, f"{name}, can be read, {network}", [each.seconds for each in loads], "s")


def _size(visits: dict[str, list[Load]]) -> float:
    """The smallest: Streamlit fetches a font of 375 KB in some visits and not in others."""
    return min(each.size for each in next(iter(visits.values())))


@contextmanager
def _served() -> Iterator[Iterator[Visited]]:
    """All pages, their servers running."""
    catalogue, edition = open_catalogue(), newest_edition()
    form = next(iter(edition.forms))
    with tempfile.TemporaryDirectory() as folder, serve_default(bare_page(STAYS, edition)) as plain:
        workshops = Workshops(Settings.model_validate({"data": Path(folder)}), catalogue)
        room = workshops.open(Setup("Measured", edition.id, edition.number, form)).room
        workshops.move(room.id, Move("next", room.place))
        workshops.close()
        with serve_app({"EMPHASIS_DATA": folder, "EMPHASIS_LOG_LEVEL": "warning"}) as ours:
            here = f"http://localhost:{ours.port}"
            yield iter(
                (
                    Visited(OURS, here, f"/take?form={form}", "[role=radiogroup]"),
                    Visited("Result", here, f"/result?r={token()}", "h1"),
                    Visited("Shared page", here, f"/s/{token()}", "h1"),
                    Visited("Phone", here, f"/j/{room.code}", "h1"),
                    Visited(DEFAULT, f"http://localhost:{plain.port}", "/", "[role=radiogroup]"),
                )
            )


def _visits(browser: Browser, page: Visited, rounds: int, networks: Mapping[str, Line]) -> dict[str, list[Load]]:
    _visit(browser, page, page.server)  # whatever the server does once is not measured
    loads = {}
    for name, line in networks.items():
        with slow_line(line, page.server) as server:
            loads[name] = [_visit(browser, page, server) for _ in range(rounds)]
    return loads


def _visit(browser: Browser, page: Visited, server: str) -> Load:
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        context.set_default_timeout(_PATIENCE)
        tab = context.new_page()
        wire = context.new_cdp_session(tab)
        finished: list[float] = []
        wire.on("Network.loadingFinished", lambda event: finished.append(event["encodedDataLength"]))
        wire.send("Network.enable")
        start = time.perf_counter()
        tab.goto(f"{server}{page.address}", wait_until="commit")
        tab.locator(page.shown).first.wait_for()
        seconds = time.perf_counter() - start
        _settle(tab, finished)
        return Load(seconds, sum(finished) / 1000, len(finished))


def _settle(tab: Page, finished: list[float]) -> None:
    """Until nothing more is loaded. A phone's page keeps one request open, so an idle network never comes."""
    loaded = -1
    while loaded < len(finished):
        loaded = len(finished)
        tab.wait_for_timeout(_SETTLED)
