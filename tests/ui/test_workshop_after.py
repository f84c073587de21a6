"""Afterwards on console and wall: files, the link, rows of people in open rooms alone; and planned minutes."""

import re
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from assessment.workshop.model import Opened, Setup
from assessment.workshop.service import Workshops
from tests.ui.examples import newest
from tests.ui.rooms import answered, console, projector
from tests.ui.visits import press, prose, title
from tests.workshop.people import go_to

pytestmark = pytest.mark.appcheck


def labels(tab: AppTest) -> list[str]:
    """What the buttons for files say, those for the sheet on paper left out."""
    return [said for each in tab.get("download_button") if not (said := each.proto.label).startswith("Sheet")]


def links(tab: AppTest) -> list[str]:
    """Addresses of the room link that the console gives to copy."""
    return [each.value for each in tab.code if "/r/" in each.value]


def test_nothing_to_take_away_before_the_reveal(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 6, "closed")
    tab = console(opened)
    assert labels(tab) == links(tab) == []
    assert "Nothing has been shown yet." in prose(tab)


def test_files_and_link_once_something_was_shown(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 12, "map")
    tab = console(opened)
    assert labels(tab) == ["Report (PDF)", "Slides (PowerPoint)", "Figures as CSV", "Figures as JSON"]
    (link,) = links(tab)
    assert link.endswith(f"/r/{store.released_token(opened.room.id)}")
    assert re.search(r"open it until the workshop is deleted on \d+ \w+ 20\d\d", prose(tab))
    assert not tab.exception


def test_no_link_to_nothing(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 3, "map")
    assert links(console(opened)) == []


def test_rows_of_people_in_open_rooms_alone(store: Workshops) -> None:
    opened = store.open(Setup("Founders", newest().id, newest().number, "pulse", "open"))
    answered(store, opened.room, 2, "map")
    assert labels(console(opened))[-1] == "Everybody’s answers as CSV"
    assert "everybody agreed to be seen" in prose(console(opened))


def test_the_last_screen_leads_to_the_figures(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 6, "thanks")
    wall = projector(opened)
    assert title(wall) == "Thank you"
    assert "The code opens what this room has seen." in prose(wall)


def test_the_last_screen_without_figures_has_no_code(store: Workshops, opened: Opened) -> None:
    answered(store, opened.room, 3, "thanks")
    assert title(projector(opened)) == "Thank you"
    assert "The code opens" not in prose(projector(opened))


def test_minutes_are_kept_and_added_up(store: Workshops, opened: Opened) -> None:
    tab = console(opened)
    assert "45 minutes together." in prose(tab)
    assert "about 4 are enough" in prose(tab)
    tab.number_input(key="minutes-lobby-4").set_value(10)
    press(tab, "Keep these minutes")
    assert not tab.exception
    assert store.room(opened.room.id).settings.minutes["lobby"] == 10
    assert "51 minutes together." in prose(tab)
    assert "about 10 are enough" in prose(tab)
    assert "51 minutes together." in prose(console(opened)), "on another device too"


@pytest.mark.parametrize("number", [0, -3, 241])
def test_minutes_that_cannot_be_say_what_to_write(store: Workshops, opened: Opened, number: int) -> None:
    tab = console(opened)
    tab.number_input(key="minutes-map-5").set_value(number)
    press(tab, "Keep these minutes")
    said = f"Map: {number} minutes cannot be planned. Write a whole number from 1 to 240."
    assert said in [each.value.replace("\\", "") for each in tab.warning]
    assert store.room(opened.room.id).settings.minutes == {}


def test_minutes_without_a_guess_have_no_line_for_it(store: Workshops, opened: Opened) -> None:
    plain = store.open(replace(opened.room.setup, predicts=False))
    assert "43 minutes together." in prose(console(plain))
    go_to(store, plain.room.id, "answer")
    assert not [each for each in console(plain).number_input if each.label == "Guess"]
