"""What goes in (Rubric, Answers) and what comes out (Result): frozen values without behaviour.

Scores are points on 0-100. A *level* is one step of the response scale: with five options the levels are 0-4.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

CANT_SAY: Final = "cant_say"

Answer = int | Literal["cant_say"]
Answers = Mapping[str, Answer]
"""Item id -> 1..points, or CANT_SAY. An item left out is unanswered."""

Axis = Literal["marketing", "sales", "together"]
Side = Literal["marketing", "sales"]
Quadrant = Literal["integrated", "marketing_led", "sales_led", "building"]
QUADRANTS: Final[tuple[Quadrant, ...]] = ("integrated", "marketing_led", "sales_led", "building")
Convergence = Literal["same_way", "need_a_look", "mixed_picture"]
ShapeName = Literal["flat", "one gap", "one peak", "mixed"]
LeanWord = Literal["even", "leans", "leans_strongly"]
Firmness = Literal["firm", "fairly_firm", "fragile"]


@dataclass(frozen=True, slots=True)
class Item:
    """One statement. ``scored`` is a practice; otherwise it is a sign, which enters no score."""

    id: str
    scored: bool = True
    key: Literal[1, -1] = 1
    strategy: str | None = None
    """In a *together* section the strategy it measures; elsewhere the strategy it is linked to."""
    lean: Side | None = None
    """For a sign: the side whose excess it shows."""


@dataclass(frozen=True, slots=True)
class Section:
    """Items shown on one screen. ``min_answered`` counts scored items (per strategy in a *together* section)."""

    id: str
    axis: Axis
    items: tuple[Item, ...]
    min_answered: int


@dataclass(frozen=True, slots=True)
class Constants:
    """Constants of the scoring method; every value comes from the pack. Numbers refer to the measurement design."""

    points: int
    """Options of the response scale (3.1)."""
    cut: float
    """Points; at or above is the high side (3.5)."""
    item_sd: float
    """Points; assumed standard deviation of an item (3.6)."""
    item_correlation: float
    """Assumed mean correlation between items of a section (3.6)."""
    lean_strong_above: float
    """Points of |lean| (3.7)."""
    flat_to: float
    """Points of scatter (3.8)."""
    stands_out_from: float
    """Points between the extreme section and the next (3.8)."""
    bands: tuple[tuple[float, str], ...]
    """(below, word), ascending, the last one open-ended (3.8)."""
    sign_fires_from: float
    """Points of a sign (3.9)."""
    signs_agree_from: float
    """Points of a side's mean sign (3.9)."""
    signs_needed: Mapping[Side, int]
    """Answered signs a side's mean needs (3.9)."""
    long_run_from: int
    """Identical answers in a row (3.10); differs by form."""
    same_option_from: float
    """Share 0-1 of the most used option (3.10)."""
    spread_below: float
    """Standard deviation of the answers, in options (3.10)."""
    seconds_per_item: float
    """Faster than this is too fast (3.10)."""
    fast_screens_from: int
    """Screens answered too fast (3.10)."""
    contradiction_from: float
    """Points of a section and of its own sign (3.10)."""
    contradictions_from: int
    """Sections (3.10)."""
    cant_say_above: float
    """Share 0-1 of the form's items (3.10)."""
    low_confidence_from: int
    """Quality notes (3.10)."""
    direct_weight: float
    linked_weight: float
    """Weights of a strategy's own gap and of the gap in linked items (3.12)."""
    rank_step: float
    """Points; finer differences of priority are noise (3.12)."""
    reason_to: float
    """Points; an answer at or below can be a reason (3.12)."""
    reasons_most: int
    """Items quoted for a strategy (3.12)."""
    keep_from: float
    """Points of a strategy's facet; keep doing, do not start (3.12)."""
    steps_listed_to: int
    """Steps; above this an average is said instead (3.13)."""
    fragile_from: float
    """Share 0-1 of single changes that move the quadrant (3.14)."""
    thin_bridge_below: float
    """Points of working together (3.15)."""


@dataclass(frozen=True, slots=True)
class Rubric:
    """One form of one edition, as the arithmetic needs it. Sections and items are in presentation order."""

    method: str
    sections: tuple[Section, ...]
    strategies: tuple[str, ...]
    """In article order."""
    strategy_order: Mapping[Quadrant, tuple[str, ...]]
    """Breaks ties between strategies (3.12)."""
    constants: Constants


@dataclass(frozen=True, slots=True)
class Count:
    """Answers to a set of items: how many were asked, how many answered, and the sum of their keyed levels."""

    asked: int
    answered: int
    levels: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Everything a Result needs except the single answers; a scores-only link carries exactly this."""

    sections: Mapping[str, Count]
    """By section id, scored items only, without *together* sections."""
    facets: Mapping[str, Count]
    """By strategy: its own items in *together* sections."""
    linked: Mapping[str, Count]
    """By strategy: scored items elsewhere that are linked to it."""
    fired: tuple[str, ...]
    """Ids of signs that fired, in presentation order."""
    leans: Mapping[Side, Count]
    """Signs by the side whose excess they show."""
    flips: int
    moves: int
    """Legal single one-level changes, and how many of them move the quadrant (0 of 0 where there is none)."""
    notes: tuple[str, ...]
    """Quality notes that rest on the answers alone."""


@dataclass(frozen=True, slots=True)
class SectionScore:
    """One section. ``score`` is None below the needed answers.

    ``low``/``high`` bound it whatever is missing as soon as any section lacks a score (3.4); else they equal it.
    """

    id: str
    axis: Side
    score: float | None
    asked: int
    answered: int
    sem: float | None
    """Standard error of measurement, points (3.6); None without an answer."""
    low: float
    high: float
    word: str | None
    """Band word (3.8)."""


@dataclass(frozen=True, slots=True)
class AxisScore:
    """Marketing or sales emphasis. ``low``/``high`` as in SectionScore."""

    score: float | None
    sem: float | None
    low: float
    high: float
    borderline: bool | None


@dataclass(frozen=True, slots=True)
class Shape:
    """Profile over the sections of the map (3.8)."""

    name: ShapeName
    elevation: float
    scatter: float


@dataclass(frozen=True, slots=True)
class Together:
    """Working together: a score for each strategy, and their mean when all are there (3.2)."""

    facets: Mapping[str, float | None]
    score: float | None
    thin_bridge: bool
    """Integrated on the map, yet little working together (3.15)."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Warning signs (3.9); means in points, None below the needed answers."""

    fired: tuple[str, ...]
    sales_lean: float | None
    marketing_lean: float | None
    convergence: Convergence | None


@dataclass(frozen=True, slots=True)
class StrategyScore:
    """A strategy in rank order (3.12). ``priority`` None means unranked."""

    id: str
    priority: float | None
    gap: float | None
    linked: float | None
    reasons: tuple[str, ...]
    """Item ids, lowest answers first; empty when the answers are not known."""
    keep: bool
    """Already usual practice: keep doing."""


@dataclass(frozen=True, slots=True)
class Change:
    """The fewest one-level steps to Integrated (3.13)."""

    steps_marketing: int
    steps_sales: int
    steps_clear: int
    """Steps to be clear of both margins."""
    distance: float
    """Points from the integrated field."""
    items: tuple[str, ...] | None
    """One item id a step, cheapest first; None when the answers are not known."""

    @property
    def steps(self) -> int:
        return self.steps_marketing + self.steps_sales


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that any page, picture or report says about one person's answers. Full precision, never rounded."""

    rubric: Rubric
    answers: Answers | None
    """None when the result came from a scores-only link."""
    tally: Tally
    sections: tuple[SectionScore, ...]
    marketing: AxisScore
    sales: AxisScore
    quadrant: Quadrant | None
    """None only while the missing answers could still move it."""
    possible_quadrants: tuple[Quadrant, ...]
    likelihood: Mapping[Quadrant, float] | None
    lean: float | None
    lean_sem: float | None
    lean_word: LeanWord | None
    balance: float | None
    strength: float | None
    cut_range: tuple[float, float] | None
    """(above, up to): the quadrant is the same for every cut in it (3.5)."""
    shape: Shape | None
    together: Together
    signs: Signs
    notes: tuple[str, ...]
    """Response quality (3.10): long_string, straight_lining, too_fast, contradiction, low_visibility."""
    low_confidence: bool
    strategies: tuple[StrategyScore, ...]
    guidance: tuple[Quadrant, str] | None
    """Quadrant and weakest section."""
    change: Change | None
    fragility: float | None
    """Share 0-1 of legal single one-level changes that move the quadrant (3.14)."""
    firmness: Firmness | None
