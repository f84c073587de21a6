"""Results beside one another: how far they differ, whether that is more than their margins, and where it comes from.

Source: measurement design 3.6 (margins) and 4 (words for a gap between marketing and sales people).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot
from statistics import NormalDist
from typing import Final, Literal

from scoring.levels import keyed_levels, mean_points, step
from scoring.model import Answer, Count, Item, Result, Section, Side
from scoring.quadrants import map_sections

GapWord = Literal["similar", "possible", "gap"]

_Z80: Final = NormalDist().inv_cdf(0.9)
"""Standard errors that 80 % of all differences stay within, to either side: 1.28."""
SIMILAR_BELOW: Final = 10.0
"""Points between two groups (4)."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A score and its standard error of measurement, points."""

    score: float
    sem: float


@dataclass(frozen=True, slots=True)
class Difference:
    """Second minus first, and the margin of that, points."""

    points: float
    margin: float

    @property
    def similar(self) -> bool:
        """Whether it is smaller than its margin."""
        return abs(self.points) < self.margin


@dataclass(frozen=True, slots=True)
class Widest:
    """The difference that says most, and the places of its two in the list they came from."""

    first: int
    second: int
    difference: Difference


@dataclass(frozen=True, slots=True)
class ItemSpread:
    """One statement: points of each answer in the order of the results, None where there is none, and max - min."""

    item: str
    points: tuple[float | None, ...]
    spread: float


@dataclass(frozen=True, slots=True)
class RoleGap:
    """One section as marketing people and sales people see it: means in points; the difference is the latter's."""

    section: str
    marketing: float
    sales: float
    difference: Difference
    word: GapWord


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer that differs between two days. ``effect``: what it does to its axis by itself, points.

    The effect is None where there is none to work out: for signs and working together, which are not on the map
    (``axis`` None), and when the section has no score with or without it.
    """

    item: str
    axis: Side | None
    then: Answer | None
    now: Answer | None
    effect: float | None


def section_measures(result: Result) -> dict[str, Measure]:
    """Each scored section of the map by id, in presentation order."""
    return {
        section.id: Measure(section.score, section.sem)
        for section in result.sections
        if section.score is not None and section.sem is not None
    }


def axis_measures(result: Result) -> dict[Side, Measure]:
    """Marketing and sales, as far as they are scored."""
    axes: dict[Side, Measure] = {}
    if result.marketing.score is not None and result.marketing.sem is not None:
        axes["marketing"] = Measure(result.marketing.score, result.marketing.sem)
    if result.sales.score is not None and result.sales.sem is not None:
        axes["sales"] = Measure(result.sales.score, result.sales.sem)
    return axes


def difference(first: Measure, second: Measure) -> Difference:
    """How far two scores differ. Its margin is 1.28 * sqrt(sem_a² + sem_b²), the 80 % rule of measurement design 3.6.

    That is 16 points for two sections of five answers and 26 for two of two answers.
    """
    return Difference(second.score - first.score, _Z80 * hypot(first.sem, second.sem))


def widest(measures: Sequence[Measure | None]) -> Widest | None:
    """The largest difference beyond its margin, or else the largest; None with fewer than two scores.

    Of equals the first. Margins differ between forms, so the largest of all may be within its own.
    """
    known = [(place, measure) for place, measure in enumerate(measures) if measure is not None]
    pairs = [Widest(i, j, difference(a, b)) for (i, a), (j, b) in combinations(known, 2)]
    return max(pairs, key=lambda pair: (not pair.difference.similar, abs(pair.difference.points)), default=None)


def mean_measure(measures: Sequence[Measure]) -> Measure:
    """Mean of several people's scores with its standard error; ZeroDivisionError when there are none."""
    number = len(measures)
    return Measure(sum(each.score for each in measures) / number, hypot(*(each.sem for each in measures)) / number)


def item_spreads(results: Sequence[Result]) -> tuple[ItemSpread, ...]:
    """Statements that all results were asked and two or more answered: largest spread first, then presentation order.

    Empty when a result comes without its answers. The results must be of one edition.
    """
    points = [_item_points(result) for result in results]
    asked = [_item_ids(result) for result in results]
    if not results or any(each is None for each in points):
        return ()
    common = [item for item in asked[0] if all(item in other for other in asked)]
    rows = ((item, tuple((each or {}).get(item) for each in points)) for item in common)
    spreads = [ItemSpread(item, row, _range(row)) for item, row in rows if len(_known(row)) > 1]
    return tuple(sorted(spreads, key=lambda each: -each.spread))


def _item_ids(result: Result) -> list[str]:
    return [item.id for section in result.rubric.sections for item in section.items]


def _item_points(result: Result) -> Mapping[str, float] | None:
    if result.answers is None:
        return None
    size = step(result.rubric.constants)
    return {item: size * level for item, level in keyed_levels(result.rubric, result.answers).items()}


def _known(row: Sequence[float | None]) -> list[float]:
    return [each for each in row if each is not None]


def _range(row: Sequence[float | None]) -> float:
    return max(_known(row)) - min(_known(row))


def role_gaps(marketing: Sequence[Result], sales: Sequence[Result], sections: Sequence[str]) -> tuple[RoleGap, ...]:
    """Mean of either side in these sections, the largest gap first: the order to talk about them.

    Sections that nobody on one side has a score for are left out. Equal gaps keep the order given.
    """
    theirs, ours = [section_measures(each) for each in marketing], [section_measures(each) for each in sales]
    gaps = []
    for section in sections:
        one = [each[section] for each in theirs if section in each]
        other = [each[section] for each in ours if section in each]
        if one and other:
            gaps.append(_role_gap(section, mean_measure(one), mean_measure(other)))
    return tuple(sorted(gaps, key=lambda gap: -abs(gap.difference.points)))


def _role_gap(section: str, marketing: Measure, sales: Measure) -> RoleGap:
    between = difference(marketing, sales)
    return RoleGap(section, marketing.score, sales.score, between, gap_word(between))


def gap_word(between: Difference) -> GapWord:
    """The word for a gap between two groups (4): below 10 points similar; a gap only when clear of its margin."""
    if abs(between.points) < SIMILAR_BELOW:
        return "similar"
    return "possible" if between.similar else "gap"


def answer_changes(then: Result, now: Result) -> tuple[AnswerChange, ...]:
    """Answers that differ, of the statements that both were asked; the largest effect first, then presentation order.

    Each effect starts from the answers of then. While the same statements have an answer, effects add up to the change
    of the axis. Empty when either comes without its answers. Both must be of one edition.
    """
    if then.answers is None or now.answers is None:
        return ()
    asked = set(_item_ids(now))
    changes = [
        _answer_change(then, now, section, item)
        for section in then.rubric.sections
        for item in section.items
        if item.id in asked and then.answers.get(item.id) != now.answers.get(item.id)
    ]
    return tuple(sorted(changes, key=lambda change: -abs(change.effect or 0.0)))


def _answer_change(then: Result, now: Result, section: Section, item: Item) -> AnswerChange:
    assert then.answers is not None  # the caller has looked
    assert now.answers is not None
    before, after = then.answers.get(item.id), now.answers.get(item.id)
    axis = section.axis
    if axis == "together" or not item.scored:
        return AnswerChange(item.id, None, before, after, None)
    return AnswerChange(item.id, axis, before, after, _effect(then, now, section, item.id))


def _effect(then: Result, now: Result, section: Section, item: str) -> float | None:
    assert then.answers is not None
    assert now.answers is not None
    before = keyed_levels(then.rubric, then.answers).get(item)
    after = keyed_levels(now.rubric, now.answers).get(item)
    old = then.tally.sections[section.id]
    new = Count(
        old.asked,
        old.answered - (before is not None) + (after is not None),
        old.levels - (before or 0) + (after or 0),
    )
    scores = [mean_points(each, section.min_answered, then.rubric.constants) for each in (old, new)]
    share = sum(other.axis == section.axis for other in map_sections(then.rubric))
    return None if scores[0] is None or scores[1] is None else (scores[1] - scores[0]) / share
