"""What the room guessed, and what a second round has moved (measurement design 4; experience, the room)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scoring.compare import GapWord
from scoring.facts import SIDES, Plan, Quantity
from scoring.gaps import gap
from scoring.histogram import Mean
from scoring.model import Quadrant
from scoring.quadrants import place
from scoring.release import Released, Rule, Withheld
from scoring.shown import INTERVAL_FROM, shown_mean
from scoring.summary import Summary
from scoring.teams import section_quantities


@dataclass(frozen=True, slots=True)
class Guess:
    """Where the room thought that it would land: the mean of its guesses, points, and the field of that."""

    marketing: Mean
    sales: Mean
    quadrant: Quadrant


@dataclass(frozen=True, slots=True)
class Shift:
    """One side, section, or working together, in two rounds. ``points``: second minus first, of the whole numbers."""

    then: Mean
    now: Mean
    points: float
    word: GapWord
    """Similar, possible, or gap: as between two groups. People who answered twice make that rule careful, not rash."""


def guess_of(plan: Plan, released: Released, rule: Rule) -> Guess | Withheld:
    """The guesses released with a round; Withheld when too few have made one."""
    total = released.total
    marketing, sales = (shown_mean(total.histogram(Quantity("guess", side)), 1, rule) for side in SIDES)
    if isinstance(marketing, Withheld) or isinstance(sales, Withheld):
        return Withheld("too_few", rule.minimum)
    return Guess(marketing, sales, place(marketing.mean, sales.mean, plan.rubric.constants.cut))


def shifts(plan: Plan, first: Released, second: Released, rule: Rule) -> Mapping[Quantity, Shift]:
    """What moved between two rounds: sides, sections and working together, as far as both are shown.

    The rounds ask the same people, yet nothing says who is who, so the interval is that of two separate groups.
    """
    return dict(_shifts(plan, first.total, second.total, rule))


def _shifts(plan: Plan, first: Summary, second: Summary, rule: Rule) -> Iterator[tuple[Quantity, Shift]]:
    sides = [Quantity("axis", side) for side in SIDES]
    for quantity in (*sides, *section_quantities(plan).values()):
        before, after, unit = first.histogram(quantity), second.histogram(quantity), plan.unit(quantity)
        then, now = shown_mean(before, unit, rule), shown_mean(after, unit, rule)
        between = gap(after, before, unit)
        if between is None or isinstance(then, Withheld) or isinstance(now, Withheld):
            continue
        sure = min(then.n, now.n) >= INTERVAL_FROM
        word = between.word if sure or between.word == "similar" else "possible"
        yield quantity, Shift(then, now, now.mean - then.mean, word)
