"""WCAG 2.2 A and AA on every page, light and dark, as far as axe-core can tell."""

from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.pages import ON_THE_WALL, PLACES, SLIDES, Place, arrive, unfold
from tests.browser.steps import press, settle

FIND = Path(__file__).with_name("axe_findings.js").read_text(encoding="utf-8")
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
# A window behind another one may get no frames, and what was to change in it stays halfway.
AT_REST = (
    "() => document.getAnimations().filter((each) => each instanceof CSSTransition).forEach((each) => each.finish())"
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# What Streamlit's own markup forces: rule, a selector that the very element matches, reason.
EXCEPTIONS: list[tuple[str, str, str]] = []


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe finds on the page as it comes to rest, without the exceptions."""
    page.evaluate(AT_REST)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(FIND, [TAGS, [[rule, element] for rule, element, _ in EXCEPTIONS]])
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", [*PLACES.values(), *ON_THE_WALL.values()], ids=[*PLACES, *ON_THE_WALL])
def test_page(open_window: Open, place: Place, scheme: str) -> None:
    page = open_window(place.address, color_scheme=scheme, reduced_motion="reduce")
    arrive(page, place)
    unfold(page)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_slide(open_window: Open, scheme: str) -> None:
    page = open_window(SLIDES, color_scheme=scheme, viewport={"width": 1920, "height": 1080}, reduced_motion="reduce")
    onward = page.get_by_role("button", name="Next")
    number = 1
    while True:
        expect(page.get_by_text(f"{number} of ")).to_be_visible()
        settle(page)
        assert violations(page) == []
        if onward.is_disabled():
            break
        press(page, "Next")
        number += 1
    assert number > 5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reminder_and_behind_a_bar(open_window: Open, scheme: str) -> None:
    page = open_window(PLACES["section"].address, color_scheme=scheme, reduced_motion="reduce")
    arrive(page, PLACES["section"])
    press(page, "Next")
    expect(page.get_by_text("have no answer yet")).to_be_visible()
    settle(page)
    assert violations(page) == []
    page.goto(PLACES["result"].address)
    arrive(page, PLACES["result"])
    page.get_by_role("radiogroup", name="Look behind a bar").get_by_text("Sales practice").click()
    expect(page.get_by_text("A sign many organisations see")).to_be_visible()
    settle(page)
    assert violations(page) == []


@pytest.mark.parametrize("place", [*PLACES.values(), *ON_THE_WALL.values()], ids=[*PLACES, *ON_THE_WALL])
def test_no_name_read_aloud_holds_a_backslash(open_window: Open, place: Place) -> None:
    page = open_window(place.address)
    arrive(page, place)
    spoken = page.evaluate(
        "() => [...document.querySelectorAll('[aria-label], [title], [alt]')]"
        ".flatMap((each) => ['aria-label', 'title', 'alt'].map((name) => each.getAttribute(name) ?? ''))"
    )
    assert not [text for text in spoken if "\\" in text]
    assert "\\" not in page.title()


def test_axe_itself_sees_a_violation(open_window: Open) -> None:
    page = open_window("/about")
    arrive(page, PLACES["about"])
    page.evaluate("() => { document.querySelector('main').append(document.createElement('button')); }")
    assert [each["rule"] for each in violations(page)] == ["button-name"]
