"""How likely each field is, given the margins (measurement design 3.6)."""

from collections.abc import Mapping
from math import floor

from assessment.charts.drawing import Row, Spec, Width, draw, mark, over
from assessment.charts.figure import Figure, Words
from assessment.charts.rows import Rhythm, between, named, names, shared_settings, tracks
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, all_of
from scoring import QUADRANTS, Quadrant, Result


def field_likelihood(
    result: Result, words: Words, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure | None:
    """The four fields, the likeliest first, in whole percent; None while an axis has no score."""
    if result.likelihood is None:
        return None
    percents = whole_percents(result.likelihood)
    order = sorted(QUADRANTS, key=lambda field: -percents[field])
    title = _finding(percents, order, words)
    alt = f"{title}. {_told(percents, order, words)}"
    rhythm = Rhythm.of(theme)
    rows = [
        {**_row(field, percents[field], result.likelihood[field], words, theme), **rhythm.places(place)}
        for place, field in enumerate(order)
    ]
    height = rhythm.height(len(rows))
    settings = shared_settings(theme, width, height)
    spec = draw([over(rows, _layers(theme, height))], description=alt, title=title if titled else None, **settings)
    table = ((_("Field"), _("Likelihood")), *((words.fields[field], f"{percents[field]}%") for field in order))
    return Figure(spec, title, alt, table)


def whole_percents(shares: Mapping[Quadrant, float]) -> dict[Quadrant, int]:
    """Whole percents that add up to 100: what rounding down leaves goes to the largest remainders."""
    percents = {field: floor(100 * share) for field, share in shares.items()}
    left = 100 - sum(percents.values())
    by_remainder = sorted(shares, key=lambda field: percents[field] - 100 * shares[field])
    return {field: percent + (field in by_remainder[:left]) for field, percent in percents.items()}


def _row(field: Quadrant, percent: int, share: float, words: Words, theme: Theme) -> Row:
    name = words.fields[field]
    return {
        **named(name, name),
        "field": field,
        "share": share,
        "zero": 0,
        "percent": percent,
        "figure": f"{percent}%",
        "strong": False,
        "shift": 0,
        "colour": theme.fields[field].mark,
    }


def _layers(theme: Theme, height: float) -> list[Spec]:
    colour = {"field": "colour", "type": "nominal", "scale": None, "legend": None}
    bars = mark("rect", {**between("zero", "percent", height), "color": colour}, cornerRadius=2)
    seen: Spec = {**bars, "transform": [{"filter": "datum.percent > 0"}]}
    return [tracks(theme, height), seen, *names(theme, height)]


def _finding(percents: Mapping[Quadrant, int], order: list[Quadrant], words: Words) -> str:
    first = order[0]
    if percents[first] > 50:
        return _("{field} is the likeliest field, at {percent} percent").format(
            field=words.fields[first], percent=percents[first]
        )
    said = _("No field is clearly the likeliest; {field} comes closest, at {percent} percent")
    return said.format(field=words.fields[first], percent=percents[first])


def _told(percents: Mapping[Quadrant, int], order: list[Quadrant], words: Words) -> str:
    parts = [
        _("{field} {percent} percent").format(field=words.fields[field], percent=percents[field]) for field in order
    ]
    return _("Given the margins of this questionnaire: {likelihoods}.").format(likelihoods=all_of(parts))
