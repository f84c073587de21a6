"""Rooms with their released figures as the service gives them, worked out without a database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from assessment.packs import Edition
from assessment.reports.room_report import RoomReport, room_report
from assessment.workshop.model import Commitment, Figures, Privacy, Room, Settings, Setup
from scoring import (
    Person,
    Released,
    Withheld,
    by_confidence,
    facts_of,
    guess_of,
    release,
    role_means,
    room_figures,
    shifts,
    summarise,
)
from tests.charts.rooms import crowd, people, plan_of_form

DAY: Final = datetime(2031, 3, 4, 9, tzinfo=UTC)
LINK: Final = "https://maps.example.org/r/" + "a" * 24 + ".." + "b" * 43


@dataclass(frozen=True)
class Held:
    """A workshop that was held."""

    edition: Edition
    room: Room
    rounds: tuple[Figures, ...]

    def report(self, link: str = LINK) -> RoomReport:
        return room_report(self.room, self.edition, self.rounds, link=link)


def held(
    edition: Edition,
    rounds: Sequence[Sequence[Person]],
    *,
    privacy: Privacy = "anonymous",
    form: str = "pulse",
    split: bool = False,
    commitment: Commitment | None = None,
) -> Held:
    """Everybody of a round answers before its reveal."""
    setup = Setup("Leadership team, spring", edition.id, edition.number, form, privacy, predicts=True)
    roles = tuple(role.id for role in edition.roles)
    room = Room(
        "r" * 22, "CODE77", setup, roles, Settings(split=split), DAY, DAY + timedelta(days=30), commitment=commitment
    )
    room = replace(room, step="thanks", round=len(rounds))
    plan, rule = plan_of_form(edition, form), edition.rule(open_to_all=privacy == "open")
    states: list[Released] = []
    for everybody in rounds:
        after = release(Released(split_view=split), summarise(facts_of(plan, each) for each in everybody), rule)
        states.append(Released() if isinstance(after, Withheld) else after)
    figures = tuple(
        Figures(
            round=number,
            at=DAY,
            room=room_figures(plan, state, rule),
            guess=guess_of(plan, state, rule),
            shifts=shifts(plan, states[0], state, rule) if number > 1 else {},
            by_role={role: role_means(plan, state, role, rule) for role in roles},
            by_confidence=by_confidence(plan, state, rule),
        )
        for number, state in enumerate(states, 1)
    )
    return Held(edition, room, figures)


PROMISE: Final = Commitment("Meet weekly and read ten lost offers together", "Head of sales", date(2031, 4, 1))


def workshops(edition: Edition) -> dict[str, Held]:
    """By name of the case."""
    plan = plan_of_form(edition, "pulse")
    first, second = (item.id for item in list(edition.items())[:2])
    own = {first: (1, 1, 5, 5), second: (1, 5, 2)}
    later = people(plan, [("sales", 4.25, 4.5, 3.5), ("marketing", 4.5, 4.25, 4.0)] * 6)
    return {
        "divided": held(edition, [crowd(plan, 8, 7, own=own)], commitment=PROMISE),
        "two rounds": held(edition, [crowd(plan, 7, 6), later], commitment=PROMISE),
        "small role": held(edition, [crowd(plan, 7, 6, 1)]),
        "five alike": held(edition, [people(plan, [("sales", 4.0, 4.0, 4.0)] * 5)]),
        "open": held(edition, [crowd(plan, 2, 1)], privacy="open"),
        "four": held(edition, [crowd(plan, 4, 0)]),
        "second round too small": held(edition, [crowd(plan, 7, 6), crowd(plan, 2, 1)]),
        "nothing but one item": held(edition, [[Person({first: level}) for level in (1, 2, 4, 5, 5)]]),
        "full form": held(edition, [crowd(plan_of_form(edition, "full"), 9, 8, own=own)], form="full"),
    }
