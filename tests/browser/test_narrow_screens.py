"""320 pixels wide, which is also 400 % zoom on a laptop: nothing scrolls sideways, nothing is cut off."""

from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.pages import ON_THE_WALL, PLACES, SLIDES, Place, arrive, unfold

SIDEWAYS = """() => [...document.querySelectorAll('html, body, [data-testid="stMain"]')]
  .map((each) => each.scrollWidth - each.clientWidth)"""
CUT_OFF = Path(__file__).with_name("cut_off.js").read_text(encoding="utf-8")
NARROW = {"width": 320, "height": 640}


@pytest.mark.parametrize("place", [*PLACES.values(), *ON_THE_WALL.values()], ids=[*PLACES, *ON_THE_WALL])
def test_page_fits(open_window: Open, place: Place) -> None:
    page = open_window(place.address, viewport=NARROW)
    arrive(page, place)
    unfold(page)
    assert max(page.evaluate(SIDEWAYS)) <= 0
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("slide", range(1, 11))
def test_slide_fits(open_window: Open, slide: int) -> None:
    address = f"{SLIDES}&n={slide}"
    page = open_window(address, viewport=NARROW)
    arrive(page, Place(address, "button", "Next"))
    assert max(page.evaluate(SIDEWAYS)) <= 0
    assert page.evaluate(CUT_OFF) == []
