"""Strategies ranked for a room: the rule of one person's result, from the room's means (measurement design 3.12, 4)."""

from collections.abc import Iterator

from scoring.advise import strategy_items
from scoring.facts import Plan, Quantity
from scoring.levels import step
from scoring.model import Item, Quadrant, StrategyScore
from scoring.release import Rule
from scoring.shown import exact_mean, whole
from scoring.summary import Summary


def rank_room_strategies(
    plan: Plan, total: Summary, quadrant: Quadrant | None, rule: Rule
) -> tuple[StrategyScore, ...]:
    """All strategies, the most pressing first. For a room of people who answer alike it is the order of each of them.

    Ties go to the strategy with more signs fired, over all people, then to the order of the field.
    """
    rubric = plan.rubric
    order = rubric.strategy_order[quadrant] if quadrant else rubric.strategies
    fired = {name: _fired(plan, total, name, rule) for name in rubric.strategies}

    def rank(scored: tuple[StrategyScore, float | None]) -> tuple[float, int, int]:
        strategy, priority = scored
        if priority is None:
            return 1, 0, rubric.strategies.index(strategy.id)
        return -round(priority / rubric.constants.rank_step), -fired[strategy.id], order.index(strategy.id)

    scored = [_strategy(plan, total, name, rule) for name in rubric.strategies]
    return tuple(strategy for strategy, _priority in sorted(scored, key=rank))


def _strategy(plan: Plan, total: Summary, name: str, rule: Rule) -> tuple[StrategyScore, float | None]:
    """As it may be shown, and its priority at full precision."""
    constants = plan.rubric.constants
    own, linked = (exact_mean(plan, total, Quantity(kind, name), rule) for kind in ("own", "linked"))
    gaps = [None if mean is None else 100 - mean for mean in (own, linked)]
    priority = _priority(plan, gaps[0], gaps[1])
    shown = StrategyScore(
        id=name,
        priority=None if priority is None else whole(priority),
        gap=None if gaps[0] is None else whole(gaps[0]),
        linked=None if gaps[1] is None else whole(gaps[1]),
        reasons=_reasons(plan, total, name, rule),
        keep=own is not None and own >= constants.keep_from,
    )
    return shown, priority


def _priority(plan: Plan, gap: float | None, linked: float | None) -> float | None:
    if gap is None or linked is None:
        return linked if gap is None else gap
    return plan.rubric.constants.direct_weight * gap + plan.rubric.constants.linked_weight * linked


def _reasons(plan: Plan, total: Summary, name: str, rule: Rule) -> tuple[str, ...]:
    """The statements with the lowest means; at equal height its own speak before the linked ones."""
    constants = plan.rubric.constants
    given = [(_mean_points(plan, total, item, rule), item.id) for item in strategy_items(plan.rubric, name)]
    low = [(mean, item) for mean, item in given if mean is not None and mean <= constants.reason_to]
    return tuple(item for _mean, item in sorted(low, key=lambda pair: pair[0])[: constants.reasons_most])


def _mean_points(plan: Plan, total: Summary, item: Item, rule: Rule) -> float | None:
    """Mean of an item in points, keyed."""
    levels = list(_levels(plan, total, item))
    n = sum(people for _level, people in levels)
    top = plan.rubric.constants.points - 1
    return 100 * sum(level * people for level, people in levels) / (top * n) if n >= rule.minimum else None


def _levels(plan: Plan, total: Summary, item: Item) -> Iterator[tuple[int, int]]:
    """Keyed level of each option that was chosen, and how many chose it."""
    points = plan.rubric.constants.points
    for option, people in total.histogram(Quantity("answer", item.id)).items():
        yield option - 1 if item.key == 1 else points - option, people


def _fired(plan: Plan, total: Summary, name: str, rule: Rule) -> int:
    """How often people answered a sign of this strategy so that it fires."""
    signs = [item for section in plan.rubric.sections for item in section.items if not item.scored]
    threshold = plan.rubric.constants.sign_fires_from
    return sum(
        people
        for item in signs
        if item.strategy == name and total.size(Quantity("answer", item.id)) >= rule.minimum
        for level, people in _levels(plan, total, item)
        if step(plan.rubric.constants) * level >= threshold
    )
