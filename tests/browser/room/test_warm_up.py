"""A warm-up over the real pages: two phones, a console, and a projector that is led by its keys."""

import re

from playwright.sync_api import Page, expect

from assessment.workshop.ballots import Ballot
from assessment.workshop.model import Room, Vote
from assessment.workshop.service import Workshops
from tests.browser.conftest import PATIENCE, Open
from tests.browser.room.looks import beyond, too_faint, under_the_foot
from tests.browser.steps import heading, press, settle
from tests.browser.test_accessibility import violations
from tests.browser.test_narrow_screens import SIDEWAYS as SIDEWAYS_OF_ALL
from tests.browser.test_phones import NARROW, PHONE, SMALL_TARGETS
from tests.browser.test_projector import SMALL_TEXT, SMALLEST, WALL
from tests.browser.test_shared_page import CUT_OFF, SIDEWAYS
from tests.workshop.people import new_person


def ballot_of(store: Workshops, room: Room) -> Ballot:
    """What is on the wall."""
    found = store.ballot(store.room(room.id))
    assert found
    return found


def others_vote(store: Workshops, room: Room, people: int) -> None:
    """So many more phones choose the last option."""
    now = store.room(room.id).warm_up
    assert now
    for _ in range(people):
        token = new_person(store, room.id)
        store.vote(room.id, token, Vote(now.run, now.card, ballot_of(store, room).options[-1].id, 1)).now()


def choose(phone: Page, label: str) -> None:
    """Tap an option, and wait until it is saved."""
    button = phone.get_by_role("button", name=re.compile(rf"^{re.escape(label)}( ✓)?$"))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(phone.get_by_role("status")).to_contain_text("Saved")


def turn(wall: Page, card: str) -> None:
    """Press the clicker, and wait for the card, or its answer."""
    wall.keyboard.press("PageDown")
    wall.locator(f"[data-card='{card}']").wait_for(state="attached", timeout=PATIENCE)
    settle(wall)


def look(wall: Page, *pages: Page) -> None:
    """Large text, nothing beyond the wall, and nothing for axe to find, in light and in dark."""
    for scheme in ("dark", "light"):
        for page in (wall, *pages):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.reload()  # Streamlit changes colours one after the other
            expect(page.get_by_role("heading", level=1).first).to_be_visible()
        for page in (wall, *pages):
            if "/j/" not in page.url:
                settle(page)
        assert [violations(page) for page in (wall, *pages)] == [[]] * (1 + len(pages))
        assert too_faint(wall) == []
    assert wall.evaluate(SMALL_TEXT, SMALLEST) == []
    assert beyond(wall) <= 0
    assert under_the_foot(wall) == []


def look_at_phones(*phones: Page) -> None:
    for phone in phones:
        assert phone.evaluate(SMALL_TARGETS) == []
        assert phone.evaluate(SIDEWAYS) == 0
        assert phone.evaluate(CUT_OFF) == []


def look_when_narrow(wall: Page) -> None:
    """A wall on a phone: nothing beyond its edge."""
    wall.set_viewport_size(NARROW)
    settle(wall)
    assert max(wall.evaluate(SIDEWAYS_OF_ALL)) <= 0
    assert wall.evaluate(CUT_OFF) == []
    wall.set_viewport_size(WALL)
    settle(wall)


def test_two_cards_and_a_decision_by_keys(open_window: Open, store: Workshops) -> None:
    console = open_window("/facilitate", viewport={"width": 1440, "height": 900})
    console.get_by_label("Title").fill("Leadership team")
    press(console, "Open the workshop")
    expect(console.get_by_role("heading", name="Join", exact=True)).to_be_visible()
    settle(console)
    token = re.search(r"[?&]h=([\w.-]+)", console.url)
    assert token
    room = store.host(token.group(1))
    with console.context.expect_page() as found:
        console.get_by_role("link", name="Open the projector").click()
    wall = found.value
    wall.set_viewport_size(WALL)
    heading(wall, "Leadership team")
    first, second = (open_window(f"/j/{room.code}", viewport=size) for size in (PHONE, NARROW))
    for phone in (first, second):
        expect(phone.get_by_role("heading", name="You are in")).to_be_visible()

    console.get_by_text("Warm up first").click()
    console.get_by_role("button", name="Start the warm-up").press("Enter")  # it may still be unfolding
    wall.locator("[data-card='1-0']").wait_for(state="attached", timeout=PATIENCE)
    ballot = ballot_of(store, room)
    wrong = next(option for option in ballot.options if option is not ballot.best)
    choose(first, ballot.best.label)
    choose(first, wrong.label)
    choose(second, ballot.best.label)
    others_vote(store, room, 4)
    expect(wall.locator(".numbers dd").last).to_have_text("6")
    look(wall, console, first, second)
    look_at_phones(first, second)
    look_when_narrow(wall)
    turn(wall, "1-1")
    for option in ballot.options:
        number = 4 * (option is ballot.options[-1]) + (option in (wrong, ballot.best))
        row = wall.get_by_role("listitem").filter(has=wall.get_by_text(re.compile(rf"^(✓ )?{option.label}$")))
        expect(row.locator(".number")).to_have_text(str(number))
    expect(first.get_by_text(wrong.why)).to_be_visible()
    expect(second.get_by_text("You chose this too.")).to_be_visible()
    look(wall, first)
    look_at_phones(first, second)

    turn(wall, "2-1")
    expect(first.get_by_role("heading", level=1)).to_have_text(ballot_of(store, room).title)
    choose(first, ballot_of(store, room).best.label)
    turn(wall, "2-2")
    expect(wall.get_by_text("1 vote. From 5 votes on")).to_be_visible()

    decision = next(game for game in store.games(room).values() if game.decides)
    console.get_by_text("Another warm-up").click()
    console.get_by_text(decision.title).click()
    expect(console.get_by_role("radio", name=decision.title)).to_be_checked()
    press(console, "Start the warm-up")
    wall.get_by_text(decision.ballots[0].question).wait_for(timeout=PATIENCE)
    choose(second, decision.ballots[0].options[0].label)
    look(wall, first, second)
    look_at_phones(first, second)
    turn(wall, "1-1")
    expect(second.get_by_text(decision.ballots[0].options[0].follows)).to_be_visible()
    look(wall, second)
    wall.keyboard.press("PageDown")
    wall.locator("[data-step=predict]").wait_for(state="attached", timeout=PATIENCE)
    expect(first.get_by_role("heading", name="Where will this room land?")).to_be_visible()
    assert store.counts(room.id).joined == 6
