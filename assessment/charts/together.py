"""Three bars for working together, drawn beside the map and never on it."""

from assessment.charts.drawing import Width
from assessment.charts.figure import Figure, Words
from assessment.charts.scored import Scored, Scores, draw_bars, score_table, titles, told, weakest
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points, tenths
from scoring import Count, Result
from scoring.levels import step
from scoring.profile import band_word


def together_bars(
    result: Result, words: Words, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure:
    """The strategies in the order of the article, as far as they are practised today."""
    scores = together_scores(result, words, theme=theme)
    spec = draw_bars(scores, theme=theme, width=width, titled=titled)
    return Figure(spec, scores.title, scores.alt, scores.table)


def together_scores(result: Result, words: Words, *, theme: Theme = LIGHT) -> Scores:
    """What the bars of working together say, without the picture."""
    bars = [_bar(result, words, theme, strategy) for strategy in result.rubric.strategies]
    title, keep = _finding(result, bars), result.rubric.constants.keep_from
    line = (keep, _("keep doing from {points}").format(points=tenths(keep)))
    return Scores(tuple(bars), title, f"{title}. {told(bars)}", score_table(bars, _("Strategy")), line)


def _bar(result: Result, words: Words, theme: Theme, strategy: str) -> Scored:
    score, count = result.together.facets[strategy], result.tally.facets[strategy]
    low, high = _bounds(result, count)
    return Scored(
        id=strategy,
        name=words.strategies[strategy],
        ink=theme.together,
        score=score,
        low=low,
        high=high,
        word=band_word(score, result.rubric.constants),
        count=count,
    )


def _bounds(result: Result, count: Count) -> tuple[float, float]:
    """Lowest and highest score whatever the missing answers are (measurement design 3.4)."""
    if count.asked == 0:
        return 0.0, 100.0
    known = step(result.rubric.constants) * count.levels
    return known / count.asked, (known + 100 * (count.asked - count.answered)) / count.asked


def _finding(result: Result, bars: list[Scored]) -> str:
    scores = [bar.score for bar in bars if bar.score is not None]
    if not scores:
        return _("Working together has not been answered yet")
    if result.together.thin_bridge and result.together.score is not None:
        said = _("Two strong halves, thin bridge: working together stands at {score}")
        return said.format(score=points(result.together.score))
    if len(scores) < len(bars):
        open_bars = [bar for bar in bars if bar.score is None]
        return _("{strategies}: not enough answers yet").format(strategies=titles(open_bars))
    low = weakest(bars)
    if not low:
        return _("All strategies for working together stand at {score}").format(score=points(scores[0]))
    if len(low) > 1:
        return _("Working together is weakest in {strategies}, both at {score}").format(
            strategies=titles(low), score=points(min(scores))
        )
    return _("Working together is weakest in {strategies}, at {score}").format(
        strategies=titles(low), score=points(min(scores))
    )
