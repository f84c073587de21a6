"""What a strategy is called in rank order."""

from assessment.reports.report import StrategyText
from assessment.words import _


def strategy_title(strategy: StrategyText, place: int) -> str:
    """Its name, and whether to start with it or to keep doing it; ``place`` counts from 0."""
    if strategy.keep:
        return _("{strategy}: keep doing").format(strategy=strategy.title)
    if place == 0 and strategy.score.priority is not None:
        return _("{strategy}: start with this").format(strategy=strategy.title)
    return strategy.title
