"""The map puts the dot where the scores are, and its words where nothing is covered."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.charts import DARK, LIGHT, PROJECTOR, Theme, Words, quadrant_map
from assessment.charts.map_labels import Evidence, Layout, lay_out
from assessment.charts.map_text import lettering
from assessment.charts.placing import Box, around, covered
from assessment.charts.theme import NARROWEST
from scoring import QUADRANTS, Result, move_sections
from scoring.quadrants import place
from tests.charts.cases import with_field


def test_dot_is_at_the_scores(results: dict[str, Result], words: Words) -> None:
    (dot,) = with_field(quadrant_map(results["sales_led"], words), "marketing")
    assert dot == {"marketing": 45.0, "sales": 80.0}


def test_margin_is_one_standard_error_each_way(results: dict[str, Result], words: Words) -> None:
    result = results["sales_led"]
    edge = with_field(quadrant_map(result, words), "high")
    assert result.marketing.sem is not None
    assert result.sales.sem is not None
    assert max(row["x"] for row in edge) - 45 == pytest.approx(result.marketing.sem, abs=0.001)
    assert max(row["high"] for row in edge) - 80 == pytest.approx(result.sales.sem, abs=0.001)
    assert 80 - min(row["low"] for row in edge) == pytest.approx(result.sales.sem, abs=0.001)


def test_open_result_shows_bounds_instead_of_a_dot(results: dict[str, Result], words: Words) -> None:
    result = results["open"]
    figure = quadrant_map(result, words)
    assert not with_field(figure, "marketing")
    bounds = [row for row in with_field(figure, "left") if "field" not in row]
    assert bounds == [
        {
            "left": result.marketing.low,
            "right": result.marketing.high,
            "bottom": result.sales.low,
            "top": result.sales.high,
        }
    ]
    assert figure.table[1:] == (("Marketing emphasis", "58", "68"), ("Sales emphasis", "45", "85"))


def test_fields_meet_at_the_cut(result: Result, words: Words) -> None:
    fields = {row["field"]: row for row in with_field(quadrant_map(result, words), "left") if "field" in row}
    cut = result.rubric.constants.cut
    assert set(fields) == set(QUADRANTS)
    assert {row["left"] for row in fields.values()} == {0, cut}
    assert fields["marketing_led"]["left"] == cut
    assert fields["marketing_led"]["top"] == cut
    assert fields["sales_led"]["bottom"] == cut


def test_the_field_of_the_result_stands_out(results: dict[str, Result], words: Words) -> None:
    figure = quadrant_map(results["sales_led"], words)
    fills = {row["field"]: row["fill"] for row in with_field(figure, "fill")}
    assert fills["sales_led"] == LIGHT.fields["sales_led"].tint_strong
    assert fills["building"] == LIGHT.fields["building"].tint
    weights = {row["lines"][0]: row["weight"] for row in with_field(figure, "lines")}
    assert weights["Sales-led"] > weights["Building"]


def test_names_every_field(result: Result, words: Words) -> None:
    said = [line for row in with_field(quadrant_map(result, words), "lines") for line in row["lines"]]
    assert set(words.fields.values()) <= set(said)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("sales_led", "Selling is ahead of marketing by 35 points"),
        ("marketing_led", "Marketing is ahead of selling by 60 points"),
        ("integrated", "Marketing and selling are even, and both above the line at 62.5"),
        ("all at least", "Marketing and selling are even, and both below the line at 62.5"),
        ("pulse", "Selling is ahead of marketing by 25 points"),
        ("open", "With the missing answers, the result could lie in any field"),
        ("one side open", "With the missing answers, the result could lie in Integrated or Marketing-led"),
        ("surely building", "Whatever the missing answers are, the result lies in Building"),
        ("nothing answered", "No answers to place on the map yet"),
    ],
)
def test_title_is_the_finding(name: str, title: str, results: dict[str, Result], words: Words) -> None:
    assert quadrant_map(results[name], words).title == title


def test_even_on_either_side_of_the_line_is_said(results: dict[str, Result], words: Words) -> None:
    """60 and 65 are even within the margin, though the line runs between them."""
    even = replace(results["borderline"], quadrant="sales_led", lean=-5.0, lean_word="even")
    title = quadrant_map(even, words).title
    assert title == "Marketing and selling are even within the margin, on either side of the line at 62.5"


def test_one_point_is_singular(results: dict[str, Result], words: Words) -> None:
    by_one = replace(results["sales_led"], lean=1.0, lean_word="leans")
    assert quadrant_map(by_one, words).title == "Marketing is ahead of selling by 1 point"


def test_alternative_names_place_and_margin(results: dict[str, Result], words: Words) -> None:
    said = quadrant_map(results["borderline"], words).alt
    assert "marketing emphasis 64 of 100, sales emphasis 70 of 100, in the field Integrated" in said
    assert "marketing and sales within the margin of the line" in said


def test_table_has_scores_and_margins(results: dict[str, Result], words: Words) -> None:
    assert quadrant_map(results["sales_led"], words).table == (
        ("Emphasis (0–100)", "Score", "Margin"),
        ("Marketing emphasis", "45", "±4.5"),
        ("Sales emphasis", "80", "±9"),
    )


def test_what_if_adds_a_dot_an_arrow_and_a_column(results: dict[str, Result], words: Words) -> None:
    result = results["sales_led"]
    moved = move_sections(result, {"ANT": 80, "LEA": 90, "SAL": 70})
    assert moved is not None
    figure = quadrant_map(result, words, what_if=moved)
    assert {(dot["marketing"], dot["sales"]) for dot in with_field(figure, "marketing")} == {(45, 80), (70, 70)}
    (arrow,) = with_field(figure, "to_x")
    assert (arrow["x"], arrow["y"], arrow["to_x"], arrow["to_y"]) == (45, 80, 70, 70)
    assert [row[-1] for row in figure.table] == ["What if", "70", "70"]
    assert figure.alt.endswith("What if: marketing 70 and sales 70, in Integrated.")


def test_a_small_step_has_no_arrow(results: dict[str, Result], words: Words) -> None:
    result = results["sales_led"]
    moved = move_sections(result, {"SAL": 82})
    assert not with_field(quadrant_map(result, words, what_if=moved), "to_x")


def test_height_can_be_chosen(results: dict[str, Result], words: Words) -> None:
    assert quadrant_map(results["pulse"], words, height=333).chart.to_dict()["height"] == 333
    assert quadrant_map(results["pulse"], words, theme=DARK).chart.to_dict()["height"] == DARK.map_height


POINTS = st.integers(0, 80).map(lambda step: step * 1.25)


@given(marketing=POINTS, sales=POINTS, theme=st.sampled_from([LIGHT, PROJECTOR]))
def test_words_cover_neither_the_dot_nor_each_other(
    marketing: float, sales: float, theme: Theme, results: dict[str, Result], words: Words
) -> None:
    """With the margin of the full form, at the narrowest width, wherever the dot is."""
    margin = (4.51, 9.02)
    layout = layout_of(results["sales_led"], Evidence((marketing, sales), margin, None, None), words, theme)
    boxes = [label.spot.box for label in layout.labels]
    dot = around(marketing, sales, *margin)
    assert all(covered(box, [dot]) == 0 for box in boxes)
    assert all(covered(box, boxes[place + 1 :]) == 0 for place, box in enumerate(boxes))


@given(marketing=POINTS, sales=POINTS)
def test_words_leave_the_dot_free_in_the_wide_margin_of_a_sketch(
    marketing: float, sales: float, results: dict[str, Result], words: Words
) -> None:
    evidence = Evidence((marketing, sales), (7.13, 14.25), None, None)
    boxes = [label.spot.box for label in layout_of(results["pulse"], evidence, words, LIGHT).labels]
    assert all(covered(box, [around(marketing, sales, 4, 2)]) == 0 for box in boxes)
    assert all(covered(box, boxes[place + 1 :]) == 0 for place, box in enumerate(boxes))


@given(marketing=POINTS, sales=POINTS, to_marketing=POINTS, to_sales=POINTS)
def test_all_words_stay_on_the_map(
    marketing: float, sales: float, to_marketing: float, to_sales: float, results: dict[str, Result], words: Words
) -> None:
    evidence = Evidence((marketing, sales), (7.13, 14.25), None, (to_marketing, to_sales))
    for label in layout_of(results["pulse"], evidence, words, LIGHT).labels:
        assert Box(-1e-6, -1e-6, 100 + 1e-6, 100 + 1e-6).holds(label.spot.box)


def layout_of(result: Result, evidence: Evidence, words: Words, theme: Theme) -> Layout:
    """The words of a map as wide as it finds room, for evidence put there by hand."""
    assert evidence.dot is not None
    field = place(*evidence.dot, result.rubric.constants.cut)
    placed = replace(result, quadrant=field, possible_quadrants=(field,))
    letters = lettering(theme, "container", NARROWEST, theme.map_height)
    dot = (100 * (theme.dot + 2) / NARROWEST, 100 * (theme.dot + 2) / theme.map_height)
    return lay_out(placed, evidence, words, letters, dot)
