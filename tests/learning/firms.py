"""The shipped assumptions, and runs of the mixes that the design speaks of."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assessment.learning.equations import SYMBOLS
from assessment.learning.levels import Leads, Levels, leads, levels
from assessment.learning.setting import Points
from assessment.learning.simulator import Dials, Month, Parameters, simulate, steady
from assessment.learning.start import parameters_of
from assessment.packs.learning.simulator import SimulatorText
from assessment.packs.learning.trials import open_trials

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "golden-statistics.json"
SAME_MONEY = ("sales_led", "marketing_led", "integrated")
"""Mixes that spend the same each month and differ in where."""


@cache
def shipped() -> SimulatorText:
    """The simulator's file of the first pack's newest edition."""
    edition = max((ROOT / "content").glob("*/*/learning/simulator.yaml")).parent.parent
    text = open_trials(edition).simulator
    assert text is not None
    return text


def defaults() -> Parameters:
    return parameters_of(shipped())


@cache
def golden() -> dict[str, Any]:
    """Case G27."""
    cases = json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]
    found: dict[str, Any] = next(case for case in cases if case["id"] == "G27")
    return found


def golden_parameters() -> Parameters:
    """Those of the case; it says how fast trust moves where we say in how many months."""
    given = golden()["input"]["parameters"]
    names = {name: symbol for name, symbol in SYMBOLS.items() if name != "trust_months"}
    return Parameters(trust_months=1 / given["theta"], **{name: given[symbol] for name, symbol in names.items()})


@dataclass(frozen=True)
class Firm:
    """A run with everything that is read off it."""

    months: tuple[Month, ...]
    levels: Levels
    leads: tuple[Leads, ...]

    @property
    def profit(self) -> list[float]:
        """By month, from month 0, which has none."""
        return [0.0, *(month.profit for month in self.months)]


def firm(dials: Dials, parameters: Parameters, months: int = 36) -> Firm:
    run = simulate(steady(dials, parameters, months))
    return Firm(run, levels(parameters, run), leads(parameters, run))


def firms(parameters: Parameters, together: float | None = None) -> dict[str, Firm]:
    """Every mix of the shipped file; ``together`` for all of them where it is given."""
    found = {}
    for name, mix in shipped().mixes.items():
        dials = Points.of(mix).dials
        if together is not None:
            dials = Dials(dials.marketing, dials.sales, together)
        found[name] = firm(dials, parameters)
    return found
