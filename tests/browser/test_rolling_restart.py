"""Both processes behind nginx are restarted, one after the other: a phone and an assessment in real browsers go on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from assessment.ui.take.progress import Screen, screens
from tests.browser.steps import expect_answers, heading, pick, press, settle, statements
from tests.deploy.installation import Installation, installed
from tests.deploy.test_rolling_restart import new_room
from tests.ui.examples import newest
from tests.workshop.people import go_to
from tests.workshop.postgres import Postgres
from tests.workshop.waiting import until

pytestmark = pytest.mark.slow
PHONE: Final[ViewportSize] = {"width": 390, "height": 700}
ALIVE: Final = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
SEES_ERRORS: Final = """() => {
  window.seen = [];
  const look = () => document.querySelectorAll('[role="dialog"], [data-testid="stException"]').forEach((each) => {
    if (each.textContent) window.seen.push(each.textContent);
  });
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}"""
"""Notes every error that is on the page, were it for a moment."""
SCREENS: Final = screens(newest(), next(iter(newest().forms)))
ITEMS: Final = newest().form_items(next(iter(newest().forms)))
Open = Callable[..., Page]


@pytest.fixture
def installation(tmp_path: Path, postgres: Postgres) -> Iterator[Installation]:
    """PostgreSQL, two processes, nginx."""
    with installed(tmp_path, postgres.new_database()) as running:
        yield running


@pytest.fixture
def open_page(chromium: Browser, installation: Installation) -> Iterator[Open]:
    """Opens a page in a browser of its own; at the end none may have shown an error."""
    pages: list[Page] = []
    failed: list[str] = []

    def open_page(address: str, size: ViewportSize | None = None) -> Page:
        context = chromium.new_context(base_url=installation.nginx.url, viewport=size)
        context.set_default_timeout(30_000)
        page = context.new_page()
        page.on("response", lambda reply: failed.append(reply.url) if reply.status >= 500 else None)
        page.add_init_script(f"({SEES_ERRORS})()")
        page.goto(address)
        pages.append(page)
        return page

    yield open_page
    seen = [each for page in pages for each in page.evaluate("() => window.seen")]
    for page in pages:
        page.context.close()
    assert seen == []
    assert failed == []


def tap(page: Page, start: int, end: int) -> None:
    """Tap the same answer to some statements, counted from 0."""
    for number in range(start, end):
        expect(page.get_by_role("heading", level=1)).to_have_text(newest().item(ITEMS[number]).text)
        page.get_by_role("button", name="Usually").click()


def answer_section(page: Page, screen: Screen) -> None:
    """Answer a whole section of the assessment."""
    heading(page, screen.title)
    for group in statements(page, len(screen.items)).all():
        pick(group, "Usually")


def expect_chosen(page: Page, screen: Screen) -> None:
    """Wait until the section shows its answers."""
    heading(page, screen.title)
    for group in statements(page, len(screen.items)).all():
        expect(group.get_by_role("radio", name="Usually", exact=True)).to_be_checked()


def test_phone_and_assessment_go_on(installation: Installation, open_page: Open) -> None:
    workshops = installation.workshops
    room = new_room(workshops)
    phone, page = open_page(f"/j/{room.code}", PHONE), open_page("/take?form=full")
    tap(phone, 0, 3)
    answered = 0
    for number, process in enumerate(installation.processes):
        screen = SCREENS[number]
        answer_section(page, screen)
        answered += len(screen.items)
        expect_answers(page, answered)
        process.stop()
        tap(phone, 3 * number + 3, 3 * number + 5)
        process.start()
        expect(page.locator(ALIVE)).to_be_visible()
        settle(page)
        tap(phone, 3 * number + 5, 3 * number + 6)
        expect_chosen(page, screen)
        expect_answers(page, answered)
        press(page, "Next")
    heading(page, SCREENS[2].title)
    expect_answers(page, answered)
    token = phone.context.cookies()[0]["value"]
    until(lambda: len(workshops.own(room.id, token).answers) == 9)
    go_to(workshops, room.id, "closed")
    expect(phone.get_by_role("heading", name="Answers are closed")).to_be_visible()
