"""The one door through which figures of a room leave: answers go in, and only what the rules release comes out.

The rules are ``scoring.release``. Their state is kept with the room: counts, never who. Who is in the figures of a
round is marked on the participant, so that nobody is counted twice however often the room opens again.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, bindparam, select, update

from assessment.packs import Edition
from assessment.workshop.memory import Memory
from assessment.workshop.model import Figures, ParticipantId, Room, RoomId
from assessment.workshop.rows import moment
from assessment.workshop.schema import participants, releases
from assessment.workshop.upsert import insert
from scoring.facts import Plan, plan_of
from scoring.group import room_figures
from scoring.release import OPEN, Released, Rule, Withheld, choose_view, release
from scoring.rounds import guess_of, shifts
from scoring.summary import from_rows, rows_of, summarise
from scoring.teams import by_confidence, role_means

_ANONYMOUS: Final = Rule()
_PLANS_KEPT: Final = 64


def rule_of(room: Room) -> Rule:
    """How many people a figure of this room needs."""
    return OPEN if room.setup.privacy == "open" else _ANONYMOUS


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
    plan, rule = plan_for(edition, room.setup.form), rule_of(room)
    before = _state(connection, room.id, room.round)
    chosen = choose_view(before, room.settings.split)
    before = before if isinstance(chosen, Withheld) else chosen
    people = memory.newcomers(plan, room.round)
    after = release(before, summarise(people.values()), rule)
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
    plan, rule = plan_for(edition, room.setup.form), rule_of(room)
    states = [_state_of(row["state"]) for row in rows]
    return tuple(
        _figures(plan, rule, room.roles, row, state, states[:place])
        for place, (row, state) in enumerate(zip(rows, states, strict=True))
    )


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
    stored = connection.execute(query).scalar()
    return Released() if stored is None else _state_of(stored)


def _state_of(stored: Mapping[str, Any]) -> Released:
    return Released(
        batches=tuple(from_rows(rows) for rows in stored["batches"]),
        waiting=from_rows(stored["waiting"]),
        split_view=stored["split_view"],
    )


def _keep(connection: Connection, room: Room, state: Released, at: datetime) -> None:
    stored = {
        "batches": [rows_of(batch) for batch in state.batches],
        "waiting": rows_of(state.waiting),
        "split_view": state.split_view,
    }
    changes = {"at": at.timestamp(), "state": stored}
    row = {"room": room.id, "round": room.round, **changes}
    statement = insert(connection.dialect.name, releases).values(row)
    connection.execute(statement.on_conflict_do_update(index_elements=["room", "round"], set_=changes))


def _mark(connection: Connection, people: Sequence[ParticipantId], round_: int, version: int) -> None:
    if people:
        change = update(participants).where(participants.c.id == bindparam("who"))
        change = change.values(released=round_, version=version)
        connection.execute(change, [{"who": each} for each in people])
