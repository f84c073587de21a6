"""Several results on the map: every dot has shape and label, labels cover nothing, and the finding is said."""

import pytest
from hypothesis import given

from assessment.charts import LIGHT, Words, compared_map
from assessment.charts.compared import LETTERS, SHAPES
from assessment.charts.compared_labels import DotLabel, place_labels
from assessment.charts.map_text import lettering
from assessment.charts.placing import Box, around, covered
from assessment.charts.theme import NARROWEST
from scoring import Result
from tests.charts.cases import with_field
from tests.charts.several import PLACES_ON_MAP, side_by_side, then_and_now

HALF = (100 * 9 / NARROWEST, 100 * 9 / LIGHT.map_height)
LETTERING = lettering(LIGHT, "container", NARROWEST, LIGHT.map_height)


def labels_of(dots: list[tuple[float, float]]) -> list[DotLabel]:
    return place_labels(dots, list(LETTERS[: len(dots)]), LETTERING, HALF)


def test_twelve_shapes_and_signs_differ() -> None:
    assert len(LETTERS) == len(SHAPES) == 12
    assert len({(shape.outline, shape.filled) for shape in SHAPES}) == len({shape.glyph for shape in SHAPES}) == 12


@given(PLACES_ON_MAP)
def test_labels_cover_neither_each_other_nor_a_dot(dots: list[tuple[float, float]]) -> None:
    """At the narrowest width, wherever up to twelve dots are; only a label for all may lie on what it names."""
    labels = labels_of(dots)
    boxes = [around(*dot, *HALF) for dot in dots]
    places = [label.spot.box for label in labels]
    for at, box in enumerate(places):
        assert covered(box, places[at + 1 :]) == 0
        assert len(labels) == 1 or covered(box, boxes) == 0
        assert Box(-1e-6, -1e-6, 100 + 1e-6, 100 + 1e-6).holds(box)


@given(PLACES_ON_MAP)
def test_every_dot_is_named_once(dots: list[tuple[float, float]]) -> None:
    labels = labels_of(dots)
    assert sorted(dot for label in labels for dot in label.dots) == list(range(len(dots)))
    said = [sign for label in labels for line in label.lines for sign in line.split(", ")]
    assert sorted(said) == list(LETTERS[: len(dots)])


def test_dots_far_apart_have_a_label_each() -> None:
    dots = [(20.0 + 20 * column, 20.0 + 20 * row) for column in range(4) for row in range(3)]
    assert [label.lines for label in labels_of(dots)] == [(sign,) for sign in LETTERS]


def test_the_same_place_has_one_label_for_all() -> None:
    assert [label.lines for label in labels_of([(50.0, 50.0)] * 4)] == [("A, B, C", "D")]


def test_dots_are_at_the_scores(results: dict[str, Result], words: Words) -> None:
    marks = side_by_side([results["sales_led"], results["integrated"]], "Ann")
    figure = compared_map(marks, words)
    dots = with_field(figure, "marketing")
    assert len(dots) == 2
    assert (dots[0]["marketing"], dots[0]["sales"]) == (45, 80)
    assert dots[0]["shape"] != dots[1]["shape"]
    said = [tuple(row["lines"]) for row in with_field(figure, "lines")]
    assert {("A Ann",), ("B",)} <= set(said)


def test_names_give_way_to_signs_where_there_is_no_room(results: dict[str, Result], words: Words) -> None:
    crowd = [results["sales_led"]] * 8
    figure = compared_map(side_by_side(crowd, "Ann", "Bo"), words)
    said = {line for row in with_field(figure, "lines") for line in row["lines"]}
    assert not said & {"A Ann", "B Bo"}
    assert "A, B, C" in said


def test_a_long_name_is_cut_on_the_map(results: dict[str, Result], words: Words) -> None:
    marks = side_by_side([results["sales_led"], results["building"]], "The whole marketing team")
    said = [row["lines"][0] for row in with_field(compared_map(marks, words), "lines")]
    assert "A The whole m…" in said


def test_an_open_result_has_no_dot(results: dict[str, Result], words: Words) -> None:
    figure = compared_map(side_by_side([results["sales_led"], results["open"]]), words)
    assert len(with_field(figure, "marketing")) == 1
    assert figure.title == "Fewer than two of these results have a place on the map"
    assert figure.table[2] == ("B", "–", "–")


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("sales_led", "sales_led", "On the map, A and B are within the margin of one another"),
        ("sales_led", "building", "Sales differs most: 45 points between A and B"),
    ],
)
def test_title_is_the_finding(first: str, second: str, title: str, results: dict[str, Result], words: Words) -> None:
    assert compared_map(side_by_side([results[first], results[second]]), words).title == title


def test_table_has_scores_difference_and_margin(results: dict[str, Result], words: Words) -> None:
    figure = compared_map(side_by_side([results["sales_led"], results["building"]]), words)
    assert figure.table[0] == ("Result", "Marketing", "Sales")
    assert figure.table[1] == ("A", "45", "80")
    assert [row[0] for row in figure.table[3:]] == ["Largest difference", "Its margin"]
    assert figure.table[4] == ("Its margin", "±8", "±16")


def test_then_and_now_has_an_arrow(results: dict[str, Result], words: Words) -> None:
    figure = compared_map(then_and_now(results["building"], results["sales_led"]), words, then_now=True)
    (arrow,) = with_field(figure, "to_x")
    assert (arrow["to_x"], arrow["to_y"]) == (45, 80)
    assert figure.title == "Sales has moved most: up 45 points"
    assert figure.table[3][0] == "Change"
    assert figure.table[3][2] == "+45"
    said = {line for row in with_field(figure, "lines") for line in row["lines"]}
    assert {"Then", "Now"} <= said


def test_no_arrow_where_nothing_moved(results: dict[str, Result], words: Words) -> None:
    figure = compared_map(then_and_now(results["building"], results["building"]), words, then_now=True)
    assert not with_field(figure, "to_x")
    assert figure.title == "Neither side has moved by more than the margin"
