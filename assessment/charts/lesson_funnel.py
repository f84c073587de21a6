"""What is left after each step, and where the most are lost."""

from itertools import pairwise

from assessment.charts.drawing import Row, Spec, Width, draw, mark, over, text
from assessment.charts.figure import Figure, Table
from assessment.charts.lesson_ink import alternative, figure_of, ink_of
from assessment.charts.rows import Rhythm, between, named, names, shared_settings, tracks, y
from assessment.charts.theme import Theme
from assessment.packs.learning.pictures import Funnel
from assessment.words import _


def draw_funnel(picture: Funnel, theme: Theme, width: Width, titled: bool) -> Figure:
    """A bar for each step; below it how many go no further, the largest loss in bold."""
    rhythm = Rhythm.of(theme, notes=True)
    rows = [{**row, **rhythm.places(place)} for place, row in enumerate(_rows(picture, theme))]
    height = rhythm.height(len(rows))
    chart = draw(
        [over(rows, _layers(theme, height))],
        description=alternative(picture),
        title=picture.title if titled else None,
        **shared_settings(theme, width, height),
    )
    return figure_of(picture, chart, _table(picture))


def losses(picture: Funnel) -> list[int]:
    """How many go no further after each step but the last."""
    return [before.count - after.count for before, after in pairwise(picture.stages)]


def _rows(picture: Funnel, theme: Theme) -> list[Row]:
    lost = [*losses(picture), 0]
    start = picture.stages[0].count
    return [
        {
            **named(stage.label, stage.label),
            "figure": str(stage.count),
            "strong": False,
            "shift": 0,
            "zero": 0,
            "share": 100 * stage.count / start,
            "colour": ink_of(stage.side, theme).mark,
            "note": _("{count} go no further").format(count=gone) if gone else "",
            "most": gone == max(lost) and gone > 0,
        }
        for stage, gone in zip(picture.stages, lost, strict=True)
    ]


def _layers(theme: Theme, height: float) -> list[Spec]:
    colour = {"field": "colour", "type": "nominal", "scale": None, "legend": None}
    bar = mark("rect", {**between("zero", "share", height), "color": colour}, cornerRadius=2)
    place = {"x": {"value": 0}, "y": y("note_top", height)}
    note = text(place, of="small", content="datum.note", align="left", color=theme.muted)
    loud = text(place, of="small", content="datum.note", align="left", color=theme.ink, fontWeight=600)
    quiet: Spec = {**note, "transform": [{"filter": "!datum.most"}]}
    most: Spec = {**loud, "transform": [{"filter": "datum.most"}]}
    return [tracks(theme, height), bar, *names(theme, height), quiet, most]


def _table(picture: Funnel) -> Table:
    lost = (*(str(each) for each in losses(picture)), "–")
    rows = ((stage.label, str(stage.count), gone) for stage, gone in zip(picture.stages, lost, strict=True))
    return ((_("Step"), _("How many"), _("Go no further")), *rows)
