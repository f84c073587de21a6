"""Marketing and sales people apart, and other splits as far as the rules let them pass (measurement design 4)."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace

from scoring.compare import SIMILAR_BELOW, GapWord
from scoring.facts import PEOPLE, SIDES, TOGETHER, Plan, Quantity
from scoring.gaps import Gap, gap
from scoring.histogram import Histogram, Mean, size
from scoring.quadrants import map_sections
from scoring.release import TEAMS, Released, Rule, Withheld, apart
from scoring.room import TeamGap, Teams
from scoring.shown import INTERVAL_FROM, shown_hedges, shown_mean, whole


def section_quantities(plan: Plan) -> dict[str, Quantity]:
    """Sections of the map by id, and working together as a whole under the empty id."""
    return {**{each.id: Quantity("section", each.id) for each in map_sections(plan.rubric)}, "": TOGETHER}


def teams(plan: Plan, released: Released, rule: Rule) -> Teams | Withheld:
    """Where marketing and sales people differ, the largest difference first; Withheld if no section can be shown.

    Six are looked at together, hence an interval in points for each and no test of any.
    """
    found = {name: _team_gap(plan, released, name, each, rule) for name, each in section_quantities(plan).items()}
    gaps = [each for each in found.values() if not isinstance(each, Withheld)]
    kept_back = {name: each for name, each in found.items() if isinstance(each, Withheld)}
    if not gaps:
        return next(iter(kept_back.values()))
    # the sort is stable: equal gaps keep the order of the sections
    return Teams(tuple(each for each, _exact in sorted(gaps, key=lambda pair: -abs(pair[1]))), kept_back)


def _team_gap(
    plan: Plan, released: Released, name: str, quantity: Quantity, rule: Rule
) -> tuple[TeamGap, float] | Withheld:
    """The gap as it may be shown, and its size at full precision."""
    by_role = apart(released, quantity, "roles", rule)
    if isinstance(by_role, Withheld):
        return by_role
    histograms = [by_role.get(team, {}) for team in TEAMS]
    marketing, sales = (shown_mean(each, plan.unit(quantity), rule) for each in histograms)
    between = gap(histograms[0], histograms[1], plan.unit(quantity))
    if between is None or isinstance(marketing, Withheld) or isinstance(sales, Withheld):
        return Withheld("role_too_small", rule.minimum)
    between = _as_sure_as(between, min(marketing.n, sales.n))
    shown = TeamGap(
        id=name,
        marketing=marketing,
        sales=sales,
        points=marketing.mean - sales.mean,
        low=None if between.low is None else whole(between.low),
        high=None if between.high is None else whole(between.high),
        word=_word(between, min(marketing.n, sales.n)),
        hedges=shown_hedges(between.hedges),
    )
    return shown, between.points


def _as_sure_as(between: Gap, people: int) -> Gap:
    """Without its interval where a team has too few for one."""
    return between if people >= INTERVAL_FROM else replace(between, low=None, high=None, hedges=None)


def _word(between: Gap, people: int) -> GapWord:
    if people < INTERVAL_FROM and abs(between.points) >= SIMILAR_BELOW:
        return "possible"
    return between.word


def role_means(plan: Plan, released: Released, role: str | None, rule: Rule) -> dict[Quantity, Mean | Withheld]:
    """What people of one role answered on average: both sides, every section, working together."""
    sides = [Quantity("axis", side) for side in SIDES]
    found: dict[Quantity, Mean | Withheld] = {}
    for quantity in (*sides, *section_quantities(plan).values()):
        by_role = apart(released, quantity, "roles", rule)
        found[quantity] = (
            by_role if isinstance(by_role, Withheld) else shown_mean(by_role.get(role, {}), plan.unit(quantity), rule)
        )
    return found


@dataclass(frozen=True, slots=True)
class Confidence:
    """The room with and without the answers that look hasty; ``left_out`` people gave these."""

    left_out: int
    everybody: Mapping[Quantity, Mean]
    without: Mapping[Quantity, Mean]
    """Of the same quantities: both sides and every section."""


def by_confidence(plan: Plan, released: Released, rule: Rule) -> Confidence | Withheld:
    """What changes without answers of low confidence (3.10); Withheld unless both versions may stand side by side."""
    people = apart(released, PEOPLE, "confidence", rule)
    if isinstance(people, Withheld):
        return people
    pairs = dict(_with_and_without(plan, released, rule))
    if not pairs:
        return Withheld("would_reveal", rule.minimum)
    return Confidence(
        left_out=size(people.get(True, {})),
        everybody={quantity: pair[0] for quantity, pair in pairs.items()},
        without={quantity: pair[1] for quantity, pair in pairs.items()},
    )


def _with_and_without(plan: Plan, released: Released, rule: Rule) -> Iterator[tuple[Quantity, tuple[Mean, Mean]]]:
    sides = [Quantity("axis", side) for side in SIDES]
    for quantity in (*sides, *section_quantities(plan).values()):
        groups = apart(released, quantity, "confidence", rule)
        if isinstance(groups, Withheld):
            continue
        unit = plan.unit(quantity)
        everybody = shown_mean(_joined(groups), unit, rule)
        without = shown_mean(groups.get(False, {}), unit, rule)
        if not isinstance(everybody, Withheld) and not isinstance(without, Withheld):
            yield quantity, (everybody, without)


def _joined(groups: Mapping[Hashable, Histogram]) -> Histogram:
    joined: dict[int, int] = {}
    for histogram in groups.values():
        for value, people in histogram.items():
            joined[value] = joined.get(value, 0) + people
    return joined
