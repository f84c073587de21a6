"""What an edition consists of: strict, frozen, without unknown keys. Field names are the keys of the YAML files."""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

import scoring
from assessment.packs.wording import (
    ItemId,
    Language,
    Letters,
    Line,
    Line14,
    Line32,
    Line60,
    Name,
    Number,
    Points,
    Prose,
    RiskId,
    Share,
    Word,
    refusal,
)

ALL: Final = "all"
MOST_EDITIONS: Final = 1023
MOST_FORMS: Final = 16
"""What a link has room for."""


class Model(BaseModel):
    """Base of all models of content."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False, hide_input_in_errors=True)


class Option(Model):
    """One point of the response scale."""

    value: int
    label: Line32
    anchor: Line


class CantSay(Model):
    """The answer set apart from the scale."""

    label: Line32
    anchor: Line


class Role(Model):
    """What somebody may say about their own work."""

    id: Word
    label: Line32
    unsaid: bool = False
    """Whether choosing it says as little as choosing none: a room counts both as one group."""


def _read_all(value: object) -> object:
    if value is None:
        raise refusal("E206", "{field} is empty", "Write all, or a list of item ids in square brackets.")
    return None if value == ALL else value


class Form(Model):
    """A selection of the items and the rules that depend on its length."""

    title: Line32
    minutes: Number
    items: Annotated[tuple[ItemId, ...] | None, BeforeValidator(_read_all)]
    """None stands for all."""
    min_answered: Number
    long_run_from: Number
    signs: bool


class Band(Model):
    """A word for scores below ``below`` points; the last band is open."""

    below: Points | None = None
    word: Line14


class SignsNeeded(Model):
    """Answered signs that a side's mean needs."""

    marketing: Number
    sales: Number


class Scoring(Model):
    """The method's name and its constants; what each one means stands in scoring.model.Constants."""

    method: Line
    cut: Annotated[float, Field(gt=0, lt=100)]
    item_sd: Annotated[float, Field(gt=0, le=50)]
    item_correlation: Annotated[float, Field(ge=0, lt=1)]
    lean_strong_above: Points
    flat_to: Points
    stands_out_from: Points
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]
    sign_fires_from: Points
    signs_agree_from: Points
    signs_needed: SignsNeeded
    same_option_from: Share
    spread_below: Annotated[float, Field(ge=0, le=10)]
    seconds_per_item: Annotated[float, Field(ge=0, le=60)]
    fast_screens_from: Number
    contradiction_from: Points
    contradictions_from: Number
    cant_say_above: Share
    low_confidence_from: Number
    direct_weight: Share
    linked_weight: Share
    rank_step: Annotated[float, Field(gt=0, le=100)]
    reason_to: Points
    reasons_most: Number
    keep_from: Points
    strategy_order: dict[scoring.Quadrant, tuple[Word, ...]]
    steps_listed_to: Number
    fragile_from: Share
    thin_bridge_below: Points


class RoomRules(Model):
    """What holds for workshops. Its defaults leave editions as they are that were written before it."""

    minimum: Annotated[int, Field(ge=4, le=100)] = 5
    """People whose answers may be shown together (measurement design 4: five, and never fewer than four)."""


class Item(Model):
    """One statement. With ``sign`` it is a warning sign of that side's excess and enters no score."""

    id: ItemId
    text: Line
    ask: Line | None = None
    """What to ask a room that is divided on the statement."""
    facet: Line32
    strategy: Word | None = None
    sign: scoring.Side | None = None
    keyed: Literal[1, -1] = 1


class Questionnaire(Model):
    """The statements of one screen, and the axis they count for."""

    id: Letters
    axis: scoring.Axis
    title: Line32
    short: Line14
    about: Line
    items: Annotated[tuple[Item, ...], Field(min_length=1)]


class QuadrantText(Model):
    """What a field of the map means."""

    title: Line14
    line: Line
    text: Prose
    danger: Line
    start: Line


class Cell(Model):
    """Guidance for a field and its weakest section."""

    headline: Line60
    meaning: Prose
    days_30: Prose
    days_60: Prose
    days_90: Prose
    watch: Line
    cost: Line
    risks: tuple[RiskId, ...]


class Strategy(Model):
    """A way of working together."""

    title: Line32
    short: Line14
    line: Line
    why: Prose
    days_30: Prose
    days_60: Prose
    days_90: Prose
    watch: Line
    cost: Line
    keep: Prose


class SignCard(Model):
    """What to do about a warning sign."""

    title: Line60
    text: Prose
    step: Prose
    watch: Line
    risks: tuple[RiskId, ...]


class Head(Model):
    """The part of pack.yaml that an edition keeps as it is written."""

    id: Name
    number: Annotated[int, Field(alias="edition", ge=1, le=MOST_EDITIONS)]
    language: Language
    title: Line60
    summary: Line
    before_start: Line
    stem: Line
    scale: Annotated[tuple[Option, ...], Field(min_length=3, max_length=9)]
    cant_say: CantSay
    roles: Annotated[tuple[Role, ...], Field(max_length=15)]
    forms: Annotated[dict[Word, Form], Field(min_length=1, max_length=MOST_FORMS)]
    room: RoomRules = RoomRules()
    scoring: Scoring


class PackFile(Head):
    """pack.yaml."""

    questionnaires: Annotated[tuple[Name, ...], Field(min_length=1)]
