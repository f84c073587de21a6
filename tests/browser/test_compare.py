"""The comparison page in a browser: accessible, narrow, by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.pages import Place, arrive, unfold
from tests.browser.steps import heading, settle, tab_to
from tests.browser.test_accessibility import violations
from tests.browser.test_narrow_screens import CUT_OFF, NARROW, SIDEWAYS
from tests.ui.examples import example_sheets, filled, newest, scores_token, token

HIGH, LOW = token(filled()), token(filled(answer=2))
_ITEMS = newest().form_items("full")
_TWELVE = [token(replace(filled(), answers={**filled().answers, item: 1})) for item in _ITEMS[:12]]
_DAYS = [token(replace(filled(answer=answer), day=date(2026, answer, 1))) for answer in (2, 4)]
_ROLES = [token(replace(filled(answer=answer), role=role)) for answer, role in ((2, "marketing"), (4, "sales"))]


def address(*tokens: str) -> str:
    return "/compare?" + "&".join(f"r={each}" for each in tokens)


PAGES = {
    "nothing": Place("/compare", "button", "Compare"),
    "one": Place(address(HIGH), "link", "Answer the statements yourself"),
    "two with roles": Place(address(*_ROLES), "heading", "Keep it, share it"),
    "then and now": Place(address(*_DAYS), "heading", "Keep it, share it"),
    "twelve": Place(address(*_TWELVE), "heading", "Keep it, share it"),
    "scores and trouble": Place(
        address(scores_token(filled()), "nonsense", *map(scores_token, [*example_sheets().values()][:2])),
        "heading",
        "Keep it, share it",
    ),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", PAGES.values(), ids=PAGES)
def test_accessible(open_window: Open, place: Place, scheme: str) -> None:
    page = open_window(place.address, color_scheme=scheme, reduced_motion="reduce")
    arrive(page, place)
    unfold(page)
    assert violations(page) == []


@pytest.mark.parametrize("place", PAGES.values(), ids=PAGES)
def test_fits_a_narrow_screen(open_window: Open, place: Place) -> None:
    page = open_window(place.address, viewport=NARROW)
    arrive(page, place)
    unfold(page)
    assert max(page.evaluate(SIDEWAYS)) <= 0
    assert page.evaluate(CUT_OFF) == []


def test_paste_two_links_by_keyboard(open_window: Open) -> None:
    page = open_window("/compare")
    field = page.get_by_role("textbox", name="Paste the links of the results")
    tab_to(page, field)
    page.keyboard.insert_text(f"http://elsewhere.example/result?r={HIGH}\nand http://elsewhere.example/s/{LOW} thanks")
    tab_to(page, page.get_by_role("button", name="Compare", exact=True))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address(HIGH, LOW)}")
    heading(page, "One sees the organisation as Integrated, the other as Building.")


def test_name_remove_and_back(open_window: Open) -> None:
    page = open_window(address(HIGH, LOW, token(filled(answer=3))))
    page.get_by_text("Name or remove the results").click()
    field = page.get_by_role("textbox", name="Name for B")
    field.fill("<b>Anna</b>")
    field.press("Enter")
    expect(page.get_by_role("listitem").filter(has_text="B <b>Anna</b>")).to_be_visible()
    assert "Anna" not in page.url
    page.get_by_role("button", name="Remove A").click()
    page.wait_for_url(f"**{address(LOW, token(filled(answer=3)))}")
    expect(page.get_by_role("listitem").filter(has_text="A <b>Anna</b>")).to_be_visible()
    page.go_back()
    heading(page, "Two of three see the organisation as Building.")


def test_the_copied_link_opens_the_same_comparison(open_window: Open) -> None:
    page = open_window(address(HIGH, LOW))
    title = heading(page, "One sees the organisation as Integrated, the other as Building.").inner_text()
    link = page.locator("code").filter(has_text="/compare?r=").inner_text()
    other = open_window(link.strip())
    heading(other, title)
    settle(other)
    expect(other.get_by_text("These links carry scores only")).to_be_visible()


def test_own_newer_answers_by_keyboard(open_window: Open) -> None:
    """An answer changed, and a link from before pasted: the newest answers are one press away."""
    theirs, before = scores_token(filled(answer=2)), token(filled())
    page = open_window(f"/take?a={before}&s=7")
    page.get_by_text("Sales", exact=True).click()
    page.wait_for_url(lambda url: before not in url)
    page.get_by_role("link", name="See the result").click()
    page.get_by_role("link", name="Compare with others").click()
    field = page.get_by_role("textbox", name="Paste the link of another result")
    field.fill(f"?r={before} ?r={theirs}")
    page.get_by_role("button", name="Compare", exact=True).click()
    newest = page.url.split("?r=")[1].split("&")[0]
    page.wait_for_url(f"**{address(newest, before, theirs)}")
    page.get_by_text("Name or remove the results").click()
    page.get_by_role("button", name="Remove A").click()
    page.wait_for_url(f"**{address(before, theirs)}")
    expect(page.get_by_text("You have changed your answers since; A is from before.")).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Show my newest answers"), most=120)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address(newest, theirs)}")
    expect(page.get_by_text("You have changed your answers since")).to_have_count(0)
