"""What stands above a strategy: its name, and what its place in the order means."""

from assessment.reports.report import StrategyText
from assessment.words import _


def strategy_title(strategy: StrategyText, place: int) -> str:
    """The title of the strategy at a place in rank order, from 0."""
    if strategy.keep:
        return _("{strategy}: keep doing").format(strategy=strategy.title)
    if place == 0 and strategy.score.priority is not None:
        return _("{strategy}: start with this").format(strategy=strategy.title)
    return strategy.title
