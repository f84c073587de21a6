"""Decisions in the simulator: they last as long as they say, and do what their words promise."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.learning.decisions import course_of, months_shown
from assessment.learning.levels import levels
from assessment.learning.setting import Points
from assessment.learning.simulator import simulate, start_of
from assessment.packs.learning.scenarios import Scenario
from assessment.packs.learning.trials import open_trials
from tests.learning.firms import ROOT, Firm, defaults, shipped

EDITION = max((ROOT / "content").glob("*/*/learning/scenarios.yaml")).parent.parent
SCENARIOS: Mapping[str, Scenario] = open_trials(EDITION).scenarios
OPTIONS = [(name, option) for name, scenario in SCENARIOS.items() for option in scenario.options]
POINTS = st.builds(Points, *[st.integers(0, 100)] * 3)


def followed(name: str, option: str, start: Points | None = None) -> Firm:
    """The months that follow, from the firm of the story."""
    scenario = SCENARIOS[name]
    begins = start or Points.of(shipped().mixes[scenario.start])
    run = simulate(course_of(scenario, scenario.options[option], begins, shipped()), start_of(defaults()))
    return Firm(run, levels(defaults(), run), ())


@given(st.sampled_from(OPTIONS), POINTS)
def test_a_decision_lasts_as_long_as_it_says(option: tuple[str, str], start: Points) -> None:
    scenario = SCENARIOS[option[0]]
    course = course_of(scenario, scenario.options[option[1]], start, shipped())
    assert len(course) == months_shown(scenario)
    assert len(set(course[: scenario.months])) == 1
    assert set(course[scenario.months :]) == {(start.dials, defaults())}


@given(st.sampled_from(OPTIONS), POINTS)
def test_a_dial_turns_by_what_is_written_and_stops_at_its_end(option: tuple[str, str], start: Points) -> None:
    scenario = SCENARIOS[option[0]]
    turn = scenario.options[option[1]].turn
    dials = course_of(scenario, scenario.options[option[1]], start, shipped())[0][0]
    for name in ("marketing", "sales", "together"):
        wanted = getattr(start, name) + getattr(turn, name)
        assert getattr(dials, name) == pytest.approx(min(100, max(0, wanted)) / 100)


DESIGN = {
    "S1": ({"sales": 30, "marketing": -30}, {"sales": -20, "marketing": -20}, {"together": 20}),
    "S2": ({"marketing": 30}, {}, {"together": 40, "sales": 10}),
    "S3": ({}, {"marketing": 40}, {"marketing": 10, "together": 20}),
    "S4": ({"together": -20}, {}, {"together": 40}),
    "S5": ({}, {}, {}),
}
"""How each option turns the dials for six months (measurement design 6.3)."""


def test_the_shipped_scenarios_turn_the_dials_as_the_design_says() -> None:
    written = {
        name: tuple(option.turn.model_dump(exclude_defaults=True) for option in scenario.options.values())
        for name, scenario in SCENARIOS.items()
    }
    assert written == DESIGN
    assert {scenario.months for scenario in SCENARIOS.values()} == {6}
    assert {scenario.best for scenario in SCENARIOS.values()} == {"C"}


def test_pressing_gains_now_and_costs_later() -> None:
    press, freeze, warm = (followed("S1", option).levels for option in "ABC")
    assert press.revenue[3] > warm.revenue[3] > freeze.revenue[3]
    assert warm.revenue[12] > max(press.revenue[12], freeze.revenue[12])
    assert freeze.cash[6] > max(press.cash[6], warm.cash[6])
    assert min(press.trust) < press.trust[0] - 0.2
    assert press.brand[6] < warm.brand[6]


def test_more_adverts_cost_more_than_following_up_and_bring_less() -> None:
    adverts, agency, rule = (followed("S2", option) for option in "ABC")
    assert adverts.levels.brand[6] > rule.levels.brand[6] == agency.levels.brand[6]
    assert rule.levels.revenue[6] > adverts.levels.revenue[6] + 2 > agency.levels.revenue[6] + 2
    spent = [0.6 * month.revenue - month.profit for month in (adverts.months[0], rule.months[0])]
    assert spent[0] > spent[1]


def test_the_launch_sells_hardly_more_than_the_trial_and_costs_four_times_as_much() -> None:
    wait, launch, trial = (followed("S3", option) for option in "ABC")
    assert launch.levels.revenue[6] == pytest.approx(trial.levels.revenue[6], abs=1)
    costs = [0.6 * run.months[0].revenue - run.months[0].profit for run in (wait, launch, trial)]
    assert costs[1] - costs[0] == pytest.approx(4 * (costs[2] - costs[0]))
    assert launch.levels.cash[24] < wait.levels.cash[24]


def test_one_record_wins_more_at_no_cost() -> None:
    apart, argue, record = (followed("S4", option).levels for option in "ABC")
    for month in range(1, 25):
        assert record.cash[month] > argue.cash[month] > apart.cash[month]
        assert record.revenue[month] > argue.revenue[month] > apart.revenue[month]


def test_a_favour_keeps_customers_and_uses_up_cash() -> None:
    favour, refusal, paid = (followed("S5", option).levels for option in "ABC")
    assert favour.customers[24] > paid.customers[24] > refusal.customers[24]
    assert paid.cash[24] > refusal.cash[24] > favour.cash[24]
    assert min(favour.cash) < 0


def test_everybody_starts_from_the_same_firm() -> None:
    for name, option in OPTIONS:
        lines = followed(name, option).levels
        assert (lines.revenue[0], lines.customers[0], lines.cash[0]) == (100, 100, 0)
