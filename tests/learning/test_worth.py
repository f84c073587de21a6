"""What customers are worth, and which part of the sum is missing from another number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.learning.verdicts import on_worth
from assessment.learning.worth import in_a_year, slip_of, worth
from assessment.packs.learning.checks import Customer, Value
from tests.learning.lessons import shipped


def customer(orders: float, margin: float, serving: float, winning: float, years: int) -> Customer:
    return Customer(name="A", story="So.", orders=orders, margin=margin, serving=serving, winning=winning, years=years)


AMOUNTS = st.integers(0, 1000).map(float)
CUSTOMERS = st.builds(customer, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, st.integers(1, 20))


@pytest.mark.parametrize(("figures", "expected"), [((50, 20, 600, 500, 2), 300), ((20, 30, 200, 700, 5), 1300)])
def test_the_shipped_customers(figures: tuple[float, float, float, float, int], expected: float) -> None:
    assert worth(customer(*figures)) == expected


@given(CUSTOMERS, st.integers(1, 20))
def test_another_year_adds_what_a_year_leaves(one: Customer, more: int) -> None:
    longer = one.model_copy(update={"years": one.years + more})
    assert worth(longer) - worth(one) == pytest.approx(more * in_a_year(one))


@given(CUSTOMERS, AMOUNTS)
def test_winning_is_paid_once_and_serving_each_year(one: Customer, more: float) -> None:
    assert worth(one) - worth(one.model_copy(update={"winning": one.winning + more})) == pytest.approx(more)
    dearer = one.model_copy(update={"serving": one.serving + more})
    assert worth(one) - worth(dearer) == pytest.approx(one.years * more)


@given(CUSTOMERS, st.floats(-1e6, 1e6))
def test_the_right_number_is_right_whatever_else_it_might_be(one: Customer, other: float) -> None:
    check = shipped().checks["two-customers"]
    assert isinstance(check, Value)
    assert on_worth(check, one, worth(one)).outcome == "right"
    said = on_worth(check, one, other)
    assert (said.outcome == "right") == (abs(other - worth(one)) < 0.5)
    assert said.why or said.outcome == "right"


@pytest.mark.parametrize(
    ("amount", "slip"),
    [(2000, "no_winning"), (2300, "no_serving"), (3000, "no_costs"), (600, "no_costs"), (400, "one_year"),
     (-300, "one_year"), (1, None)],
)  # fmt: skip
def test_a_part_left_out_is_named(amount: float, slip: str | None) -> None:
    assert slip_of(customer(20, 30, 200, 700, 5), amount) == slip
