"""The findings of a room in the order of the wall: a title that says it, a picture, and what to talk about."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from assessment.charts import (
    Figure,
    Landing,
    Name,
    Table,
    Words,
    contested_statements,
    divided_finding,
    landing_of,
    mean_told,
    prompt,
    room_map,
    room_sections,
    room_strategies,
    room_teams,
    room_together,
    signed,
    team_prompt,
)
from assessment.packs import Edition
from assessment.reports.strategy_words import strategy_line
from assessment.words import _, ngettext, points
from assessment.workshop.model import Figures, Room
from scoring import GapWord, Mean, Quantity, RoomFigures, RoomPlace, Shift, Teams

Kind = Literal["map", "sections", "roles", "contested", "strategies"]
Rounds = Sequence[tuple[Figures, RoomFigures]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One page, one slide, or one part of a page."""

    kind: Kind
    about: str
    title: str
    """The finding, without a full stop."""
    lines: tuple[str, ...]
    figure: Figure | None
    """For its words and its table; files draw it in their own size."""
    draw: Callable[..., Figure | None] | None
    """Takes theme and width."""
    table: Table
    landing: Landing | None = None
    """Of a map: what is on it."""


def findings_of(room: Room, edition: Edition, words: Words, rounds: Rounds) -> tuple[Finding, ...]:
    """Of the rounds of which something is shown; maps of each, everything else of the newest."""
    if not rounds:
        return ()
    maps = [_map(room, edition, words, *each) for each in reversed(rounds)]
    newest = rounds[-1][1]
    others = (_sections(edition, words, newest), _roles(edition, words, newest), _contested(words, newest))
    return tuple(each for each in (*maps, *others, _strategies(room, edition, words, newest)) if each is not None)


def _found(kind: Kind, about: str, draw: Callable[..., Figure | None], *lines: str) -> Finding | None:
    figure = draw()
    if figure is None:
        return None
    return Finding(kind, about, figure.title, lines, figure, draw, figure.table)


def _map(room: Room, edition: Edition, words: Words, figures: Figures, released: RoomFigures) -> Finding | None:
    """Beside the guess, or with an arrow from the round before."""
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


def _sections(edition: Edition, words: Words, released: RoomFigures) -> Finding | None:
    """Where any of them has a mean."""
    if not any(isinstance(each.mean, Mean) for each in released.sections):
        return None
    return _found("sections", _("The five sections"), partial(room_sections, released, words, edition.scoring.cut))


def _roles(edition: Edition, words: Words, released: RoomFigures) -> Finding | None:
    """Where they may be shown apart."""
    if not isinstance(released.teams, Teams):
        return None
    draw = partial(room_teams, released, words, edition.scoring.cut)
    return _found("roles", _("Marketing and sales"), draw, team_prompt(released.teams.gaps[0]))


def _contested(words: Words, released: RoomFigures) -> Finding | None:
    about = _("Where the room differs")
    if not released.contested:
        line = _("Ask what everybody has seen that makes them agree.")
        return Finding("contested", about, divided_finding(()), (line,), None, None, ())
    questions = (prompt(each, words).question for each in released.contested)
    numbered = (_("{n}. {question}").format(n=place, question=each) for place, each in enumerate(questions, 1))
    return _found("contested", about, partial(contested_statements, released, words), *numbered)


def _strategies(room: Room, edition: Edition, words: Words, released: RoomFigures) -> Finding | None:
    """What to work on; how little there is between two strong halves comes before."""
    constants = edition.rubric(room.setup.form).constants
    bridge = room_together(released, words, edition.scoring.keep_from).title
    lines = [f"{bridge}."] if released.thin_bridge else []
    lines += [strategy_line(edition, each) for each in released.strategies if each.priority is not None]
    draw = partial(room_strategies, released, words, constants)
    return _found("strategies", _("What to work on"), draw, *lines)
