"""Together on one screen: everything by key, everything large."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from assessment.sheets import Sheet
from scoring import CANT_SAY
from tests.browser.conftest import Open
from tests.browser.pages import ON_THE_WALL, SLIDES, Place, arrive
from tests.browser.steps import expect_answers, heading, held, settle
from tests.ui.examples import newest

WALL: ViewportSize = {"width": 1920, "height": 1080}
SMALLEST = 24
"""Pixels; labels on the projector (experience design, The room)."""

SMALL_TEXT = Path(__file__).with_name("small_text.js").read_text(encoding="utf-8")


def slide(page: Page, number: int) -> None:
    """Wait for the slide with this number."""
    expect(page.get_by_text(re.compile(rf"^{number} of \d+$"))).to_be_visible()
    settle(page)


def test_pulse_by_keys_to_the_last_slide(open_window: Open) -> None:
    page = open_window("/take?form=pulse&view=projector", viewport=WALL)
    keys = "1234501234512"
    for number, (item, key) in enumerate(zip(newest().form_items("pulse"), keys, strict=True), 1):
        heading(page, newest().item(item).text)
        expect(page.get_by_role("button", name="Can't say")).to_be_visible()
        settle(page)
        page.keyboard.press(key)
        expect_answers(page, number)
    heading(page, "Everything has been shown")
    settle(page)
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/result?r=*")
    sheet = held(page, "r")
    assert isinstance(sheet, Sheet)
    assert list(sheet.answers.values()) == [CANT_SAY if key == "0" else int(key) for key in keys]
    slide(page, 1)
    page.keyboard.press("ArrowRight")
    slide(page, 2)
    page.keyboard.press("ArrowRight")
    slide(page, 3)
    page.keyboard.press("ArrowLeft")
    slide(page, 2)


def test_arrows_turn_statements_without_answering(open_window: Open) -> None:
    page = open_window("/take?form=pulse&view=projector", viewport=WALL)
    first, second = (newest().item(item).text for item in newest().form_items("pulse")[:2])
    heading(page, first)
    settle(page)
    page.keyboard.press("ArrowRight")
    heading(page, second)
    settle(page)
    page.keyboard.press("4")
    expect_answers(page, 1)
    settle(page)
    page.keyboard.press("ArrowLeft")
    heading(page, second)
    settle(page)
    page.keyboard.press("ArrowLeft")
    heading(page, first)
    sheet = held(page)
    assert isinstance(sheet, Sheet)
    assert sheet.answers == {newest().form_items("pulse")[1]: 4}


def test_last_slide_has_no_next(open_window: Open) -> None:
    page = open_window(f"{SLIDES}&n=2", viewport=WALL)
    slide(page, 2)
    onward = page.get_by_role("button", name="Next")
    number = 2
    while onward.is_enabled():
        page.keyboard.press("ArrowRight")
        number += 1
        slide(page, number)
    expect(page.get_by_text(f"{number} of {number}")).to_be_visible()


@pytest.mark.parametrize("place", ON_THE_WALL.values(), ids=ON_THE_WALL)
def test_text_is_large(open_window: Open, place: Place) -> None:
    page = open_window(place.address, viewport=WALL)
    arrive(page, place)
    assert page.evaluate(SMALL_TEXT, SMALLEST) == []


def test_text_on_every_slide_is_large(open_window: Open) -> None:
    page = open_window(SLIDES, viewport=WALL)
    onward = page.get_by_role("button", name="Next")
    slide(page, 1)
    number = 1
    while True:
        assert page.evaluate(SMALL_TEXT, SMALLEST) == []
        if onward.is_disabled():
            break
        page.keyboard.press("ArrowRight")
        number += 1
        slide(page, number)


@pytest.mark.parametrize("number", range(1, 10))
def test_a_slide_fits_the_wall(open_window: Open, number: int) -> None:
    """A clicker cannot scroll."""
    page = open_window(f"{SLIDES}&n={number}", viewport=WALL)
    slide(page, number)
    beyond = page.evaluate(
        "() => Math.max(...[...document.querySelectorAll('[data-testid=\"stMain\"], html')]"
        ".map((each) => each.scrollHeight - each.clientHeight))"
    )
    assert beyond <= 0
