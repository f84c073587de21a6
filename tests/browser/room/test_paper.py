"""Sheets of paper typed in by keyboard alone: none lost, none doubled, and the last one can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from assessment.workshop.model import Prediction, Setup
from assessment.workshop.service import Workshops
from scoring import CANT_SAY
from tests.browser.conftest import PATIENCE
from tests.browser.server import Server
from tests.browser.steps import press, settle, tab_to
from tests.browser.test_accessibility import violations
from tests.browser.test_shared_page import SIDEWAYS
from tests.ui.examples import newest
from tests.workshop.people import go_to

ITEMS = newest().form_items("pulse")
SHEETS = ("1234501234512", "555554444433x", "2222211111000")
VALUES = [[CANT_SAY if key in "0x" else int(key) for key in keys] for keys in SHEETS]


def type_sheet(page: Page, keys: str, role: str) -> None:
    """All statements, the role, and the guess."""
    for key in (*keys, role):
        page.keyboard.press(key)
    page.keyboard.type("70")
    page.keyboard.press("Tab")
    page.keyboard.type("35")


def saved(page: Page, sheets: int) -> None:
    """Wait until the server has so many."""
    told = "1 sheet in the room" if sheets == 1 else f"{sheets} sheets in the room"
    expect(page.locator("#count")).to_have_text(told)


def answers_of(store: Workshops, room: str) -> list[list[object]]:
    """What the store holds, a sheet a list, in no order."""
    return sorted(([person.rounds[0][item] for item in ITEMS] for person in store.people(room)), key=str)


@pytest.fixture
def context(chromium: Browser, server: Server) -> Iterator[BrowserContext]:
    """The host's browser; it may complain while the server is away."""
    with chromium.new_context(base_url=server.url, viewport={"width": 1440, "height": 900}) as context:
        context.set_default_timeout(PATIENCE)
        yield context


def test_three_sheets_by_keys(context: BrowserContext, store: Workshops, server: Server) -> None:
    setup = Setup("Our room", newest().id, newest().number, "pulse", privacy="open", predicts=True)
    opened = store.open(setup)
    room = go_to(store, opened.room.id, "answer")
    console = context.new_page()
    console.goto(f"/console?h={opened.host}")
    settle(console)
    console.get_by_text("On paper").click()
    settle(console)
    link = console.get_by_role("link", name="Type in paper sheets")
    tab_to(console, link)
    with console.expect_download() as printed:
        press(console, "Sheet, A4")
    assert Path(printed.value.path()).read_bytes().startswith(b"%PDF-")
    with context.expect_page() as found:
        link.press("Enter")
    page = found.value
    first = page.get_by_role("radio", name="1 Almost never").first
    expect(first).to_be_focused()
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Nothing is typed yet, so nothing was saved.")
    # the first: a slip and Backspace, a reload in the middle, and Enter twice
    for key in (*SHEETS[0][:4], "1", "Backspace"):
        page.keyboard.press(key)
    page.reload()
    expect(page.locator(":checked")).to_have_count(5)
    page.locator("[data-row]").nth(4).locator(":checked").focus()
    type_sheet(page, SHEETS[0][4:], "2")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    saved(page, 1)
    expect(page.locator(":checked")).to_have_count(0)
    # the second while the server is away: it waits, and a reload does not lose it
    server.kill()
    type_sheet(page, SHEETS[1], "1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("The server does not answer.")
    type_sheet(page, SHEETS[2], "3")
    server.start()
    saved(page, 2)
    # the third, taken back and saved again
    page.keyboard.press("Enter")
    saved(page, 3)
    page.keyboard.press("u")
    saved(page, 2)
    expect(page.locator(":checked")).to_have_count(len(ITEMS) + 1)
    page.keyboard.press("Enter")
    saved(page, 3)
    page.reload()
    saved(page, 3)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIDEWAYS) <= 0
    go_to(store, room.id, "map")
    assert answers_of(store, room.id) == sorted(VALUES, key=str)
    assert sorted(str(person.role) for person in store.people(room.id)) == ["general", "marketing", "sales"]
    assert {person.prediction for person in store.people(room.id)} == {Prediction(70, 35)}
    page.keyboard.press("u")
    expect(page.get_by_role("status")).to_have_text("That sheet is in figures that were shown, so it stays.")
    assert store.paper_sheets(room.id) == 3
