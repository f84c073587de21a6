"""Charts of one result: pure functions from a Result and names to a picture with its words."""

from assessment.charts.compared import Compared, common_cut, side_by_side, then_and_now
from assessment.charts.compared_map import compared_map
from assessment.charts.compared_roles import compared_roles
from assessment.charts.compared_sections import compared_sections
from assessment.charts.drawing import Width
from assessment.charts.effects import answer_effects
from assessment.charts.emphasis_map import quadrant_map
from assessment.charts.figure import Figure, Name, Table, Words
from assessment.charts.likelihood import field_likelihood
from assessment.charts.room_bars import room_sections, room_together
from assessment.charts.room_landing import Landing, landing_of
from assessment.charts.room_map import room_map
from assessment.charts.room_statements import contested_statements, room_statement
from assessment.charts.room_strategies import room_strategies
from assessment.charts.room_talk import Prompt, host_note, kept_back, prompt, team_prompt
from assessment.charts.room_teams import gap_name, room_teams, signed
from assessment.charts.room_words import agreement_words, divided_finding, interval, mean_told, statement_finding
from assessment.charts.scored import Scored, Scores, in_a_word, weakest
from assessment.charts.sections import SELECTION, section_bars, section_scores
from assessment.charts.strategies import strategy_priorities
from assessment.charts.svg_map import Sketch, SvgMap, map_style, svg_map
from assessment.charts.svg_room import room_map_style, svg_room
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
    "Figure",
    "Landing",
    "Name",
    "Prompt",
    "Scored",
    "Scores",
    "Sketch",
    "SvgMap",
    "Table",
    "Theme",
    "Width",
    "Words",
    "agreement_words",
    "answer_effects",
    "common_cut",
    "compared_map",
    "compared_roles",
    "compared_sections",
    "contested_statements",
    "divided_finding",
    "field_likelihood",
    "gap_name",
    "host_note",
    "in_a_word",
    "interval",
    "kept_back",
    "landing_of",
    "map_style",
    "mean_told",
    "prompt",
    "quadrant_map",
    "room_map",
    "room_map_style",
    "room_sections",
    "room_statement",
    "room_strategies",
    "room_teams",
    "room_together",
    "section_bars",
    "section_scores",
    "side_by_side",
    "signed",
    "statement_finding",
    "strategy_priorities",
    "svg_map",
    "svg_room",
    "team_prompt",
    "then_and_now",
    "together_bars",
    "together_scores",
    "weakest",
]
