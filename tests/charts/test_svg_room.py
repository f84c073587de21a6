"""A room's map as plain SVG says what the map on the wall says, with every mark on it."""

from dataclasses import replace

import pytest
from lxml import etree

from assessment.charts import THEMES, Landing, landing_of, room_map, room_map_style, svg_room
from assessment.packs import Edition
from assessment.reports import chart_words
from scoring import RoomPlace
from tests.charts.rooms import guess, rooms, second_round

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("divided", "six", "all alike", "few alike", "open", "a thousand")


def landing(edition: Edition, name: str, *, guessed: bool = False) -> Landing:
    room = rooms(edition)[name]
    assert isinstance(room.place, RoomPlace)
    return landing_of(room, room.place, guess(edition) if guessed else None, {}, name == "open")


@pytest.mark.parametrize("name", NAMES)
def test_every_mark_and_word_is_on_the_map(edition: Edition, name: str) -> None:
    words, cut = chart_words(edition), edition.scoring.cut
    figure = room_map(rooms(edition)[name], words, cut)
    assert figure is not None
    tree = etree.fromstring(svg_room(landing(edition, name), figure, words, cut).encode())
    assert tree.findtext(f"{SVG}title") == figure.title
    assert tree.findtext(f"{SVG}desc") == figure.alt
    spans = {str(span.text) for span in tree.iter(f"{SVG}tspan")}
    assert set(words.fields.values()) <= spans
    for circle in tree.iter(f"{SVG}circle"):
        assert 0 <= float(circle.get("cx", "-1")) <= 300
        assert 0 <= float(circle.get("cy", "-1")) <= 300
    people = [each for each in tree.iter(f"{SVG}circle") if each.get("class") == "person"]
    assert bool(people) == (name == "open")


def test_guess_and_first_round_have_shapes_of_their_own(edition: Edition) -> None:
    words, cut = chart_words(edition), edition.scoring.cut
    figure = room_map(rooms(edition)["divided"], words, cut)
    later, moved = second_round(edition)
    assert figure is not None
    assert isinstance(later.place, RoomPlace)
    guessed = svg_room(landing(edition, "divided", guessed=True), figure, words, cut)
    after = svg_room(landing_of(later, later.place, guess(edition), moved, False), figure, words, cut, 2)
    assert '<path class="other"' in guessed
    assert "Our guess" in guessed
    assert '<circle class="other"' in after
    assert "First round" in after
    assert "Our guess" not in after
    assert 'id="room-2"' in after


def test_names_of_a_pack_are_escaped(edition: Edition) -> None:
    words, cut = chart_words(edition), edition.scoring.cut
    hostile = replace(words, fields=dict.fromkeys(words.fields, "<&>"))
    figure = room_map(rooms(edition)["six"], hostile, cut)
    assert figure is not None
    drawn = svg_room(landing(edition, "six"), figure, hostile, cut)
    assert "&lt;&amp;&gt;" in drawn
    etree.fromstring(drawn.encode())


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_style_rules_are_whole(theme: object) -> None:
    style = room_map_style(theme)  # type: ignore[arg-type]
    assert style.count("{") == style.count("}") == 3
