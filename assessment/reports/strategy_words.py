"""What a strategy is called in rank order."""

from assessment.packs import Edition
from assessment.reports.report import StrategyText
from assessment.words import _
from scoring import StrategyScore


def strategy_title(strategy: StrategyText, place: int) -> str:
    """Its name, and whether to start with it or to keep doing it; ``place`` counts from 0."""
    if strategy.keep:
        return _("{strategy}: keep doing").format(strategy=strategy.title)
    if place == 0 and strategy.score.priority is not None:
        return _("{strategy}: start with this").format(strategy=strategy.title)
    return strategy.title


def strategy_line(edition: Edition, score: StrategyScore) -> str:
    """Its name and what it is in a line; to keep doing where it is usual practice already."""
    text = edition.strategies[score.id]
    return _("{strategy}: {line}").format(
        strategy=text.title, line=(text.keep or text.line) if score.keep else text.line
    )
