"""A whole workshop over the real pages: six phones, a console, and a projector that is led by its own keys."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Open
from tests.browser.steps import heading, press, settle
from tests.browser.test_phones import ITEMS, PHONE, tap
from tests.browser.test_projector import WALL

PHONES = 6
REVEALS = ("map", "bars", "roles", "contested", "strategies", "commit", "thanks")


def turn_to(wall: Page, step: str) -> None:
    """Press the clicker, and wait for what the room sees next."""
    wall.keyboard.press("PageDown")
    wall.locator(f"[data-step={step}]").wait_for(state="attached", timeout=PATIENCE)


def answer_everything(phone: Page, number: int) -> None:
    """All statements, then the role."""
    tap(phone, 0, len(ITEMS), ("Occasionally", "About half the time", "Usually")[number % 3])
    phone.get_by_role("button", name=("Marketing", "Sales")[number % 2], exact=True).click()


def test_six_phones_a_console_and_a_projector(open_window: Open) -> None:
    console = open_window("/facilitate", viewport={"width": 1440, "height": 900})
    console.get_by_label("Title").fill("Leadership team")
    press(console, "Open the workshop")
    expect(console.get_by_role("heading", name="Join", exact=True)).to_be_visible()
    settle(console)
    with console.context.expect_page() as found:
        console.get_by_role("link", name="Open the projector").click()
    wall = found.value
    wall.set_viewport_size({"width": WALL["width"], "height": WALL["height"]})
    heading(wall, "Leadership team")
    settle(wall)
    code = re.search(r"/j/([A-Z0-9]{6})", console.locator("body").inner_text())
    assert code
    phones = [open_window(f"/j/{code.group(1)}", viewport=PHONE) for _phone in range(PHONES)]
    for phone in phones:
        expect(phone.get_by_role("heading", name="You are in")).to_be_visible()
    expect(wall.locator(".numbers dd").first).to_have_text(str(PHONES))
    turn_to(wall, "predict")
    turn_to(wall, "answer")
    for number, phone in enumerate(phones):
        answer_everything(phone, number)
    expect(wall.locator(".numbers dd").last).to_have_text(str(PHONES))
    phones[0].reload()
    wall.keyboard.press("PageDown")
    expect(wall.get_by_role("timer")).to_be_visible()
    turn_to(wall, "closed")
    for step in REVEALS:
        turn_to(wall, step)
    link = console.get_by_text(re.compile(r"^http\S+/r/\S+$")).inner_text()
    with console.expect_download() as found_file:
        press(console, "Report (PDF)")
    assert found_file.value.path().read_bytes().startswith(b"%PDF")
    press(console, "End the workshop")
    heading(wall, "This workshop has ended")
    own = phones[0].get_by_role("link", name=re.compile("result", re.IGNORECASE)).first
    expect(own).to_be_visible()
    own.click()
    expect(phones[0]).to_have_url(re.compile(r"/s/\w+"))
    expect(phones[0].get_by_role("heading", level=1)).to_be_visible()
    phones[1].get_by_role("link", name="See all figures of the room").click()
    expect(phones[1]).to_have_url(link)
    expect(phones[1].get_by_text("6 people are in the figures.")).to_be_visible()
