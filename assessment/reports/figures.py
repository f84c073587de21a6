"""The pictures of a result, by the names they have in files."""

from collections.abc import Mapping

from assessment.charts import (
    LIGHT,
    Figure,
    Theme,
    answer_effects,
    field_likelihood,
    quadrant_map,
    section_bars,
    strategy_priorities,
    together_bars,
)
from assessment.reports.handout import Handout

MAP = "map"


def figures(handout: Handout, *, theme: Theme = LIGHT, width: int = 640) -> Mapping[str, Figure]:
    """Every picture that the result has, complete with its title; ``width`` in px."""
    result, words = handout.result, handout.words
    drawn = {
        MAP: quadrant_map(result, words, theme=theme, width=width, height=width - 100, titled=True),
        "sections": section_bars(result, words, theme=theme, width=width, titled=True),
        "together": together_bars(result, words, theme=theme, width=width, titled=True),
        "strategies": strategy_priorities(result, words, theme=theme, width=width, titled=True),
        "likelihood": field_likelihood(result, words, theme=theme, width=width, titled=True),
        "effects": answer_effects(result, words, theme=theme, width=width, titled=True),
    }
    return {name: figure for name, figure in drawn.items() if figure is not None}
