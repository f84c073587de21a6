"""Sections of several results, and marketing people and sales people apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.charts import LIGHT, PROJECTOR, Theme, Words, compared_roles, compared_sections
from assessment.charts.compared import LETTERS, SHAPES, Compared
from assessment.charts.compared_sections import _ENDS, _LETTER, _NARROW, stand
from assessment.charts.compared_words import Measured
from scoring import Measure, Result, role_gaps
from tests.charts.cases import with_field
from tests.charts.several import ORDER, side_by_side, then_and_now


def test_one_mark_a_section_and_result(results: dict[str, Result], words: Words) -> None:
    several = [results["sales_led"], results["building"], results["pulse"]]
    figure = compared_sections(side_by_side(several), words, ORDER)
    assert figure is not None
    marks = with_field(figure, "sign")
    assert len(marks) == 15
    assert {mark["sign"] for mark in marks} == {"A", "B", "C"}
    assert sorted(mark["score"] for mark in marks if mark["sign"] == "A") == [25, 45, 50, 60, 80]


def test_unscored_sections_have_no_mark(results: dict[str, Result], words: Words) -> None:
    figure = compared_sections(side_by_side([results["open"], results["pulse"]]), words, ORDER)
    assert figure is not None
    assert len([mark for mark in with_field(figure, "sign") if mark["sign"] == "A"]) == 3
    rows = {row["name"]: row["words"] for row in with_field(figure, "words")}
    assert rows["Sales practice"] == "too few answers"


def test_margin_is_said_in_the_picture(results: dict[str, Result], words: Words) -> None:
    def said(*names: str) -> set[str]:
        figure = compared_sections(side_by_side([results[name] for name in names]), words, ORDER)
        assert figure is not None
        return {row["label"] for row in with_field(figure, "label")}

    assert "margin: 16 points" in said("sales_led", "building")
    assert "margin: 22 points" in said("sales_led", "pulse")
    assert "margin: 16 to 22 points" in said("sales_led", "building", "pulse")


def test_no_section_no_picture(results: dict[str, Result], words: Words) -> None:
    assert compared_sections(side_by_side([results["open"]] * 2), words, ()) is None


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("sales_led", "sales_led", "No section differs by more than the margin"),
        ("all at most", "all at least", "Identifying needs differs most: 100 points between Ann and B"),
        ("nothing answered", "sales_led", "No section has two scores to compare"),
    ],
)
def test_title_is_the_finding(first: str, second: str, title: str, results: dict[str, Result], words: Words) -> None:
    figure = compared_sections(side_by_side([results[first], results[second]], "Ann"), words, ORDER)
    assert figure is not None
    assert figure.title == title


def test_then_and_now_says_the_change(results: dict[str, Result], words: Words) -> None:
    marks = then_and_now(results["all at least"], results["all at most"])
    figure = compared_sections(marks, words, ORDER, then_now=True)
    assert figure is not None
    assert figure.title == "Identifying needs has moved most: up 100 points"
    assert {row["words"] for row in with_field(figure, "words")} == {"+100"}
    assert figure.table[3] == ("Change", *["+100"] * 5)


@given(
    st.lists(st.integers(0, 20).map(lambda n: n * 5.0), min_size=2, max_size=12), st.sampled_from([LIGHT, PROJECTOR])
)
def test_marks_and_signs_never_meet(scores: list[float], theme: Theme) -> None:
    """At the narrowest width, whatever the scores."""
    measured = Measured("name", "short", tuple(Measure(score, 9) for score in scores))
    marks = [Compared(LETTERS[at], "", SHAPES[at], None) for at in range(len(scores))]  # type: ignore[arg-type]
    a_point = _NARROW / (_ENDS[1] - _ENDS[0])
    half, sign = (theme.dot + 1) / a_point, (3 + theme.small * _LETTER) / a_point
    lanes: dict[int, list[tuple[float, float]]] = {}
    for one in stand(measured, marks, theme):
        start, end = one.score - half - sign * one.left, one.score + half + sign * (not one.left)
        assert end <= _ENDS[1] + half
        assert all(end <= other[0] or other[1] <= start for other in lanes.get(one.lane, []))
        lanes.setdefault(one.lane, []).append((start, end))
    assert sum(map(len, lanes.values())) == len(scores)


def test_roles_in_the_order_to_talk_about_them(results: dict[str, Result], words: Words) -> None:
    gaps = role_gaps([results["sales_led"]], [results["integrated"], results["borderline"]], ORDER)
    figure = compared_roles(gaps, words, 62.5)
    assert figure is not None
    assert figure.title.startswith("Sales people see more of Anticipating needs than marketing people do, by ")
    rows = with_field(figure, "note")[: len(gaps)]
    assert [row["name"] for row in rows] == [row[0] for row in figure.table[1:]]
    sizes = [abs(row["sales"] - row["marketing"]) for row in rows]
    assert sizes == sorted(sizes, reverse=True)
    assert figure.table[0] == ("Section", "Marketing people", "Sales people", "Margin", "In a word")


def test_roles_that_agree(results: dict[str, Result], words: Words) -> None:
    figure = compared_roles(role_gaps([results["pulse"]], [results["pulse"]], ORDER), words, 62.5)
    assert figure is not None
    assert figure.title == "Marketing people and sales people see every section alike"
    assert {row["words"] for row in with_field(figure, "note")} == {"similar"}
    assert all(row["marketing_middle"] < row["sales_middle"] for row in with_field(figure, "note"))


def test_no_gap_no_picture(words: Words) -> None:
    assert compared_roles((), words, 62.5) is None
