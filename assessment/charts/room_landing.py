"""What there is to see of a room on the map, and where its words go: for every manner of drawing it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from assessment.charts.compared import Shape
from assessment.charts.figure import Words
from assessment.charts.map_labels import CORNERS, DIAGONAL, THIN, Label, cut_lines, even_at, fields
from assessment.charts.map_marks import ARROW_FROM
from assessment.charts.placing import Box, Lettering, around, arrange, diagonal, segment
from assessment.charts.room_marks import FIRST, GUESS, MEAN, PERSON, half_widths
from assessment.words import _, ngettext, points
from scoring import Guess, Quadrant, Quantity, RoomFigures, RoomPlace, Shift, Withheld


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

    @property
    def has_arrow(self) -> bool:
        """Whether the room has moved far enough for an arrow."""
        if self.first is None:
            return False
        return hypot(self.at[0] - self.first[0], self.at[1] - self.first[1]) >= ARROW_FROM


def landing_of(
    room: RoomFigures,
    place: RoomPlace,
    guess: Guess | Withheld | None,
    moved: Mapping[Quantity, Shift],
    people: bool,
) -> Landing:
    """``guess`` is left out where the room has moved; ``people``: with their places, as far as these were released."""
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


def things_on(landing: Landing) -> list[tuple[tuple[float, float], Shape, Sequence[str]]]:
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


def lay_out_landing(
    landing: Landing, words: Words, cut: float, letters: Lettering, half: tuple[float, float]
) -> tuple[list[Label], float | None]:
    """Words beside the dots, and names of fields in their corners; where they would meet, the names give way."""
    things = things_on(landing)
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
