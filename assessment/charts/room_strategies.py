"""Strategies ranked for a room."""

from assessment.charts.drawing import Width
from assessment.charts.figure import Figure, Words
from assessment.charts.strategies import ranked_strategies
from assessment.charts.theme import LIGHT, Theme
from scoring import Constants, RoomFigures


def room_strategies(
    room: RoomFigures,
    words: Words,
    constants: Constants,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    titled: bool = False,
) -> Figure:
    """The strategies in the room's rank order, each priority in its two parts."""
    return ranked_strategies(room.strategies, constants, words, theme=theme, width=width, titled=titled)
