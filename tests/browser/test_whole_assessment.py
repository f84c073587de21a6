"""From the start page to the result: with the keyboard alone, and with the mouse."""

import re

from playwright.sync_api import Locator, Page, expect

from assessment.sheets import Sheet
from assessment.ui.take.progress import Screen, screens
from scoring import CANT_SAY
from tests.browser.conftest import Open
from tests.browser.steps import expect_answers, heading, held, pick, press, statements, tab_to
from tests.ui.examples import newest


def press_arrows(page: Page, group: Locator, place: int) -> None:
    """Choose the option at this place (from 0) of the group that has the focus."""
    if place == 0:
        page.keyboard.press("Space")
    for _ in range(place):
        page.keyboard.press("ArrowRight")
    expect(group.get_by_role("radio").nth(place)).to_be_checked()


def answer_by_keyboard(page: Page, screen: Screen, done: int) -> None:
    """Answer a section: the first option for the first statement, the second for the second, and so on."""
    heading(page, screen.title)
    groups = statements(page, len(screen.items))
    for number in range(len(screen.items)):
        tab_to(page, groups.nth(number))
        press_arrows(page, groups.nth(number), number % 6)
    expect_answers(page, done + len(screen.items))
    tab_to(page, page.get_by_role("button", name="Next"))
    page.keyboard.press("Enter")


def test_full_assessment_by_keyboard_alone(open_window: Open) -> None:
    page = open_window("/")
    tab_to(page, page.get_by_role("link", name="Full assessment").first)
    page.keyboard.press("Enter")
    done = 0
    for screen in screens(newest(), "full"):
        answer_by_keyboard(page, screen, done)
        done += len(screen.items)
    heading(page, "One last question")
    role = page.get_by_role("radiogroup")
    tab_to(page, role)
    press_arrows(page, role, 1)
    tab_to(page, page.get_by_role("link", name="See the result"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/result?r=*")
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()
    sheet = held(page, "r")
    assert isinstance(sheet, Sheet)
    options = [1, 2, 3, 4, 5, CANT_SAY]
    expected = {
        item: options[place % 6] for screen in screens(newest(), "full") for place, item in enumerate(screen.items)
    }
    assert sheet.answers == expected
    assert sheet.role == newest().roles[1].id


def test_quick_sketch_by_mouse(open_window: Open) -> None:
    page = open_window("/")
    page.get_by_role("link", name="Quick sketch").first.click()
    for screen in screens(newest(), "pulse"):
        heading(page, screen.title)
        groups = statements(page, len(screen.items))
        for number in range(len(screen.items)):
            pick(groups.nth(number), newest().scale[4 - number % 2].label)
        press(page, "Next")
    heading(page, "One last question")
    page.get_by_role("link", name="See the result").click()
    page.wait_for_url(re.compile(r"/result\?r=\w+$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers lean towards Integrated.")
    sheet = held(page, "r")
    assert isinstance(sheet, Sheet)
    expected = {item: 5 - place % 2 for screen in screens(newest(), "pulse") for place, item in enumerate(screen.items)}
    assert sheet.answers == expected
