"""The emphasis simulator: a firm in stocks and flows, month by month (measurement design 6.4). An illustration.

Shares run from 0 to 1, money is in index points (the shipped pack starts at a revenue of 100 a month). Three guards
go beyond the design's equations and never act on its own figures: no share rises above 1, trust has a floor of 0, and
nobody wins more accounts than there are. They keep every stock in its range whatever somebody assumes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from math import isfinite
from typing import Final

MOST_MONTHS: Final = 120
_HIGHEST_CLOSE: Final = 0.9
"""Share of worked leads that can be won at most."""


@dataclass(frozen=True, slots=True)
class Dials:
    """Emphasis, each 0-1; raises ValueError outside."""

    marketing: float
    sales: float
    together: float

    def __post_init__(self) -> None:
        if not all(0 <= value <= 1 for value in (self.marketing, self.sales, self.together)):
            raise ValueError("a dial goes from 0 to 1")

    def turned(self, marketing: float = 0, sales: float = 0, together: float = 0) -> "Dials":
        """Each dial turned by so much, as far as it goes."""
        turns = {"marketing": marketing, "sales": sales, "together": together}
        return Dials(**{name: min(1.0, max(0.0, getattr(self, name) + by)) for name, by in turns.items()})


@dataclass(frozen=True, slots=True)
class Parameters:
    """What the firm and its market are like. Raises ValueError where a stock could leave its range."""

    market: float
    """Accounts, customers included."""
    customers_at_start: float
    monthly_revenue: float
    """Points a customer brings each month."""
    leads_at_start: float
    brand_at_start: float
    trust_at_start: float
    in_market: float
    """Share of accounts that start looking in a month."""
    contact_unknown: float
    """Share of those who get in touch with a firm that nobody knows."""
    contact_known: float
    """Further share when everybody knows it."""
    picked_up_alone: float
    """Share of inbound leads that sales picks up without joint work."""
    picked_up_together: float
    """Further share with full joint work."""
    prospecting: float
    """Leads a month that sales finds by itself at full emphasis."""
    capacity: float
    """Leads a month that sales can work at full emphasis."""
    going_cold: float
    """Share of unworked leads lost in a month."""
    closing: float
    """Share of worked leads won without brand and without pressing."""
    brand_closes: float
    pressing_closes: float
    pressing_hurts: float
    trust_months: float
    """Months that trust takes to move towards what pressing leaves of it."""
    leaving_trusting: float
    """Share of customers lost a month at full trust."""
    leaving_distrusting: float
    relations_keep: float
    """Share of that loss which full marketing emphasis prevents."""
    brand_growth: float
    brand_fading: float
    distrust_fades: float
    first_order: float
    """Points of revenue from a win."""
    margin: float
    marketing_cost: float
    """Points a month at full emphasis."""
    sales_cost: float
    fixed_cost: float

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            if not (isfinite(value) and value >= 0 and (each.name not in SHARES or value <= 1)):
                raise ValueError(f"{each.name} is out of range")
        if self.trust_months < 1 or self.customers_at_start > self.market:
            raise ValueError("trust_months is below 1, or there are more customers than accounts")
        if self.brand_fading * (1 + self.distrust_fades) > 1:
            raise ValueError("brand would fade below nothing")


SHARES: Final = frozenset(
    {
        *("brand_at_start", "trust_at_start", "in_market", "contact_unknown", "contact_known", "picked_up_alone"),
        *("picked_up_together", "going_cold", "closing", "leaving_trusting", "leaving_distrusting", "relations_keep"),
        *("brand_growth", "brand_fading", "margin"),
    }
)
"""Parameters that go from 0 to 1; the others only have to be 0 or more."""


@dataclass(frozen=True, slots=True)
class Stocks:
    """What lasts from one month to the next. Brand and trust 0-1, leads and customers counted, cash in points."""

    brand: float
    trust: float
    leads: float
    customers: float
    cash: float


@dataclass(frozen=True, slots=True)
class Month:
    """What happened in a month, and the stocks at its end. Leads, wins and losses are counts, money is in points."""

    dials: Dials
    inbound: float
    found: float
    picked_up: float
    worked: float
    gone_cold: float
    won: float
    lost: float
    revenue: float
    profit: float
    end: Stocks


def start_of(parameters: Parameters) -> Stocks:
    """The firm before the first month."""
    given = parameters
    return Stocks(given.brand_at_start, given.trust_at_start, given.leads_at_start, given.customers_at_start, 0.0)


Course = Sequence[tuple[Dials, Parameters]]
"""The dials and the parameters of each month."""


def simulate(course: Course, start: Stocks | None = None) -> tuple[Month, ...]:
    """One month for each step of the course, 1 to 120 of them; without a start from the parameters of the first.

    Raises ValueError for a course of another length.
    """
    if not 1 <= len(course) <= MOST_MONTHS:
        raise ValueError(f"a course has 1 to {MOST_MONTHS} months")
    months: list[Month] = []
    stocks = start or start_of(course[0][1])
    for dials, parameters in course:
        months.append(_month(stocks, dials, parameters))
        stocks = months[-1].end
    return tuple(months)


def steady(dials: Dials, parameters: Parameters, months: int) -> tuple[tuple[Dials, Parameters], ...]:
    """A course on which nothing changes."""
    return ((dials, parameters),) * months


def _month(was: Stocks, dials: Dials, given: Parameters) -> Month:
    """The equations in the order of the design. Those on screen (equations.py) are tested to be the same."""
    press = max(0.0, dials.sales - dials.marketing)
    free = max(0.0, given.market - was.customers)
    looking = given.in_market * free
    inbound = looking * min(1.0, given.contact_unknown + given.contact_known * was.brand)
    picked_up = inbound * min(1.0, given.picked_up_alone + given.picked_up_together * dials.together)
    found = given.prospecting * dials.sales
    waiting, room = was.leads + picked_up + found, given.capacity * dials.sales
    worked = waiting * room / (waiting + room) if waiting + room else 0.0
    close = given.closing * (1 + given.brand_closes * was.brand) * (1 + given.pressing_closes * press)
    won = min(worked * min(_HIGHEST_CLOSE, close), free)
    gone_cold = given.going_cold * (waiting - worked)
    leaving = given.leaving_trusting + (given.leaving_distrusting - given.leaving_trusting) * (1 - was.trust)
    lost = was.customers * leaving * (1 - given.relations_keep * dials.marketing)
    customers = was.customers + won - lost
    revenue = given.first_order * won + given.monthly_revenue * customers
    spent = given.marketing_cost * dials.marketing + given.sales_cost * dials.sales + given.fixed_cost
    profit = given.margin * revenue - spent
    trust = was.trust + (max(0.0, 1 - given.pressing_hurts * press) - was.trust) / given.trust_months
    fading = given.brand_fading * (1 + given.distrust_fades * (1 - trust)) * was.brand
    brand = was.brand + given.brand_growth * dials.marketing * (1 - was.brand) - fading
    end = Stocks(brand, trust, waiting - worked - gone_cold, customers, was.cash + profit)
    return Month(dials, inbound, found, picked_up, worked, gone_cold, won, lost, revenue, profit, end)
