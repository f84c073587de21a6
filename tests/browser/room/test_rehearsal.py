"""A rehearsal on the real screens: opened by its host, played by itself, revealed on the wall."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.room.looks import beyond, under_the_foot
from tests.browser.steps import press, settle
from tests.browser.test_accessibility import violations
from tests.browser.test_phones import PHONE
from tests.browser.test_projector import SMALL_TEXT, SMALLEST, WALL

MARK = "Rehearsal – made-up answers"


def marked(page: Page) -> None:
    """The mark is in sight, and nothing of the page is under it that cannot be scrolled to."""
    expect(page.get_by_text(MARK)).to_be_in_viewport()
    assert violations(page) == []


def test_a_rehearsal_reaches_the_map(open_window: Open) -> None:
    console = open_window("/facilitate", viewport={"width": 1440, "height": 900})
    console.get_by_role("tab", name="Rehearse it first").click()
    console.get_by_text("In a rush", exact=True).click()
    settle(console)
    assert violations(console) == []
    press(console, "Open the rehearsal")
    expect(console.get_by_text("12 made-up participants · Split by role")).to_be_visible()
    with console.context.expect_page() as found:
        console.get_by_role("link", name="Open the projector").click()
    wall = found.value
    wall.set_viewport_size({"width": WALL["width"], "height": WALL["height"]})
    expect(wall.locator(".numbers dd").first).to_have_text("12")
    code = re.search(r"/j/([A-Z0-9]{6})", console.locator("body").inner_text())
    assert code
    phone = open_window(f"/j/{code.group(1)}", viewport=PHONE)
    expect(phone.get_by_role("heading", name="You are in")).to_be_visible()
    expect(wall.locator(".numbers dd").first).to_have_text("13")
    expect(console.locator(".numbers dd").first).to_have_text("13")
    settle(console)
    console.get_by_text("Warm up first").click()
    console.get_by_role("button", name="Start the warm-up").press("Enter")  # it may still be unfolding
    expect(wall.locator(".numbers dd").last).to_have_text("12")
    press(console, "Show the answer")
    settle(wall)
    assert beyond(wall) <= 0
    assert under_the_foot(wall) == []
    press(console, "End the warm-up")
    press(console, "Start answering")
    expect(phone.locator("[data-screen]:not([hidden]) .at")).to_contain_text("1 of 13 · Identifying needs")
    expect(console.locator(".numbers dd").nth(2)).to_have_text("12")
    press(console, "Close at once")
    press(console, "Show the map")
    expect(wall.get_by_text("From 12 people.")).to_be_visible()
    for page in (console, wall):
        settle(page)
        marked(page)
    marked(phone)
    assert wall.evaluate(SMALL_TEXT, SMALLEST) == []
    press(console, "Next: Sections")
    press(console, "Next: Marketing and sales")
    expect(wall.get_by_role("heading", level=1)).to_contain_text("arketing")
    expect(wall.get_by_text("Marketing and sales are not shown apart")).to_have_count(0)
