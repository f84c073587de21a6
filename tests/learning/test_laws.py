"""Laws of the simulator for any dials and any parameters that it takes."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.learning.levels import leads, levels
from assessment.learning.simulator import MOST_MONTHS, SHARES, Dials, Month, Parameters, simulate, start_of, steady
from tests.learning.firms import defaults, firm, shipped

SHARE = st.floats(0, 1)
DIALS = st.builds(Dials, SHARE, SHARE, SHARE)
CLOSE = 1e-9


def amounts(name: str) -> st.SearchStrategy[float]:
    """Values of a parameter, whatever the pack's range."""
    if name in SHARES:
        return SHARE
    least, most = {"trust_months": (1.0, 60.0), "market": (1.0, 1e5)}.get(name, (0.0, 1e3))
    return st.floats(least, most)


@st.composite
def any_parameters(draw: st.DrawFn) -> Parameters:
    values = {each.name: draw(amounts(each.name)) for each in fields(Parameters)}
    values["customers_at_start"] = min(values["customers_at_start"], values["market"])
    values["brand_fading"] /= 1 + values["distrust_fades"]
    return Parameters(**values)


COURSES = st.lists(st.tuples(DIALS, any_parameters()), min_size=1, max_size=20)


def assert_in_range(months: tuple[Month, ...], market: float) -> None:
    for month in months:
        end, slack = month.end, CLOSE * max(1.0, market)
        assert -CLOSE <= end.brand <= 1 + CLOSE
        assert -CLOSE <= end.trust <= 1 + CLOSE
        assert -slack <= end.customers <= market + slack
        assert end.leads >= -CLOSE * max(1.0, month.inbound + month.found)
        assert min(month.inbound, month.found, month.picked_up, month.worked, month.gone_cold) >= -CLOSE
        assert min(month.won, month.lost, month.revenue) >= -slack
        assert month.picked_up <= month.inbound + CLOSE
        assert month.won <= month.worked + CLOSE


@given(DIALS, any_parameters(), st.integers(1, 120))
def test_no_stock_leaves_its_range(dials: Dials, parameters: Parameters, months: int) -> None:
    assert_in_range(simulate(steady(dials, parameters, months)), parameters.market)


@given(COURSES)
def test_nor_when_dials_and_parameters_change_on_the_way(course: list[tuple[Dials, Parameters]]) -> None:
    market = course[0][1].market
    same_market = [(dials, replace(given, market=market, customers_at_start=0)) for dials, given in course]
    assert_in_range(simulate(same_market), market)


def test_no_stock_leaves_its_range_on_a_grid_of_dials() -> None:
    """The check of the design: 5 x 5 x 5 dials, with the shipped assumptions."""
    steps = [step / 4 for step in range(5)]
    for dials in (Dials(m, s, w) for m in steps for s in steps for w in steps):
        assert_in_range(simulate(steady(dials, defaults(), 120)), defaults().market)


@given(COURSES)
def test_the_same_course_gives_the_same_months(course: list[tuple[Dials, Parameters]]) -> None:
    assert simulate(course) == simulate(tuple(course))


@given(DIALS, any_parameters(), st.integers(1, 60), st.integers(0, 60))
def test_more_months_never_change_earlier_ones(dials: Dials, parameters: Parameters, months: int, more: int) -> None:
    short, long = (simulate(steady(dials, parameters, count)) for count in (months, months + more))
    assert long[:months] == short


@given(DIALS, DIALS, any_parameters(), st.integers(1, 30), st.integers(1, 30))
def test_a_later_turn_never_changes_earlier_months(
    first: Dials, then: Dials, parameters: Parameters, months: int, more: int
) -> None:
    turned = simulate([*steady(first, parameters, months), *steady(then, parameters, more)])
    assert turned[:months] == simulate(steady(first, parameters, months))


@given(DIALS, any_parameters(), st.integers(1, 120))
def test_every_lead_has_gone_somewhere(dials: Dials, parameters: Parameters, months: int) -> None:
    run = simulate(steady(dials, parameters, months))
    for count in leads(parameters, run):
        gone = count.not_picked_up + count.gone_cold + count.worked + count.open
        assert gone == pytest.approx(parameters.leads_at_start + count.arrived, rel=1e-9, abs=1e-6)
        assert count.won <= count.worked + 1e-6
        assert count.rate is None or count.rate >= -CLOSE


@given(DIALS, any_parameters(), st.integers(1, 120))
def test_cash_is_what_the_months_have_earned(dials: Dials, parameters: Parameters, months: int) -> None:
    run = simulate(steady(dials, parameters, months))
    assert run[-1].end.cash == pytest.approx(sum(month.profit for month in run), rel=1e-9, abs=1e-6)


@given(DIALS, any_parameters(), st.integers(1, 120))
def test_lines_start_with_the_firm_and_have_a_value_a_month(dials: Dials, parameters: Parameters, months: int) -> None:
    lines = levels(parameters, simulate(steady(dials, parameters, months)))
    start = start_of(parameters)
    assert {len(getattr(lines, each.name)) for each in fields(lines)} == {months + 1}
    assert (lines.brand[0], lines.trust[0], lines.customers[0], lines.cash[0]) == (
        start.brand,
        start.trust,
        start.customers,
        0,
    )


@pytest.mark.parametrize("months", [0, MOST_MONTHS + 1])
def test_another_number_of_months_is_refused(months: int) -> None:
    with pytest.raises(ValueError, match="1 to 120 months"):
        simulate(steady(Dials(0.5, 0.5, 0.5), defaults(), months))


@pytest.mark.parametrize("value", [-0.01, 1.01, float("nan"), float("inf")])
@pytest.mark.parametrize("dial", ["marketing", "sales", "together"])
def test_a_dial_beyond_its_ends_is_refused(dial: str, value: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        Dials(**{"marketing": 0.5, "sales": 0.5, "together": 0.5, dial: value})


@given(DIALS, st.floats(-3, 3), st.floats(-3, 3), st.floats(-3, 3))
def test_turning_a_dial_stops_at_its_ends(dials: Dials, marketing: float, sales: float, together: float) -> None:
    turned = dials.turned(marketing, sales, together)
    assert turned.marketing == min(1, max(0, dials.marketing + marketing))
    assert dials.turned() == dials


@pytest.mark.parametrize("name", [each.name for each in fields(Parameters)])
@pytest.mark.parametrize("value", [-0.001, float("nan"), float("inf")])
def test_a_parameter_that_means_nothing_is_refused(name: str, value: float) -> None:
    with pytest.raises(ValueError, match=name):
        replace(defaults(), **{name: value})


@pytest.mark.parametrize("name", sorted(SHARES))
def test_a_share_above_one_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        replace(defaults(), **{name: 1.001})


def test_parameters_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(ValueError, match="more customers than accounts"):
        replace(defaults(), customers_at_start=1601)
    with pytest.raises(ValueError, match="trust_months"):
        replace(defaults(), trust_months=0.5)
    with pytest.raises(ValueError, match="below nothing"):
        replace(defaults(), brand_fading=0.7)


@given(st.data())
def test_whatever_the_shipped_ranges_allow_can_be_run(data: st.DataObject) -> None:
    values = {name: data.draw(st.floats(each.least, each.most)) for name, each in shipped().assumptions.items()}
    dials = data.draw(DIALS)
    assert_in_range(firm(dials, Parameters(**values)).months, values["market"])


def test_the_ends_of_the_shipped_ranges_can_be_run() -> None:
    for name, each in shipped().assumptions.items():
        for end in (each.least, each.most):
            firm(Dials(1, 1, 1), replace(defaults(), **{name: end}))
