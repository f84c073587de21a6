"""Five bars in the order of the article."""

from assessment.charts.drawing import Width
from assessment.charts.figure import Figure, Words
from assessment.charts.scored import Scored, Scores, draw_bars, score_table, titles, told, weakest
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points, tenths
from scoring import Count, Result

SELECTION = "section"
"""The point selection by click; it holds the id of the section."""


def section_bars(
    result: Result, words: Words, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure:
    """The sections of the map: score and word of each, the weakest marked, the cut as a thin rule."""
    scores = section_scores(result, words, theme=theme)
    spec = draw_bars(scores, theme=theme, width=width, titled=titled, selection=SELECTION)
    return Figure(spec, scores.title, scores.alt, scores.table)


def section_scores(result: Result, words: Words, *, theme: Theme = LIGHT) -> Scores:
    """What the bars of the sections say, without the picture."""
    bars = _bars(result, words, theme)
    title, cut = _finding(result, bars), result.rubric.constants.cut
    line = (cut, _("strong from {cut}").format(cut=tenths(cut)))
    return Scores(tuple(bars), title, f"{title}. {told(bars)}", score_table(bars, _("Section")), line)


def _bars(result: Result, words: Words, theme: Theme) -> list[Scored]:
    return [
        Scored(
            id=section.id,
            name=words.sections[section.id],
            ink=theme.of_axis(section.axis),
            score=section.score,
            low=section.low,
            high=section.high,
            word=section.word,
            count=Count(section.asked, section.answered, result.tally.sections[section.id].levels),
        )
        for section in result.sections
    ]


def _finding(result: Result, bars: list[Scored]) -> str:
    open_bars = [bar for bar in bars if bar.score is None]
    scores = [bar.score for bar in bars if bar.score is not None]
    if not scores:
        return _("No section has enough answers for a score yet")
    low = weakest(bars)
    if open_bars:
        return _("{sections}: not enough answers yet").format(sections=titles(open_bars))
    if not low:
        return _("Every section stands at {score}").format(score=points(scores[0]))
    if result.shape is not None and result.shape.name == "flat":
        said = _("The sections are close together, from {low} to {high}")
        return said.format(low=points(min(scores)), high=points(max(scores)))
    if len(low) > 1:
        said = _("The weakest sections are {sections}, at {score}")
    else:
        said = _("The weakest section is {sections}, at {score}")
    return said.format(sections=titles(low), score=points(min(scores)))
