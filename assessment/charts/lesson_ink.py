"""Colours of the sides that a lesson speaks of, and what its pictures share."""

from typing import Final

from assessment.charts.drawing import Spec, expr
from assessment.charts.figure import Figure, Table
from assessment.charts.theme import Ink, Theme
from assessment.packs.learning.pictures import Picture, Side

LETTER: Final = 0.54
"""Width of a letter, in text sizes; generous."""


def ink_of(side: Side, theme: Theme) -> Ink:
    """The colour of a side."""
    match side:
        case "marketing":
            return theme.fields["marketing_led"]
        case "sales":
            return theme.fields["sales_led"]
        case "both":
            return theme.fields["integrated"]
        case _:
            return theme.together


def alternative(picture: Picture) -> str:
    """The finding and what the author says to those who cannot see the picture."""
    return f"{picture.title}. {picture.alt}"


def figure_of(picture: Picture, spec: Spec, table: Table) -> Figure:
    """The picture with its words."""
    return Figure(spec, picture.title, alternative(picture), table)


def with_halo(words: Spec, theme: Theme) -> list[Spec]:
    """Words that stay readable where a line runs behind them: first a broad outline in the colour of the ground."""
    outline = {"stroke": theme.surface, "strokeWidth": 4, "strokeJoin": "round", "color": theme.surface}
    encoding = {name: value for name, value in words["encoding"].items() if name != "color"}
    return [{**words, "encoding": encoding, "mark": {**words["mark"], **outline}}, words]


def kept_inside(words: str, share: float, *, align: str = "center") -> Spec:
    """How far words anchored at ``share`` of the width are moved so that both ends stay in the picture."""
    length, x = f"{len(words) * LETTER} * label_size", f"{share} * width"
    before, after = {"center": (0.5, 0.5), "left": (0, 1), "right": (1, 0)}[align]
    return expr(f"max(0, {before} * {length} - {x}) - max(0, {x} + {after} * {length} - width)")
