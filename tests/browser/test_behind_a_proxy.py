"""Below a path that a proxy takes off: every link that is shown leads back through the proxy."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.proxy import Proxy
from tests.browser.server import Server
from tests.browser.steps import settle
from tests.browser.watching import Watch
from tests.ui.examples import example_sheets, filled, scores_token, token

SHEET = example_sheets()["Both sides usual practice"]


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    with Proxy(server.url) as running:
        yield running


@pytest.fixture
def page(chromium: Browser, proxy: Proxy) -> Iterator[Page]:
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    watch = Watch(page, proxy.url)
    yield page
    context.close()
    assert watch.strangers == []
    assert watch.errors == []


def test_the_link_of_a_result(proxy: Proxy, page: Page) -> None:
    page.goto(f"{proxy.url}/result?r={token(SHEET)}")
    expect(page.get_by_role("link", name="Show on a projector")).to_be_visible()
    settle(page)
    link = page.get_by_text(re.compile(r"/s/\w+$")).inner_text()
    assert link == f"{proxy.url}/s/{scores_token(SHEET)}"
    page.goto(link)
    assert page.locator("meta[property='og:image']").get_attribute("content") == f"{link}.png"
    page.get_by_role("link", name="Answer yourself and compare").first.click()
    page.wait_for_url(f"{proxy.url}/take?with={scores_token(SHEET)}*")
    expect(page.get_by_text("laid beside the one that you have seen")).to_be_visible()


def test_the_links_of_a_comparison(proxy: Proxy, page: Page) -> None:
    one, other = scores_token(SHEET), scores_token(filled(answer=2))
    page.goto(f"{proxy.url}/compare?r={one}")
    expect(page.get_by_text(f"{proxy.url}/take?with={one}")).to_be_visible()
    page.goto(f"{proxy.url}/compare?r={one}&r={other}")
    expect(page.get_by_text(f"{proxy.url}/compare?r={one}&r={other}")).to_be_visible()
