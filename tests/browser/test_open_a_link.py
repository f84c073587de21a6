"""A link pasted on the start page: whole, in a sentence, or not a link at all."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.steps import heading, settle
from tests.ui.examples import filled, token

WHOLE, HALF = token(filled()), token(filled(but=20))


def paste(page: Page, text: str) -> None:
    """Put text into the field and press *Open*."""
    field = page.get_by_role("textbox", name="Paste the link")
    field.fill(text)
    page.get_by_role("button", name="Open", exact=True).click()


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        f"  {WHOLE}\t",
        f"http://elsewhere.example/result?r={WHOLE}",
        f"Have a look: <https://elsewhere.example/result?r={WHOLE}&view=projector> please",
        f"“{WHOLE}”",
        f"https://elsewhere.example/result?r={WHOLE}.",
    ],
)
def test_result(open_window: Open, text: str) -> None:
    page = open_window("/")
    paste(page, text)
    page.wait_for_url(f"**/result?r={WHOLE}")
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()


def test_unfinished_answers(open_window: Open) -> None:
    page = open_window("/")
    paste(page, f"http://elsewhere.example/take?a={HALF}&s=2")
    page.wait_for_url(f"**/take?a={HALF}**")
    heading(page, "Lead generation")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Paste a link first."),
        ("   ", "Paste a link first."),
        (WHOLE[:-4], "The end of this link is missing"),
        ("hello there", "This link has been changed on its way"),
        ("<img src=x onerror=alert(1)>", "This link has been changed on its way"),
        ("[a](javascript:alert(1)) **b** $x$ :material/home:", "This link has been changed on its way"),
        ("http://elsewhere.example/result?r=%00%ff", "This link has been changed on its way"),
        ("9" + WHOLE[1:], "This link was made by a newer version"),
        ("1" * 100_000, "This link has been changed on its way"),
    ],
)
def test_junk(open_window: Open, text: str, said: str) -> None:
    page = open_window("/")
    paste(page, text)
    expect(page.get_by_text(said)).to_be_visible()
    settle(page)
    heading(page, "Where does your organisation put its weight: on marketing, on sales, or on both?")
