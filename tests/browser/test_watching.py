"""The watch that every window of these tests is under does see what it looks for."""

from playwright.sync_api import Browser

from tests.browser.server import Server
from tests.browser.watching import Watch


def test_sees_requests_to_other_hosts_and_errors(chromium: Browser, server: Server) -> None:
    page = chromium.new_page()
    watch = Watch(page, server.url)
    # A page without our policy, which would let no such request out.
    page.route("**/bare", lambda route: route.fulfill(body="<h1>Bare</h1>", content_type="text/html"))
    page.goto(f"{server.url}/bare")
    page.evaluate("() => fetch('http://elsewhere.invalid/x').catch(() => console.error('on purpose'))")
    page.close()
    assert watch.strangers == ["http://elsewhere.invalid/x"]
    assert any("on purpose" in error for error in watch.errors)
