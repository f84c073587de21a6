"""An edition's own tests: answer sheets with the result they must give."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from pydantic import Field

import scoring
from assessment.errors import Finding
from assessment.packs.compile import Core, compile_rubric, items_of_form
from assessment.packs.document import Document, Loc
from assessment.packs.models import Model
from assessment.packs.spelling import did_you_mean, listed, quoted
from assessment.packs.wording import Line, Word

_TOLERANCE = 0.005
"""Points: authors write 58.33 for 58.333…"""


class BorderlineExpected(Model):
    """Whether a side is nearer to the cut than its margin."""

    marketing: bool | None = None
    sales: bool | None = None


class Expectation(Model):
    """Parts of a result. Those left out are not compared; null stands for "none"."""

    quadrant: scoring.Quadrant | None = None
    possible_quadrants: tuple[scoring.Quadrant, ...] = ()
    borderline: BorderlineExpected = BorderlineExpected()
    sections: dict[str, float | None] = Field(default_factory=dict)
    marketing: float | None = None
    sales: float | None = None
    together: dict[str, float | None] = Field(default_factory=dict)
    """By strategy, and ``score`` for their mean."""
    guidance: str | None = None
    strategies: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    quality: tuple[str, ...] = ()
    steps: int | None = None
    convergence: scoring.Convergence | None = None
    fragility: float | None = None


class Example(Model):
    """An answer sheet and what it must give."""

    name: Line
    form: Word
    answers: dict[str, Any]
    """By item id, or by section id as a list in screen order."""
    expect: Expectation


Claim: TypeAlias = tuple[Loc, object, object]
"""Place below ``expect``, the expected value and the actual one."""


def failed_examples(core: Core, examples: tuple[Example, ...], document: Document) -> Iterator[Finding]:
    """Every example that cannot be scored or gives another result than it expects."""
    for index, example in enumerate(examples):
        if example.form not in core.head.forms:
            remedy = f"Write one of: {listed(core.head.forms)}."
            yield _finding(document, (index, "form"), "E351", f"there is no form {quoted(example.form)}", remedy)
            continue
        answers: dict[str, scoring.Answer] = {}
        unusable = list(_read_answers(core, example, index, document, answers))
        yield from unusable
        if not unusable:
            yield from _mismatches(core, example, index, document, answers)


def _finding(document: Document, loc: Loc, code: str, problem: str, remedy: str) -> Finding:
    mark = document.mark(*loc)
    return Finding(code, mark.file, mark.line, problem, remedy)


def _read_answers(
    core: Core, example: Example, index: int, document: Document, answers: dict[str, scoring.Answer]
) -> Iterator[Finding]:
    """Fill ``answers``; yield what cannot be used."""
    form = core.head.forms[example.form]
    screens = {each.id: [item.id for item in items_of_form(form, each)] for each in core.questionnaires}
    items = [item for screen in screens.values() for item in screen]
    for key, value in example.answers.items():
        loc: Loc = (index, "answers", key)
        if key in screens and isinstance(value, tuple):
            if len(value) != len(screens[key]):
                problem = f"{key} has {len(value)} answers, and its screen {len(screens[key])} statements"
                yield _finding(
                    document, loc, "E351", problem, "Give one answer for each statement; null is unanswered."
                )
                continue
            pairs = list(zip(screens[key], value, strict=True))
        elif key in items:
            pairs = [(key, value)]
        else:
            remedy = f"Write an item id, or a section id with a list.{did_you_mean(key, [*items, *screens])}"
            yield _finding(document, loc, "E351", f"{quoted(key)} is not asked by the form {example.form}", remedy)
            continue
        for item, answer in pairs:
            yield from _read_answer(core, item, answer, loc, document, answers)


def _read_answer(
    core: Core, item: str, answer: object, loc: Loc, document: Document, answers: dict[str, scoring.Answer]
) -> Iterator[Finding]:
    points = len(core.head.scale)
    if answer is None:
        return
    if item in answers:
        yield _finding(document, loc, "E351", f"{item} is answered twice", "Keep one of the two answers.")
    elif answer == scoring.CANT_SAY:
        answers[item] = scoring.CANT_SAY
    elif isinstance(answer, int) and not isinstance(answer, bool) and 1 <= answer <= points:
        answers[item] = answer
    else:
        remedy = f"Write 1 to {points}, cant_say, or null for unanswered."
        yield _finding(document, loc, "E351", f"{item} is {quoted(answer)}", remedy)


def _mismatches(
    core: Core, example: Example, index: int, document: Document, answers: dict[str, scoring.Answer]
) -> Iterator[Finding]:
    result = scoring.score(compile_rubric(core, example.form), answers)
    for loc, expected, actual in _claims(example.expect, result):
        if not _agree(expected, actual):
            problem = (
                f"{quoted(example.name)} expects {'.'.join(map(str, loc))} {_said(expected)}, and gets {_said(actual)}"
            )
            remedy = "Correct the expected value, or whatever in this edition changed the result."
            yield _finding(document, (index, "expect", *loc), "E352", problem, remedy)


def _claims(expect: Expectation, result: scoring.Result) -> Iterator[Claim]:
    sections = {section.id: section.score for section in result.sections}
    together = {**result.together.facets, "score": result.together.score}
    borderline = {"marketing": result.marketing.borderline, "sales": result.sales.borderline}
    plain: dict[str, object] = {
        "quadrant": result.quadrant,
        "possible_quadrants": frozenset(result.possible_quadrants),
        "marketing": result.marketing.score,
        "sales": result.sales.score,
        "guidance": ".".join(result.guidance) if result.guidance else None,
        "strategies": tuple(strategy.id for strategy in result.strategies),
        "signs": frozenset(result.signs.fired),
        "quality": frozenset(result.notes),
        "steps": result.change.steps if result.change else None,
        "convergence": result.signs.convergence,
        "fragility": result.fragility,
    }
    for name, actual in plain.items():
        if name in expect.model_fields_set:
            expected = getattr(expect, name)
            yield (name,), frozenset(expected) if isinstance(actual, frozenset) else expected, actual
    for key, value in expect.sections.items():
        yield ("sections", key), value, sections.get(key, "no such section")
    for key, value in expect.together.items():
        yield ("together", key), value, together.get(key, "no such strategy")
    for key in expect.borderline.model_fields_set:
        yield ("borderline", key), getattr(expect.borderline, key), borderline[key]


def _agree(expected: object, actual: object) -> bool:
    if isinstance(expected, float | int) and isinstance(actual, float | int):
        return abs(expected - actual) <= _TOLERANCE
    return expected == actual


def _said(value: object) -> str:
    if isinstance(value, frozenset | tuple):
        words = sorted(value) if isinstance(value, frozenset) else value
        return f"[{', '.join(words)}]"
    if isinstance(value, float | int) and not isinstance(value, bool):
        return f"{round(value, 4):g}"
    return value if isinstance(value, str) else quoted(value).strip('"')
