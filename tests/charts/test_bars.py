"""The bars: numbers of the result, the weakest marked in words and shape, bounds where a score is missing."""

import pytest

from assessment.charts import LIGHT, SELECTION, Words, section_bars, together_bars
from scoring import Result
from tests.charts.cases import rows_of, with_field


def test_one_bar_a_section_in_order(result: Result, words: Words) -> None:
    figure = section_bars(result, words)
    rows = with_field(figure, "id")[: len(result.sections)]
    assert [row["id"] for row in rows] == [section.id for section in result.sections]
    assert [row["score"] for row in rows] == [section.score for section in result.sections]
    assert [row[0] for row in figure.table[1:]] == [words.sections[section.id].title for section in result.sections]


def test_numbers_and_words_stand_at_the_bars(results: dict[str, Result], words: Words) -> None:
    figure = section_bars(results["sales_led"], words)
    rows = {row["id"]: row for row in with_field(figure, "id")}
    assert [row["figure"] for row in rows.values()] == ["50", "25", "45", "60", "80"]
    assert rows["LEA"]["words"] == "patchy"
    assert rows["SAL"]["words"] == "usual"
    assert figure.table[2] == ("Anticipating needs", "25", "patchy", "5 of 5")


def test_weakest_is_marked_without_colour(results: dict[str, Result], words: Words) -> None:
    figure = section_bars(results["sales_led"], words)
    rows = {row["id"]: row for row in with_field(figure, "id")}
    assert rows["ANT"]["words"] == "weakest: patchy"
    assert [row["id"] for row in rows.values() if row["strong"]] == ["ANT"]
    assert rows["ANT"]["colour"] == rows["IDN"]["colour"]
    assert "triangle-right" in str(figure.chart.to_dict())


def test_nothing_is_weakest_where_all_are_equal(results: dict[str, Result], words: Words) -> None:
    assert not [row for row in with_field(section_bars(results["all at most"], words), "strong") if row["strong"]]


def test_sides_have_their_colours(results: dict[str, Result], words: Words) -> None:
    rows = with_field(section_bars(results["sales_led"], words), "colour")
    assert [row["colour"] for row in rows[:5]] == ["#0072B2"] * 4 + ["#D55E00"]
    strategies = with_field(together_bars(results["sales_led"], words), "colour")
    assert {row["colour"] for row in strategies} == {LIGHT.together.mark}


def test_unscored_section_shows_its_bounds(results: dict[str, Result], words: Words) -> None:
    result = results["open"]
    rows = {row["id"]: row for row in with_field(section_bars(result, words), "id")}
    sales = next(section for section in result.sections if section.id == "SAL")
    assert rows["SAL"]["score"] is None
    assert (rows["SAL"]["low"], rows["SAL"]["high"]) == (sales.low, sales.high) == (45, 85)
    assert rows["SAL"]["words"] == "not enough answers"
    assert rows["SAL"]["figure"] == ""
    assert section_bars(result, words).table[5] == ("Sales practice", "45–85", "not enough answers", "3 of 5")


def test_cut_is_drawn_through_every_bar(result: Result, words: Words) -> None:
    ticks = with_field(section_bars(result, words), "from")
    assert {tick["points"] for tick in ticks} == {62.5}
    assert len(ticks) == 5
    assert with_field(section_bars(result, words), "foot")[0]["label"] == "strong from 62.5"


def test_a_click_chooses_a_section(results: dict[str, Result], words: Words) -> None:
    spec = section_bars(results["sales_led"], words).chart.to_dict()
    chosen = next(param for param in spec["params"] if "select" in param)
    assert chosen["name"] == SELECTION == "section"
    assert chosen["select"] == {"type": "point", "fields": ["id"], "on": "click"}
    assert chosen["views"] == [spec["layer"][-1]["layer"][0]["name"]]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("sales_led", "The weakest section is Anticipating needs, at 25"),
        ("borderline", "The sections are close together, from 60 to 70"),
        ("all at most", "Every section stands at 100"),
        ("open", "Relationship building and Sales practice: not enough answers yet"),
        ("nothing answered", "No section has enough answers for a score yet"),
    ],
)
def test_title_of_sections(name: str, title: str, results: dict[str, Result], words: Words) -> None:
    assert section_bars(results[name], words).title == title


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("sales_led", "Working together is weakest in Shared data and insights, at 13"),
        ("all at least", "All strategies for working together stand at 0"),
        ("thin bridge", "Two strong halves, thin bridge: working together stands at 25"),
        ("open", "Aligned objectives: not enough answers yet"),
        ("nothing answered", "Working together has not been answered yet"),
    ],
)
def test_title_of_together(name: str, title: str, results: dict[str, Result], words: Words) -> None:
    assert together_bars(results[name], words).title == title


def test_together_shows_the_strategies_in_article_order(result: Result, words: Words) -> None:
    rows = with_field(together_bars(result, words), "id")
    assert [row["id"] for row in rows] == list(result.rubric.strategies)
    assert [row["score"] for row in rows] == [result.together.facets[name] for name in result.rubric.strategies]


def test_strategy_without_answers_is_bounded(results: dict[str, Result], words: Words) -> None:
    first = rows_of(together_bars(results["open"], words))[0]
    assert (first["score"], first["low"], first["high"]) == (None, 0, 100)


def test_together_says_where_to_keep_doing(results: dict[str, Result], words: Words) -> None:
    foot = with_field(together_bars(results["sales_led"], words), "foot")
    assert foot[0]["label"] == "keep doing from 75"
