"""The map: marketing emphasis across, sales emphasis up, four named fields, and where the answers lie."""

from assessment.charts.drawing import LEADING, Width, draw
from assessment.charts.figure import Figure, Words
from assessment.charts.map_ground import draw_diagonal, draw_ground
from assessment.charts.map_labels import Evidence, lay_out
from assessment.charts.map_marks import draw_evidence
from assessment.charts.map_text import draw_labels, least_plot, lettering
from assessment.charts.map_words import alternative, finding, table
from assessment.charts.theme import LIGHT, Theme
from scoring import Moved, Result


def quadrant_map(
    result: Result,
    words: Words,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    height: int | None = None,
    titled: bool = False,
    what_if: Moved | None = None,
) -> Figure:
    """The dot with its margin, or the bounds of an open result; ``what_if`` adds a second dot.

    ``height`` of the plot, px. It looks best about as wide as high.
    """
    plot_height = height or theme.map_height
    title, alt = finding(result, words), alternative(result, what_if, words)
    evidence = Evidence.of(result, what_if)
    plot = least_plot(theme, width)
    letters = lettering(theme, width, plot, plot_height)
    dot = (100 * (theme.dot + 2) / plot, 100 * (theme.dot + 2) / plot_height)
    chosen = () if result.quadrant is None else (result.quadrant,)
    layout = lay_out(result, evidence, words, letters, dot)
    chart = draw(
        [
            *draw_ground(result.rubric.constants.cut, chosen, theme),
            *draw_diagonal(layout.even, theme),
            *draw_evidence(evidence, theme),
            *draw_labels(layout.labels, chosen, theme),
        ],
        theme=theme,
        width=width,
        height=plot_height,
        description=alt,
        title=title if titled else None,
        padding=(2, round(theme.label * LEADING) + 8, theme.dot + 4, 6),
    )
    return Figure(chart, title, alt, table(result, what_if))
