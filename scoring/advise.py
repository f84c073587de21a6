"""What to do first: strategies in rank order and the guidance cell (measurement design 3.12)."""

from collections.abc import Mapping, Sequence

from scoring.levels import Levels, facet_points, mean_points, step
from scoring.model import Item, Quadrant, Result, Rubric, SectionScore, StrategyScore, Tally


def rank_strategies(
    rubric: Rubric, tally: Tally, quadrant: Quadrant | None, levels: Levels | None
) -> tuple[StrategyScore, ...]:
    """All strategies, the most pressing first; those without any answer last, in article order."""
    order = rubric.strategy_order[quadrant] if quadrant else rubric.strategies
    fired = {item.id: item.strategy for section in rubric.sections for item in section.items if item.id in tally.fired}

    def rank(strategy: StrategyScore) -> tuple[float, int, int]:
        if strategy.priority is None:
            return 1, 0, rubric.strategies.index(strategy.id)
        rounded = round(strategy.priority / rubric.constants.rank_step)
        return -rounded, -list(fired.values()).count(strategy.id), order.index(strategy.id)

    return tuple(sorted((_strategy(rubric, tally, name, levels) for name in rubric.strategies), key=rank))


def _strategy(rubric: Rubric, tally: Tally, name: str, levels: Levels | None) -> StrategyScore:
    constants = rubric.constants
    facet = facet_points(tally.facets[name], rubric)
    linked = mean_points(tally.linked[name], 1, constants)
    gap = None if facet is None else 100 - facet
    linked_gap = None if linked is None else 100 - linked
    return StrategyScore(
        id=name,
        priority=_priority(rubric, gap, linked_gap),
        gap=gap,
        linked=linked_gap,
        reasons=_reasons(rubric, name, levels),
        keep=facet is not None and facet >= constants.keep_from,
    )


def _priority(rubric: Rubric, gap: float | None, linked: float | None) -> float | None:
    """0.7 own gap + 0.3 linked gap; one of them alone when the other is unknown."""
    if gap is None or linked is None:
        return linked if gap is None else gap
    return rubric.constants.direct_weight * gap + rubric.constants.linked_weight * linked


def _reasons(rubric: Rubric, name: str, levels: Levels | None) -> tuple[str, ...]:
    """The lowest answers behind a strategy; at equal height its own items speak before the linked ones."""
    if levels is None:
        return ()
    constants = rubric.constants
    given = [(levels[item.id], item.id) for item in strategy_items(rubric, name) if item.id in levels]
    low = [pair for pair in given if step(constants) * pair[0] <= constants.reason_to]
    return tuple(item for _, item in sorted(low, key=lambda pair: pair[0])[: constants.reasons_most])


def strategy_items(rubric: Rubric, name: str) -> Sequence[Item]:
    """Scored items of a strategy: its own first, then the linked ones, each in presentation order."""
    by_axis = sorted(rubric.sections, key=lambda section: section.axis != "together")
    return [item for section in by_axis for item in section.items if item.scored and item.strategy == name]


def guidance_cell(
    sections: Sequence[SectionScore], quadrant: Quadrant | None, axes: Mapping[str, float | None], cut: float
) -> tuple[Quadrant, str] | None:
    """Field and weakest section; at equal height a section of the axis below the cut goes first. None if incomplete."""
    if quadrant is None or any(section.score is None for section in sections):
        return None

    def weakness(section: SectionScore) -> tuple[float, bool]:
        axis = axes[section.axis]
        return section.score or 0.0, axis is not None and axis >= cut

    return quadrant, min(sections, key=weakness).id


def explain_lean(result: Result) -> str | None:
    """Id of the strategy that a strong lean speaks for, an explanation that never changes the ranking; or None."""
    if result.lean_word != "leans_strongly" or result.quadrant not in ("sales_led", "marketing_led"):
        return None
    return result.rubric.strategy_order[result.quadrant][0]
