"""What a run comes to, from month 0 on: lines over the months, and where its leads have gone."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.learning.simulator import Month, Parameters, start_of


@dataclass(frozen=True, slots=True)
class Levels:
    """One value a month, the start first. Revenue and cash in points, brand and trust 0-1, customers counted."""

    revenue: tuple[float, ...]
    customers: tuple[float, ...]
    brand: tuple[float, ...]
    trust: tuple[float, ...]
    cash: tuple[float, ...]


def levels(parameters: Parameters, months: Sequence[Month]) -> Levels:
    """The lines of a run; before the first month revenue is what the customers of the start bring."""
    ends = (start_of(parameters), *(month.end for month in months))
    at_start = parameters.monthly_revenue * parameters.customers_at_start
    return Levels(
        revenue=(at_start, *(month.revenue for month in months)),
        customers=tuple(end.customers for end in ends),
        brand=tuple(end.brand for end in ends),
        trust=tuple(end.trust for end in ends),
        cash=tuple(end.cash for end in ends),
    )


@dataclass(frozen=True, slots=True)
class Leads:
    """Leads since the start, counted. Every lead that arrived or was there is in one of the others."""

    arrived: float
    """Got in touch, or found by sales."""
    not_picked_up: float
    gone_cold: float
    worked: float
    won: float
    open: float
    """Still waiting."""

    @property
    def rate(self) -> float | None:
        """Won of those that arrived, 0-1; None before any did."""
        return self.won / self.arrived if self.arrived else None


def leads(parameters: Parameters, months: Sequence[Month]) -> tuple[Leads, ...]:
    """Where the leads have gone by the end of each month, the start first."""
    counts = [Leads(0, 0, 0, 0, 0, parameters.leads_at_start)]
    for month in months:
        was = counts[-1]
        counts.append(
            Leads(
                arrived=was.arrived + month.inbound + month.found,
                not_picked_up=was.not_picked_up + month.inbound - month.picked_up,
                gone_cold=was.gone_cold + month.gone_cold,
                worked=was.worked + month.worked,
                won=was.won + month.won,
                open=month.end.leads,
            )
        )
    return tuple(counts)
