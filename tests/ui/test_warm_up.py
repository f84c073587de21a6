"""A warm-up on console and projector: chosen, voted on, shown, and left at any time."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from assessment.workshop.model import Opened, Vote
from assessment.workshop.service import Workshops
from tests.ui.rooms import console, projector
from tests.ui.visits import blocks, press, prose, title
from tests.workshop.people import new_person

pytestmark = pytest.mark.appcheck


def vote(store: Workshops, opened: Opened, people: int, option: int) -> None:
    """So many people come and choose the option of this place."""
    now, ballot = store.room(opened.room.id).warm_up, store.ballot(store.room(opened.room.id))
    assert now
    assert ballot
    for _ in range(people):
        token = new_person(store, opened.room.id)
        store.vote(opened.room.id, token, Vote(now.run, now.card, ballot.options[option].id, 1)).now()


def test_cards_from_the_lobby_to_the_guess(store: Workshops, opened: Opened) -> None:
    tab = press(console(opened), "Start the warm-up")
    ballot = store.ballot(store.room(opened.room.id))
    assert ballot
    assert title(tab) == "Warm-up"
    assert ballot.best.why in prose(tab), "the host knows the answer"
    vote(store, opened, 4, 0)
    vote(store, opened, 2, 2)
    wall = projector(opened)
    assert not wall.exception
    assert ballot.title in prose(wall)
    assert _voted(wall) == ["6"]
    assert ballot.best.why not in prose(wall)
    assert "<progress" in blocks(wall)
    assert _votes(wall) == ["", "", ""]
    press(tab, "Show the answer")
    wall = projector(opened)
    assert ballot.best.why in prose(wall)
    assert _votes(wall) == ["4", "0", "2"]
    press(tab, "Next card")
    assert "Card 2 of" in prose(projector(opened))
    press(tab, "Back")
    assert _votes(projector(opened)) == ["4", "0", "2"]
    press(tab, "End the warm-up")
    assert title(tab) == "Guess"


def test_too_few_votes_are_not_shown_apart(store: Workshops, opened: Opened) -> None:
    tab = press(console(opened), "Start the warm-up")
    vote(store, opened, 4, 1)
    press(tab, "Show the answer")
    ballot, wall = store.ballot(store.room(opened.room.id)), projector(opened)
    assert ballot
    assert "4 votes. From 5 votes on the wall shows how they fell." in prose(wall)
    assert ballot.best.why in prose(wall)
    assert _votes(wall) == ["", "", ""]
    assert 'value="4"' not in blocks(wall)


def test_every_decision_fits_and_comes_after_cards_if_the_host_wants(store: Workshops, opened: Opened) -> None:
    tab = press(console(opened), "Start the warm-up")
    games = store.games(opened.room)
    for name, game in games.items():
        if not game.decides:
            continue
        tab.radio[0].set_value(name).run()
        press(tab, "Start the warm-up")
        assert not tab.exception
        (ballot,) = game.ballots
        wall = projector(opened)
        assert ballot.question in prose(wall)
        press(tab, "Show the answer")
        shown = prose(projector(opened))
        assert ballot.best.why in shown
        assert ballot.closing in shown
    assert tab.button(key="next").label == "Start guessing"
    tab.button(key="next").click().run()
    assert title(tab) == "Guess"
    press(tab, "Back")
    assert title(tab) == "Warm-up"


def test_two_devices_press_the_same_card(store: Workshops, opened: Opened) -> None:
    laptop = press(console(opened), "Start the warm-up")
    phone = console(opened)
    for tab in (laptop, phone):
        press(tab, "Show the answer")
    now = store.room(opened.room.id).warm_up
    assert now
    assert (now.card, now.shown) == (1, 1)


def test_numbers_of_the_wall_can_be_left_out(store: Workshops, opened: Opened) -> None:
    tab = press(console(opened), "Start the warm-up")
    assert _voted(projector(opened)) == ["0"]
    tab.toggle[0].set_value(False).run()
    assert _voted(projector(opened)) == []


def test_warm_up_that_the_content_has_lost(store: Workshops, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    tab = press(console(opened), "Start the warm-up")
    monkeypatch.setattr(Workshops, "games", lambda self, room: {})
    assert title(projector(opened)) == "This warm-up is not here any more"
    tab = console(opened)
    assert not tab.exception
    press(tab, "End the warm-up")
    assert title(tab) == "Guess"


def _voted(wall: AppTest) -> list[str]:
    """How many have voted, as the wall says; nothing where it does not."""
    return re.findall(r'have voted</dt><dd class="number">(\d+)', blocks(wall))


def _votes(wall: AppTest) -> list[str]:
    """The number beside each option."""
    return [part.split("</span>")[0].strip() for part in blocks(wall).split('<span class="number">')[1:]]
