"""The server dies in the middle of a section and comes back: the page goes on, and no answer is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from assessment.sheets import Sheet
from assessment.ui.take.progress import screens
from tests.browser.server import Server
from tests.browser.steps import expect_answers, heading, held, pick, press, settle, statements
from tests.ui.examples import example_sheets, newest, token

SCREENS = screens(newest(), "full")
ALIVE = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'


@pytest.fixture
def window(chromium: Browser, own_server: Server) -> Iterator[Page]:
    """A window on a server that may be killed; a lost connection is an error on its console, and no defect."""
    context = chromium.new_context(base_url=own_server.url)
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def answer_section(page: Page, number: int, label: str) -> None:
    """Answer a whole section, counted from 0."""
    heading(page, SCREENS[number].title)
    groups = statements(page, len(SCREENS[number].items))
    for group in groups.all():
        pick(group, label)
    expect_answers(page, sum(len(screen.items) for screen in SCREENS[: number + 1]))


def answer_some(page: Page, number: int, label: str, some: int) -> None:
    """Answer the first statements of a section."""
    heading(page, SCREENS[number].title)
    groups = statements(page, len(SCREENS[number].items))
    for place in range(some):
        pick(groups.nth(place), label)
    expect_answers(page, sum(len(screen.items) for screen in SCREENS[:number]) + some)


def die_and_return(page: Page, server: Server) -> None:
    """Kill the server, see the page notice, and start it again."""
    server.kill()
    expect(page.locator(ALIVE)).to_have_count(0)
    server.start()


def expect_shown(page: Page, number: int, label: str, some: int) -> None:
    """Wait until the section shows its answers."""
    heading(page, SCREENS[number].title)
    groups = statements(page, len(SCREENS[number].items))
    for place in range(some):
        expect(groups.nth(place).get_by_role("radio", name=label, exact=True)).to_be_checked()


def finish(page: Page, number: int, label: str) -> None:
    """Answer what is left, from this section on, and go to the result."""
    for later in range(number, len(SCREENS)):
        answer_section(page, later, label)
        press(page, "Next")
    heading(page, "One last question")
    page.get_by_role("link", name="See the result").click()
    page.wait_for_url("**/result?r=*")
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()


def test_page_goes_on_by_itself(window: Page, own_server: Server) -> None:
    window.goto("/take?form=full")
    answer_section(window, 0, "Usually")
    press(window, "Next")
    answer_some(window, 1, "Can't say", 3)
    before = held(window)
    die_and_return(window, own_server)
    expect(window.locator(ALIVE)).to_be_visible(timeout=30_000)
    settle(window)
    expect_shown(window, 1, "Can't say", 3)
    assert held(window) == before
    finish(window, 1, "Occasionally")
    sheet = held(window, "r")
    assert isinstance(sheet, Sheet)
    first = dict.fromkeys(SCREENS[0].items, 4)
    assert sheet.answers == dict.fromkeys(newest().form_items("full"), 2) | first


def test_reload_after_the_restart(window: Page, own_server: Server) -> None:
    window.goto("/take?form=full")
    answer_section(window, 0, "Usually")
    press(window, "Next")
    answer_some(window, 1, "Almost never", 2)
    before = held(window)
    own_server.kill()
    own_server.start()
    window.reload()
    expect_shown(window, 1, "Almost never", 2)
    assert held(window) == before


def test_nothing_can_be_tapped_in_vain_while_the_server_is_away(window: Page, own_server: Server) -> None:
    window.goto("/take?form=full")
    answer_some(window, 0, "Usually", 2)
    own_server.kill()
    expect(window.locator(ALIVE)).to_have_count(0)
    for choice in window.get_by_role("radio").all():
        expect(choice).to_be_disabled()
    own_server.start()
    answer_some(window, 0, "Usually", 4)


def test_first_answer_after_the_restart_is_in_the_address_with_all_before_it(window: Page, own_server: Server) -> None:
    window.goto("/take?form=full")
    answer_some(window, 0, "Usually", 2)
    die_and_return(window, own_server)
    expect(window.locator(ALIVE)).to_be_visible(timeout=30_000)
    settle(window)
    pick(window.get_by_role("radiogroup").nth(2), "Occasionally")
    expect_answers(window, 3)


def test_first_press_of_next_after_the_restart_turns_the_page(window: Page, own_server: Server) -> None:
    window.goto("/take?form=full")
    answer_section(window, 0, "Usually")
    die_and_return(window, own_server)
    expect(window.locator(ALIVE)).to_be_visible(timeout=30_000)
    settle(window)
    press(window, "Next")
    heading(window, SCREENS[1].title)
    expect_answers(window, 6)


def test_second_assessment_survives_with_its_own_answers(window: Page, own_server: Server) -> None:
    window.goto("/take?form=full")
    answer_some(window, 0, "Almost never", 3)
    window.get_by_role("link", name="Home").click()
    window.get_by_role("link", name="Full assessment").first.click()
    answer_some(window, 0, "Almost always", 2)
    before = held(window)
    die_and_return(window, own_server)
    expect(window.locator(ALIVE)).to_be_visible(timeout=30_000)
    settle(window)
    expect_shown(window, 0, "Almost always", 2)
    assert held(window) == before


def test_result_comes_back(window: Page, own_server: Server) -> None:
    window.goto(f"/result?r={token(next(iter(example_sheets().values())))}")
    title = window.get_by_role("heading", level=1)
    expect(title).to_contain_text("Your answers place your organisation")
    before = title.inner_text()
    die_and_return(window, own_server)
    expect(window.locator(ALIVE)).to_be_visible(timeout=30_000)
    settle(window)
    expect(title).to_have_text(before)
