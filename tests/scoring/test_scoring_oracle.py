"""Random sheets through scoring and through the oracle: every field, to 1e-9."""

from typing import Any

import pytest

import scoring
from tests.golden import oracle
from tests.scoring.drawn_sheets import random_sheets
from tests.scoring.result_as_json import details, differences, output
from tests.scoring.rubric_under_test import rubric_of


def _disagreements(sheet: dict[str, Any]) -> list[str]:
    result = scoring.score(rubric_of(sheet["form"]), sheet["answers"])
    said, true = result.signs.convergence or "", oracle.convergence(sheet["form"], sheet["answers"]) or [""]
    return [
        *differences(output(result), oracle.score(sheet)),
        *differences(details(result), oracle.details(sheet), "details"),
        *([] if said in true else [f"convergence: {said} not in {true}"]),
    ]


def _compare(seed: int, count: int) -> None:
    for sheet in random_sheets(seed, count):
        found = _disagreements(sheet)
        assert not found, f"{sheet}\n(scoring != oracle)\n" + "\n".join(found)


def test_two_thousand_random_sheets_agree_with_the_oracle() -> None:
    _compare(seed=1, count=2_000)


@pytest.mark.slow
def test_ten_thousand_random_sheets_agree_with_the_oracle() -> None:
    _compare(seed=2, count=10_000)


@pytest.mark.parametrize("form", ["full", "pulse"])
def test_an_empty_sheet_agrees_with_the_oracle(form: str) -> None:
    assert _disagreements({"form": form, "answers": {}}) == []


def test_the_random_sheets_reach_every_field_of_the_result() -> None:
    """A comparison proves nothing about a value that never occurs."""
    sheets = list(random_sheets(seed=1, count=2_000))
    seen, more = [oracle.score(sheet) for sheet in sheets], [oracle.details(sheet) for sheet in sheets]
    assert {r["quadrant"] for r in seen} == {*oracle.QUADRANTS, None}
    assert {len(r["possible_quadrants"]) for r in seen} == {1, 2, 4}
    assert {r["shape"] for r in seen} == {"flat", "one gap", "one peak", "mixed", None}
    assert {note for r in seen for note in r["quality"]} == {
        *("long_string", "straight_lining", "contradiction", "low_visibility")
    }
    reachable = {f"{q}.{d}" for q in oracle.QUADRANTS for d in oracle.SECTIONS} - {"sales_led.SAL"}
    assert {r["guidance"] for r in seen} == {*reachable, None}
    assert {tuple(oracle.convergence(s["form"], s["answers"])) for s in sheets} == {
        *((), ("same_way",), ("need_a_look",), ("mixed_picture",), ("same_way", "mixed_picture"))
    }
    assert {d["lean_word"] for d in more} == {"even", "leans", "leans_strongly", None}
    assert {d["firmness"] for d in more} == {"firm", "fairly_firm", "fragile", None}
    assert {d["thin_bridge"] for d in more} == {True, False}
    orders = {(r["quadrant"], tuple(s["id"] for s in r["strategies"])) for r in seen}
    assert len(orders) == 5 * 6
