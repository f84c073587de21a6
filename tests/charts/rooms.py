"""Rooms of kinds that look different, rooms at random, and all pictures of a room by name."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final

from hypothesis import strategies as st

from assessment import charts
from assessment.charts import Figure, Words
from assessment.packs import Edition
from scoring import (
    OPEN,
    Answer,
    Guess,
    Person,
    Plan,
    Quantity,
    Released,
    RoomFigures,
    Rule,
    Shift,
    Statement,
    facts_of,
    guess_of,
    plan_of,
    release,
    room_figures,
    shifts,
    summarise,
)

Draw = Callable[..., Figure | None]
Shifts = Mapping[Quantity, Shift]


def answers(plan: Plan, marketing: float, sales: float, together: float) -> dict[str, Answer]:
    """Practices of each kind about so high (1-5), alternating where that is between two options."""
    level = {"marketing": marketing, "sales": sales, "together": together}
    found: dict[str, Answer] = {}
    for section in plan.rubric.sections:
        for place, item in enumerate(section.items):
            whole = int(level[section.axis])
            found[item.id] = min(5, whole + (1 if place % 4 < 4 * (level[section.axis] - whole) else 0))
    return found


def people(
    plan: Plan,
    rows: Sequence[tuple[str | None, float, float, float]],
    own: Mapping[str, Sequence[int]] | None = None,
) -> list[Person]:
    """One person a row of role, marketing, sales and together; ``own``: an item's answers, one a person."""
    return [
        Person(
            answers(plan, *levels) | {item: given[number % len(given)] for item, given in (own or {}).items()},
            role,
            (70 + number % 5, 60 + number % 7),
        )
        for number, (role, *levels) in enumerate(rows)
    ]


def crowd(
    plan: Plan, marketing: int, sales: int, general: int = 0, own: Mapping[str, Sequence[int]] | None = None
) -> list[Person]:
    """Marketing people who see much marketing and sales people who see much selling, each a little different."""
    rows: list[tuple[str | None, float, float, float]] = [
        ("marketing", 4 + number % 3 / 4, 3 + number % 2 / 2, 2.5) for number in range(marketing)
    ]
    rows += [("sales", 2.5 + number % 4 / 4, 4 + number % 3 / 4, 3.0) for number in range(sales)]
    rows += [("general", 3.5, 3.5, 3.0)] * general
    return people(plan, rows, own)


@cache
def plan_of_form(edition: Edition, form: str) -> Plan:
    return plan_of(edition.rubric(form))


def released(plan: Plan, everybody: Sequence[Person], rule: Rule) -> Released:
    after = release(Released(), summarise(facts_of(plan, each) for each in everybody), rule)
    assert isinstance(after, Released)
    return after


def figures(plan: Plan, everybody: Sequence[Person], rule: Rule | None = None) -> RoomFigures:
    the_rule = rule or Rule()
    room = room_figures(plan, released(plan, everybody, the_rule), the_rule)
    assert isinstance(room, RoomFigures)
    return room


def rooms(edition: Edition) -> dict[str, RoomFigures]:
    """By name of the case."""
    plan, pulse = plan_of_form(edition, "full"), plan_of_form(edition, "pulse")
    first = next(iter(edition.items())).id
    return {
        "divided": figures(plan, crowd(plan, 7, 6, own={first: (1, 1, 5, 5)})),
        "six": figures(plan, crowd(plan, 6, 0)),
        "small role": figures(plan, crowd(plan, 7, 6, 1)),
        "all alike": figures(plan, people(plan, [("sales", 4.0, 4.0, 4.0)] * 9)),
        "few alike": figures(plan, people(plan, [("sales", 4.0, 4.0, 4.0)] * 6)),
        "thin bridge": figures(plan, people(plan, [("sales", 4.5, 4.5, 2.0), (None, 4.0, 4.5, 1.5)] * 5)),
        "quick sketch": figures(pulse, crowd(pulse, 8, 9)),
        "open": figures(plan, crowd(plan, 2, 1), OPEN),
        "nothing but one item": figures(plan, [Person({first: level}) for level in (1, 2, 4, 5, 5)]),
        "a thousand": figures(plan, crowd(plan, 500, 500)),
    }


def guess(edition: Edition) -> Guess:
    """What the divided room guessed."""
    plan = plan_of_form(edition, "full")
    found = guess_of(plan, released(plan, crowd(plan, 7, 6), Rule()), Rule())
    assert isinstance(found, Guess)
    return found


def second_round(edition: Edition) -> tuple[RoomFigures, Shifts]:
    """The divided room after it has talked, and what has moved."""
    plan = plan_of_form(edition, "full")
    before = released(plan, crowd(plan, 7, 6), Rule())
    later = people(plan, [("sales", 4.25, 4.5, 3.5), ("marketing", 4.5, 4.25, 4.0)] * 6)
    after = released(plan, later, Rule())
    return figures(plan, later), shifts(plan, before, after, Rule())


def pictures(edition: Edition) -> dict[str, Draw]:
    """What a room can be drawn as: functions of a room and words, with theme, width and title."""
    constants = edition.rubric("full").constants
    the_guess = guess(edition)
    _later, moved = second_round(edition)

    def statement(room: RoomFigures, words: Words, **options: object) -> Figure | None:
        shown = [each for each in room.statements.values() if isinstance(each, Statement)]
        return charts.room_statement(shown[0], words, **options) if shown else None  # type: ignore[arg-type]

    def drawn(function: Callable[..., Figure | None], *given: object, **more: object) -> Draw:
        return lambda room, words, **options: function(room, words, *given, **more, **options)

    return {
        "map": drawn(charts.room_map, constants.cut, people=True),
        "guess": drawn(charts.room_map, constants.cut, guess=the_guess),
        "moved": drawn(charts.room_map, constants.cut, moved=moved),
        "sections": drawn(charts.room_sections, constants.cut),
        "together": drawn(charts.room_together, constants.keep_from),
        "teams": drawn(charts.room_teams, constants.cut),
        "contested": drawn(charts.contested_statements),
        "statement": statement,
        "strategies": drawn(charts.room_strategies, constants),
    }


PICTURES: Final = ("map", "guess", "moved", "sections", "together", "teams", "contested", "statement", "strategies")


@st.composite
def any_rooms(draw: st.DrawFn, edition: Edition) -> RoomFigures:
    """Anonymous and open rooms of both forms, with any answers, any missing."""
    rule = draw(st.sampled_from((Rule(), OPEN)))
    plan = plan_of_form(edition, draw(st.sampled_from(sorted(edition.forms))))
    items = [item.id for section in plan.rubric.sections for item in section.items]
    answer = st.one_of(st.integers(1, 5), st.just("cant_say"), st.none())
    number = draw(st.integers(rule.minimum, 14))
    roles = draw(st.sampled_from((("marketing", "sales"), ("marketing", "sales", None))))
    everybody = []
    for _one in range(number):
        given = draw(st.lists(answer, min_size=len(items), max_size=len(items)))
        said = {item: each for item, each in zip(items, given, strict=True) if each is not None}
        everybody.append(Person(said or {items[0]: 3}, draw(st.sampled_from(roles))))  # type: ignore[arg-type]
    return figures(plan, everybody, rule)
