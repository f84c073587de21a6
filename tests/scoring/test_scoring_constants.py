"""Every constant decides something: for each a witness sheet whose result turns when the constant moves a little."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any

import pytest

from scoring import CANT_SAY, QUADRANTS, Constants, Quadrant, Result, Rubric, score
from tests.golden import oracle
from tests.scoring.drawn_sheets import Answers, profile, section_answers
from tests.scoring.rubric_under_test import rubric_of, screen_sizes, with_constants
from tests.scoring.rubric_written_out import CONSTANTS

ITEMS = oracle.PRESENTED["full"]
SIGNS = [*oracle.OWN_SYMPTOM["full"].values()]

NOT_IN_THE_RESULT = {"steps_listed_to"}
"""How many steps are named one by one is a matter of words; whoever says them reads it from the rubric."""


@dataclass(frozen=True)
class Witness:
    """Answers for which ``reads`` gives ``before``, and ``after`` once the constant has the other ``value``."""

    constant: str
    value: Any
    answers: Answers
    reads: Callable[[Result], Any]
    before: Any
    after: Any
    form: str = "full"
    seconds_per_item: tuple[float, ...] | None = None


def _map(marketing: float, sales: float) -> Answers:
    return profile("full", IDN=marketing, ANT=marketing, LEA=marketing, REL=marketing, SAL=sales)


def _five(*points: float) -> Answers:
    return profile("full", **dict(zip(oracle.SECTIONS, points, strict=True)))


def _in_order(values: list[Any], form: str = "full") -> Answers:
    return dict(zip(oracle.PRESENTED[form], values, strict=False))


def _quadrant(result: Result) -> Any:
    return result.quadrant


def _sales_sem(result: Result) -> float:
    return round(result.sales.sem or 0, 6)


def _shape(result: Result) -> Any:
    return result.shape and result.shape.name


def _noted(code: str) -> Callable[[Result], bool]:
    return lambda result: code in result.notes


def _word(section: str) -> Callable[[Result], Any]:
    return lambda result: next(each.word for each in result.sections if each.id == section)


def _of_objectives(field: str) -> Callable[[Result], Any]:
    return lambda result: getattr(next(each for each in result.strategies if each.id == "objectives"), field)


def _ranking(result: Result) -> list[str]:
    return [each.id for each in result.strategies]


def _bands(place: int, **changed: Any) -> tuple[tuple[float, str], ...]:
    """The bands of the pack with one of them changed."""
    bands = list(CONSTANTS.bands)
    below, word = bands[place]
    bands[place] = (changed.get("below", below), changed.get("word", word))
    return tuple(bands)


THREE_STRONG_SECTIONS = _five(75, 75, 75, 50, 50)
OBJECTIVES_LOW = {"WTO1": 1, "WTO2": 2, "ANT2": 3, "ANT5": 3}
ONE_RANK_APART = {"WTO1": 3, "WTC1": 3, "ANT2": 3, "IDN1": 3, "LEA3": 3, "REL4": 3, "SAL1": 2}

WITNESSES = (
    Witness("points", 7, dict.fromkeys(ITEMS, 4), lambda result: result.sales.score, 75.0, 50.0),
    Witness("cut", 62.5 + 1e-6, _five(65, 65, 60, 60, 75), _quadrant, "integrated", "sales_led"),
    Witness("cut", 61.25, _five(65, 60, 60, 60, 75), _quadrant, "sales_led", "integrated"),
    Witness("cut", 60, _map(75, 60), _quadrant, "marketing_led", "integrated"),
    Witness("cut", 65 + 1e-6, _map(75, 65), _quadrant, "integrated", "marketing_led"),
    Witness("item_sd", 25.01, _map(50, 50), _sales_sem, 9.013878, 9.017484),
    Witness("item_sd", 20.8, _map(50, 70), lambda result: result.sales.borderline, True, False),
    Witness("item_correlation", 0.36, _map(50, 50), _sales_sem, 9.013878, 8.944272),
    Witness("lean_strong_above", 24.999, _map(50, 75), lambda result: result.lean_word, "leans", "leans_strongly"),
    Witness("lean_strong_above", 30, _map(80, 50), lambda result: result.lean_word, "leans_strongly", "leans"),
    Witness("flat_to", 14.999, _five(60, 60, 60, 60, 75), _shape, "flat", "mixed"),
    Witness("flat_to", 20, _five(60, 60, 60, 60, 80), _shape, "one peak", "flat"),
    Witness("stands_out_from", 20.001, _five(60, 40, 60, 70, 60), _shape, "one gap", "mixed"),
    Witness("stands_out_from", 20.001, _five(60, 60, 80, 60, 50), _shape, "one peak", "mixed"),
    Witness("stands_out_from", 15, _five(60, 45, 60, 70, 60), _shape, "mixed", "one gap"),
    Witness("stands_out_from", 15, _five(60, 60, 75, 60, 50), _shape, "mixed", "one peak"),
    Witness("bands", _bands(0, below=25.001), section_answers("IDN", 25, 5), _word("IDN"), "patchy", "rare"),
    Witness("bands", _bands(0, below=20), section_answers("IDN", 20, 5), _word("IDN"), "rare", "patchy"),
    Witness("bands", _bands(1, below=50.001), section_answers("IDN", 50, 5), _word("IDN"), "half-built", "patchy"),
    Witness("bands", _bands(1, below=45), section_answers("IDN", 45, 5), _word("IDN"), "patchy", "half-built"),
    Witness("bands", _bands(2, below=62.501), section_answers("IDN", 62.5, 4), _word("IDN"), "usual", "half-built"),
    Witness("bands", _bands(2, below=60), section_answers("IDN", 60, 5), _word("IDN"), "half-built", "usual"),
    Witness("bands", _bands(3, below=87.501), section_answers("IDN", 87.5, 4), _word("IDN"), "routine", "usual"),
    Witness("bands", _bands(3, below=85), section_answers("IDN", 85, 5), _word("IDN"), "usual", "routine"),
    *(
        Witness("bands", _bands(place, word="other"), section_answers("IDN", points, 5), _word("IDN"), word, "other")
        for place, (points, word) in enumerate(
            [(0, "rare"), (40, "patchy"), (55, "half-built"), (75, "usual"), (100, "routine")]
        )
    ),
    Witness("sign_fires_from", 75.001, {"IDN6": 4}, lambda result: result.signs.fired, ("IDN6",), ()),
    Witness("sign_fires_from", 50, {"IDN6": 3}, lambda result: result.signs.fired, (), ("IDN6",)),
    Witness(
        "signs_agree_from",
        50.001,
        _map(50, 75) | {"IDN6": 3, "SAL6": 3},
        lambda result: result.signs.convergence,
        "same_way",
        None,
    ),
    Witness(
        "signs_agree_from",
        37.5,
        _map(75, 50) | {"ANT6": 2, "LEA6": 3},
        lambda result: result.signs.convergence,
        None,
        "same_way",
    ),
    Witness(
        "signs_needed",
        {"marketing": 1, "sales": 3},
        {"IDN6": 3, "SAL6": 2},
        lambda result: result.signs.sales_lean,
        37.5,
        None,
    ),
    Witness(
        "signs_needed", {"marketing": 1, "sales": 1}, {"REL6": 3}, lambda result: result.signs.sales_lean, None, 50
    ),
    Witness(
        "signs_needed", {"marketing": 2, "sales": 2}, {"LEA6": 3}, lambda result: result.signs.marketing_lean, 50, None
    ),
    Witness("long_run_from", 13, _in_order([2] * 12 + [3, 4] * 12), _noted("long_string"), True, False),
    Witness("long_run_from", 11, _in_order([2] * 11 + [3, 4] * 12), _noted("long_string"), False, True),
    Witness(
        "long_run_from", 10, _in_order([2] * 9 + [3, 4, 3, 4], "pulse"), _noted("long_string"), True, False, "pulse"
    ),
    Witness("long_run_from", 8, _in_order([2] * 8 + [3, 4] * 3, "pulse"), _noted("long_string"), False, True, "pulse"),
    Witness("same_option_from", 0.901, _in_order([1] * 3 + [4] * 27), _noted("straight_lining"), True, False),
    Witness("same_option_from", 0.866, _in_order([1] * 4 + [4] * 26), _noted("straight_lining"), False, True),
    Witness("spread_below", 0.318, _in_order([3] * 4 + [4] * 32), _noted("straight_lining"), True, False),
    Witness("spread_below", 0.351, _in_order([3] * 5 + [4] * 31), _noted("straight_lining"), False, True),
    Witness("seconds_per_item", 2.001, {}, _noted("too_fast"), False, True, seconds_per_item=(2, 2, 2, 2, 2, 2)),
    Witness("seconds_per_item", 1.9, {}, _noted("too_fast"), True, False, seconds_per_item=(1.9,) * 6),
    Witness("fast_screens_from", 3, {}, _noted("too_fast"), True, False, seconds_per_item=(1, 9, 9, 1, 9, 9)),
    Witness("fast_screens_from", 1, {}, _noted("too_fast"), False, True, seconds_per_item=(9, 9, 1, 9, 9, 9)),
    Witness(
        "contradiction_from",
        75.001,
        THREE_STRONG_SECTIONS | dict.fromkeys(SIGNS, 5),
        _noted("contradiction"),
        True,
        False,
    ),
    Witness(
        "contradiction_from",
        75.001,
        _map(100, 50) | dict.fromkeys(SIGNS, 4),
        _noted("contradiction"),
        True,
        False,
    ),
    Witness("contradiction_from", 70, _map(70, 50) | dict.fromkeys(SIGNS, 5), _noted("contradiction"), False, True),
    Witness(
        "contradictions_from", 4, THREE_STRONG_SECTIONS | dict.fromkeys(SIGNS, 4), _noted("contradiction"), True, False
    ),
    Witness(
        "contradictions_from",
        2,
        THREE_STRONG_SECTIONS | dict.fromkeys(SIGNS[1:], 4),
        _noted("contradiction"),
        False,
        True,
    ),
    Witness("cant_say_above", 0.223, dict.fromkeys(ITEMS[:8], CANT_SAY), _noted("low_visibility"), True, False),
    Witness("cant_say_above", 0.194, dict.fromkeys(ITEMS[:7], CANT_SAY), _noted("low_visibility"), False, True),
    Witness("low_confidence_from", 3, dict.fromkeys(ITEMS, 3), lambda result: result.low_confidence, True, False),
    Witness(
        "low_confidence_from",
        1,
        _in_order([2] * 12 + [3, 4] * 12),
        lambda result: result.low_confidence,
        False,
        True,
    ),
    Witness("direct_weight", 0.71, OBJECTIVES_LOW, _of_objectives("priority"), 76.25, 77.125),
    Witness("linked_weight", 0.31, OBJECTIVES_LOW, _of_objectives("priority"), 76.25, 76.75),
    Witness(
        "rank_step",
        1,
        ONE_RANK_APART,
        _ranking,
        ["objectives", "communication", "data"],
        ["communication", "objectives", "data"],
    ),
    Witness(
        "rank_step",
        40,
        {"WTC1": 3, "WTC2": 3, "WTO1": 3, "WTO2": 4},
        _ranking,
        ["communication", "objectives", "data"],
        ["objectives", "communication", "data"],
    ),
    Witness("reason_to", 49.999, {"WTO1": 3, "REL2": 2}, _of_objectives("reasons"), ("REL2", "WTO1"), ("REL2",)),
    Witness("reason_to", 75, {"WTO1": 4, "REL2": 2}, _of_objectives("reasons"), ("REL2",), ("REL2", "WTO1")),
    Witness("reasons_most", 2, OBJECTIVES_LOW, _of_objectives("reasons"), ("WTO1", "WTO2", "ANT2"), ("WTO1", "WTO2")),
    Witness(
        "reasons_most",
        4,
        OBJECTIVES_LOW,
        _of_objectives("reasons"),
        ("WTO1", "WTO2", "ANT2"),
        ("WTO1", "WTO2", "ANT2", "ANT5"),
    ),
    Witness("keep_from", 75.001, {"WTO1": 4}, _of_objectives("keep"), True, False),
    Witness("keep_from", 62.5, {"WTO1": 4, "WTO2": 3}, _of_objectives("keep"), False, True),
    Witness("fragile_from", 0.11, _five(65, 60, 70, 60, 65), lambda result: result.firmness, "fragile", "fairly_firm"),
    Witness(
        "thin_bridge_below",
        50.001,
        _map(75, 75) | dict.fromkeys(ITEMS[-6:], 3),
        lambda result: result.together.thin_bridge,
        False,
        True,
    ),
    Witness(
        "thin_bridge_below",
        25,
        _map(75, 75) | dict.fromkeys(ITEMS[-6:], 2),
        lambda result: result.together.thin_bridge,
        True,
        False,
    ),
)


def _same(value: Any) -> Any:
    return pytest.approx(value) if isinstance(value, float) else value


@pytest.mark.parametrize("witness", WITNESSES, ids=lambda witness: f"{witness.constant}={witness.value}")
def test_a_moved_constant_turns_the_result_of_its_witness(witness: Witness) -> None:
    rubric = rubric_of(witness.form)
    seconds = None
    if witness.seconds_per_item is not None:
        pairs = zip(screen_sizes(rubric).items(), witness.seconds_per_item, strict=True)
        seconds = {section: size * each for (section, size), each in pairs}
    assert witness.before != witness.after
    assert witness.reads(score(rubric, witness.answers, seconds)) == _same(witness.before)
    changed = with_constants(rubric, **{witness.constant: witness.value})
    assert witness.reads(score(changed, witness.answers, seconds)) == _same(witness.after)


def test_every_constant_has_a_witness() -> None:
    """A new constant needs one here, or it decides nothing."""
    constants = {field.name for field in fields(Constants)}
    witnessed = {witness.constant for witness in WITNESSES}
    assert witnessed | NOT_IN_THE_RESULT == constants
    assert not witnessed & NOT_IN_THE_RESULT


@pytest.mark.parametrize("name", sorted(NOT_IN_THE_RESULT))
def test_a_constant_of_words_changes_no_figure(name: str, full: Rubric) -> None:
    answers = dict.fromkeys(ITEMS, 1)
    changed = score(with_constants(full, **{name: 1}), answers)
    assert replace(changed, rubric=full) == score(full, answers)


def _values(constant: str) -> list[Any]:
    return [witness.value for witness in WITNESSES if witness.constant == constant]


def test_every_band_has_its_witnesses(full: Rubric) -> None:
    """Each border moved up and moved down, each word changed."""
    for place, (below, word) in enumerate(full.constants.bands):
        borders = [bands[place][0] for bands in _values("bands")]
        assert any(bands[place][1] != word for bands in _values("bands"))
        assert below == float("inf") or min(borders) < below < max(borders)


def test_either_side_has_its_witness(full: Rubric) -> None:
    for side, needed in full.constants.signs_needed.items():
        assert any(changed[side] != needed for changed in _values("signs_needed"))


WITHOUT_PREFERENCE: dict[Quadrant, Answers] = {
    "integrated": _map(75, 75),
    "marketing_led": _map(75, 50),
    "sales_led": _map(50, 75),
    "building": _map(50, 50),
}
"""Equal priorities for all strategies: each is linked to three marketing practices and one of sales."""


@pytest.mark.parametrize("swapped", [(0, 1), (1, 2)], ids=["first two", "last two"])
@pytest.mark.parametrize("quadrant", QUADRANTS)
def test_every_place_in_the_strategy_order_decides(quadrant: Quadrant, swapped: tuple[int, int], full: Rubric) -> None:
    answers = WITHOUT_PREFERENCE[quadrant]
    result = score(full, answers)
    assert result.quadrant == quadrant
    assert len({each.priority for each in result.strategies}) == 1
    order = list(full.strategy_order[quadrant])
    assert _ranking(result) == order == oracle.STRATEGY_ORDER[quadrant]
    a, b = swapped
    order[a], order[b] = order[b], order[a]
    changed = replace(full, strategy_order={**full.strategy_order, quadrant: tuple(order)})
    assert _ranking(score(changed, answers)) == order


def test_fired_signs_break_ties_before_the_quadrant_order(full: Rubric) -> None:
    assert _ranking(score(full, _map(50, 75) | {"LEA6": 4})) == ["communication", "objectives", "data"]
    two_against_one = {"LEA6": 4, "REL6": 4, "SAL6": 4}
    assert _ranking(score(full, _map(75, 50) | two_against_one)) == ["objectives", "communication", "data"]


def test_the_article_order_stands_where_no_quadrant_does(full: Rubric) -> None:
    assert _ranking(score(full, dict.fromkeys(ITEMS[-6:], 3))) == list(full.strategies) == oracle.STRATEGIES
    turned = replace(full, strategies=full.strategies[::-1])
    assert _ranking(score(turned, dict.fromkeys(ITEMS[-6:], 3))) == oracle.STRATEGIES[::-1]


@pytest.mark.parametrize("form", ["full", "pulse"])
@pytest.mark.parametrize("section", oracle.SECTIONS)
def test_the_needed_answers_of_every_section_decide(form: str, section: str) -> None:
    rubric = rubric_of(form)
    needed = oracle.MIN_ANSWERED[form]

    def scored(answered: int, asked_for: int) -> float | None:
        sections = (replace(each, min_answered=asked_for) if each.id == section else each for each in rubric.sections)
        result = score(replace(rubric, sections=tuple(sections)), section_answers(section, 50, answered, form=form))
        return next(each.score for each in result.sections if each.id == section)

    assert scored(needed, needed) == 50
    assert scored(needed, needed + 1) is None
    assert scored(needed - 1, needed) is None
    assert scored(needed - 1, needed - 1) == 50
