"""The reference cases of measurement design 3, computed with other tools (R, SciPy, exhaustive search)."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scoring import Item, Result, Rubric, Section, score
from tests.golden import oracle
from tests.scoring.drawn_sheets import section_answers
from tests.scoring.rubric_under_test import rubric_of, with_constants

FILE = Path(__file__).parents[1] / "golden" / "golden-statistics.json"
CASES = {case["id"]: case for case in json.loads(FILE.read_text(encoding="utf-8"))["cases"]}
STRATEGY_LETTERS = {"objectives": "WTO", "communication": "WTC", "data": "WTD"}


def _numbered(prefix: str, values: list[int | None]) -> dict[str, int]:
    return {f"{prefix}{place}": value for place, value in enumerate(values, start=1) if value is not None}


def _practices(given: dict[str, list[int | None]], form: str = "full") -> dict[str, int]:
    """Answers by section in the order of the practices of the form, None left out."""
    pairs = ((oracle.PRACTICES[form][d], values) for d, values in given.items())
    by_item = [pair for items, values in pairs for pair in zip(items, values, strict=True)]
    return {item: value for item, value in by_item if value is not None}


def _together(given: dict[str, list[int | None]]) -> dict[str, int]:
    return {item: x for name, values in given.items() for item, x in _numbered(STRATEGY_LETTERS[name], values).items()}


def _section_scores(result: Result) -> dict[str, float | None]:
    return {section.id: section.score for section in result.sections}


G17_SECTIONS: list[dict[str, float]] = [
    {"IDN": 70, "ANT": 70, "LEA": 70, "REL": 75, "SAL": 55},
    {"IDN": 65, "ANT": 65, "LEA": 50, "REL": 65, "SAL": 85},
    {"IDN": 75, "ANT": 75, "LEA": 62.5, "REL": 62.5, "SAL": 75},
]


@pytest.mark.parametrize("case", range(3))
def test_g17_margins_and_likelihood(case: int) -> None:
    given, expected = CASES["G17"]["input"]["profiles"][case], CASES["G17"]["expected"][case]
    counts = dict(zip(oracle.SECTIONS, [*given["n_m"], given["n_s"]], strict=True))
    form = "pulse" if given["n_s"] == 2 else "full"
    answers: dict[str, int] = {}
    for section, points in G17_SECTIONS[case].items():
        answers |= section_answers(section, points, counts[section], form=form)
    result = score(rubric_of(form), answers)
    assert (result.marketing.score, result.sales.score) == (given["M"], given["S"])
    assert result.likelihood is not None
    found = {
        "sem_m": result.marketing.sem,
        "sem_s": result.sales.sem,
        **{f"p_{quadrant}": share for quadrant, share in result.likelihood.items()},
        "borderline_m": result.marketing.borderline,
        "borderline_s": result.sales.borderline,
    }
    assert found == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("name", ["varied", "run_of_13", "all_same"])
def test_g18_response_quality(name: str, full: Rubric) -> None:
    """The figures themselves are found by moving each threshold to just below and just above them."""
    answers = dict(zip(oracle.PRESENTED["full"], CASES["G18"]["input"]["sequences"][name], strict=True))
    expected = CASES["G18"]["expected"][name]

    def noted(code: str, **constants: float) -> bool:
        return code in score(with_constants(full, **constants), answers).notes

    run, share, spread = expected["long_string"], expected["top_option_share"], expected["irv"]
    assert noted("long_string", long_run_from=run)
    assert not noted("long_string", long_run_from=run + 1)
    assert noted("straight_lining", same_option_from=share - 1e-6, spread_below=0)
    assert not noted("straight_lining", same_option_from=share + 1e-6, spread_below=0)
    assert noted("straight_lining", same_option_from=2, spread_below=spread + 1e-6)
    assert not noted("straight_lining", same_option_from=2, spread_below=spread - 1e-6)


@pytest.mark.parametrize(
    ("name", "notes"),
    [("varied", ()), ("run_of_13", ("long_string",)), ("all_same", ("long_string", "straight_lining"))],
)
def test_g18_notes_at_the_thresholds_of_the_pack(name: str, notes: tuple[str, ...], full: Rubric) -> None:
    answers = dict(zip(oracle.PRESENTED["full"], CASES["G18"]["input"]["sequences"][name], strict=True))
    assert tuple(note for note in score(full, answers).notes if note != "contradiction") == notes


def _g19_answers() -> dict[str, int]:
    given = CASES["G19"]["input"]
    symptoms = {f"{section}6": value for section, value in given["symptom"].items() if value is not None}
    return {**_practices(given["practice"]), **symptoms, **_together(given["working_together"])}


def test_g19_one_person_in_full(full: Rubric) -> None:
    result = score(full, _g19_answers())
    assert result.cut_range is not None
    found = {
        "dimensions": _section_scores(result),
        "M": result.marketing.score,
        "S": result.sales.score,
        "lean": result.lean,
        "balance_index": result.balance,
        "strength": result.strength,
        "quadrant": result.quadrant,
        "same_quadrant_for_cut_above": result.cut_range[0],
        "and_up_to": result.cut_range[1],
        "sales_lean_symptoms": result.signs.sales_lean,
        "marketing_lean_symptoms": result.signs.marketing_lean,
        "working_together": dict(result.together.facets),
        "W": result.together.score,
    }
    expected = CASES["G19"]["expected"]
    for name in ("dimensions", "working_together"):
        assert found.pop(name) == pytest.approx(expected[name], abs=1e-6)
    assert found == pytest.approx({key: expected[key] for key in found}, abs=1e-6)


@pytest.mark.parametrize(("key", "direction"), [(1, "positive"), (-1, "negative")])
def test_g20_reverse_keying(key: Any, direction: str, full: Rubric) -> None:
    one = Section("SAL", "sales", (Item("SAL1", key=key),), 1)
    rubric = replace(full, sections=(*full.sections[:4], one, full.sections[5]))
    found = [score(rubric, {"SAL1": raw}).sales.score for raw in CASES["G20"]["input"]["raw"]]
    assert found == CASES["G20"]["expected"][direction]


@pytest.mark.parametrize("case", range(2))
def test_g21_bounds_for_missing_answers(case: int, full: Rubric) -> None:
    expected = CASES["G21"]["expected"][case]
    result = score(full, _practices(CASES["G21"]["input"]["profiles"][case]))
    assert (_section_scores(result)["ANT"] is not None) == expected["ANT_valid"]
    assert result.marketing.score == expected["M"]
    assert [result.marketing.low, result.marketing.high] == pytest.approx(expected["M_bounds"])
    assert [result.sales.low, result.sales.high] == pytest.approx(expected["S_bounds"])
    assert list(result.possible_quadrants) == expected["quadrants_possible"]
    assert result.quadrant == ("integrated" if case == 0 else None)


@pytest.mark.parametrize("case", range(3))
def test_g22_smallest_change(case: int, full: Rubric) -> None:
    expected = CASES["G22"]["expected"][case]
    change = score(full, _practices(CASES["G22"]["input"]["profiles"][case])).change
    assert change is not None
    found = {"steps_marketing": change.steps_marketing, "steps_sales": change.steps_sales, "total": change.steps}
    assert found == expected
    assert len(change.items or ()) == expected["total"]


def test_g23_fragility(full: Rubric) -> None:
    expected = CASES["G23"]["expected"]
    result = score(full, _practices(CASES["G23"]["input"]["profile"]))
    assert (result.marketing.score, result.sales.score) == (expected["M"], expected["S"])
    assert (result.tally.moves, result.tally.flips) == (
        expected["possible_single_changes"],
        expected["changes_that_flip"],
    )
    assert result.fragility == pytest.approx(expected["fragility"])


def test_g25_priorities(full: Rubric) -> None:
    given, expected = CASES["G25"]["input"], CASES["G25"]["expected"]
    assert given["weights"] == [full.constants.direct_weight, full.constants.linked_weight]
    answers: dict[str, int] = {}
    for strategy, direct in given["direct_scores"].items():
        first = 1 + int(direct // 25)
        answers |= _numbered(STRATEGY_LETTERS[strategy], [first, int(2 * direct / 25) - first + 2])
        linked = oracle.LINKED["full"][strategy]
        points = given["linked_item_scores"][strategy]
        answers |= {item: 1 + each // 25 for item, each in zip(linked, points, strict=False)}
    result = score(full, answers)
    assert dict(result.together.facets) == given["direct_scores"]
    assert {each.id: each.priority for each in result.strategies} == pytest.approx(expected["priority"], abs=1e-6)
    assert [each.id for each in result.strategies] == expected["order"]


def test_g28_pulse(pulse: Rubric) -> None:
    given, expected = CASES["G28"]["input"], CASES["G28"]["expected"]
    result = score(pulse, {**_practices(given["practice"], "pulse"), **_together(given["working_together"])})
    assert _section_scores(result) == expected["dimensions"]
    assert result.marketing.score == expected["M"]
    assert result.sales.score == expected["S"]
    assert dict(result.together.facets) == expected["working_together"]
    assert result.together.score == pytest.approx(50)
    assert [result.marketing.low, result.marketing.high] == pytest.approx(expected["M_bounds"])
    assert list(result.possible_quadrants) == expected["quadrants_possible"]
    assert result.quadrant is None


def test_every_case_of_this_part_has_a_test() -> None:
    here = {name[5:8].upper() for name in globals() if name.startswith("test_g")}
    assert here == {f"G{number}" for number in (17, 18, 19, 20, 21, 22, 23, 25, 28)}
    assert here <= CASES.keys()
