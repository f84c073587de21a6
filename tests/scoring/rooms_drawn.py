"""Rooms for tests: people with chosen scores, people at random, and people who are told apart by a number."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from hypothesis import strategies as st

from scoring.facts import Cell, Facts, Person, Plan, Quantity, facts_of, plan_of
from scoring.group import room_figures
from scoring.release import OPEN, Released, Rule, Withheld, release
from scoring.room import RoomFigures
from scoring.summary import Summary, summarise
from tests.scoring.drawn_sheets import partial_answers, profile
from tests.scoring.rubric_under_test import rubric_of

ANONYMOUS = Rule()
ROLES = ("marketing", "sales", "general", "other", None)


@cache
def plan(form: str = "full") -> Plan:
    return plan_of(rubric_of(form))


def person(role: str | None = None, form: str = "full", **scores: float) -> Person:
    """Answers with these section scores."""
    return Person(profile(form, **scores), role)


def at(marketing: float, sales: float, role: str | None = None) -> Person:
    """Somebody at a place on the map."""
    return person(role, IDN=marketing, ANT=marketing, LEA=marketing, REL=marketing, SAL=sales)


def summary_of(people: Iterable[Person], form: str = "full") -> Summary:
    return summarise(facts_of(plan(form), each) for each in people)


def released(people: Iterable[Person], rule: Rule = ANONYMOUS, form: str = "full", **more: Any) -> Released:
    """All of them in one release."""
    after = release(Released(**more), summary_of(people, form), rule)
    assert isinstance(after, Released)
    return after


def room_of(people: Sequence[Person], rule: Rule = ANONYMOUS, form: str = "full") -> RoomFigures:
    """The figures of one release."""
    room = room_figures(plan(form), released(people, rule, form), rule)
    assert isinstance(room, RoomFigures)
    return room


def open_room_of(people: Sequence[Person]) -> RoomFigures:
    return room_of(people, OPEN)


def is_withheld(value: object, why: str, needed: int = 5) -> bool:
    return value == Withheld(why, needed)  # type: ignore[arg-type]


@st.composite
def people_of(draw: st.DrawFn, form: str = "full") -> Person:
    """Anybody: any answers, any missing, any role, perhaps a guess."""
    points = st.integers(0, 100)
    guess = draw(st.one_of(st.none(), st.tuples(points, points)))
    return Person(draw(partial_answers(form)), draw(st.sampled_from(ROLES)), guess)


def numbered(number: int, role: str | None, low_confidence: bool, quantities: Iterable[Quantity]) -> Facts:
    """Somebody whose value of everything is their own number: a histogram then says who is in a figure."""
    return Facts(Cell(role, low_confidence), dict.fromkeys(quantities, number))
