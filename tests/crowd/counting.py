"""Counting afterwards: what the store has of what the phones were told."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from assessment.workshop.keys import participant_id
from assessment.workshop.model import RoomId
from assessment.workshop.schema import answers, participants
from assessment.workshop.service import Workshops
from tests.crowd.phone import Told, value_of


@dataclass(frozen=True, slots=True)
class Tally:
    """``kept`` answers (one a phone and statement) are as they were acknowledged, or as a later tap of that phone."""

    kept: int
    lost: int
    doubled: int
    """People or answers too many."""


def tally(workshops: Workshops, room: RoomId, phones: Sequence[Told]) -> Tally:
    """Compare every acknowledged answer with the store, row by row."""
    with workshops._engine.connect() as connection:
        query = select(answers.c.participant, answers.c.item, answers.c.value, answers.c.sequence)
        rows = connection.execute(query.where(answers.c.room == room)).all()
        people = connection.execute(select(func.count()).where(participants.c.room == room)).scalar_one()
    stored = {(row.participant, row.item): (row.value, row.sequence) for row in rows}
    kept = lost = 0
    for phone in phones:
        who = participant_id(room, phone.token)
        for item, sequence in phone.acknowledged.items():
            value, newest = stored.get((who, item), (None, 0))
            is_kept = newest >= sequence and value == value_of(newest)
            kept, lost = kept + is_kept, lost + (not is_kept)
    return Tally(kept, lost, len(rows) - len(stored) + max(0, people - len(phones)))
