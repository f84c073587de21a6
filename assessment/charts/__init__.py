"""Charts of one result: pure functions from a Result and names to a picture with its words."""

from assessment.charts.drawing import Drawing, Width
from assessment.charts.effects import answer_effects
from assessment.charts.emphasis_map import quadrant_map
from assessment.charts.figure import Figure, Name, Table, Words
from assessment.charts.likelihood import field_likelihood
from assessment.charts.sections import SELECTION, section_bars
from assessment.charts.strategies import strategy_priorities
from assessment.charts.theme import DARK, LIGHT, PROJECTOR, PROJECTOR_DARK, THEMES, Theme
from assessment.charts.together import together_bars

__all__ = [
    "DARK",
    "LIGHT",
    "PROJECTOR",
    "PROJECTOR_DARK",
    "SELECTION",
    "THEMES",
    "Drawing",
    "Figure",
    "Name",
    "Table",
    "Theme",
    "Width",
    "Words",
    "answer_effects",
    "field_likelihood",
    "quadrant_map",
    "section_bars",
    "strategy_priorities",
    "together_bars",
]
