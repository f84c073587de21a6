"""Rooms between values and rows."""

from dataclasses import asdict, fields
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import RowMapping

from assessment.workshop.model import Commitment, Room, Settings, Setup, WarmUp

_SETUP: Final = tuple(field.name for field in fields(Setup))
_SETTINGS: Final = tuple(field.name for field in fields(Settings))
_PLAIN: Final = ("id", "code", "round", "step", "turn", "version")
_TIMES: Final = ("created", "closes", "since", "ended")


def room_of(row: RowMapping, keep: timedelta) -> Room:
    """The room of a row; ``keep`` is how long one is kept after its end, or after it was touched last."""
    times = {name: moment(row[name]) for name in _TIMES}
    last = times["ended"] or moment(row["touched"])
    assert last is not None
    assert times["created"] is not None
    return Room(
        **{name: row[name] for name in _PLAIN},
        setup=Setup(**{name: row[name] for name in _SETUP}),
        settings=Settings(**{name: row[name] for name in _SETTINGS}),
        roles=tuple(row["roles"]),
        commitment=_commitment(row["commitment"]),
        warm_up=None if row["warm_up"] is None else WarmUp(**row["warm_up"]),
        created=times["created"],
        closes=times["closes"],
        since=times["since"],
        ended=times["ended"],
        expires=last + keep,
    )


def row_of(room: Room, touched: datetime) -> dict[str, Any]:
    """The columns of a room, without those of its keys."""
    return {
        **{name: getattr(room, name) for name in _PLAIN},
        **{name: getattr(room.setup, name) for name in _SETUP},
        **{name: getattr(room.settings, name) for name in _SETTINGS},
        **{name: seconds(getattr(room, name)) for name in _TIMES},
        "minutes": dict(room.settings.minutes),
        "roles": list(room.roles),
        "touched": touched.timestamp(),
        "commitment": _commitment_json(room.commitment),
        "warm_up": None if room.warm_up is None else asdict(room.warm_up),
    }


def moment(stamp: float | None) -> datetime | None:
    """The time of a column."""
    return None if stamp is None else datetime.fromtimestamp(stamp, UTC)


def seconds(at: datetime | None) -> float | None:
    """The column of a time."""
    return None if at is None else at.timestamp()


def _commitment(stored: dict[str, Any] | None) -> Commitment | None:
    if stored is None:
        return None
    due = stored["due"]
    return Commitment(stored["what"], stored["owner"], None if due is None else date.fromisoformat(due))


def _commitment_json(commitment: Commitment | None) -> dict[str, Any] | None:
    if commitment is None:
        return None
    return {**asdict(commitment), "due": None if commitment.due is None else commitment.due.isoformat()}
