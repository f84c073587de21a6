"""Setting up, console and projector on a real database: the whole of a workshop, and every address that opens none."""

from datetime import date
from pathlib import Path

import pytest

from assessment.settings import settings
from assessment.workshop import opened as opening
from assessment.workshop.model import STEPS, Opened, Place
from assessment.workshop.moves import steps_of
from assessment.workshop.service import Workshops
from tests.ui.examples import newest
from tests.ui.rooms import answered, console, projector
from tests.ui.visits import address, blocks, follow, headings, press, prose, title, visit
from tests.workshop.people import go_to

pytestmark = pytest.mark.appcheck
NO_WORKSHOP = "This link opens no workshop"


def test_from_the_start_page_to_the_console_of_a_new_workshop(store: Workshops) -> None:
    tab = follow(visit("home"), "**Run a workshop**")
    assert title(tab) == "Run a workshop"
    assert tab.radio[0].value == "pulse"
    assert tab.radio[1].value == "anonymous"
    assert "No figure for fewer than 5 people" in str(tab.radio[1].proto.captions)
    press(tab, "Open the workshop")
    assert [each.value for each in tab.warning] == ["Give the workshop a title. The phones and the projector show it."]
    assert store.all_rooms() == ()
    tab.text_input(key="title").input("Spring [meeting]")
    press(tab, "Open the workshop")
    assert not tab.exception
    (room,) = store.all_rooms()
    assert (room.setup.title, room.setup.form, room.setup.privacy) == ("Spring [meeting]", "pulse", "anonymous")
    assert room.setup.predicts
    assert title(tab) == "Join"
    assert store.host(address(tab)["h"]).id == room.id
    assert "The address is the key: keep it." in prose(tab)


def test_whole_workshop_by_the_consoles_buttons(store: Workshops, opened: Opened) -> None:
    """The projector of every step has a title of its own; nothing is released before the map."""
    tab, room = console(opened), opened.room
    titles = []
    for step in steps_of(room):
        assert store.room(room.id).step == step
        assert not tab.exception
        wall = projector(opened)
        assert not wall.exception
        titles.append(title(wall))
        if step == "answer":
            answered(store, room, 12, "answer")
        if STEPS.index(step) <= STEPS.index("closed"):
            assert store.figures(room.id) == ()
            assert not wall.get("arrow_vega_lite_chart")
        if step != "ended":
            press(tab, "End the workshop") if step == "thanks" else tab.button(key="next").click().run()
    assert len(set(titles)) == len(steps_of(room))
    assert "The workshop can only be read." in prose(tab)


def test_rooms_of_three_show_no_figure(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 3, "closed")
    warned = [each.value for each in console(opened).warning]
    assert any(each.startswith("3 people have answered. Figures need 5;") for each in warned)
    for step in STEPS[STEPS.index("map") : STEPS.index("commit")]:
        go_to(store, opened.room.id, step)
        wall = projector(opened)
        assert title(wall) == "Too few answers to show anything"
        assert "Shown once 5 people have answered." in prose(wall)
        assert not wall.get("arrow_vega_lite_chart")


def test_roles_are_not_shown_apart_when_one_is_small(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 8, "roles")
    wall = projector(opened)
    assert title(wall) == "Marketing and sales are not shown apart"
    assert not wall.get("arrow_vega_lite_chart")


@pytest.mark.parametrize(("page", "name"), [("console", "h"), ("projector", "p")])
def test_addresses_that_open_nothing(store: Workshops, opened: Opened, page: str, name: str) -> None:
    right, other = (opened.host, opened.projector) if page == "console" else (opened.projector, opened.host)
    for token in ("", "nonsense", "ünsinn", other, right[:-1], right.replace(opened.room.id, "x" * 22)):
        tab = visit(page, {name: token} if token else {})
        assert not tab.exception
        assert headings(tab) == [NO_WORKSHOP]
        assert opened.room.code not in blocks(tab)
    assert headings(visit(page, {name: right})) != [NO_WORKSHOP]
    store.delete(opened.room.id)
    assert headings(visit(page, {name: right})) == [NO_WORKSHOP]


def test_projector_has_no_button_and_no_word_of_the_host(store: Workshops, opened: Opened) -> None:
    store.write_note(opened.room.id, "lobby", "Ask Maria first")
    wall = projector(opened)
    assert not wall.button
    everything = "\n".join(each.proto.body for each in wall.get("html")) + prose(wall)
    assert opened.host not in everything
    assert "Maria" not in everything
    assert opened.room.code in everything


def test_two_devices_and_a_press_that_comes_late(store: Workshops, opened: Opened) -> None:
    laptop, phone = console(opened), console(opened)
    laptop.button(key="next").click().run()
    assert store.room(opened.room.id).step == "predict"
    phone.button(key="next").click().run()
    assert store.room(opened.room.id).step == "predict"
    assert title(phone) == title(laptop) == "Guess"
    phone.button(key="back").click().run()
    assert store.room(opened.room.id).step == "lobby"


def test_closing_can_be_stopped_and_a_closed_room_opens_again(store: Workshops, opened: Opened) -> None:
    go_to(store, opened.room.id, "answer")
    tab = console(opened)
    press(tab, "Close in 30 seconds")
    assert "seconds left" in prose(projector(opened))
    press(tab, "Stop the countdown")
    assert store.room(opened.room.id).step == "answer"
    press(tab, "Close at once")
    assert store.room(opened.room.id).step == "closed"
    press(tab, "Take answers again")
    assert store.room(opened.room.id).step == "answer"


def test_second_round(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 6, "map")
    tab = press(console(opened), "Start a second round")
    assert store.room(opened.room.id).place == Place(2, "answer")
    assert "second round" in prose(tab)
    assert title(projector(opened)) == "Answer once more on your phone"


def test_notes_stay_with_their_step(store: Workshops, opened: Opened) -> None:
    tab = console(opened)
    tab.text_area[0].input("Begin with the market").run()
    assert store.notes(opened.room.id) == {"lobby": "Begin with the market"}
    tab.button(key="next").click().run()
    assert tab.text_area[0].value == ""
    assert console(opened).text_area[0].value == ""
    tab.button(key="back").click().run()
    assert tab.text_area[0].value == "Begin with the market"


def test_most_divided_statements_come_with_a_question(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 12, "contested")
    said = prose(console(opened))
    asked = [item.ask for item in newest().items() if item.ask and item.ask in said]
    assert len(asked) == 3
    assert all(question in prose(projector(opened)) for question in asked)


def test_commitment_is_shown_with_owner_and_date(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 6, "commit")
    assert title(projector(opened)) == "What will we do first?"
    tab = press(console(opened), "Show on the projector")
    assert "Write what the room will do first." in prose(tab)
    what, owner = tab.text_input
    what.input("Review <lost> leads together")
    owner.input("Head of sales")
    tab.date_input[0].set_value(date(2030, 5, 4))
    press(tab, "Show on the projector")
    assert not tab.exception
    wall = projector(opened)
    assert title(wall) == "Review <lost> leads together"
    assert "Owner: Head of sales" in prose(wall)
    assert "By 4 May 2030" in prose(wall)


def test_settings_hold(store: Workshops, opened: Opened) -> None:
    tab = console(opened)
    assert "joined" in prose(projector(opened))
    tab.toggle[0].set_value(False).run()
    assert not store.room(opened.room.id).settings.counts_shown
    assert "joined" not in prose(projector(opened))
    tab.number_input[0].set_value(45).run()
    assert store.room(opened.room.id).settings.countdown == 45
    answered(store, opened.room, 6, "map")
    assert [each.disabled for each in console(opened).toggle] == [False, True]


def test_deleting_asks_first_and_then_ends_everything(store: Workshops, opened: Opened) -> None:
    tab = console(opened)
    assert next(each for each in tab.button if each.label == "Delete the workshop").disabled
    tab.checkbox[0].check().run()
    press(tab, "Delete the workshop")
    assert not tab.exception
    assert store.all_rooms() == ()
    assert headings(tab) == headings(projector(opened)) == [NO_WORKSHOP]


@pytest.mark.parametrize("page", ["facilitate", "console", "projector"])
def test_without_a_database(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence, and the page tries again by itself."""
    monkeypatch.setenv("EMPHASIS_DATA", str(tmp_path))
    monkeypatch.setenv("EMPHASIS_DATABASE_URL", "postgresql://nobody@localhost:9/nothing")
    monkeypatch.setattr(opening, "_opened", [])
    settings.cache_clear()
    try:
        tab = visit(page, {"h": "x", "p": "x"})
        if page == "facilitate":
            tab.text_input(key="title").input("A room")
            press(tab, "Open the workshop")
        assert not tab.exception
        assert "The workshop’s database does not answer" in headings(tab)
        assert [each.label for each in tab.button][-1] == "Try now"
    finally:
        settings.cache_clear()
