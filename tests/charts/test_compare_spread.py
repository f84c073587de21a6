"""Dots at one place: every shape is seen, near where it belongs, and no label seems to be another dot's."""

from dataclasses import replace
from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given

from assessment.charts import LIGHT, Compared, Words, compared_map
from assessment.charts.compared import LETTERS
from assessment.charts.compared_map import Dot, lay_out
from assessment.charts.compared_spread import columns_of, hidden_together, moved, spread
from assessment.charts.map_frame import Frame
from assessment.charts.placing import Box, around, covered
from assessment.reports import chart_words
from scoring import Result
from tests.charts.cases import PLACES, result_of, with_field
from tests.charts.several import PLACES_ON_MAP, side_by_side, then_and_now
from tests.ui.examples import newest

FRAME = Frame(LIGHT, "container", LIGHT.map_height)
HALF = FRAME.points(9)
WORDS = chart_words(newest())
RESULT = result_of(newest(), PLACES["sales_led"])


@given(PLACES_ON_MAP)
def test_a_dot_is_moved_only_when_it_hides_another_and_stays_near(dots: list[tuple[float, float]]) -> None:
    moves = spread(dots, HALF)
    for group in hidden_together(dots, HALF):
        if len(group) == 1:
            assert moves[group[0]] == (0, 0)
        for dot in group:
            assert abs(moves[dot][0]) <= columns_of(len(group)) - 0.5
            assert abs(moves[dot][1]) <= -(-len(group) // columns_of(len(group))) - 0.5


@pytest.mark.parametrize("place", [(50.0, 50.0), (0.0, 0.0), (100.0, 100.0), (100.0, 0.0)])
@pytest.mark.parametrize("count", range(2, 13))
def test_all_at_one_place_stand_side_by_side_within_the_map(count: int, place: tuple[float, float]) -> None:
    after = moved([place] * count, spread([place] * count, HALF), HALF)
    boxes = [around(*dot, *HALF) for dot in after]
    assert not [pair for pair in combinations(boxes, 2) if covered(pair[0], [pair[1]])]
    assert all(-1e-9 <= axis <= 100 + 1e-9 for dot in after for axis in dot)


def test_both_shapes_of_equal_results_are_drawn_apart(results: dict[str, Result], words: Words) -> None:
    rows = with_field(compared_map(side_by_side([results["sales_led"]] * 2), words), "marketing")
    assert [(row["marketing"], row["sales"]) for row in rows] == [(45, 80)] * 2
    assert [row["right"] for row in rows] == [-rows[1]["right"], rows[1]["right"]]
    assert rows[1]["right"] > LIGHT.dot


def test_then_and_now_at_one_place_are_both_seen(results: dict[str, Result], words: Words) -> None:
    figure = compared_map(then_and_now(results["building"], results["building"]), words, then_now=True)
    then, now = with_field(figure, "marketing")
    assert then["right"] < 0 < now["right"]


def dots_of(places: list[tuple[float, float]]) -> list[Dot]:
    marks = side_by_side([RESULT] * len(places))
    moves = spread(places, HALF)
    return [Dot(mark, place, (4.5, 9.0), move) for mark, place, move in zip(marks, places, moves, strict=True)]


@given(places=PLACES_ON_MAP)
def test_words_keep_clear_of_dots_and_no_label_stands_nearer_to_a_stranger(
    places: list[tuple[float, float]],
) -> None:
    labels, even = lay_out(dots_of(places), 62.5, WORDS, FRAME.letters, HALF)
    after = moved(places, spread(places, HALF), HALF)
    said = {label.lines[0]: label.spot.box for label in labels if label.field is None and len(label.lines) == 1}
    for sign, box in said.items():
        if sign in LETTERS and len(said) == len(places):
            ranked = sorted(range(len(after)), key=lambda dot: distance(box, after[dot]))
            assert LETTERS[ranked[0]] == sign
    if even is not None:
        words_at = around(even, even, 11, 11)
        assert not covered(words_at, [around(*dot, *HALF) for dot in after])
        if len(places) <= 3:
            assert not covered(words_at, [around(*place, 4.5, 9.0) for place in places])


def distance(box: Box, dot: tuple[float, float]) -> float:
    """In half widths of a dot, to the middle of the dot."""
    beside, above = max(box.left - dot[0], 0.0, dot[0] - box.right), max(box.bottom - dot[1], 0.0, dot[1] - box.top)
    return hypot(beside / HALF[0], above / HALF[1])


@given(places=PLACES_ON_MAP.filter(lambda places: len(places) in (2, 3)))
def test_labels_keep_clear_of_margins_where_there_is_room(
    places: list[tuple[float, float]],
) -> None:
    """Which there is when the dots are well apart."""
    if any(abs(one[0] - other[0]) < 30 or abs(one[1] - other[1]) < 30 for one, other in combinations(places, 2)):
        return
    labels, _even = lay_out(dots_of(places), 62.5, WORDS, FRAME.letters, HALF)
    boxes = [label.spot.box for label in labels if label.field is None]
    assert len(boxes) == len(places)
    assert not [box for box in boxes if covered(box, [around(*place, 4.5, 9.0) for place in places])]


def test_a_cluster_without_room_for_each_has_one_label_in_its_rows() -> None:
    labels, _even = lay_out(dots_of([(65.0, 65.0)] * 12), 62.5, WORDS, FRAME.letters, HALF)
    (said,) = [label.lines for label in labels if label.field is None]
    assert said == ("A, B, C, D", "E, F, G, H", "I, J, K, L")


def other_cut(mark: Compared, cut: float) -> Compared:
    """The same result by a questionnaire that draws the line elsewhere."""
    rubric = mark.result.rubric
    changed = replace(rubric, constants=replace(rubric.constants, cut=cut))
    return replace(mark, result=replace(mark.result, rubric=changed))


def test_without_a_common_line_the_map_has_no_fields(results: dict[str, Result], words: Words) -> None:
    one, other = side_by_side([results["sales_led"], results["integrated"]])
    figure = compared_map([one, other_cut(other, 50.0)], words, titled=True)
    assert figure.chart.to_dict(validate=True)
    assert len(with_field(figure, "left")) == 1
    assert not [row for row in with_field(figure, "cut") if row["cut"] is not None]
    assert {line for row in with_field(figure, "lines") for line in row["lines"]} == {"A", "B"}
    assert len(with_field(compared_map([one, other], words), "left")) == 4


def test_rows_of_a_cluster_are_full() -> None:
    for count in range(1, 13):
        moves = spread([(50.0, 50.0)] * count, HALF)
        rows = [[move for move in moves if move[1] == up] for up in sorted({move[1] for move in moves}, reverse=True)]
        assert all(len(row) == columns_of(count) for row in rows[:-1])
        assert all(one[0] < other[0] for row in rows for one, other in pairwise(row))
