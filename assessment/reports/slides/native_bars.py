"""Bars as charts that can be edited, with the scores of the result in full precision behind them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from assessment.charts import LIGHT, Figure
from assessment.reports.slides.writing import Box, colour_of

_TEXT: Final = 14
_INNER: Final = (0.31, 0.02, 0.63, 0.87)
"""Left, top, width and height of the bars' own area, as shares of the chart."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; without a score there is only its name."""

    name: str
    score: float | None
    colour: str


def add_bars(slide: Any, figure: Figure, series: str, bars: Sequence[Bar], line: float, box: Box) -> None:
    """Bars from 0 to 100 with a thin line at so many points, and the figure's text alternative."""
    data = CategoryChartData(number_format="General")
    data.categories = [bar.name for bar in bars]
    data.add_series(series, [bar.score for bar in bars])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box.emu, data)
    frame.name = figure.title
    frame._element.nvGraphicFramePr.cNvPr.set("descr", figure.alt)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.size, chart.font.color.rgb = Pt(_TEXT), colour_of(LIGHT.ink)
    _set_names(chart.category_axis)
    _set_scale(chart.value_axis, line)
    _set_bars(chart.plots[0], bars)
    _set_inner_area(chart)


def _set_names(axis: Any) -> None:
    """The first name at the top, as it is read."""
    axis.reverse_order = True
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.has_major_gridlines = False
    axis.format.line.color.rgb = colour_of(LIGHT.rule)


def _set_scale(axis: Any, line: float) -> None:
    """Lines every so many points: of these only the first and the one that matters lie on the scale."""
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 100, line
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = colour_of(LIGHT.rule)
    axis.major_gridlines.format.line.width = Pt(1.25)
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    axis.tick_labels.font.size = Pt(12)
    axis.tick_labels.font.color.rgb = colour_of(LIGHT.muted)
    axis.format.line.fill.background()


def _set_bars(plot: Any, bars: Sequence[Bar]) -> None:
    plot.gap_width, plot.vary_by_categories = 90, False
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = "0", False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size, labels.font.bold = Pt(_TEXT), True
    for number, bar in enumerate(bars):
        fill = plot.series[0].points[number].format.fill
        fill.solid()
        fill.fore_color.rgb = colour_of(bar.colour)


def _set_inner_area(chart: Any) -> None:
    """Fixed, so that names have the same room everywhere."""
    left, top, width, height = _INNER
    layout = parse_xml(
        f"<c:layout {nsdecls('c')}><c:manualLayout><c:layoutTarget val='inner'/><c:xMode val='edge'/>"
        f"<c:yMode val='edge'/><c:x val='{left}'/><c:y val='{top}'/><c:w val='{width}'/><c:h val='{height}'/>"
        "</c:manualLayout></c:layout>"
    )
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    old = area.find(qn("c:layout"))
    if old is not None:
        area.remove(old)
    area.insert(0, layout)
