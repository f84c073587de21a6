"""The smallest change to reach Integrated, against search through every other way."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations_with_replacement, product
from math import ceil
from random import Random

import pytest
from hypothesis import assume, given, settings

from scoring import Change, Result, score
from tests.golden import oracle
from tests.scoring.drawn_sheets import Answers, partial_sheets, random_sheets
from tests.scoring.rubric_under_test import rubric_of

AnySheet = tuple[str, Answers]


def _raised(answers: Answers, items: Iterable[str]) -> Answers:
    changed = dict(answers)
    for item, steps in Counter(items).items():
        changed[item] += steps
    return changed


def _scored(form: str, answers: Answers) -> Result:
    return score(rubric_of(form), answers)


def _change(form: str, answers: Answers) -> tuple[Change, tuple[str, ...]]:
    change = _scored(form, answers).change
    assert change is not None
    assert change.items is not None
    return change, change.items


def _is_scored(sheet: AnySheet) -> bool:
    result = _scored(*sheet)
    return None not in (result.marketing.score, result.sales.score)


@given(partial_sheets())
def test_doing_it_reaches_integrated_and_leaving_a_step_out_does_not(sheet: AnySheet) -> None:
    form, answers = sheet
    assume(_is_scored(sheet))
    change, items = _change(form, answers)
    assert len(items) == change.steps == change.steps_marketing + change.steps_sales
    assert sum(item.startswith("SAL") for item in items) == change.steps_sales
    done = _raised(answers, items)
    assert max((value for value in done.values() if isinstance(value, int)), default=1) <= 5
    assert _scored(form, done).quadrant == "integrated"
    for left_out in range(len(items)):
        shorter = items[:left_out] + items[left_out + 1 :]
        assert _scored(form, _raised(answers, shorter)).quadrant != "integrated"


@given(partial_sheets())
def test_it_is_nothing_exactly_when_integrated(sheet: AnySheet) -> None:
    assume(_is_scored(sheet))
    change, items = _change(*sheet)
    integrated = _scored(*sheet).quadrant == "integrated"
    assert (change.steps == 0) == integrated == (change.distance == 0) == (items == ())
    assert change.steps_clear >= change.steps


@settings(max_examples=60)
@given(partial_sheets())
def test_the_lowest_answers_of_a_section_are_raised_first(sheet: AnySheet) -> None:
    form, answers = sheet
    assume(_is_scored(sheet))
    changed = dict(answers)
    for item in _change(form, answers)[1]:
        section = [other for other in oracle.PRACTICES[form][item[:3]] if isinstance(changed.get(other), int)]
        assert changed[item] == min(changed[other] for other in section)
        assert item == next(other for other in section if changed[other] == changed[item])
        changed[item] += 1


@pytest.mark.slow
def test_no_shorter_way_exists_among_all_ways() -> None:
    """Every set of steps that is one shorter, tried through score: sheets that are at most four steps away."""
    tried = 0
    for sheet in random_sheets(seed=3, count=3_000):
        form, answers = sheet["form"], sheet["answers"]
        if not _is_scored((form, answers)):
            continue
        change, _ = _change(form, answers)
        if not 1 <= change.steps <= (4 if form == "pulse" else 3):
            continue
        practices = [item for items in oracle.PRACTICES[form].values() for item in items]
        movable = [item for item in practices if isinstance(answers.get(item), int)]
        for items in combinations_with_replacement(movable, change.steps - 1):
            changed = _raised(answers, items)
            if all(changed[item] <= 5 for item in items):
                assert _scored(form, changed).quadrant != "integrated", (form, answers, items)
        tried += 1
        if tried == 60:
            return
    raise AssertionError(f"only {tried} sheets were near enough")


def _random_profile(random: Random) -> tuple[str, Answers]:
    """A sheet with every section scored; in the full form a section has four or five answers."""
    form = random.choice(("full", "full", "pulse"))
    answers: Answers = {}
    for practices in oracle.PRACTICES[form].values():
        answered = practices if form == "pulse" or random.random() < 0.5 else random.sample(practices, k=4)
        centre = random.uniform(1, 5)
        answers |= {item: min(5, max(1, round(random.gauss(centre, 1)))) for item in answered}
    return form, answers


def _fewest_marketing_steps(form: str, answers: Answers, target: float) -> int:
    """Exhaustive over how many steps each task takes; the last task takes what is still missing."""
    *tasks, last = (
        (25 / (4 * len(levels)), sum(5 - level for level in levels))
        for levels in (
            [answers[item] for item in oracle.PRACTICES[form][task] if item in answers] for task in oracle.TASKS
        )
    )
    marketing, _ = oracle.axes(oracle.section_scores(form, answers))
    best = 10**6
    for steps in product(*(range(room + 1) for _, room in tasks)):
        missing = target - marketing - sum(size * taken for (size, _), taken in zip(tasks, steps, strict=True))
        more = max(0, ceil(missing / last[0] - 1e-9))
        if more <= last[1]:
            best = min(best, sum(steps) + more)
    return best


def _fewest_sales_steps(form: str, answers: Answers, target: float) -> int:
    levels = [answers[item] for item in oracle.PRACTICES[form]["SAL"] if item in answers]
    mean = 25 * (sum(levels) / len(levels) - 1)
    return next(steps for steps in range(21) if mean + steps * 25 / len(levels) >= target - 1e-9)


@pytest.mark.slow
def test_the_greedy_rule_is_exact_on_sixty_random_profiles() -> None:
    """Measurement design 3.13, both lines: to the cut, and clear of both margins."""
    random = Random(60)
    for _ in range(60):
        form, answers = _random_profile(random)
        result = _scored(form, answers)
        change, cut = result.change, result.rubric.constants.cut
        assert change is not None
        assert result.marketing.sem is not None
        assert result.sales.sem is not None
        assert change.steps_marketing == _fewest_marketing_steps(form, answers, cut), (form, answers)
        assert change.steps_sales == _fewest_sales_steps(form, answers, cut), (form, answers)
        clear = _fewest_marketing_steps(form, answers, cut + result.marketing.sem)
        clear += _fewest_sales_steps(form, answers, cut + result.sales.sem)
        assert change.steps_clear == clear, (form, answers)
