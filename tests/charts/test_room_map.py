"""The room on the map: marks where the figures are, and what is beside them."""

from collections.abc import Mapping

import pytest

from assessment.charts import LIGHT, Figure, Words, room_map
from assessment.packs import Edition
from scoring import RoomFigures, RoomPlace, Withheld
from tests.charts.cases import rows_of, with_field
from tests.charts.rooms import guess, rooms, second_round

CUT = 62.5


@pytest.fixture(scope="module")
def every_room(edition: Edition) -> Mapping[str, RoomFigures]:
    return rooms(edition)


def drawn(room: RoomFigures, words: Words, **more: object) -> Figure:
    figure = room_map(room, words, CUT, **more)  # type: ignore[arg-type]
    assert figure is not None
    return figure


def place_of(room: RoomFigures) -> RoomPlace:
    assert isinstance(room.place, RoomPlace)
    return room.place


def marks(figure: Figure) -> list[tuple[float, float, str]]:
    """Dots with their shape, in drawing order."""
    return [(row["marketing"], row["sales"], row["shape"]) for row in with_field(figure, "shape")]


def said(figure: Figure) -> list[list[str]]:
    return [row["lines"] for row in with_field(figure, "lines")]


def test_the_dot_is_at_the_means_with_whiskers_to_the_intervals(
    every_room: Mapping[str, RoomFigures], words: Words
) -> None:
    room = every_room["divided"]
    place, figure = place_of(room), drawn(room, words)
    assert marks(figure) == [(place.marketing.mean, place.sales.mean, "circle")]
    ends = {(row["x"], row["y"]) for row in with_field(figure, "turn")}
    assert ends == {
        (place.marketing.low, place.sales.mean),
        (place.marketing.high, place.sales.mean),
        (place.marketing.mean, place.sales.low),
        (place.marketing.mean, place.sales.high),
    }


def test_the_soft_ground_spans_the_intervals(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    place = place_of(every_room["divided"])
    rows = [row for row in rows_of(drawn(every_room["divided"], words)) if set(row) == {"x", "low", "high"}]
    assert (rows[0]["x"], rows[-1]["x"]) == (place.marketing.low, place.marketing.high)
    assert (min(row["low"] for row in rows), max(row["high"] for row in rows)) == (place.sales.low, place.sales.high)


def test_without_an_interval_there_is_none(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    for name in ("all alike", "open"):
        figure = drawn(every_room[name], words)
        assert not with_field(figure, "turn")
        assert not [row for row in rows_of(figure) if set(row) == {"x", "low", "high"}]


def test_the_guess_stands_beside_the_place(
    every_room: Mapping[str, RoomFigures], words: Words, edition: Edition
) -> None:
    room, the_guess = every_room["divided"], guess(edition)
    figure = drawn(room, words, guess=the_guess)
    place = place_of(room)
    assert marks(figure) == [
        (the_guess.marketing.mean, the_guess.sales.mean, "diamond"),
        (place.marketing.mean, place.sales.mean, "circle"),
    ]
    assert ["Our guess"] in said(figure)
    assert ("Guess, marketing", "72") in figure.table
    assert marks(drawn(room, words, guess=Withheld("too_few", 5))) == marks(drawn(room, words))


def test_an_arrow_runs_from_the_first_round(words: Words, edition: Edition) -> None:
    room, moved = second_round(edition)
    figure = drawn(room, words, moved=moved, guess=guess(edition))
    (first, now) = marks(figure)
    (arrow,) = [row for row in rows_of(figure) if set(row) == {"x", "y", "to_x", "to_y"}]
    assert (arrow["x"], arrow["y"], arrow["to_x"], arrow["to_y"]) == (*first[:2], *now[:2])
    assert ["First round"] in said(figure)
    assert ["Our guess"] not in said(figure)
    assert figure.title == "Marketing has moved most: up 22 points"


def test_people_are_drawn_as_numbers_and_only_on_request(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    room = every_room["a thousand"]
    assert not isinstance(room.dots, Withheld)
    assert not with_field(drawn(room, words), "number")
    rows = with_field(drawn(room, words, people=True), "number")
    circles = rows[: len(rows) // 2]
    assert {(row["marketing"], row["sales"]): int(row["number"]) for row in circles} == room.dots
    areas = [row["size"] for row in sorted(circles, key=lambda row: int(row["number"]))]
    assert areas == sorted(areas)


def test_few_people_are_not_drawn_one_by_one(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    assert not with_field(drawn(every_room["six"], words, people=True), "number")
    assert ["Marketing-led"] in said(drawn(every_room["six"], words))
    assert with_field(drawn(every_room["open"], words, people=True), "number")


def test_fields_say_how_many_are_in_them(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    room = every_room["divided"]
    figure = drawn(room, words)
    assert not isinstance(room.fields, Withheld)
    lines = [each for each in said(figure) if each[0] in words.fields.values()]
    assert lines == [
        [words.fields[field], f"{number} person" if number == 1 else f"{number} people"]
        for field, number in room.fields.items()
    ]
    assert ("People in Marketing-led", str(room.fields["marketing_led"])) in figure.table


def test_the_field_of_the_room_stands_out(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    figure = drawn(every_room["thin bridge"], words)
    fills = {row["field"]: row["fill"] for row in with_field(figure, "fill") if row.get("field") in words.fields}
    assert fills["integrated"] == LIGHT.fields["integrated"].tint_strong
    assert fills["building"] == LIGHT.fields["building"].tint


def test_a_great_many_places_do_not_fill_the_table(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    from dataclasses import replace

    room = replace(every_room["a thousand"], dots={(step, 50): 3 for step in range(0, 41)})
    assert len(drawn(room, words, people=True).table) < 15
    fewer = replace(room, dots={(step, 50): 3 for step in range(0, 40)})
    assert ("People near marketing 39, sales 50", "3") in drawn(fewer, words, people=True).table
