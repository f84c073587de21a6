"""The one door through which figures of a room leave: answers go in, and only what the rules release comes out.

The rules are ``scoring.release``. Their state is kept with the room: counts, never who. Who is in the figures of a
round is marked on the participant, so that nobody is counted twice however often the room opens again.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Final

from sqlalchemy import Connection, RowMapping, bindparam, select, update

from assessment.packs import Edition
from assessment.workshop.memory import Memory
from assessment.workshop.model import Figures, ParticipantId, Room, RoomId
from assessment.workshop.rows import moment
from assessment.workshop.schema import participants, releases
from assessment.workshop.upsert import insert
from scoring import (
    Plan,
    Released,
    Rule,
    Withheld,
    by_confidence,
    choose_view,
    guess_of,
    plan_of,
    release,
    restored,
    role_means,
    room_figures,
    shifts,
    stored,
    summarise,
)

_PLANS_KEPT: Final = 64


@lru_cache(maxsize=_PLANS_KEPT)
def plan_for(edition: Edition, form: str) -> Plan:
    """The form with the grids of its scores."""
    return plan_of(edition.rubric(form))


def release_round(
    connection: Connection, edition: Edition, room: Room, memory: Memory, version: int, at: datetime
) -> None:
    """Release the figures of the room's round, as far as the rules allow; ``memory`` knows the room as it is.

    Whoever is in them from now on is marked at this ``version``.
    """
    plan, rule = plan_for(edition, room.setup.form), _rule(edition, room)
    before = _state(connection, room.id, room.round)
    chosen = choose_view(before, room.settings.split)
    before = before if isinstance(chosen, Withheld) else chosen
    # Where everybody agreed to be seen nothing has to be frozen: all are released anew, with what they say now.
    is_open = room.setup.privacy == "open"
    people = memory.adding(plan, room.round, everybody=is_open)
    after = release(Released() if is_open else before, summarise(people.values()), rule)
    if isinstance(after, Withheld):
        _keep(connection, room, before, at)
        return
    _keep(connection, room, after, at)
    _mark(connection, list(people), room.round, version)


def is_released(connection: Connection, room: Room) -> bool:
    """Whether any figure of the room's round was shown."""
    return bool(_state(connection, room.id, room.round).batches)


def figures_of(connection: Connection, edition: Edition, room: Room) -> tuple[Figures, ...]:
    """What was released of each round that was revealed, in order."""
    query = select(releases).where(releases.c.room == room.id).order_by(releases.c.round)
    rows = connection.execute(query).mappings().all()
    plan, rule = plan_for(edition, room.setup.form), _rule(edition, room)
    states = [restored(row["state"]) for row in rows]
    return tuple(
        _figures(plan, rule, room.roles, row, state, states[:place])
        for place, (row, state) in enumerate(zip(rows, states, strict=True))
    )


def _rule(edition: Edition, room: Room) -> Rule:
    """How many people a figure of this room needs."""
    return edition.rule(open_to_all=room.setup.privacy == "open")


def _figures(
    plan: Plan, rule: Rule, roles: Sequence[str], row: RowMapping, state: Released, earlier: Sequence[Released]
) -> Figures:
    at = moment(row["at"])
    assert at is not None
    return Figures(
        round=row["round"],
        at=at,
        room=room_figures(plan, state, rule),
        guess=guess_of(plan, state, rule),
        shifts=shifts(plan, earlier[-1], state, rule) if earlier else {},
        by_role={role: role_means(plan, state, role, rule) for role in roles},
        by_confidence=by_confidence(plan, state, rule),
    )


def _state(connection: Connection, room: RoomId, round_: int) -> Released:
    query = select(releases.c.state).where(releases.c.room == room, releases.c.round == round_)
    kept = connection.execute(query).scalar()
    return Released() if kept is None else restored(kept)


def _keep(connection: Connection, room: Room, state: Released, at: datetime) -> None:
    changes = {"at": at.timestamp(), "state": stored(state)}
    row = {"room": room.id, "round": room.round, **changes}
    statement = insert(connection.dialect.name, releases).values(row)
    connection.execute(statement.on_conflict_do_update(index_elements=["room", "round"], set_=changes))


def _mark(connection: Connection, people: Sequence[ParticipantId], round_: int, version: int) -> None:
    if people:
        change = update(participants).where(participants.c.id == bindparam("who"))
        change = change.values(released=round_, version=version)
        connection.execute(change, [{"who": each} for each in people])
