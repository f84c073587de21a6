"""From the pack's file to what the simulator takes, and where a reader starts."""

from collections.abc import Mapping

from assessment.learning.setting import Points, Setting
from assessment.learning.simulator import Parameters
from assessment.packs.learning.simulator import Pair, SimulatorText
from scoring import Quadrant


def parameters_of(text: SimulatorText, changes: Mapping[str, float] | None = None) -> Parameters:
    """The defaults of the pack, with changes by name; raises ValueError for a value that the equations cannot take."""
    values = {name: each.value for name, each in text.assumptions.items()}
    return Parameters(**(values | dict(changes or {})))


def first_setting(text: SimulatorText, own: Points | None = None, field: Quadrant | None = None) -> Setting:
    """Where somebody starts: from their own result where there is one, beside the mix that the pack names for it."""
    pair: Pair = text.start if field is None else getattr(text.fields, field)
    this = Points.of(text.mixes[pair.mix]) if own is None else own
    return Setting(this, Points.of(text.mixes[pair.beside]), text.months)
