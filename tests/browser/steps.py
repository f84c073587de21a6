"""What people do on the pages, and waiting until the page has done its part. Nothing here sleeps."""

import re

from playwright.sync_api import Locator, Page, expect

from assessment import links
from assessment.links import Content
from tests.ui.examples import catalogue

_QUIET = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
_BUSY = '[data-testid="stSkeleton"], [data-testid="stStatusWidget"]'


def settle(page: Page) -> None:
    """Wait until the page has drawn everything, fonts included."""
    expect(page.locator(_QUIET)).to_be_visible()
    expect(page.locator(_BUSY)).to_have_count(0)
    page.evaluate("() => document.fonts.ready.then(() => true)")


def heading(page: Page, text: str) -> Locator:
    """The title of the page, once it reads so."""
    found = page.get_by_role("heading", level=1, name=text, exact=True)
    expect(found).to_be_visible()
    return found


def statements(page: Page, count: int) -> Locator:
    """The radio groups of a section, once all of them are there."""
    groups = page.get_by_role("radiogroup")
    expect(groups).to_have_count(count)
    return groups


def pick(group: Locator, label: str) -> None:
    """Answer with the mouse."""
    group.get_by_text(label, exact=True).click()
    expect(group.get_by_role("radio", name=label, exact=True)).to_be_checked()


def press(page: Page, label: str) -> None:
    """Press a button with the mouse."""
    page.get_by_role("button", name=label).click()


def held(page: Page, name: str = "a") -> Content:
    """What the link in the address holds."""
    found = re.search(rf"[?&]{name}=(\w+)", page.url)
    assert found, page.url
    return links.decode(found.group(1), catalogue())


def expect_answers(page: Page, count: int, name: str = "a") -> None:
    """Wait until the address holds so many answers."""
    page.wait_for_url(lambda url: _count(url, name) == count)


def _count(url: str, name: str) -> int:
    found = re.search(rf"[?&]{name}=(\w+)", url)
    content = links.decode(found.group(1), catalogue()) if found else None
    return len(getattr(content, "answers", {}))


def tab_to(page: Page, target: Locator, most: int = 60) -> None:
    """Press Tab until the focus is on the target or inside it."""
    expect(target).to_be_visible()
    for _ in range(most):
        page.keyboard.press("Tab")
        # Inside a component the document only knows that the component has the focus.
        if target.evaluate("element => element.contains(document.activeElement) || element.matches(':focus')"):
            return
    raise AssertionError(f"{most} presses of Tab do not reach {target}")
