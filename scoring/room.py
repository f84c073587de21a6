"""What can be said of a room: frozen values without behaviour. Whole numbers, points on 0-100 unless stated.

Wherever a figure may be kept back there is a Withheld in its place, with the reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.agreement import Closeness
from scoring.compare import GapWord
from scoring.gaps import Hedges
from scoring.histogram import Mean, Median
from scoring.model import Axis, Quadrant, Side, StrategyScore
from scoring.release import Withheld
from scoring.reliability import Reliability


@dataclass(frozen=True, slots=True)
class RoomPlace:
    """Where the room's means lie on the map."""

    marketing: Mean
    sales: Mean
    quadrant: Quadrant
    near: tuple[Side, ...]
    """Sides whose interval contains the cut."""


@dataclass(frozen=True, slots=True)
class Details:
    """How far people agree on a section; for the details panel, to two decimals."""

    deviation: float
    """Average deviation, options: mean over the section's statements."""
    word: Closeness
    r_wg_j: float | None
    a_wg_j: float | None
    reliability: Reliability | None


@dataclass(frozen=True, slots=True)
class RoomScore:
    """A section, a strategy's own statements, or working together as a whole (id "")."""

    id: str
    axis: Axis
    mean: Mean | Withheld
    median: Median | None
    """Without its interval while that would be the lowest and the highest score."""
    word: str | None
    """Band word of the mean."""
    details: Details | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What the room answered to one statement."""

    item: str
    section: str
    n: int
    counts: tuple[int, ...] | None
    """People by option, lowest first; None where all gave one answer and are too few to say which."""
    points: float
    """Mean of the answers as they were given, 100 for the highest option."""
    unseen: int
    """People who answered "can't say"."""
    deviation: float
    """Average deviation from the median, options."""
    word: Closeness
    agreement: float | None
    """Van der Eijk's A, -1 to 1; None below eight people, as is the next."""
    polarisation: float | None
    """0 to 1."""
    camps: bool
    """Whether the room falls into two camps."""


@dataclass(frozen=True, slots=True)
class TeamGap:
    """One section, or working together (id ""), as marketing people and as sales people see it."""

    id: str
    marketing: Mean
    sales: Mean
    points: float
    """Marketing minus sales, of the whole numbers, so that they add up as read."""
    low: float | None
    high: float | None
    word: GapWord
    hedges: Hedges | None
    """For the details panel."""

    @property
    def all_same(self) -> bool:
        """Whether everybody in each team gave the same score."""
        return self.marketing.all_same and self.sales.all_same


@dataclass(frozen=True, slots=True)
class Teams:
    """Marketing and sales apart."""

    gaps: tuple[TeamGap, ...]
    """The largest first: the order to talk about them."""
    kept_back: Mapping[str, Withheld]
    """Sections that cannot be shown apart."""


@dataclass(frozen=True, slots=True)
class RoomFigures:
    """Everything that any page, picture or report says about a room."""

    people: int
    held_back: int
    """People who came to a release and are in no figure."""
    place: RoomPlace | Withheld
    fields: Mapping[Quadrant, int] | Withheld
    """People by the field of their own result."""
    dots: Mapping[tuple[int, int], int] | Withheld
    """People by place (marketing, sales) on a grid of five points."""
    sections: tuple[RoomScore, ...]
    facets: tuple[RoomScore, ...]
    """Own statements of each strategy, in article order."""
    together: RoomScore
    thin_bridge: bool
    """Integrated on the map, yet little working together."""
    strategies: tuple[StrategyScore, ...]
    """The most pressing first."""
    statements: Mapping[str, Statement | Withheld]
    """By item id, in presentation order."""
    contested: tuple[Statement, ...]
    """Those that divide the room most, in the order to talk about them."""
    teams: Teams | Withheld
    guidance: tuple[Quadrant, str] | None
    """Field and weakest section."""
