"""The room on the map: beside its guess, or with an arrow from the round before."""

from collections.abc import Iterator, Mapping
from functools import partial

from assessment.charts import Landing, Name, Table, Words, landing_of, mean_told, room_map, signed
from assessment.packs import Edition
from assessment.reports.room_finding import Finding
from assessment.words import _, ngettext, points
from assessment.workshop.model import Figures, Room
from scoring import GapWord, Quantity, RoomFigures, RoomPlace, Shift


def place_on_map(room: Room, edition: Edition, words: Words, figures: Figures, released: RoomFigures) -> Finding | None:
    """The finding of one round; None where the room has no place."""
    is_open, moved = room.setup.privacy == "open", figures.shifts
    draw = partial(
        room_map, released, words, edition.scoring.cut, guess=figures.guess, moved=moved or None, people=is_open
    )
    figure = draw()
    if figure is None or not isinstance(released.place, RoomPlace):
        return None
    about = _("The map") if figures.round == 1 else _("The map after the second round")
    landing = landing_of(released, released.place, figures.guess, moved, is_open)
    table = _shift_table(words, moved) if moved else figure.table
    lines = (people_told(released), *_places(released.place, landing))
    return Finding("map", about, figure.title, lines, figure, draw, table, landing)


def _places(place: RoomPlace, landing: Landing) -> Iterator[str]:
    """Where the room stands, and where it guessed or was."""
    yield _("Marketing emphasis: {mean}.").format(mean=mean_told(place.marketing))
    yield _("Sales emphasis: {mean}.").format(mean=mean_told(place.sales))
    both = _("{what}: marketing {marketing}, sales {sales}.")
    if landing.first is not None:
        marketing, sales = landing.first
        yield both.format(what=_("First round"), marketing=points(marketing), sales=points(sales))
    if landing.guess is not None:
        marketing, sales = landing.guess.marketing.mean, landing.guess.sales.mean
        yield both.format(what=_("Our guess"), marketing=points(marketing), sales=points(sales))


def people_told(released: RoomFigures) -> str:
    """How many people a picture shows, and how many it does not."""
    said = ngettext("From {n} person.", "From {n} people.", released.people).format(n=released.people)
    if not released.held_back:
        return said
    more = ngettext("{n} more is counted and not shown.", "{n} more are counted and not shown.", released.held_back)
    return f"{said} {more.format(n=released.held_back)}"


def _shift_table(words: Words, moved: Mapping[Quantity, Shift]) -> Table:
    """Both rounds side by side, and whether the difference is more than chance."""
    said: dict[GapWord, str] = {
        "similar": _("similar"),
        "possible": _("may be chance"),
        "gap": _("moved"),
    }
    head = (_("The room"), _("First round"), _("Second round"), _("Change"), _("In a word"))
    rows = (
        (
            _quantity(words, quantity),
            points(shift.then.mean),
            points(shift.now.mean),
            signed(shift.points),
            said[shift.word],
        )
        for quantity, shift in moved.items()
    )
    return (head, *rows)


def _quantity(words: Words, quantity: Quantity) -> str:
    sides = {"marketing": _("Marketing"), "sales": _("Sales")}
    if quantity.kind == "axis":
        return sides[quantity.name]
    return words.sections.get(quantity.name, Name(_("Working together"), "")).title
