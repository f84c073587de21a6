"""The room on the map: its mean with its interval, beside it what the room guessed, or where it was a round before."""

from collections.abc import Mapping
from typing import Final

from assessment.charts.drawing import LEADING, Spec, Width, draw
from assessment.charts.figure import Figure, Table, Words
from assessment.charts.map_ground import draw_diagonal, draw_ground
from assessment.charts.map_marks import draw_arrow
from assessment.charts.map_text import draw_labels, least_plot, lettering
from assessment.charts.room_landing import Landing, landing_of, lay_out_landing, things_on
from assessment.charts.room_marks import draw_interval, draw_mark, draw_people
from assessment.charts.room_words import interval, mean_told, place_finding, shift_finding
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points, tenths
from scoring import Guess, Quantity, RoomFigures, Shift, Withheld

_HALO: Final = 3.0
"""Halo of words that may have to stand on many people, as a multiple of what they have elsewhere."""
_ROWS: Final = 40
"""Places of people in the table; more are summed up by field."""


def room_map(
    room: RoomFigures,
    words: Words,
    cut: float,
    *,
    guess: Guess | Withheld | None = None,
    moved: Mapping[Quantity, Shift] | None = None,
    people: bool = False,
    theme: Theme = LIGHT,
    width: Width = "container",
    height: int | None = None,
    titled: bool = False,
) -> Figure | None:
    """None while the room has no place to show. ``people``: with their places, where the rules let them be seen.

    ``moved`` from another round draws an arrow from there; without it ``guess`` stands beside the room's place.
    """
    if isinstance(room.place, Withheld):
        return None
    landing = landing_of(room, room.place, guess, moved or {}, people)
    plot_height = height or theme.map_height
    title = _finding(landing, words)
    alt = f"{title}. {_told(landing, words, cut)}"
    plot = least_plot(theme, width)
    letters = lettering(theme, width, plot, plot_height)
    half = (100 * (theme.dot + 2) / plot, 100 * (theme.dot + 2) / plot_height)
    labels, even = lay_out_landing(landing, words, cut, letters, half)
    spec = draw(
        [
            *draw_ground(cut, {room.place.quadrant}, theme),
            *draw_diagonal(even, theme),
            *draw_people(landing.dots, theme),
            *draw_interval(room.place.marketing, room.place.sales, theme),
            *_marks(landing, theme),
            *draw_labels(labels, {room.place.quadrant}, theme, halo=_HALO if landing.dots else 1),
        ],
        theme=theme,
        width=width,
        height=plot_height,
        description=alt,
        title=title if titled else None,
        padding=(2, round(theme.label * LEADING) + 8, theme.dot + 4, 6),
    )
    return Figure(spec, title, alt, _table(landing, words))


def _marks(landing: Landing, theme: Theme) -> list[Spec]:
    """The dots, the room's own last: it lies over the others."""
    arrows = [draw_arrow(landing.first, landing.at, theme)] if landing.first is not None and landing.has_arrow else []
    return [*arrows, *(draw_mark(place, shape, theme) for place, shape, _said in reversed(things_on(landing)))]


def _finding(landing: Landing, words: Words) -> str:
    return shift_finding(landing.moved) if landing.moved else place_finding(landing.place, words, landing.guess)


def _told(landing: Landing, words: Words, cut: float) -> str:
    place = landing.place
    told = [
        _("Means of {number} people on a map with lines at {cut}: marketing emphasis {marketing}, sales emphasis {sales}, of 100").format(  # noqa: E501
            number=min(place.marketing.n, place.sales.n),
            cut=tenths(cut),
            marketing=mean_told(place.marketing),
            sales=mean_told(place.sales),
        )
    ]  # fmt: skip
    if landing.first is not None:
        said = _("First round: marketing {marketing}, sales {sales}")
        told.append(said.format(marketing=points(landing.first[0]), sales=points(landing.first[1])))
    elif landing.guess is not None:
        said = _("Guess of the room: marketing {marketing}, sales {sales}")
        guess = landing.guess
        told.append(said.format(marketing=points(guess.marketing.mean), sales=points(guess.sales.mean)))
    return ". ".join(told) + "."


def _table(landing: Landing, words: Words) -> Table:
    place, guess, first = landing.place, landing.guess, landing.first
    rows = [
        (_("Marketing emphasis, mean"), points(place.marketing.mean)),
        (_("Marketing emphasis, interval"), interval(place.marketing)),
        (_("Sales emphasis, mean"), points(place.sales.mean)),
        (_("Sales emphasis, interval"), interval(place.sales)),
    ]
    if guess is not None:
        rows.append((_("Guess, marketing"), points(guess.marketing.mean)))
        rows.append((_("Guess, sales"), points(guess.sales.mean)))
    if first is not None:
        rows.append((_("First round, marketing"), points(first[0])))
        rows.append((_("First round, sales"), points(first[1])))
    for field, number in (landing.fields or {}).items():
        rows.append((_("People in {field}").format(field=words.fields[field]), str(number)))
    for (marketing, sales), number in landing.dots.items() if len(landing.dots) <= _ROWS else ():
        rows.append(
            (
                _("People near marketing {marketing}, sales {sales}").format(marketing=marketing, sales=sales),
                str(number),
            )
        )
    return ((_("The room"), _("0 to 100, or people")), *rows)
