"""From the pack's file to what the simulator takes."""

from collections.abc import Mapping

from assessment.learning.simulator import Dials, Parameters
from assessment.packs.learning.simulator import Mix, SimulatorText


def parameters_of(text: SimulatorText, changes: Mapping[str, float] | None = None) -> Parameters:
    """The defaults of the pack, with changes by name; raises ValueError for a value that the equations cannot take."""
    values = {name: each.value for name, each in text.assumptions.items()}
    return Parameters(**(values | dict(changes or {})))


def dials_of(mix: Mix) -> Dials:
    """The dials of a mix, from points to 0-1."""
    return Dials(mix.marketing / 100, mix.sales / 100, mix.together / 100)
