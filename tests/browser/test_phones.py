"""Phones in a workshop: soon there, never lost, and on their own when network or server go away."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from playwright.sync_api import Error as PlaywrightError

from assessment.settings import Settings
from assessment.workshop.model import Room, RoomId, Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.browser.server import Server
from tests.browser.test_accessibility import violations
from tests.browser.test_shared_page import CUT_OFF, SIDEWAYS
from tests.slow_line import WEAK_PHONE_SIGNAL, slow_line
from tests.ui.examples import catalogue, newest
from tests.workshop.people import go_to, new_person
from tests.workshop.waiting import until

PHONE: ViewportSize = {"width": 390, "height": 700}
NARROW: ViewportSize = {"width": 320, "height": 640}
ITEMS = newest().form_items("pulse")
SOON = 1.5
"""Seconds from the scan to the first statement."""
FIRST_LOAD = 60_000
SMALL_TARGETS = """() => [...document.querySelectorAll('button, input:not([type=hidden]), main a, summary')]
  .filter((each) => each.checkVisibility() && !each.closest('p:not(.turn)'))
  .map((each) => [each.textContent, each.getBoundingClientRect().height, each.getBoundingClientRect().width])
  .filter(([, height, width]) => height < 44 || width < 44)"""
Hold = Callable[..., Page]


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server with a store of its own, that a test may kill."""
    running = Server(tmp_path, {"EMPHASIS_DATA": str(tmp_path / "data")})
    running.start()
    yield running
    running.kill()


@pytest.fixture
def workshops(own_server: Server, tmp_path: Path) -> Iterator[Workshops]:
    """The host's side, in another process than the server."""
    opened = Workshops(Settings(data=tmp_path / "data"), catalogue())
    yield opened
    opened.close()


@pytest.fixture
def hold(chromium: Browser, own_server: Server) -> Iterator[Hold]:
    """Opens a room on a phone of its own."""

    def hold(room: Room, *, page: Page | None = None, size: ViewportSize = PHONE, **options: Any) -> Page:
        if page is None:
            context = chromium.new_context(base_url=own_server.url, viewport=size, **options)
            context.set_default_timeout(30_000)
            page = context.new_page()
        page.goto(f"/j/{room.code}")
        return page

    yield hold
    for context in chromium.contexts:
        context.close()


def new_room(workshops: Workshops, *, form: str = "pulse", **options: Any) -> Room:
    """A room that takes answers."""
    setup = Setup("Our room", newest().id, newest().number, form, **options)
    return go_to(workshops, workshops.open(setup).room.id, "answer")


def statement(page: Page, number: int) -> None:
    """Wait for a statement, counted from 0."""
    expect(page.get_by_role("heading", level=1)).to_have_text(newest().item(ITEMS[number]).text)


def tap(page: Page, first: int, last: int, label: str) -> None:
    """Answer from one statement to before another."""
    for number in range(first, last):
        statement(page, number)
        page.get_by_role("button", name=label, exact=True).click()


def answers(workshops: Workshops, room: RoomId, page: Page) -> dict[str, object]:
    """What the store has of this phone."""
    (token,) = (each["value"] for each in page.context.cookies() if each["name"] == "emphasis-phone")
    return dict(workshops.own(room, token).answers)


def expect_state(page: Page, text: str) -> None:
    """Wait for the line about saving."""
    expect(page.get_by_role("status")).to_contain_text(text)


def test_from_the_first_tap_to_the_own_result(workshops: Workshops, hold: Hold) -> None:
    room = workshops.open(Setup("Our room", newest().id, newest().number, "pulse", predicts=True)).room
    page = hold(room)
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.reload()
    expect(page.get_by_role("heading", name="You are in")).to_be_visible()
    until(lambda: workshops.counts(room.id).connected == 1)
    go_to(workshops, room.id, "predict")
    page.get_by_role("slider", name="Marketing").press("ArrowRight")
    page.get_by_role("button", name="Keep this guess").click()
    until(lambda: workshops.counts(room.id).predicted == 1)
    go_to(workshops, room.id, "answer")
    tap(page, 0, len(ITEMS), "Usually")
    page.get_by_role("button", name="Sales", exact=True).click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    expect_state(page, "Saved")
    go_to(workshops, room.id, "closing")
    expect(page.get_by_text("Answers close in")).to_be_visible()
    go_to(workshops, room.id, "closed")
    expect(page.get_by_role("heading", name="Answers are closed")).to_be_visible()
    go_to(workshops, room.id, "map")
    expect(page.get_by_role("heading", name="Look at the wall")).to_be_visible()
    go_to(workshops, room.id, "thanks")
    assert not errors
    page.get_by_role("link", name="Open my own result").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("your answers point to Integrated")
    assert workshops.counts(room.id).joined == 1


def test_second_round(workshops: Workshops, hold: Hold) -> None:
    room = new_room(workshops)
    page = hold(room)
    tap(page, 0, 2, "Usually")
    expect_state(page, "Saved")
    now = go_to(workshops, room.id, "map")
    expect(page.get_by_role("heading", name="Look at the wall")).to_be_visible()
    workshops.move(room.id, Move("second_round", now.place))
    statement(page, 0)
    expect(page.get_by_role("button", pressed=True)).to_have_count(0)


def test_offline_taps_go_out_later(workshops: Workshops, hold: Hold) -> None:
    room = new_room(workshops)
    page = hold(room)
    tap(page, 0, 2, "Usually")
    expect_state(page, "Saved")
    page.context.set_offline(True)
    tap(page, 2, 6, "Occasionally")
    expect_state(page, "Waiting for the network")
    statement(page, 6)
    page.get_by_role("link", name="Back").click()
    tap(page, 5, 6, "Almost never")
    page.context.set_offline(False)
    expect_state(page, "Saved")
    until(lambda: len(answers(workshops, room.id, page)) == 6)
    wanted = dict.fromkeys(ITEMS[:2], 4) | dict.fromkeys(ITEMS[2:5], 2) | {ITEMS[5]: 1}
    assert answers(workshops, room.id, page) == wanted


def test_taps_outlive_the_page(workshops: Workshops, hold: Hold) -> None:
    room = new_room(workshops)
    page = hold(room)
    tap(page, 0, 1, "Usually")
    expect_state(page, "Saved")
    page.context.route("**/answer", lambda route: route.abort())
    tap(page, 1, 3, "Usually")
    expect_state(page, "Waiting for the network")
    page.context.unroute("**/answer")
    page.close()
    page = hold(room, page=page.context.new_page())
    statement(page, 3)
    until(lambda: answers(workshops, room.id, page) == dict.fromkeys(ITEMS[:3], 4))


def test_reload_without_network_costs_nothing(workshops: Workshops, hold: Hold) -> None:
    """The browser shows its own page until the network is back; then the phone is where it was, and its taps go out."""
    room = new_room(workshops)
    page = hold(room)
    tap(page, 0, 1, "Usually")
    expect_state(page, "Saved")
    page.context.set_offline(True)
    tap(page, 1, 4, "Occasionally")
    statement(page, 4)
    expect_state(page, "Waiting for the network")
    with pytest.raises(PlaywrightError, match="ERR_INTERNET_DISCONNECTED"):
        page.reload()
    page.context.set_offline(False)
    hold(room, page=page)
    statement(page, 4)
    expect_state(page, "Saved")
    assert answers(workshops, room.id, page) == {ITEMS[0]: 4} | dict.fromkeys(ITEMS[1:4], 2)
    assert workshops.counts(room.id).joined == 1


def test_a_store_that_is_away_is_waited_for(workshops: Workshops, hold: Hold) -> None:
    room = new_room(workshops)
    page = hold(room)
    tap(page, 0, 1, "Usually")
    expect_state(page, "Saved")
    page.context.route("**/answer", lambda route: route.fulfill(status=503, json={"error": "away"}))
    tap(page, 1, 4, "Usually")
    expect_state(page, "Waiting for the network")
    page.context.unroute("**/answer")
    expect_state(page, "Saved")
    assert answers(workshops, room.id, page) == dict.fromkeys(ITEMS[:4], 4)


def test_reload_and_another_tab_are_the_same_person(workshops: Workshops, hold: Hold) -> None:
    room = new_room(workshops)
    page = hold(room)
    tap(page, 0, 3, "Can't say")
    statement(page, 3)
    expect_state(page, "Saved")
    page.reload()
    statement(page, 3)
    other = hold(room, page=page.context.new_page())
    tap(other, 3, 4, "Usually")
    until(lambda: len(answers(workshops, room.id, page)) == 4)  # the line may still speak of the taps before
    expect_state(other, "Saved")
    assert workshops.counts(room.id).joined == 1
    assert answers(workshops, room.id, page) == dict.fromkeys(ITEMS[:3], "cant_say") | {ITEMS[3]: 4}


def test_killed_server(workshops: Workshops, hold: Hold, own_server: Server) -> None:
    room = new_room(workshops)
    page = hold(room)
    tap(page, 0, 2, "Usually")
    expect_state(page, "Saved")
    own_server.kill()
    tap(page, 2, 5, "Usually")
    expect_state(page, "Waiting for the network")
    own_server.start()
    expect_state(page, "Saved")
    assert answers(workshops, room.id, page) == dict.fromkeys(ITEMS[:5], 4)
    go_to(workshops, room.id, "closed")
    expect(page.get_by_role("heading", name="Answers are closed")).to_be_visible()


def test_late_answer_is_said_and_does_not_count(workshops: Workshops, hold: Hold) -> None:
    room = new_room(workshops)
    page = hold(room)
    tap(page, 0, 1, "Usually")
    expect_state(page, "Saved")
    page.context.set_offline(True)
    tap(page, 1, 2, "Usually")
    expect_state(page, "Waiting for the network")
    go_to(workshops, room.id, "closed")
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Answers are closed")).to_be_visible()
    assert answers(workshops, room.id, page) == {ITEMS[0]: 4}


def test_follows_by_asking_where_events_do_not_come_through(workshops: Workshops, hold: Hold) -> None:
    room = new_room(workshops)
    page = hold(room)
    statement(page, 0)
    page.context.route("**/live", lambda route: route.abort())
    page.reload()
    statement(page, 0)
    go_to(workshops, room.id, "closed")
    expect(page.get_by_role("heading", name="Answers are closed")).to_be_visible()


def test_plain_forms(workshops: Workshops, hold: Hold) -> None:
    room = new_room(workshops)
    page = hold(room, java_script_enabled=False)
    tap(page, 0, len(ITEMS), "Usually")
    page.get_by_role("button", name="Rather not say").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    assert answers(workshops, room.id, page) == dict.fromkeys(ITEMS, 4)
    assert workshops.counts(room.id).joined == 1


def test_by_keyboard(workshops: Workshops, hold: Hold) -> None:
    page = hold(new_room(workshops))
    for number in range(3):
        statement(page, number)
        page.get_by_role("button", name="Usually").focus()
        page.keyboard.press("Enter")
    statement(page, 3)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Almost never")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_and_narrow_screens(workshops: Workshops, hold: Hold, scheme: str) -> None:
    open_room = new_room(workshops, privacy="open")
    page = hold(open_room, size=NARROW, color_scheme=scheme, bypass_csp=True)
    expect(page.get_by_role("heading", name="In this room answers are seen")).to_be_visible()
    _expect_fine(page)
    page.get_by_role("button", name="Join").click()
    tap(page, 0, 1, "Usually")
    statement(page, 1)
    _expect_fine(page)
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_role("button", pressed=True)).to_have_text("Usually")
    _expect_fine(page)
    new_person(workshops, open_room.id)
    go_to(workshops, open_room.id, "thanks")
    expect(page.get_by_role("link", name="Open my own result")).to_be_visible()
    _expect_fine(page)
    page.goto("/j")
    page.get_by_label("Code").fill("A0O1IL")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", name="No workshop has this code")).to_be_visible()
    _expect_fine(page)


def _expect_fine(page: Page) -> None:
    assert violations(page) == []
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(SMALL_TARGETS) == []


def test_nothing_jumps(workshops: Workshops, hold: Hold) -> None:
    page = hold(new_room(workshops))
    tap(page, 0, 1, "Usually")
    tops = set()
    for number in range(1, 6):
        statement(page, number)
        box = page.get_by_role("button", name="Almost never").bounding_box()
        assert box
        tops.add(round(box["y"]))
        page.get_by_role("button", name="Usually").click()
    assert len(tops) == 1


def test_soon_and_small_on_a_slow_network(chromium: Browser, workshops: Workshops, own_server: Server) -> None:
    room = new_room(workshops, form="full")
    with urlopen(f"{own_server.url}/j/{room.code}") as first:  # as the host did: it opens the database of the server
        assert first.status == 200
    page = chromium.new_context(viewport=PHONE).new_page()
    wire = page.context.new_cdp_session(page)
    sent: list[float] = []
    wire.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    wire.send("Network.enable")
    with slow_line(WEAK_PHONE_SIGNAL, own_server.url) as line:
        start = time.perf_counter()
        page.goto(f"{line}/j/{room.code}", wait_until="commit")
        page.get_by_role("button", name="Usually").wait_for()
        taken = time.perf_counter() - start
        until(lambda: workshops.counts(room.id).joined == 1)
        page.wait_for_load_state("load")
        page.context.close()
    print(f"first statement after {taken:.2f} s, {sum(sent):.0f} bytes in {len(sent)} answers")
    assert taken < SOON
    assert len(sent) >= 2
    assert sum(sent) <= FIRST_LOAD
