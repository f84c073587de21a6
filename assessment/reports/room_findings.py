"""The findings of a room in the order of the wall: a title that says it, a picture, and what to talk about."""

from collections.abc import Sequence
from functools import partial

from assessment.charts import (
    Words,
    contested_statements,
    divided_finding,
    prompt,
    room_sections,
    room_strategies,
    room_teams,
    room_together,
    team_prompt,
)
from assessment.packs import Edition
from assessment.reports.room_finding import Finding, found
from assessment.reports.room_place import place_on_map
from assessment.reports.strategy_words import strategy_line
from assessment.words import _
from assessment.workshop.model import Figures, Room
from scoring import Mean, RoomFigures, Statement, Teams

Rounds = Sequence[tuple[Figures, RoomFigures]]


def findings_of(room: Room, edition: Edition, words: Words, rounds: Rounds) -> tuple[Finding, ...]:
    """Of the rounds of which something is shown; maps of each, everything else of the newest."""
    if not rounds:
        return ()
    maps = [place_on_map(room, edition, words, *each) for each in reversed(rounds)]
    newest = rounds[-1][1]
    others = (_sections(edition, words, newest), _roles(edition, words, newest), _contested(words, newest))
    return tuple(each for each in (*maps, *others, _strategies(room, edition, words, newest)) if each is not None)


def _sections(edition: Edition, words: Words, released: RoomFigures) -> Finding | None:
    """Where any of them has a mean."""
    if not any(isinstance(each.mean, Mean) for each in released.sections):
        return None
    return found("sections", _("The five sections"), partial(room_sections, released, words, edition.scoring.cut))


def _roles(edition: Edition, words: Words, released: RoomFigures) -> Finding | None:
    """Where they may be shown apart."""
    if not isinstance(released.teams, Teams):
        return None
    draw = partial(room_teams, released, words, edition.scoring.cut)
    return found("roles", _("Marketing and sales"), draw, team_prompt(released.teams.gaps[0]))


def _contested(words: Words, released: RoomFigures) -> Finding | None:
    """Where any statement has enough answers."""
    if not any(isinstance(each, Statement) for each in released.statements.values()):
        return None
    about = _("Where the room differs")
    if not released.contested:
        line = _("Ask what everybody has seen that makes them agree.")
        return Finding("contested", about, divided_finding(()), (line,), None, None, ())
    questions = (prompt(each, words).question for each in released.contested)
    numbered = (_("{n}. {question}").format(n=place, question=each) for place, each in enumerate(questions, 1))
    return found("contested", about, partial(contested_statements, released, words), *numbered)


def _strategies(room: Room, edition: Edition, words: Words, released: RoomFigures) -> Finding | None:
    """What to work on; how little there is between two strong halves comes before."""
    constants = edition.rubric(room.setup.form).constants
    bridge = room_together(released, words, edition.scoring.keep_from).title
    lines = [f"{bridge}."] if released.thin_bridge else []
    lines += [strategy_line(edition, each) for each in released.strategies if each.priority is not None]
    draw = partial(room_strategies, released, words, constants)
    return found("strategies", _("What to work on"), draw, *lines)
