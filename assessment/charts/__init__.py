"""Charts of one result: pure functions from a Result and names to a picture with its words."""

from assessment.charts.compared import Compared, common_cut, side_by_side, then_and_now
from assessment.charts.compared_map import compared_map
from assessment.charts.compared_roles import compared_roles
from assessment.charts.compared_sections import compared_sections
from assessment.charts.drawing import Drawing, Width
from assessment.charts.effects import answer_effects
from assessment.charts.emphasis_map import quadrant_map
from assessment.charts.figure import Figure, Name, Table, Words
from assessment.charts.likelihood import field_likelihood
from assessment.charts.scored import Scored, Scores, in_a_word, weakest
from assessment.charts.sections import SELECTION, section_bars, section_scores
from assessment.charts.strategies import strategy_priorities
from assessment.charts.svg_map import Sketch, SvgMap, map_style, svg_map
from assessment.charts.theme import DARK, LIGHT, PROJECTOR, PROJECTOR_DARK, THEMES, Theme
from assessment.charts.together import together_bars, together_scores

__all__ = [
    "DARK",
    "LIGHT",
    "PROJECTOR",
    "PROJECTOR_DARK",
    "SELECTION",
    "THEMES",
    "Compared",
    "Drawing",
    "Figure",
    "Name",
    "Scored",
    "Scores",
    "Sketch",
    "SvgMap",
    "Table",
    "Theme",
    "Width",
    "Words",
    "answer_effects",
    "common_cut",
    "compared_map",
    "compared_roles",
    "compared_sections",
    "field_likelihood",
    "in_a_word",
    "map_style",
    "quadrant_map",
    "section_bars",
    "section_scores",
    "side_by_side",
    "strategy_priorities",
    "svg_map",
    "then_and_now",
    "together_bars",
    "together_scores",
    "weakest",
]
