"""The simulator and the scenarios in a browser: by keyboard, accessible, narrow, playing without a flicker."""

import re
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.pages import Place, arrive, unfold
from tests.browser.steps import heading, settle, tab_to
from tests.browser.test_accessibility import violations
from tests.browser.test_narrow_screens import CUT_OFF, NARROW, SIDEWAYS
from tests.learning.test_decisions import OPTIONS, SCENARIOS
from tests.ui.examples import example_sheets, scores_token

_OWN = scores_token(example_sheets()["Strong habits and strong warning signs in three sections"])
PAGES = {
    "simulator": Place("/simulator", "link", "Decide in short scenarios"),
    "simulator from a result": Place(f"/simulator?r={_OWN}", "link", "My result"),
    "simulator with junk": Place("/simulator?this=x&set=q-9&r=nonsense", "link", "Decide in short scenarios"),
    "scenarios": Place("/scenarios", "link", SCENARIOS["S5"].title),
    "a scenario": Place("/scenarios?s=S2", "link", "Set the dials yourself"),
    "a choice": Place("/scenarios?s=S1&choice=A", "link", "Set the dials yourself"),
    "a choice from a result": Place(f"/scenarios?s=S5&choice=C&r={_OWN}", "link", "Set the dials yourself"),
}
_SHIFTS = """() => { window.shifts = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: 'layout-shift' }); }"""


def first_chart(page: Page) -> Locator:
    return page.locator("figure").first


def month(page: Page) -> int:
    found = re.match(r"Month (\d+)", page.locator("output").inner_text())
    assert found
    return int(found.group(1))


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


@pytest.mark.parametrize("size", [(1440, 900), (1920, 1080), (390, 844)])
def test_the_caveat_stays_on_screen(open_window: Open, size: tuple[int, int]) -> None:
    page = open_window("/simulator", viewport={"width": size[0], "height": size[1]})
    arrive(page, PAGES["simulator"])
    caveat = page.get_by_text("A teaching model. Its direction follows")
    expect(caveat).to_be_in_viewport(ratio=1)
    page.get_by_role("link", name="Decide in short scenarios").scroll_into_view_if_needed()
    expect(caveat).to_be_in_viewport(ratio=1)


def test_the_simulator_by_keyboard(open_window: Open) -> None:
    page = open_window("/simulator", viewport={"width": 1440, "height": 900})
    arrive(page, PAGES["simulator"])
    finding = first_chart(page).get_by_role("heading").inner_text()
    assert "earns more before month 6" in finding

    button = page.get_by_role("button", name="Play")
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    page.keyboard.press("Space")
    expect(button).to_be_focused()

    slider = page.get_by_role("slider", name="Month", exact=True)
    tab_to(page, slider)
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "Month 0 of 36")
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(page.locator("output")).to_have_text("Month 6 of 36")
    expect(first_chart(page).locator(".readouts")).to_contain_text("This way 108.8")
    expect(page.locator("figure[data-chart=cash] .readouts")).to_contain_text("This way 20")
    page.keyboard.press("End")

    dial = page.get_by_role("slider", name="Marketing").first
    tab_to(page, dial)
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**this=21-80-10**")
    expect(first_chart(page).get_by_role("heading")).not_to_have_text(finding)

    mixes = page.get_by_role("combobox").last
    tab_to(page, mixes)
    page.keyboard.press("ArrowDown")
    page.get_by_role("option", name="Building").wait_for()
    mixes.fill("Build")
    page.keyboard.press("Enter")
    page.wait_for_url("**other=20-20-10**")

    table = first_chart(page).get_by_text("The same numbers as a table")
    table.focus()
    page.keyboard.press("Enter")
    expect(first_chart(page).get_by_role("table")).to_be_visible()
    expect(first_chart(page).get_by_role("row").last).to_contain_text("36")


def test_assumptions_by_keyboard(open_window: Open) -> None:
    page = open_window("/simulator")
    arrive(page, PAGES["simulator"])
    tab_to(page, page.locator("summary", has_text="Change the assumptions"))
    page.keyboard.press("Enter")
    field = page.get_by_role("spinbutton", name="Revenue from a first order")
    expect(page.get_by_role("spinbutton", name="Accounts in the market")).to_have_value("1600")
    tab_to(page, field, most=120)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**set=f-7**")
    page.get_by_role("button", name="Set all assumptions back").press("Enter")
    page.wait_for_url(lambda url: "set=" not in url)
    expect(field).to_have_value("6")


def test_a_value_out_of_range_is_refused(open_window: Open) -> None:
    page = open_window("/simulator?set=f-7")
    arrive(page, PAGES["simulator"])
    page.get_by_text("Change the assumptions").click()
    field = page.get_by_role("spinbutton", name="Revenue from a first order")
    field.fill("999")
    field.press("Enter")
    settle(page)
    assert "set=f-999" not in page.url
    arrive(page, PAGES["simulator"])
    assert page.get_by_text("This app has encountered an error").count() == 0


def test_playing_moves_every_chart_and_nothing_else(open_window: Open) -> None:
    page = open_window("/simulator", viewport={"width": 1440, "height": 900})
    arrive(page, PAGES["simulator"])
    page.evaluate(_SHIFTS)
    drawn = page.locator("figure svg[role=img]").first.element_handle()
    page.get_by_role("button", name="Play").click()
    expect(page.locator("output")).not_to_have_text("Month 36 of 36")
    expect(page.locator("output")).to_have_text("Month 36 of 36")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert drawn.evaluate("each => each.isConnected"), "the same drawing, moved and not made anew"
    assert page.evaluate("() => window.shifts") < 0.01


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_are_lines_and_nothing_is_filled_with_ink(open_window: Open, scheme: str) -> None:
    page = open_window("/simulator", viewport={"width": 1440, "height": 900}, color_scheme=scheme)
    arrive(page, PAGES["simulator"])
    picture = Image.open(BytesIO(first_chart(page).locator(".plot").screenshot())).convert("L")
    ground = picture.getpixel((1, 1))
    shades = picture.histogram()
    assert isinstance(ground, int)
    inked = sum(count for shade, count in enumerate(shades) if abs(shade - ground) > 40)
    assert 0.005 < inked / sum(shades) < 0.06


def test_with_reduced_motion_it_plays_in_few_steps(open_window: Open) -> None:
    page = open_window("/simulator", reduced_motion="reduce")
    arrive(page, PAGES["simulator"])
    page.evaluate("""() => {
      const roots = [...document.querySelectorAll('*')].map((each) => each.shadowRoot);
      const root = roots.find((each) => each?.querySelector('output'));
      window.seen = new Set();
      new MutationObserver(() => window.seen.add(root.querySelector('output').textContent))
        .observe(root.querySelector('output'), { childList: true, characterData: true, subtree: true });
    }""")
    page.get_by_role("button", name="Play").click()
    expect(page.locator("output")).not_to_have_text("Month 36 of 36")
    expect(page.locator("output")).to_have_text("Month 36 of 36")
    assert page.evaluate("() => window.seen.size") <= 7


def test_a_moving_dial_leaves_everything_in_its_place(open_window: Open) -> None:
    page = open_window("/simulator", viewport={"width": 1440, "height": 900})
    arrive(page, PAGES["simulator"])
    slider = page.get_by_role("slider", name="Month", exact=True)
    slider.focus()
    page.keyboard.press("Home")
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    page.evaluate(_SHIFTS)
    places = _places(page)
    dial = page.get_by_role("slider", name="Sales").first
    dial.focus()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    page.wait_for_url("**this=20-75-10**")
    settle(page)
    assert _places(page) == places
    assert page.evaluate("() => window.shifts") < 0.01
    assert month(page) == 9


def _places(page: Page) -> list[Any]:
    """Where each chart stands, px."""
    boxes = (figure.bounding_box() for figure in page.locator("figure").all())
    return [(round(box["x"]), round(box["y"]), round(box["width"]), round(box["height"])) for box in boxes if box]


def test_the_link_opens_the_same_simulator(open_window: Open) -> None:
    page = open_window("/simulator")
    arrive(page, PAGES["simulator"])
    dial = page.get_by_role("slider", name="Working together").first
    dial.focus()
    page.keyboard.press("End")
    page.wait_for_url("**this=20-80-100**")
    settle(page)
    finding = first_chart(page).get_by_role("heading").inner_text()
    other = open_window(page.url)
    arrive(other, PAGES["simulator"])
    expect(first_chart(other).get_by_role("heading")).to_have_text(finding)
    expect(other.get_by_role("slider", name="Working together").first).to_have_value("100")


def test_dials_leave_the_back_button_alone(open_window: Open) -> None:
    page = open_window("/about")
    page.goto("/simulator")
    arrive(page, PAGES["simulator"])
    dial = page.get_by_role("slider", name="Sales").first
    dial.focus()
    for step in (79, 78, 77):
        page.keyboard.press("ArrowLeft")
        page.wait_for_url(f"**this=20-{step}-10**")
        settle(page)
    page.go_back()
    page.wait_for_url("**/about")


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_every_choice_by_keyboard(open_window: Open, name: str, option: str) -> None:
    scenario = SCENARIOS[name]
    page = open_window(f"/scenarios?s={name}", reduced_motion="reduce")
    heading(page, scenario.title)
    radio = page.get_by_role("radio", name=scenario.options[option].label, exact=True)
    tab_to(page, page.get_by_role("radiogroup"))
    places = list(scenario.options)
    for _ in range(places.index(option)):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(radio).to_be_checked()
    page.wait_for_url(f"**choice={option}**")
    expect(page.get_by_text(scenario.options[option].consequence.split(". ")[0])).to_be_visible()
    expect(page.get_by_text(scenario.options[option].why.split(". ")[0])).to_be_visible()
    expect(first_chart(page).locator(".readouts")).to_contain_text(scenario.options[option].short)
    settle(page)
    assert violations(page) == []


def test_a_choice_by_touch(open_window: Open) -> None:
    page = open_window("/scenarios?s=S4", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    heading(page, SCENARIOS["S4"].title)
    page.get_by_text(SCENARIOS["S4"].options["A"].label).tap()
    page.wait_for_url("**choice=A**")
    page.get_by_role("radio", name="Argue every week").or_(page.get_by_text("Argue every week")).first.tap()
    page.wait_for_url("**beside=B**")
    settle(page)
    expect(first_chart(page).locator(".readouts")).to_contain_text("Argue every week")
    page.get_by_role("button", name="Play").tap()
    expect(page.locator("output")).not_to_have_text("Month 24 of 24")
    expect(page.locator("output")).to_have_text("Month 24 of 24")


def test_the_next_decision_begins_at_its_heading(open_window: Open) -> None:
    page = open_window("/scenarios?s=S1&choice=C")
    heading(page, SCENARIOS["S1"].title)
    settle(page)
    page.get_by_role("link", name="Next decision").press("Enter")
    expect(heading(page, SCENARIOS["S2"].title)).to_be_focused()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_from_the_result_to_the_simulator(open_window: Open) -> None:
    page = open_window(f"/result?r={_OWN}")
    page.get_by_role("link", name="Try it over the months").click()
    heading(page, "Try another emphasis")
    expect(page.get_by_text("This way starts from your result.")).to_be_visible()
