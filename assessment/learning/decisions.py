"""A decision as the simulator takes it: the dials turn for some months, and go back to where they were."""

from assessment.learning.setting import Points
from assessment.learning.simulator import MOST_MONTHS, Dials, Parameters
from assessment.learning.start import parameters_of
from assessment.packs.learning.scenarios import Choice, Scenario
from assessment.packs.learning.simulator import SimulatorText

_TIMES: int = 4
"""How often the time of a decision fits into what is shown: most of what it does comes after it."""


def months_shown(scenario: Scenario) -> int:
    """How far a decision is followed."""
    return min(MOST_MONTHS, max(12, _TIMES * scenario.months))


def course_of(
    scenario: Scenario, choice: Choice, start: Points, text: SimulatorText
) -> tuple[tuple[Dials, Parameters], ...]:
    """The dials and parameters of each month that is shown."""
    usual = {name: each.value for name, each in text.assumptions.items()}
    assumed = {name: usual[name] + added for name, added in choice.assume.items()}
    turn = choice.turn
    turned = start.dials.turned(turn.marketing / 100, turn.sales / 100, turn.together / 100)
    while_it_lasts, after = (turned, parameters_of(text, assumed)), (start.dials, parameters_of(text))
    return (while_it_lasts,) * scenario.months + (after,) * (months_shown(scenario) - scenario.months)
