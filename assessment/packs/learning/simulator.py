"""simulator.yaml: the assumptions of the emphasis simulator, where each comes from, and mixes to start from."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from assessment.packs.models import Model
from assessment.packs.wording import Line, Line32, Line60, Points, Prose, Word

Amount: TypeAlias = Annotated[float, Field(ge=0, le=100_000)]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
Grounds: TypeAlias = Literal["scale", "published", "assumed"]
"""What a default rests on: nothing but the choice of a scale, published research, or a guess that is said to be one."""


class Assumption(Model):
    """A parameter of the simulator that a reader may change between ``least`` and ``most``."""

    title: Line60
    unit: Line32
    value: Amount
    least: Amount
    most: Amount
    step: Annotated[float, Field(gt=0, le=1000)]
    grounds: Grounds
    source: Line


class Portion(Assumption):
    """An assumption that is a share, 0-1."""

    value: Share
    least: Share
    most: Share


class Assumptions(Model):
    """All of them; what each one does stands in assessment.learning.simulator.Parameters."""

    market: Assumption
    customers_at_start: Assumption
    monthly_revenue: Assumption
    leads_at_start: Assumption
    brand_at_start: Portion
    trust_at_start: Portion
    in_market: Portion
    contact_unknown: Portion
    contact_known: Portion
    prospecting: Assumption
    picked_up_alone: Portion
    picked_up_together: Portion
    capacity: Assumption
    going_cold: Portion
    closing: Portion
    brand_closes: Assumption
    pressing_closes: Assumption
    pressing_hurts: Assumption
    trust_months: Assumption
    leaving_trusting: Portion
    leaving_distrusting: Portion
    relations_keep: Portion
    brand_growth: Portion
    brand_fading: Portion
    distrust_fades: Assumption
    first_order: Assumption
    margin: Portion
    marketing_cost: Assumption
    sales_cost: Assumption
    fixed_cost: Assumption

    def items(self) -> tuple[tuple[str, Assumption], ...]:
        """Name and assumption, in the order of the model."""
        return tuple((name, getattr(self, name)) for name in type(self).model_fields)


class Mix(Model):
    """Settings of the three dials, points, under a name."""

    title: Line32
    line: Line
    marketing: Points
    sales: Points
    together: Points


class Pair(Model):
    """Two mixes to compare: where a run starts, and what stands beside it."""

    mix: Word
    beside: Word


class Fields(Model):
    """A pair for somebody whose result lies in the field."""

    integrated: Pair
    marketing_led: Pair
    sales_led: Pair
    building: Pair


class SimulatorText(Model):
    """The whole file."""

    caveat: Prose
    """Stands beside the charts, always."""
    months: Annotated[int, Field(ge=6, le=120)]
    start: Pair
    """For somebody without a result."""
    fields: Fields
    mixes: Annotated[dict[Word, Mix], Field(min_length=2, max_length=12)]
    assumptions: Assumptions
