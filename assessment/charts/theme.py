"""The one place for colours, fonts and sizes of charts."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from scoring import Axis, Quadrant

TEXT_FONT: Final = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
HEADING_FONT: Final = "Newsreader, Georgia, 'Times New Roman', 'Liberation Serif', serif"

NARROWEST: Final = 210
"""Width of the map's plot, px, in a picture 288 px wide."""


@dataclass(frozen=True, slots=True)
class Ink:
    """One colour of meaning: for marks, for text, and two tints to write on."""

    mark: str
    text: str
    tint: str
    tint_strong: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """Text sizes, px, for plots at least ``above`` px wide."""

    above: int
    label: int
    small: int


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and sizes of one kind of surface. Lengths in px."""

    name: str
    surface: str
    ink: str
    muted: str
    """Second text colour."""
    rule: str
    """Thin lines."""
    track: str
    """The empty part of a bar."""
    fields: Mapping[Quadrant, Ink]
    together: Ink
    ways: tuple[Ink, Ink]
    """Of two runs side by side; neither is the colour of a field, because either may lie in any."""
    contrast: float
    """Least contrast of text that the theme promises."""
    sizes: tuple[Sizes, ...]
    """Narrowest first."""
    title: int
    bar: int
    dot: int
    """Radius."""
    line: float
    """Thickness of lines."""
    map_height: int

    def of_axis(self, axis: Axis) -> Ink:
        """The colour of a section."""
        if axis == "together":
            return self.together
        return self.fields["marketing_led" if axis == "marketing" else "sales_led"]

    @property
    def label(self) -> int:
        """The largest label, which decides heights."""
        return self.sizes[-1].label

    @property
    def small(self) -> int:
        return self.sizes[-1].small

    def size_rule(self, role: str) -> str:
        """Vega expression for the text size of a role (label or small) by the width of the plot."""
        rule = str(getattr(self.sizes[-1], role))
        for narrow, wide in reversed(list(pairwise(self.sizes))):
            rule = f"width < {wide.above} ? {getattr(narrow, role)} : {rule}"
        return rule

    def label_at(self, width: float) -> int:
        """Size of labels in a plot so many px wide."""
        return max(sizes.label for sizes in self.sizes if sizes.above <= max(width, NARROWEST))

    def label_share(self) -> float:
        """Largest text size as a share of the plot's width, over all widths."""
        return max(sizes.label / sizes.above for sizes in self.sizes)


_SCREEN: Final = (Sizes(NARROWEST, 13, 12), Sizes(420, 14, 13))
_WALL: Final = (Sizes(NARROWEST, 13, 12), Sizes(480, 19, 17), Sizes(720, 26, 24))

LIGHT: Final = Theme(
    name="light",
    surface="#FDFCFA",
    ink="#1E2227",
    muted="#595E63",
    rule="#C4BFB5",
    track="#EBE8E2",
    fields={
        "integrated": Ink("#00785A", "#00624A", "#EAF5F1", "#D3EAE2"),
        "marketing_led": Ink("#0072B2", "#005A8D", "#EAF3F9", "#D2E6F3"),
        "sales_led": Ink("#D55E00", "#A03F00", "#FDF1E9", "#FADFCD"),
        "building": Ink("#5F6B7A", "#4A5563", "#F2F4F6", "#E1E5E9"),
    },
    together=Ink("#3F4C5C", "#3F4C5C", "#F2F4F6", "#C3CAD2"),
    ways=(Ink("#7A3B93", "#6A2F82", "#F6EFF9", "#E6D3EE"), Ink("#5F6B7A", "#4A5563", "#F2F4F6", "#E1E5E9")),
    contrast=4.5,
    sizes=_SCREEN,
    title=21,
    bar=12,
    dot=8,
    line=1.25,
    map_height=400,
)

DARK: Final = Theme(
    name="dark",
    surface="#15181B",
    ink="#ECEAE5",
    muted="#ABB0B4",
    rule="#50575D",
    track="#2B3136",
    fields={
        "integrated": Ink("#2FA583", "#6CCDB1", "#12251F", "#17372D"),
        "marketing_led": Ink("#4A9FD6", "#84C2EA", "#122230", "#173349"),
        "sales_led": Ink("#E67F35", "#F5A873", "#2A1C12", "#42291A"),
        "building": Ink("#8E9AA8", "#B8C2CD", "#1C232B", "#29323C"),
    },
    together=Ink("#A3B0BF", "#C3CDD8", "#1C232B", "#4A5866"),
    ways=(Ink("#B584CC", "#CFA9E2", "#231A29", "#3A2745"), Ink("#8E9AA8", "#B8C2CD", "#1C232B", "#29323C")),
    contrast=4.5,
    sizes=_SCREEN,
    title=21,
    bar=12,
    dot=8,
    line=1.25,
    map_height=400,
)

PROJECTOR: Final = Theme(
    name="projector",
    surface="#FFFFFF",
    ink="#0D131A",
    muted="#3B4550",
    rule="#8A95A1",
    track="#E1E5E9",
    fields={
        "integrated": Ink("#00785A", "#004835", "#E6F3EE", "#CBE6DC"),
        "marketing_led": Ink("#0072B2", "#003F66", "#E5F0F8", "#C9E1F1"),
        "sales_led": Ink("#D55E00", "#722C00", "#FDEEE4", "#F9D9C4"),
        "building": Ink("#5F6B7A", "#36404C", "#EFF1F4", "#DCE1E6"),
    },
    together=Ink("#3F4C5C", "#2C3744", "#EFF1F4", "#B7C0CA"),
    ways=(Ink("#7A3B93", "#4F1F63", "#F4EBF8", "#E0C9EA"), Ink("#5F6B7A", "#36404C", "#EFF1F4", "#DCE1E6")),
    contrast=7,
    sizes=_WALL,
    title=40,
    bar=22,
    dot=14,
    line=2,
    map_height=640,
)

PROJECTOR_DARK: Final = Theme(
    name="projector-dark",
    surface="#0B0F14",
    ink="#F6F8FA",
    muted="#C0C9D2",
    rule="#66727F",
    track="#252E38",
    fields={
        "integrated": Ink("#2FA583", "#86DCC3", "#0E211B", "#143429"),
        "marketing_led": Ink("#4A9FD6", "#9BD0F2", "#0E1F2D", "#153046"),
        "sales_led": Ink("#E67F35", "#FABB90", "#271A10", "#3F2717"),
        "building": Ink("#8E9AA8", "#CAD3DC", "#181F27", "#262F39"),
    },
    together=Ink("#A3B0BF", "#D5DDE5", "#181F27", "#4A5866"),
    ways=(Ink("#B584CC", "#DDBDED", "#1F1625", "#35233F"), Ink("#8E9AA8", "#CAD3DC", "#181F27", "#262F39")),
    contrast=7,
    sizes=_WALL,
    title=40,
    bar=22,
    dot=14,
    line=2,
    map_height=640,
)

THEMES: Final[Mapping[str, Theme]] = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR, PROJECTOR_DARK)}
"""By name."""
