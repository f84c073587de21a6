"""What a customer is worth over the years, and what somebody left out who gets another number. In money of any kind."""

from typing import Literal

from assessment.packs.learning.checks import Customer

Slip = Literal["one_year", "no_winning", "no_serving", "no_costs"]


def in_a_year(customer: Customer) -> float:
    """What the customer leaves in one year."""
    return customer.orders * customer.margin - customer.serving


def worth(customer: Customer) -> float:
    """Years times what is left in a year, less what it cost to win the customer."""
    return customer.years * in_a_year(customer) - customer.winning


def slip_of(customer: Customer, amount: float) -> Slip | None:
    """The part that was left out by whoever gets this amount; None when it is none of the usual ones."""
    margins, years = customer.orders * customer.margin, customer.years
    amounts: dict[Slip, tuple[float, ...]] = {
        "no_winning": (years * in_a_year(customer),),
        "no_serving": (years * margins - customer.winning,),
        "no_costs": (years * margins, margins),
        "one_year": (in_a_year(customer), in_a_year(customer) - customer.winning),
    }
    found = (slip for slip, known in amounts.items() if any(abs(amount - each) < 0.5 for each in known))
    return next(found, None)
