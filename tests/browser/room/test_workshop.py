"""A whole workshop in a browser: console and projector side by side, people at their phones through the service."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from assessment.charts import PROJECTOR_DARK
from assessment.workshop.model import Opened, Setup, Step
from assessment.workshop.service import Workshops
from tests.browser.conftest import PATIENCE, Open
from tests.browser.room.looks import beyond, too_faint, under_the_foot
from tests.browser.steps import heading, press, settle
from tests.browser.test_accessibility import violations
from tests.browser.test_projector import SMALL_TEXT, SMALLEST, WALL
from tests.browser.test_shared_page import CUT_OFF, NARROW, SIDEWAYS
from tests.ui.examples import newest
from tests.workshop.people import all_items, answer_all, go_to, new_person

SHOWN: tuple[Step, ...] = ("map", "bars", "roles", "contested", "strategies", "commit", "thanks")
WITHIN = 1_000
"""Milliseconds in which the projector follows the console."""


@pytest.fixture
def opened(store: Workshops) -> Opened:
    return store.open(Setup("Our room", newest().id, newest().number, "pulse"))


def answer(store: Workshops, opened: Opened, people: int = 12) -> None:
    for number in range(people):
        token = new_person(store, opened.room.id, ("marketing", "sales")[number % 2])
        answer_all(store, opened.room.id, token, all_items(store, opened.room, 2 + number % 3))


def wall_of(open_window: Open, opened: Opened, **options: object) -> Page:
    page = open_window(f"/projector?p={opened.projector}", viewport=WALL, **options)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settle(page)
    return page


def shown(page: Page, step: Step) -> None:
    """Wait until the page of the projector shows a step."""
    page.locator(f"[data-step={step}]").wait_for(state="attached", timeout=PATIENCE)


def test_whole_workshop_by_keyboard_on_the_projector(open_window: Open, store: Workshops) -> None:
    console = open_window("/facilitate", viewport={"width": 1440, "height": 900})
    console.get_by_label("Title").fill("Leadership team")
    press(console, "Open the workshop")
    expect(console.get_by_role("heading", name="Join", exact=True)).to_be_visible()
    settle(console)
    token = re.search(r"[?&]h=([\w.-]+)", console.url)
    assert token
    room = store.host(token.group(1))
    opened = Opened(room, token.group(1), store.projector_token(token.group(1)))
    with console.context.expect_page() as found:
        console.get_by_role("link", name="Open the projector").click()
    wall = found.value
    wall.set_viewport_size({"width": WALL["width"], "height": WALL["height"]})
    heading(wall, "Leadership team")
    shown(wall, "lobby")
    settle(wall)
    for number in range(6):
        token_of_phone = new_person(store, room.id)
        assert token_of_phone
        expect(wall.locator(".numbers dd").first).to_have_text(str(number + 1), timeout=2 * WITHIN)
    expect(console.locator(".numbers dd").first).to_have_text("6")
    wall.keyboard.press("PageDown")
    shown(wall, "predict")
    wall.keyboard.press("PageUp")
    shown(wall, "lobby")
    wall.keyboard.press("ArrowRight")
    shown(wall, "predict")
    wall.keyboard.press("ArrowRight")
    shown(wall, "answer")
    answer(store, opened)
    expect(wall.locator(".numbers dd").last).to_have_text("12")
    wall.keyboard.press("PageDown")
    expect(wall.get_by_role("timer")).to_be_visible()
    wall.keyboard.press("PageDown")
    shown(wall, "closed")
    assert store.figures(room.id) == ()
    for step in SHOWN:
        wall.keyboard.press("PageDown")
        shown(wall, step)
    assert len(store.figures(room.id)) == 1
    press(console, "End the workshop")
    heading(wall, "This workshop has ended")


def test_projector_follows_within_a_second(open_window: Open, store: Workshops, opened: Opened) -> None:
    go_to(store, opened.room.id, "answer")
    answer(store, opened)
    wall = wall_of(open_window, opened)
    for step in ("closed", *SHOWN):
        go_to(store, opened.room.id, step)
        wall.locator(f"[data-step={step}]").wait_for(state="attached", timeout=WITHIN + 500)


def test_numbers_change_without_a_jump(open_window: Open, store: Workshops, opened: Opened) -> None:
    go_to(store, opened.room.id, "answer")
    wall = wall_of(open_window, opened)
    places = (
        "() => [...document.querySelectorAll('h1, .numbers div, progress')].map((each) => {"
        " const box = each.getBoundingClientRect(); return [box.x, box.y, box.width, box.height]; })"
    )
    expect(wall.locator(".numbers dd").first).to_have_text("0")
    before = wall.evaluate(places)
    answer(store, opened)
    expect(wall.locator(".numbers dd").last).to_have_text("12")
    assert wall.evaluate(places) == before


def test_keys_of_the_projector(open_window: Open, opened: Opened) -> None:
    """Without a console nothing moves, whatever is pressed."""
    wall = wall_of(open_window, opened)
    wall.keyboard.press("?")
    expect(wall.get_by_role("dialog", name="Keys")).to_be_visible()
    assert wall.evaluate(SMALL_TEXT, SMALLEST) == []
    assert violations(wall) == []
    wall.keyboard.press("Escape")
    expect(wall.get_by_role("dialog")).to_have_count(0)
    wall.keyboard.press("b")
    expect(wall.locator(".wall-blank")).to_be_visible()
    wall.keyboard.press(".")
    expect(wall.locator(".wall-blank")).to_have_count(0)
    size = "() => parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"
    before = wall.evaluate(size)
    wall.keyboard.press("+")
    assert wall.evaluate(size) > before
    wall.keyboard.press("-")
    assert wall.evaluate(size) == before
    wall.keyboard.press("PageDown")
    settle(wall)
    shown(wall, "lobby")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen(open_window: Open, store: Workshops, opened: Opened, scheme: str) -> None:
    """Large text, nothing beyond the wall, nothing for axe to find; contrast of 7 to 1 with it."""
    wall = wall_of(open_window, opened, color_scheme=scheme, reduced_motion="reduce")
    for step in ("lobby", "answer", "closed", *SHOWN):
        if step == "closed":
            answer(store, opened)
        go_to(store, opened.room.id, step)
        shown(wall, step)
        settle(wall)
        assert wall.evaluate(SMALL_TEXT, SMALLEST) == []
        assert beyond(wall) <= 0, step
        assert under_the_foot(wall) == [], step
        assert violations(wall) == [], step
        assert too_faint(wall) == [], step


def test_lobby_of_an_open_room_fits_on_the_wall(open_window: Open, store: Workshops) -> None:
    """Its note on who is seen makes it the fullest of all screens; the ground is that of the charts."""
    opened = store.open(Setup("Founders", newest().id, newest().number, "pulse", "open"))
    wall = wall_of(open_window, opened, color_scheme="dark")
    expect(wall.get_by_text("will be seen, without names")).to_be_visible()
    assert beyond(wall) <= 0
    ground = wall.evaluate("() => getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    assert ground == f"rgb{tuple(bytes.fromhex(PROJECTOR_DARK.surface.lstrip('#')))}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_room_link(open_window: Open, store: Workshops, opened: Opened, scheme: str) -> None:
    """Nothing for axe to find, nothing cut off, and gone when the workshop is."""
    go_to(store, opened.room.id, "answer")
    answer(store, opened)
    go_to(store, opened.room.id, "map")
    address = f"/r/{store.released_token(opened.room.id)}"
    page = open_window(address, color_scheme=scheme, viewport=NARROW, bypass_csp=True)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for summary in page.locator("summary").all():
        summary.click()
    assert violations(page) == []
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(CUT_OFF) == []
    store.delete(opened.room.id)
    page = open_window("/about", color_scheme=scheme, bypass_csp=True)
    answered = page.request.get(f"{page.url.removesuffix('/about')}{address}")
    assert answered.status == 410
    page.set_content(answered.text())
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("step", ["lobby", "closed", "contested", "commit", "thanks"])
def test_console_is_accessible(open_window: Open, store: Workshops, opened: Opened, step: Step, scheme: str) -> None:
    go_to(store, opened.room.id, "answer")
    answer(store, opened)
    if step != "lobby":
        go_to(store, opened.room.id, step)
    page = open_window(f"/console?h={opened.host}", color_scheme=scheme, reduced_motion="reduce")
    expect(
        page.get_by_role("button", name="Delete the workshop").or_(page.get_by_text("Delete the workshop")).first
    ).to_be_visible()
    settle(page)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_setting_up_is_accessible(open_window: Open, scheme: str) -> None:
    page = open_window("/facilitate", color_scheme=scheme, reduced_motion="reduce")
    expect(page.get_by_role("button", name="Open the workshop")).to_be_visible()
    settle(page)
    assert violations(page) == []


def test_console_after_a_reload_and_on_a_second_device(
    chromium: Browser, open_window: Open, store: Workshops, opened: Opened
) -> None:
    first, second = (open_window(f"/console?h={opened.host}") for _device in range(2))
    press(first, "Start answering")
    for page in (first, second):
        expect(page.get_by_role("heading", name="Answer", exact=True)).to_be_visible()
    first.reload()
    expect(first.get_by_role("heading", name="Answer", exact=True)).to_be_visible()
