"""Priorities in their two parts, in rank order."""

from dataclasses import replace

import pytest

from assessment.charts import Words, strategy_priorities
from scoring import Result
from tests.charts.cases import rows_of


def test_parts_make_up_the_priority(result: Result, words: Words) -> None:
    constants = result.rubric.constants
    rows = rows_of(strategy_priorities(result, words))
    assert [row["id"] for row in rows] == [strategy.id for strategy in result.strategies]
    for row, strategy in zip(rows, result.strategies, strict=True):
        assert row["priority"] == pytest.approx(strategy.priority or 0)
        if strategy.gap is not None and strategy.linked is not None:
            assert row["own"] == pytest.approx(constants.direct_weight * strategy.gap)


def test_rounded_parts_add_up(results: dict[str, Result], words: Words) -> None:
    for result in results.values():
        for row in rows_of(strategy_priorities(result, words)):
            if "+" in row["note"]:
                own, linked = (int("".join(filter(str.isdigit, part))) for part in row["note"].split("+"))
                assert own + linked == int(row["figure"])


def test_rank_and_words_stand_at_the_bars(results: dict[str, Result], words: Words) -> None:
    rows = rows_of(strategy_priorities(results["sales_led"], words))
    assert [row["name"] for row in rows] == [
        "1. Shared data and insights",
        "2. Aligned objectives",
        "3. Regular communication",
    ]
    assert [row["words"] for row in rows] == ["priority", "priority", "keep doing"]
    assert rows[0]["note"] == "own statements 61 + linked practices 13"


def test_table_has_both_gaps(results: dict[str, Result], words: Words) -> None:
    assert strategy_priorities(results["sales_led"], words).table == (
        ("Rank", "Strategy", "Own gap", "Gap in linked practices", "Priority"),
        ("1", "Shared data and insights", "88", "44", "74"),
        ("2", "Aligned objectives", "63", "56", "61"),
        ("3", "Regular communication", "25", "38", "29"),
    )


def test_one_part_alone_is_the_priority(results: dict[str, Result], words: Words) -> None:
    row = next(row for row in rows_of(strategy_priorities(results["open"], words)) if row["id"] == "objectives")
    assert row["note"] == "linked practices 42, no own answers"
    assert (row["own"], row["figure"]) == (0, "42")


def test_own_part_alone_is_the_priority(results: dict[str, Result], words: Words) -> None:
    result = results["sales_led"]
    first = replace(result.strategies[0], linked=None, priority=result.strategies[0].gap)
    row = rows_of(strategy_priorities(replace(result, strategies=(first, *result.strategies[1:])), words))[0]
    assert row["note"] == "own statements 88, no linked answers"
    assert row["priority"] == row["own"] == 87.5


def test_unranked_is_said(results: dict[str, Result], words: Words) -> None:
    figure = strategy_priorities(results["nothing answered"], words)
    assert {row["words"] for row in rows_of(figure)} == {"not ranked"}
    assert [row[0] for row in figure.table[1:]] == ["–", "–", "–"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("sales_led", "Most pressing: Shared data and insights, with a priority of 74"),
        (
            "all at least",
            "About equally pressing: Regular communication, Aligned objectives and Shared data and insights",
        ),
        ("integrated", "Every strategy answered is usual practice: keep doing them"),
        ("nothing answered", "The strategies cannot be ranked yet: too few answers"),
    ],
)
def test_title(name: str, title: str, results: dict[str, Result], words: Words) -> None:
    assert strategy_priorities(results[name], words).title == title
