"""The light page in a browser: at once, on any screen, on paper, without a script."""

import time
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from pypdf import PdfReader

from tests.browser.conftest import Open
from tests.browser.server import Server
from tests.browser.test_accessibility import violations
from tests.slow_line import WEAK_PHONE_SIGNAL, slow_line
from tests.ui.examples import example_sheets, scores_token, token

CUT_OFF = Path(__file__).with_name("cut_off.js").read_text(encoding="utf-8")
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
RICH = example_sheets()["Strong habits and strong warning signs in three sections"]
OPEN = example_sheets()["One section unfinished, and two fields are possible"]
BOTH = example_sheets()["Both sides within their margins"]
PAGES = {
    "answers": f"/s/{token(RICH)}",
    "scores": f"/s/{scores_token(BOTH)}",
    "open": f"/s/{token(OPEN)}",
}
PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 640}
SOON = 1.0
"""Seconds on a slow network."""


def unfold(page: Page) -> None:
    """Open every part that is folded away."""
    for summary in page.locator("summary").all():
        summary.click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing(open_window: Open, address: str, scheme: str) -> None:
    page = open_window(address, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    unfold(page)
    assert violations(page) == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_narrow_screen(open_window: Open, address: str) -> None:
    page = open_window(address, viewport=NARROW)
    unfold(page)
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("size", [PHONE, {"width": 1440, "height": 900}], ids=["phone", "laptop"])
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_first_screen_shows_headline_and_map(open_window: Open, address: str, size: dict[str, int]) -> None:
    page = open_window(address, viewport=size, java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("img").first).to_be_in_viewport(ratio=0.75)


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_map_has_a_name_and_words_stay_on_it(open_window: Open, address: str) -> None:
    page = open_window(address, viewport=PHONE)
    chart = page.get_by_role("img").first
    assert "Map with lines at 62.5" in (chart.text_content() or "")
    edges = chart.bounding_box()
    assert edges
    for text in chart.locator("text").all():
        box = text.bounding_box()
        assert box
        assert box["x"] >= edges["x"] - 1
        assert box["x"] + box["width"] <= edges["x"] + edges["width"] + 1


def test_keyboard_reaches_the_three_doors(open_window: Open) -> None:
    page = open_window(PAGES["answers"])
    doors = page.get_by_role("navigation").get_by_role("link")
    expect(doors).to_have_text(["Answer yourself and compare", "Look closer", "What is this?"])
    doors.nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/result?r={token(RICH)}")
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()


def test_soon_on_a_slow_network(chromium: Browser, server: Server) -> None:
    page = chromium.new_context(viewport=PHONE).new_page()
    with slow_line(WEAK_PHONE_SIGNAL, server.url) as line:
        start = time.perf_counter()
        page.goto(f"{line}{PAGES['answers']}", wait_until="commit")
        page.get_by_role("heading", name="How this was worked out").wait_for()
        taken = time.perf_counter() - start
        page.context.close()
    print(f"can be used after {taken:.2f} s")
    assert taken < SOON


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_paper_holds_what_is_folded_on_the_screen(open_window: Open, paper: str) -> None:
    page = open_window(PAGES["answers"], color_scheme="dark")
    sheets = PdfReader(BytesIO(page.pdf(format=paper))).pages
    assert 3 <= len(sheets) <= 6
    text = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    assert "30 days" in text
    assert "Publish one page for both teams" in text
    assert f"/s/{token(RICH)}" in text


def test_damaged_link_helps(chromium: Browser, server: Server) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 640})
    answer = page.goto(f"{server.url}{PAGES['answers'][:-3]}")
    assert answer
    assert answer.status == 400
    expect(page.get_by_role("heading", level=1)).to_have_text("The end of this link is missing")
    assert page.evaluate(SIDEWAYS) <= 0
    page.close()
