"""Two runs of the simulator, and their charts."""

from dataclasses import dataclass
from typing import Final

from assessment.charts.lead_bars import LeadLosses, leads_chart
from assessment.charts.moving import MovingChart, WayName
from assessment.charts.ways import LOW, TALL, brand_chart, cash_chart, customers_chart, revenue_chart, trust_chart
from assessment.learning.levels import Levels, leads, levels
from assessment.learning.setting import Setting
from assessment.learning.simulator import Course, Parameters, simulate, start_of, steady
from assessment.learning.start import parameters_of
from assessment.packs.learning.scenarios import Watched
from assessment.packs.learning.simulator import SimulatorText
from assessment.words import _

_CHARTS: Final = {
    "revenue": revenue_chart,
    "cash": cash_chart,
    "customers": customers_chart,
    "brand": brand_chart,
    "trust": trust_chart,
}
"""By the name of the level that they show."""


@dataclass(frozen=True, slots=True)
class Charts:
    """What a page shows: the first chart with the means to choose a month, the others after it."""

    first: MovingChart
    others: tuple[MovingChart, ...]


def way_names() -> tuple[WayName, WayName]:
    """What the two runs of the simulator are called."""
    return WayName(_("This way"), _("this way")), WayName(_("The other way"), _("the other way"))


def charts_of(setting: Setting, text: SimulatorText) -> Charts:
    """The charts of two runs on which the dials stay as they are."""
    parameters = parameters_of(text, dict(setting.changes))
    this, other = (steady(points.dials, parameters, setting.months) for points in (setting.this, setting.other))
    return draw(way_names(), parameters, (this, other))


def draw(
    names: tuple[WayName, WayName],
    firm: Parameters,
    courses: tuple[Course, Course],
    lasts: int = 0,
    watch: Watched = "revenue",
) -> Charts:
    """The charts of any two courses of a firm, ``watch`` first; the first ``lasts`` months are shaded."""
    (this, losses), (other, other_losses) = (_run(firm, course) for course in courses)
    lines = {
        name: chart(names, (getattr(this, name), getattr(other, name)), TALL if name == watch else LOW, lasts)
        for name, chart in _CHARTS.items()
    }
    first = lines.pop(watch)
    return Charts(first, (*lines.values(), leads_chart(names, (losses, other_losses))))


def _run(firm: Parameters, course: Course) -> tuple[Levels, LeadLosses]:
    months = simulate(course, start_of(firm))
    counts = leads(firm, months)
    losses = LeadLosses(
        arrived=tuple(each.arrived for each in counts),
        not_picked_up=tuple(each.not_picked_up for each in counts),
        gone_cold=tuple(each.gone_cold for each in counts),
        not_won=tuple(each.worked - each.won for each in counts),
        won=tuple(each.won for each in counts),
    )
    return levels(firm, months), losses
