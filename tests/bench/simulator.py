"""How quickly the simulator follows a dial: on the server, and on the reader's screen."""

import time
from contextlib import ExitStack
from itertools import cycle
from typing import Final

from playwright.sync_api import Page, sync_playwright

from tests.bench.figures import Figure, middle
from tests.bench.protocol import Tab
from tests.bench.servers import ROOT, Server, serve
from tests.chromium import FLAGS, find_chromium

TOPIC: Final = "Simulator"
MOST: Final = 150.0
"""Target, ms."""
_WARM_UP: Final = 5
_DIAL: Final = 1
"""Sales, of this way."""

# Reads the time at which the first chart's finding or numbers change after a key.
_WATCH: Final = """() => {
  const roots = [...document.querySelectorAll('*')].map((each) => each.shadowRoot).filter(Boolean);
  const picture = roots.map((root) => root.querySelector('.picture.lead')).find(Boolean);
  window.changed = undefined;
  window.pressed = performance.now();
  new MutationObserver((_, watcher) => { window.changed = performance.now(); watcher.disconnect(); })
    .observe(picture, { childList: true, characterData: true, subtree: true });
}"""


def measure_simulator(*, rounds: int) -> list[Figure]:
    """Milliseconds for one move of a dial, with all six charts drawn."""
    with ExitStack() as stack:
        server = stack.enter_context(serve(ROOT / "app.py"))
        answered, worked = _on_the_server(server, rounds)
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        stack.callback(browser.close)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"http://127.0.0.1:{server.port}/simulator")
        shown = _on_the_screen(page, rounds)
    return [
        middle(TOPIC, "dial moved to all messages sent", answered, "ms", MOST),
        middle(TOPIC, "of it processor time of the server", worked, "ms of CPU"),
        middle(TOPIC, "key pressed to chart changed in the browser", shown, "ms", MOST),
    ]


def _on_the_server(server: Server, rounds: int) -> tuple[list[float], list[float]]:
    answered, worked = [], []
    places = cycle(range(100))
    with Tab(server.port, "simulator") as tab:
        for number in range(rounds + _WARM_UP):
            started, before = time.perf_counter(), server.cpu_seconds()
            tab.slide(_DIAL, float(next(places)))
            if number >= _WARM_UP:
                answered.append((time.perf_counter() - started) * 1000)
                worked.append((server.cpu_seconds() - before) * 1000)
    return answered, worked


def _on_the_screen(page: Page, rounds: int) -> list[float]:
    dial = page.get_by_role("slider", name="Sales").first
    dial.wait_for()
    page.locator(".picture.lead svg").first.wait_for()
    dial.focus()
    found = []
    for number in range(rounds + _WARM_UP):
        page.evaluate(_WATCH)
        page.keyboard.press("ArrowLeft" if number % 2 else "ArrowRight")
        page.wait_for_function("() => window.changed !== undefined")
        if number >= _WARM_UP:
            found.append(page.evaluate("() => window.changed - window.pressed"))
        page.wait_for_load_state("networkidle")
    return found
