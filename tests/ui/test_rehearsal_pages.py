"""Rehearsing from the page: every screen says so, and the console tells when nobody plays any more."""

import pytest

from assessment.workshop.model import Opened, Setup
from assessment.workshop.moves import steps_of
from assessment.workshop.rehearsal.script import Script
from assessment.workshop.service import Workshops
from tests.ui.examples import newest
from tests.ui.visits import address, press, prose, title, visit
from tests.workshop.people import go_to
from tests.workshop.waiting import until

pytestmark = pytest.mark.appcheck
MARK = "Rehearsal – made-up answers"


@pytest.fixture
def opened(store: Workshops) -> Opened:
    """A rehearsal that nobody plays yet."""
    setup = Setup("Our room", newest().id, newest().number, "pulse", predicts=True)
    return store.open_rehearsal(setup, Script(people=6, pace="rush"))


def test_a_rehearsal_is_set_up_beside_a_workshop(store: Workshops) -> None:
    tab = visit("facilitate")
    assert [each.label for each in tab.tabs] == ["Set up a workshop", "Rehearse it first"]
    pattern = next(each for each in tab.radio if each.label == "What the participants are like")
    assert pattern.options == ["Split by role", "Agreed", "Silent sales team", "Two camps"]
    pattern.set_value("two_camps")
    tab.number_input[0].set_value(7)
    next(each for each in tab.radio if each.label == "Pace").set_value("rush")
    press(tab, "Open the rehearsal")
    assert not tab.exception
    (room,) = store.all_rooms()
    assert (room.setup.title, room.setup.rehearsal, room.setup.predicts) == ("Rehearsal", True, True)
    assert store.rehearsal(room.id).script == Script("two_camps", 7, "rush")
    assert store.host(address(tab)["h"]).id == room.id
    assert "7 made-up participants · Two camps · In a rush." in prose(tab)
    until(lambda: store.counts(room.id).joined == 7)


def test_every_screen_of_every_step_says_so(store: Workshops, opened: Opened) -> None:
    for step in steps_of(opened.room)[:-1]:
        go_to(store, opened.room.id, step)
        for page, query in (("console", {"h": opened.host}), ("projector", {"p": opened.projector})):
            tab = visit(page, query)
            assert not tab.exception
            assert MARK in prose(tab)


def test_no_screen_of_a_real_room_says_so(store: Workshops) -> None:
    real = store.open(Setup("Our room", newest().id, newest().number, "pulse"))
    for page, query in (("console", {"h": real.host}), ("projector", {"p": real.projector})):
        assert "made-up" not in prose(visit(page, query))


def test_the_console_says_that_they_have_stopped_and_they_go_on(store: Workshops, opened: Opened) -> None:
    tab = visit("console", {"h": opened.host})
    assert title(tab) == "Join"
    assert "The made-up participants have stopped" in prose(tab)
    press(tab, "Let them go on")
    assert not tab.exception
    assert "have stopped" not in prose(tab)
    until(lambda: store.counts(opened.room.id).joined == 6)
    press(tab, "End the workshop")
    assert "Let them go on" not in [each.label for each in tab.button]
    assert MARK in prose(tab)
