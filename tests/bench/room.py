"""The figures of a room: what a refresh costs as the room grows, and what one answer costs."""

import time
from collections.abc import Callable
from random import Random
from typing import Final

from assessment.charts import room_map
from assessment.packs import Edition, open_catalogue
from assessment.reports import chart_words
from scoring import (
    CANT_SAY,
    Answer,
    Facts,
    Person,
    Plan,
    Released,
    RoomFigures,
    Summary,
    facts_of,
    plan_of,
    release,
    room_figures,
    summarise,
    update,
)
from tests.bench.figures import Figure, middle

TOPIC: Final = "Room"
_SIZES: Final = (10, 100, 1_000, 10_000, 100_000)
_DRAWN: Final = 2_000
"""Different people; larger rooms have several of each."""


def measure_room(*, rounds: int) -> list[Figure]:
    """CPU time of all figures of rooms of growing size with the map, and of one answer."""
    catalogue = open_catalogue()
    edition = catalogue.newest(catalogue.editions[0].id)
    plan = plan_of(edition.rubric(max(edition.forms, key=lambda name: len(edition.form_items(name)))))
    people = _draw_people(edition, plan)
    facts = [facts_of(plan, each) for each in people]
    refreshes = {size: _refreshes(edition, plan, _room(facts, size), rounds) for size in _SIZES}
    return [
        *(middle(TOPIC, f"refresh with {size:,} people", times, "ms of CPU") for size, times in refreshes.items()),
        _growth(refreshes, 10_000, 1_000),
        _growth(refreshes, 100_000, 1_000),
        middle(TOPIC, "one answer among 10,000 people", _answers(plan, people, facts, rounds), "µs of CPU"),
        middle(TOPIC, "count 1,000 people anew", [_counting(plan, people[:1_000]) for _ in range(rounds)], "ms of CPU"),
    ]


def _growth(refreshes: dict[int, list[float]], large: int, small: int) -> Figure:
    """The quickest of each, since others may use the machine too."""
    ratio = min(refreshes[large]) / min(refreshes[small])
    return Figure(TOPIC, f"refresh with {large:,} to {small:,} people", ratio, "ratio", most=1.5)


def _draw_people(edition: Edition, plan: Plan) -> list[Person]:
    """People with random answers, can't say and gaps among them; the same every time."""
    chance = Random(1)
    roles = [*(role.id for role in edition.roles), None]
    answers: list[Answer | None] = [*(option.value for option in edition.scale), CANT_SAY, None]
    weights = [10, 20, 30, 30, 20, 2, 1]
    items = [item.id for section in plan.rubric.sections for item in section.items]
    drawn = (dict(zip(items, chance.choices(answers, weights, k=len(items)), strict=True)) for _ in range(_DRAWN))
    return [
        Person({item: given for item, given in row.items() if given is not None}, chance.choice(roles)) for row in drawn
    ]


def _room(facts: list[Facts], size: int) -> Summary:
    return summarise(facts[number % len(facts)] for number in range(size))


def _refreshes(edition: Edition, plan: Plan, summary: Summary, rounds: int) -> list[float]:
    """Milliseconds from what was released to the map on its way to the browser."""
    rule, words = edition.rule(), chart_words(edition)
    released = release(Released(), summary, rule)
    assert isinstance(released, Released)

    def refresh() -> None:
        room = room_figures(plan, released, rule)
        assert isinstance(room, RoomFigures)
        figure = room_map(room, words, plan.rubric.constants.cut, people=True)
        assert figure is not None
        figure.chart.to_dict()

    refresh()  # quantiles are remembered
    return [_milliseconds(refresh) for _ in range(3 * rounds)]


def _answers(plan: Plan, people: list[Person], facts: list[Facts], rounds: int) -> list[float]:
    """Microseconds of one changed answer, from the answers to the new counts."""
    summary, item = _room(facts, 10_000), plan.rubric.sections[0].items[0].id
    changed = [Person({**each.answers, item: 1 + number % 5}, each.role) for number, each in enumerate(people)]

    def answer() -> None:
        for before, after in zip(people[:200], changed[:200], strict=True):
            update(summary, facts_of(plan, before), facts_of(plan, after))

    return [_milliseconds(answer) * 1000 / 200 for _ in range(rounds)]


def _counting(plan: Plan, people: list[Person]) -> float:
    return _milliseconds(lambda: summarise(facts_of(plan, each) for each in people))


def _milliseconds(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1000
