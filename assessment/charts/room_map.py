"""The room on the map: its mean with its interval, beside it what the room guessed, or where it was a round before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final

from assessment.charts.compared import Shape
from assessment.charts.drawing import LEADING, Spec, Width, draw
from assessment.charts.figure import Figure, Table, Words
from assessment.charts.map_ground import draw_diagonal, draw_ground
from assessment.charts.map_labels import CORNERS, DIAGONAL, THIN, Label, cut_lines, even_at, fields
from assessment.charts.map_marks import ARROW_FROM, draw_arrow
from assessment.charts.map_text import draw_labels, least_plot, lettering
from assessment.charts.placing import Box, Lettering, around, arrange, diagonal, segment
from assessment.charts.room_marks import (
    FIRST,
    GUESS,
    MEAN,
    PERSON,
    draw_interval,
    draw_mark,
    draw_people,
    half_widths,
)
from assessment.charts.room_words import interval, mean_told, place_finding, shift_finding
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, ngettext, points, tenths
from scoring import Guess, Quadrant, Quantity, RoomFigures, RoomPlace, Shift, Withheld

_HALO: Final = 3.0
"""Halo of words that may have to stand on many people, as a multiple of what they have elsewhere."""
_ROWS: Final = 40
"""Places of people in the table; more are summed up by field."""


@dataclass(frozen=True, slots=True)
class Landing:
    """A room on the map and what is beside it."""

    place: RoomPlace
    fields: Mapping[Quadrant, int] | None
    dots: Mapping[tuple[int, int], int]
    guess: Guess | None
    first: tuple[float, float] | None
    """Where the room was a round before."""
    moved: Sequence[tuple[str, Shift]]

    @property
    def at(self) -> tuple[float, float]:
        return self.place.marketing.mean, self.place.sales.mean


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
    landing = _landing(room, room.place, guess, moved or {}, people)
    plot_height = height or theme.map_height
    title = _finding(landing, words)
    alt = f"{title}. {_told(landing, words, cut)}"
    plot = least_plot(theme, width)
    letters = lettering(theme, width, plot, plot_height)
    half = (100 * (theme.dot + 2) / plot, 100 * (theme.dot + 2) / plot_height)
    labels, even = _lay_out(landing, words, cut, letters, half)
    chart = draw(
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
    return Figure(chart, title, alt, _table(landing, words))


def _landing(
    room: RoomFigures,
    place: RoomPlace,
    guess: Guess | Withheld | None,
    moved: Mapping[Quantity, Shift],
    people: bool,
) -> Landing:
    marketing, sales = moved.get(Quantity("axis", "marketing")), moved.get(Quantity("axis", "sales"))
    both = None if marketing is None or sales is None else (marketing, sales)
    return Landing(
        place=place,
        fields=None if isinstance(room.fields, Withheld) else room.fields,
        dots={} if isinstance(room.dots, Withheld) or not people else room.dots,
        guess=None if isinstance(guess, Withheld) or both else guess,
        first=None if both is None else (both[0].then.mean, both[1].then.mean),
        moved=[] if both is None else [(_("Marketing"), both[0]), (_("Sales"), both[1])],
    )


def _marks(landing: Landing, theme: Theme) -> list[Spec]:
    """The dots, the room's own last: it lies over the others."""
    arrow = landing.first is not None and hypot(*_between(landing.first, landing.at)) >= ARROW_FROM
    arrows = [draw_arrow(landing.first, landing.at, theme)] if landing.first is not None and arrow else []
    return [*arrows, *(draw_mark(place, shape, theme) for place, shape, _said in reversed(_things(landing)))]


def _between(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return other[0] - one[0], other[1] - one[1]


def _things(landing: Landing) -> list[tuple[tuple[float, float], Shape, Sequence[str]]]:
    """Dots with what is said beside them, the room's own first."""
    scores = [
        _("Marketing {score}").format(score=points(landing.at[0])),
        _("Sales {score}").format(score=points(landing.at[1])),
    ]
    things: list[tuple[tuple[float, float], Shape, Sequence[str]]] = [(landing.at, MEAN, scores)]
    if landing.first is not None:
        things.append((landing.first, FIRST, [_("First round")]))
    if landing.guess is not None:
        guessed = landing.guess.marketing.mean, landing.guess.sales.mean
        things.append((guessed, GUESS, [_("Our guess")]))
    return things


def _lay_out(
    landing: Landing, words: Words, cut: float, letters: Lettering, half: tuple[float, float]
) -> tuple[list[Label], float | None]:
    """Words beside the dots, and names of fields in their corners; where they would meet, the names give way."""
    things = _things(landing)
    boxes = [_box(landing, place, half) for place, _shape, _said in things]
    arrow = segment(landing.first, landing.at) if landing.first is not None else []
    names = {field: _field_lines(field, landing, words) for field in fields(cut)}
    arrangement = arrange(
        [letters.beside(said, box) for (_place, _shape, said), box in zip(things, boxes, strict=True)],
        [letters.inside(names[field], box.inset(THIN), CORNERS[field]) for field, box in fields(cut).items()],
        taken=[*boxes, *arrow, *(around(*place, PERSON * half[0], PERSON * half[1]) for place in landing.dots)],
        lines=[*diagonal(*DIAGONAL), *cut_lines(cut)],
    )
    labels = [
        *(
            Label(names[field], spot, field, field == landing.place.quadrant)
            for field, spot in zip(fields(cut), arrangement.names, strict=True)
        ),
        *(Label(said, spot) for (_at, _shape, said), spot in zip(things, arrangement.labels, strict=True)),
    ]
    return labels, even_at([*boxes, *arrow, *(label.spot.box for label in labels)])


def _box(landing: Landing, place: tuple[float, float], half: tuple[float, float]) -> Box:
    """What a dot covers, the room's own with its interval."""
    if place != landing.at:
        return around(*place, *half)
    across, up = half_widths(landing.place.marketing), half_widths(landing.place.sales)
    return Box(
        place[0] - max(across[0], half[0]),
        place[1] - max(up[0], half[1]),
        place[0] + max(across[1], half[0]),
        place[1] + max(up[1], half[1]),
    )


def _field_lines(field: Quadrant, landing: Landing, words: Words) -> list[str]:
    """The name of a field and how many people are in it by their own answers."""
    if landing.fields is None:
        return [words.fields[field]]
    number = landing.fields[field]
    return [words.fields[field], ngettext("{number} person", "{number} people", number).format(number=number)]


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
