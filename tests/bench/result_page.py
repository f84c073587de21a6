"""How long until the result can be read, against a bare page with one Altair chart."""

import time
from contextlib import ExitStack
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from assessment import links
from assessment.packs import open_catalogue
from assessment.sheets import Sheet
from tests.bench.figures import Figure, middle
from tests.bench.servers import ROOT, serve, serve_source
from tests.chromium import FLAGS, find_chromium

MOST: Final = 1.5
"""Target for the ratio."""
TOPIC: Final = "Result page"
_PATIENCE: Final = 60_000
"""Milliseconds."""
_DRAWN: Final = "[data-testid=stVegaLiteChart] :is(svg, canvas)"

# One chart of the size of the map, with about as many marks.
_BARE: Final = """import altair as alt
import streamlit as st

st.title("A bare page")
places = [{"across": (7 * number) % 101, "up": (13 * number) % 101} for number in range(20)]
points = alt.Chart(alt.Data(values=places)).mark_point().encode(x="across:Q", y="up:Q")
st.altair_chart(points.properties(height=420))
"""


def measure_result_page(*, rounds: int) -> list[Figure]:
    """Milliseconds from opening the address to headline and map on show, each time in a browser without a memory."""
    with ExitStack() as stack:
        ours, bare = stack.enter_context(serve(ROOT / "app.py")), stack.enter_context(serve_source(_BARE))
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        stack.callback(browser.close)
        result, plain = f"http://127.0.0.1:{ours.port}/result?r={token()}", f"http://127.0.0.1:{bare.port}/"
        for address in (result, plain):
            _milliseconds(browser, address)
        pairs = [(_milliseconds(browser, result), _milliseconds(browser, plain)) for _ in range(rounds)]
    return [
        middle(TOPIC, "headline and map on show", [own for own, _ in pairs], "ms"),
        middle(TOPIC, "bare page with one chart", [other for _, other in pairs], "ms"),
        middle(TOPIC, "result to bare page", [own / other for own, other in pairs], "ratio", MOST),
    ]


def _milliseconds(browser: Browser, address: str) -> float:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(_PATIENCE)
    try:
        page = context.new_page()
        start = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.get_by_role("heading", level=1).wait_for()
        page.locator(_DRAWN).first.wait_for()
        return (time.perf_counter() - start) * 1000
    finally:
        context.close()


def token() -> str:
    """A finished sheet with answers of several kinds."""
    catalogue = open_catalogue()
    edition = catalogue.newest(catalogue.editions[0].id)
    form = next(iter(edition.forms))
    items = enumerate(edition.form_items(form))
    answers = {item: edition.scale[1 + number % (edition.points - 1)].value for number, item in items}
    return links.encode(Sheet(edition.id, edition.number, form, dict(answers)), catalogue)
