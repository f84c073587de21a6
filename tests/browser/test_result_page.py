"""What can be tried, filled in, opened and passed on upon the result page."""

import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from assessment import links
from tests.browser.conftest import Open
from tests.browser.pages import PLACES, arrive
from tests.browser.steps import settle, tab_to
from tests.ui.examples import catalogue, example_sheets, newest, scores_token, token

SHEET = example_sheets()["Strong closing on ground nobody tends"]
ADDRESS = f"/result?r={token(SHEET)}"


@pytest.fixture
def result(open_window: Open) -> Page:
    """The result page of a sales-led organisation."""
    page = open_window(ADDRESS)
    arrive(page, PLACES["result"])
    return page


def test_slider_changes_the_sentence_and_not_the_headline(result: Page) -> None:
    title = result.get_by_role("heading", level=1)
    before = title.inner_text()
    result.get_by_text("Try it on the map").click()
    expect(result.get_by_text("Move a slider: the ring shows where you would be.")).to_be_visible()
    slider = result.get_by_role("slider").first
    slider.focus()
    slider.press("End")
    said = result.get_by_text(re.compile(r"^You would be at marketing \d+ and sales 90: "))
    expect(said).to_be_visible()
    assert "marketing 50 " in said.inner_text()
    slider.press("Home")
    expect(result.get_by_text("You would be at marketing 25 and sales 90")).to_be_visible()
    expect(title).to_have_text(before)
    assert result.url.endswith(ADDRESS)


@pytest.mark.parametrize("place", range(5))
def test_name_of_a_bar_shows_what_is_behind_it(result: Page, place: int) -> None:
    section = newest().questionnaires[place]
    result.get_by_role("radiogroup", name="Look behind a bar").get_by_text(section.title).click()
    expect(result.get_by_text(section.about)).to_be_visible()
    for item in section.items:
        expect(result.get_by_role("listitem").filter(has_text=item.text)).to_contain_text(
            newest().scale[int(SHEET.answers[item.id]) - 1].label
        )


def test_click_on_a_bar_shows_what_is_behind_it(result: Page) -> None:
    bars = result.locator('[data-testid="stVegaLiteChart"]').nth(1)
    bars.scroll_into_view_if_needed()
    box = bars.bounding_box()
    assert box
    result.mouse.click(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.12)
    expect(result.get_by_text(newest().questionnaires[0].about)).to_be_visible()


def test_owner_and_date_survive_a_reload(result: Page) -> None:
    result.get_by_role("textbox", name="Owner").first.fill("Ada & Grace")
    date = result.get_by_label("By", exact=True).first
    date.fill("2027-03-01")
    date.blur()
    settle(result)
    result.reload()
    arrive(result, PLACES["result"])
    expect(result.get_by_role("textbox", name="Owner").first).to_have_value("Ada & Grace")
    expect(result.get_by_label("By", exact=True).first).to_have_value("2027-03-01")
    expect(result.get_by_role("textbox", name="Owner").nth(1)).to_have_value("")
    assert "Ada" not in result.url


def test_plan_is_in_the_report_as_it_was_typed(result: Page) -> None:
    result.get_by_role("textbox", name="Owner").first.fill("<b>Ada</b>")
    expect(result.get_by_text("1 of 3 owners and 0 of 3 dates")).to_be_visible()
    with result.expect_download() as download:
        result.get_by_role("button", name="Report (PDF)").click()
    assert download.value.suggested_filename == "emphasis.pdf"
    assert "<b>Ada</b>" in "".join(page.extract_text() for page in PdfReader(download.value.path()).pages)


@pytest.mark.parametrize(
    ("label", "begins"),
    [
        ("Slides (PowerPoint)", b"PK"),
        ("Picture of the map", b"\x89PNG"),
        ("All pictures (ZIP)", b"PK"),
        ("Reminder for the calendar", b"BEGIN:VCAL"),
    ],
)
def test_files_are_made_when_asked_for(result: Page, label: str, begins: bytes) -> None:
    with result.expect_download() as download:
        result.get_by_role("button", name=label).click()
    assert download.value.path().read_bytes().startswith(begins)


def test_the_reader_s_view_is_shown_before_anything_is_copied(result: Page, open_window: Open) -> None:
    result.get_by_text("What the reader will see").click()
    card = result.get_by_role("img", name="The card that a chat shows")
    expect(card).to_be_visible()
    assert card.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") == 1200
    page = result.get_by_role("link", name="Open the page as the reader sees it").get_attribute("href")
    assert page
    expect(open_window(page).get_by_role("heading", level=1)).to_have_text(
        result.get_by_role("heading", level=1).inner_text()
    )


def test_the_code_for_phones_is_shown(result: Page) -> None:
    result.get_by_text("Show it as a QR code").click()
    code = result.get_by_role("img", name="QR code of the link")
    expect(code).to_be_visible()
    assert code.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 100


def test_scores_only_is_offered_first_and_holds_no_answers(result: Page, open_window: Open) -> None:
    expect(result.get_by_text("It holds no single answer and no name.")).to_be_visible()
    shown = result.get_by_text(re.compile(r"/s/\w+$")).inner_text()
    link = shown.split("/s/")[1]
    assert link == scores_token(SHEET)
    assert isinstance(links.decode(link, catalogue()), links.Scores)
    other = open_window(shown)
    expect(other.get_by_role("heading", level=1)).to_have_text(result.get_by_role("heading", level=1).inner_text())
    expect(other.get_by_text("Change my answers")).to_have_count(0)


def test_link_with_answers_says_so_and_holds_them(result: Page) -> None:
    result.get_by_role("radiogroup", name="What the link shows").get_by_text("With answers").click()
    expect(result.get_by_text("This link shows every answer as well as the scores")).to_be_visible()
    expect(result.get_by_text(re.compile(r"/s/\w+$"))).to_contain_text(token(SHEET))


def test_every_chart_has_a_name_and_a_table(result: Page) -> None:
    charts = result.locator('[data-testid="stVegaLiteChart"]')
    expect(charts.nth(3)).to_be_visible()
    settle(result)
    for chart in charts.all():
        if chart.is_visible():
            expect(chart).to_have_accessible_name(re.compile(r"\w+.*\d"))
    assert result.get_by_text("The same numbers as a table").count() >= 4


def test_the_share_sheet_by_keyboard(result: Page) -> None:
    result.get_by_role("radio", name="Scores only").focus()
    result.keyboard.press("ArrowRight")
    result.keyboard.press("Space")
    expect(result.get_by_text("This link shows every answer as well as the scores")).to_be_visible()
    tab_to(result, result.get_by_role("checkbox", name="Show the numbers on the card"))
    result.keyboard.press("Space")
    link = f"/s/{token(SHEET)}?n=1"
    expect(result.get_by_text(re.compile(re.escape(link) + "$"))).to_be_visible()
    tab_to(result, result.locator("summary").filter(has_text="What the reader will see"))
    result.keyboard.press("Enter")
    expect(result.get_by_role("img", name="the map with its numbers")).to_have_attribute(
        "src", re.compile(r"\.png\?n=1$")
    )
    tab_to(result, result.get_by_role("link", name="Send it by mail"))
    tab_to(result, result.get_by_role("button", name="Reminder for the calendar"))
    with result.expect_download() as download:
        result.keyboard.press("Enter")
    assert f"/take?a={token(SHEET)}" in download.value.path().read_text(encoding="utf-8").replace("\n ", "")
