"""Charts that are played through: scales, numbers, and that what moves is in the drawing."""

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.charts.lead_bars import LeadLosses, leads_chart, step_names
from assessment.charts.moving import MovingChart, Scale, WayName, months_listed, moving_style, number, percent
from assessment.charts.theme import THEMES
from assessment.charts.ways import brand_chart, cash_chart, customers_chart, revenue_chart, trust_chart

NAMES = (WayName("This way", "this way"), WayName("The other way", "the other way"))
LINES = {
    "revenue": revenue_chart,
    "cash": cash_chart,
    "customers": customers_chart,
    "brand": brand_chart,
    "trust": trust_chart,
}
VALUES = st.floats(-1e6, 1e6, allow_nan=False)
Pair = tuple[tuple[float, ...], tuple[float, ...]]


@st.composite
def pairs(draw: st.DrawFn, values: st.SearchStrategy[float] = VALUES) -> Pair:
    months = draw(st.integers(1, 120))
    one, other = (draw(st.lists(values, min_size=months + 1, max_size=months + 1)) for _ in range(2))
    return tuple(one), tuple(other)


@st.composite
def losses(draw: st.DrawFn) -> tuple[LeadLosses, LeadLosses]:
    months = draw(st.integers(1, 60))
    return _losses(draw, months), _losses(draw, months)


def _losses(draw: st.DrawFn, months: int) -> LeadLosses:
    """Leads that go one of four ways each month."""
    counts = [[0.0] for _ in range(4)]
    for _ in range(months):
        for each in counts:
            each.append(each[-1] + draw(st.floats(0, 50)))
    arrived = tuple(map(sum, zip(*counts, strict=True)))
    return LeadLosses(arrived, *map(tuple, counts))


def assert_well_made(chart: MovingChart, months: int) -> None:
    """What holds for every chart of this kind."""
    assert chart.title
    assert not chart.title.endswith(".")
    assert chart.alt.startswith(f"{chart.title}. ")
    head, *rows = chart.table
    assert rows
    assert {len(row) for row in rows} == {len(head)} == {3}
    assert [row[0] for row in rows] == [str(month) for month in months_listed(months)]
    assert [row[1:] for row in rows] == [
        tuple(said.values[month] for said in chart.said) for month in months_listed(months)
    ]
    assert {len(said.values) for said in chart.said} == {len(move.values) for move in chart.moves} == {months + 1}
    _assert_drawn_at_the_end(chart)


def _assert_drawn_at_the_end(chart: MovingChart) -> None:
    root = ElementTree.fromstring(chart.svg)
    assert (root.get("role"), root.get("aria-label")) == ("img", chart.alt)
    parts = {part.get("data-part"): part for part in root.iter() if part.get("data-part")}
    moved = [(part, attribute, move) for move in chart.moves for part, attribute in move.targets]
    assert {part for part, _, _ in moved} == set(parts)
    for part, attribute, move in moved:
        drawn = parts[part].text if attribute == "text" else parts[part].get(attribute)
        assert drawn is not None
        assert float(drawn.removesuffix(move.unit or "\0")) == pytest.approx(
            move.values[-1], abs=0.51 if attribute == "text" else 0.05 + 1e-5 * abs(move.values[-1])
        )


@given(pairs(), st.integers(0, 24))
def test_lines_of_any_values(values: Pair, lasts: int) -> None:
    months = len(values[0]) - 1
    for name in ("revenue", "cash", "customers"):
        assert_well_made(LINES[name](NAMES, values, lasts=lasts), months)


@given(pairs(st.floats(0, 1)))
def test_shares_of_any_values(values: Pair) -> None:
    for name in ("brand", "trust"):
        assert_well_made(LINES[name](NAMES, values), len(values[0]) - 1)


@given(losses())
def test_leads_of_any_counts(given_losses: tuple[LeadLosses, LeadLosses]) -> None:
    chart = leads_chart(NAMES, given_losses)
    assert_well_made(chart, len(given_losses[0].won) - 1)
    wide = [value for move in chart.moves for value in move.values if move.unit == "%"]
    assert all(0 <= value <= 86 for value in wide)
    assert all(name in chart.svg for name in step_names())


def test_names_are_written_as_they_are() -> None:
    name = WayName('<b>"A" & co</b>', '<b>"A" & co</b>')
    chart = revenue_chart((name, NAMES[1]), ((100, 90), (100, 110)))
    assert "<b>" not in chart.svg
    assert chart.said[0].name == name.title
    ElementTree.fromstring(chart.svg)


@given(st.lists(VALUES, min_size=1, max_size=50), st.sampled_from([1, 10, 50, 100]), st.integers(50, 400))
def test_a_scale_holds_everything_between_round_numbers(values: list[float], step: int, height: int) -> None:
    for scale in (Scale.around(values, step, height), Scale.close_to(values, step, height)):
        assert scale.low <= min(values) + 1e-6
        assert scale.high >= max(values) - 1e-6
        assert 2 <= len(scale.ticks) <= 7
        assert scale.ticks[-1] == pytest.approx(scale.high)
        assert all(one < other for one, other in pairwise(scale.ticks))
        assert all(-0.1 <= scale.y(value) <= height + 0.1 for value in values)


@given(st.lists(VALUES, min_size=1, max_size=20))
def test_a_scale_around_everything_has_zero_on_it(values: list[float]) -> None:
    scale = Scale.around(values, 50, 100)
    assert scale.low <= 0 <= scale.high
    assert any(abs(tick) < 1e-6 * scale.step for tick in scale.ticks)


def test_a_scale_stands_still_while_values_move_a_little() -> None:
    scales = {Scale.around([75, most], 50, 200) for most in range(101, 150)}
    assert len(scales) == 1


@pytest.mark.parametrize(
    ("value", "exact", "said"),
    [
        (122.4, False, "122"),
        (121.5, False, "122"),
        (74.94, True, "74.9"),
        (100.0, True, "100"),
        (-293.6, False, "−294"),
        (-0.2, False, "0"),
        (1234.5, False, "1,235"),
        (1234.5, True, "1,235"),
        (-12345.0, True, "−12,345"),
    ],
)
def test_numbers_for_reading(value: float, exact: bool, said: str) -> None:
    assert number(value, exact=exact) == said


def test_percent_for_reading() -> None:
    assert [percent(share) for share in (0, 0.005, 0.274, 1)] == ["0%", "1%", "27%", "100%"]


@pytest.mark.parametrize(("months", "listed"), [(1, [0, 1]), (6, [0, 1, 3, 6]), (8, [0, 1, 3, 6, 8])])
def test_months_of_a_table(months: int, listed: list[int]) -> None:
    assert months_listed(months) == listed


def test_months_of_a_long_table_are_few() -> None:
    assert months_listed(36) == [0, 1, 3, 6, 12, 18, 24, 30, 36]
    assert months_listed(120) == [0, 1, 3, 6, *range(12, 121, 12)]


def test_the_two_ways_are_told_apart_by_line_and_mark_not_by_colour_alone() -> None:
    chart = revenue_chart(NAMES, ((100, 90), (100, 110)))
    style = moving_style(THEMES["light"])
    assert "stroke-dasharray" in style.partition("svg .way-1{")[2].partition("}")[0]
    assert "stroke-dasharray" not in style.partition("svg .way-0{")[2].partition("}")[0]
    assert "<circle" in chart.svg.partition('data-part="head-0"')[2].partition("</svg>")[0]
    assert "<path" in chart.svg.partition('data-part="head-1"')[2].partition("</svg>")[0]


def test_the_months_of_a_decision_are_shaded() -> None:
    values = (tuple(float(each) for each in range(25)),) * 2
    wide = ElementTree.fromstring(revenue_chart(NAMES, values, lasts=6).svg).find("{*}rect")
    assert wide is not None
    assert (wide.get("class"), wide.get("width")) == ("band", "25%")
    assert ElementTree.fromstring(revenue_chart(NAMES, values).svg).find("{*}rect") is None


def test_a_chart_can_be_compared() -> None:
    chart = revenue_chart(NAMES, ((100, 90), (100, 110)))
    assert chart == revenue_chart(NAMES, ((100, 90), (100, 110)))
    assert replace(chart, title="") != chart
