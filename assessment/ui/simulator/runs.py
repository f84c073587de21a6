"""Two runs of the simulator, and their charts."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.charts.lead_bars import LeadLosses, leads_chart
from assessment.charts.moving import MovingChart, WayName
from assessment.charts.ways import brand_chart, cash_chart, customers_chart, revenue_chart, trust_chart
from assessment.learning.levels import Levels, leads, levels
from assessment.learning.setting import Setting
from assessment.learning.simulator import Dials, Parameters, simulate, steady
from assessment.learning.start import parameters_of
from assessment.packs.learning.simulator import SimulatorText
from assessment.words import _

Course = Sequence[tuple[Dials, Parameters]]


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
    return draw(way_names(), (this, other))


def draw(names: tuple[WayName, WayName], courses: tuple[Course, Course], lasts: int = 0) -> Charts:
    """The charts of any two courses; the first ``lasts`` months are shaded."""
    (this, losses), (other, other_losses) = (_run(course) for course in courses)
    return Charts(
        revenue_chart(names, (this.revenue, other.revenue), lasts),
        (
            cash_chart(names, (this.cash, other.cash), lasts),
            customers_chart(names, (this.customers, other.customers), lasts),
            brand_chart(names, (this.brand, other.brand), lasts),
            trust_chart(names, (this.trust, other.trust), lasts),
            leads_chart(names, (losses, other_losses)),
        ),
    )


def _run(course: Course) -> tuple[Levels, LeadLosses]:
    months, parameters = simulate(course), course[0][1]
    counts = leads(parameters, months)
    losses = LeadLosses(
        arrived=tuple(each.arrived for each in counts),
        not_picked_up=tuple(each.not_picked_up for each in counts),
        gone_cold=tuple(each.gone_cold for each in counts),
        not_won=tuple(each.worked - each.won for each in counts),
        won=tuple(each.won for each in counts),
    )
    return levels(parameters, months), losses
