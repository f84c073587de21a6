"""Scripts in addresses, in fields and in a page itself: none runs, and the light pages' policy stops what gets in."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.server import Server
from tests.browser.steps import press, settle
from tests.ui.examples import filled, scores_token, token

WHOLE, OTHER, SCORES = token(filled()), token(filled(answer=2)), scores_token(filled())
RUN = "document.documentElement.dataset.ran='1'"
PAYLOADS = {
    "script": f"<script>{RUN}</script>",
    "end of a script": f"</script><script>{RUN}</script>",
    "end of a text": f'"}});{RUN};//',
    "image": f"<img src=x onerror=\"{RUN}\">",
    "drawing": f'"><svg onload="{RUN}">',
    "markdown": f"[x](javascript:{RUN}) <b onclick=\"{RUN}\">x</b>",
}  # fmt: skip
SHORT = ("<svg onload=alert(1)>", "<script>alert(1)</script", "[x](javascript:alert(1))", "'-alert(1)-'", "${alert(1)}")
"""As long as a name may be."""
ADDRESSES = {
    "shared page": "/s/{}",
    "picture": "/s/{}.png",
    "shared page, choice": f"/s/{SCORES}?n={{}}",
    "result": "/result?r={}",
    "result, slide": f"/result?r={WHOLE}&view=projector&n={{}}",
    "result, view": f"/result?r={WHOLE}&view={{}}",
    "answers": "/take?a={}",
    "answers, screen": f"/take?a={WHOLE}&s=1&x={{}}",
    "answers beside": "/take?form=pulse&with={}",
    "comparison": f"/compare?r={WHOLE}&r={{}}&r={OTHER}",
    "start": "/?{}=1",
}


class Alarm:
    """Goes off when a script of the payload's has run."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.dialogs: list[str] = []
        page.on("dialog", self._asked)

    def _asked(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def is_silent(self) -> bool:
        """Ask once the page is quiet."""
        return not self.dialogs and self._page.locator("html[data-ran]").count() == 0


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    context = chromium.new_context(base_url=server.url)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def go(page: Page, address: str) -> None:
    """Open a page and wait until it has drawn everything."""
    page.goto(address)
    if not address.startswith("/s/"):
        settle(page)


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_in_an_address(page: Page, address: str) -> None:
    alarm = Alarm(page)
    for payload in PAYLOADS.values():
        go(page, address.format(quote(payload, safe="")))
        assert alarm.is_silent(), payload


def test_in_the_fields_for_links(page: Page) -> None:
    alarm = Alarm(page)
    for payload in (PAYLOADS["script"], PAYLOADS["image"], PAYLOADS["markdown"]):
        go(page, "/")
        page.get_by_role("textbox", name="Paste the link").fill(payload)
        press(page, "Open")
        expect(page.get_by_role("alert")).to_be_visible()
        assert alarm.is_silent(), payload
        go(page, f"/compare?r={WHOLE}&r={OTHER}")
        page.get_by_role("textbox", name="Paste links of more results").fill(payload)
        page.get_by_role("button", name="Compare", exact=True).click()
        expect(page.get_by_role("alert")).to_be_visible()
        assert alarm.is_silent(), payload


def test_in_a_name_and_in_a_plan(page: Page) -> None:
    alarm = Alarm(page)
    go(page, f"/compare?r={WHOLE}&r={OTHER}")
    page.get_by_text("Name or remove the results").click()
    for payload in SHORT:
        field = page.get_by_role("textbox", name="Name for A")
        field.fill(payload)
        field.press("Enter")
        expect(page.get_by_role("listitem").filter(has_text=payload).first).to_be_visible()
        assert alarm.is_silent(), payload
    go(page, f"/result?r={WHOLE}")
    for payload in (PAYLOADS["script"], PAYLOADS["image"]):
        page.get_by_role("textbox", name="Owner").first.fill(payload)
        page.get_by_role("textbox", name="Owner").first.press("Tab")
        page.reload()
        settle(page)
        expect(page.get_by_role("textbox", name="Owner").first).to_have_value(payload[:80])
        assert alarm.is_silent(), payload


STOPPED = """async (markup) => {
  const stopped = [];
  document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
  const holder = document.createElement('div');
  document.body.append(holder);
  holder.innerHTML = markup;
  for (const old of holder.querySelectorAll('script')) {
    const fresh = document.createElement('script');
    fresh.textContent = old.textContent;
    if (old.src) fresh.src = old.src;
    old.replaceWith(fresh);
  }
  holder.querySelector('button')?.click();
  for (let turn = 0; turn < 50 && !stopped.length; turn++) await new Promise((done) => setTimeout(done, 20));
  return stopped;
}"""
INTRUDERS = {
    "inline script": (f"<script>{RUN}</script>", "script-src-elem"),
    "script from elsewhere": ('<script src="http://elsewhere.example/x.js"></script>', "script-src-elem"),
    "own script": ('<script src="/app/static/icon.png"></script>', "script-src-elem"),
    "handler": (f'<button onclick="{RUN}">x</button>', "script-src-attr"),
    "picture from elsewhere": ('<img src="http://elsewhere.example/x.png">', "img-src"),
    "frame": ('<iframe src="/about"></iframe>', "frame-src"),
    "style": ("<style>body{display:none}</style>", "style-src-elem"),
    "object": ('<object data="/app/static/icon.png"></object>', "object-src"),
}


@pytest.mark.parametrize("place", [f"/s/{SCORES}", "/s/nonsense"], ids=["result", "notice"])
@pytest.mark.parametrize(("markup", "directive"), INTRUDERS.values(), ids=INTRUDERS)
def test_the_policy_stops_what_gets_into_a_light_page(page: Page, place: str, markup: str, directive: str) -> None:
    alarm = Alarm(page)
    failures: list[str | None] = []
    page.on("requestfailed", lambda request: failures.append(request.failure))
    page.goto(place)
    assert page.evaluate(STOPPED, markup) == [directive]
    assert alarm.is_silent()
    assert set(failures) <= {"csp"}


def test_the_alarm_hears_what_a_page_lets_in(page: Page) -> None:
    alarm = Alarm(page)
    page.set_content(f"<p>x</p>{PAYLOADS['script']}")
    assert not alarm.is_silent()


def test_no_page_may_frame_a_light_page(page: Page, server: Server) -> None:
    page.goto("/app/static/icon.png")  # not a page of ours: those let nothing be framed in them to begin with
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.evaluate(
            "(url) => document.body.append(Object.assign(document.createElement('iframe'), {src: url}))",
            f"{server.url}/s/{SCORES}",
        )
