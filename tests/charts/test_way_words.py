"""What two runs say beside one another."""

import pytest

from assessment.charts.lead_bars import LeadLosses, leads_chart
from assessment.charts.moving import WayName
from assessment.charts.way_words import (
    above_zero_from,
    brand_finding,
    cash_finding,
    customers_finding,
    leaders,
    revenue_finding,
    told,
    trust_finding,
    turn,
)

NAMES = (WayName("This way", "this way"), WayName("The other way", "the other way"))
ONE, TWO = (100, 110, 100, 90), (100, 105, 103, 104)


def test_who_leads_and_from_when() -> None:
    assert leaders(ONE, TWO) == [(0, 1), (1, 2)]
    assert leaders(ONE, ONE) == []
    assert turn(ONE, TWO) == 2
    assert turn(TWO, ONE) == 2
    assert turn(ONE, ONE) is None
    assert turn((0, 1, 0, 1), (0, 0, 1, 0)) is None


@pytest.mark.parametrize(
    ("this", "other", "said"),
    [
        (ONE, TWO, "This way earns more before month 2; then the other way does, with 104 against 90 at the end"),
        (TWO, ONE, "The other way earns more before month 2; then this way does, with 104 against 90 at the end"),
        (ONE, ONE, "Both ways earn the same"),
        ((100, 110), (100, 90), "This way earns more throughout, and 110 against 90 at the end"),
        ((100, 90.4), (100, 90.2), "This way earns more throughout, and 90.4 against 90.2 at the end"),
        ((0, 9, 5, 9), (0, 5, 9, 5), "The lead changes 2 times; at the end this way earns more, 9 against 5"),
    ],
)
def test_revenue(this: tuple[float, ...], other: tuple[float, ...], said: str) -> None:
    assert revenue_finding(NAMES, this, other) == said


@pytest.mark.parametrize(
    ("this", "other", "said"),
    [
        ((0, 20, -294), (0, 3, 169), "This way uses up 294 points; the other way earns 169 points"),
        (
            (0, -82, 77),
            (0, -0.1, 0.2),
            "This way needs 82 points until month 2 and ends with 77; the other way comes out even",
        ),
        ((0, 5, 9), (0, 4, 9.2), "Either way, the firm earns 9 points"),
        ((0, -5, -9), (0, -5, -9), "Either way, the firm uses up 9 points"),
    ],
)
def test_cash(this: tuple[float, ...], other: tuple[float, ...], said: str) -> None:
    assert cash_finding(NAMES, this, other) == said


def test_above_zero_is_counted_from_the_last_month_below() -> None:
    assert above_zero_from((0, -1, 1, -1, 2, 3)) == 4
    assert above_zero_from((0, 1, 2)) == 0


def test_customers() -> None:
    said = "This way goes from 100 customers to 64, the other way to 111"
    assert customers_finding(NAMES, (100, 64), (100, 111)) == said
    assert customers_finding(NAMES, (100, 64), (100, 64.2)) == "Both ways go from 100 customers to 64"


def test_brand() -> None:
    said = "The other way is better known at the end, 52% against 27%"
    assert brand_finding(NAMES, (0.3, 0.27), (0.3, 0.52)) == said
    assert brand_finding(NAMES, (0.3, 0.52), (0.3, 0.522)) == "Either way, 52% of the market know the firm at the end"


@pytest.mark.parametrize(
    ("this", "other", "said"),
    [
        ((0.9, 0.4), (0.9, 1.0), "This way takes trust down to 40%; the other way leaves it at 100%"),
        ((0.9, 1.0), (0.9, 0.4), "This way leaves trust at 100%; the other way takes it down to 40%"),
        ((0.9, 0.57, 0.98), (0.9, 0.95, 1.0), "This way takes trust down to 57%; the other way leaves it at 100%"),
        ((0.9, 1.0), (0.9, 1.0), "Either way, trust stands at 100% at the end"),
        ((0.9, 0.88), (0.9, 0.92), "This way leaves trust at 88%; the other way leaves it at 92%"),
    ],
)
def test_trust(this: tuple[float, ...], other: tuple[float, ...], said: str) -> None:
    assert trust_finding(NAMES, this, other) == said


def lost(not_picked_up: float, gone_cold: float, not_won: float) -> LeadLosses:
    """After one month, of a hundred leads."""
    won = 100 - not_picked_up - gone_cold - not_won
    return LeadLosses(*((0.0, end) for end in (100, not_picked_up, gone_cold, not_won, won)))


@pytest.mark.parametrize(
    ("this", "other", "said"),
    [
        (
            lost(40, 8, 38),
            lost(22, 23, 43),
            "This way loses most leads at the hand-over, the other way in the sales talks",
        ),
        (lost(60, 8, 20), lost(50, 23, 20), "This way loses 60 of 100 leads at the hand-over, the other way 50"),
        (lost(10, 60, 20), lost(11, 60, 20), "Either way, 60 of 100 leads are lost in the queue"),
    ],
)
def test_leads(this: LeadLosses, other: LeadLosses, said: str) -> None:
    assert leads_chart(NAMES, (this, other)).title == said


def test_text_alternative_names_start_middle_and_end() -> None:
    assert told(NAMES, (["100", "110", "105"], ["1", "2", "3"])) == (
        "This way: 100 at the start, 110 in month 1, 105 in month 2. "
        "The other way: 1 at the start, 2 in month 1, 3 in month 2."
    )
    assert told(NAMES, (["100", "110"], ["1", "2"])).startswith("This way: 100 at the start, 110 in month 1.")
