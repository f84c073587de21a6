"""Votes in the database: keep one, and look one up."""

from typing import Any

from sqlalchemy import Connection, select

from assessment.workshop.model import Participant, ParticipantId, Room, Vote
from assessment.workshop.schema import votes
from assessment.workshop.upsert import COUNTED, newer_tap, next_tap


def keep_vote(connection: Connection, who: Participant, vote: Vote, version: int) -> bool:
    """Keep a vote unless a later tap has voted on the card; gives whether it was kept."""
    row: dict[str, Any] = {"participant": who.id, "run": vote.run, "card": vote.card, "room": who.room}
    row |= {"option": vote.option, "sequence": vote.sequence or 1, "version": version}
    statement = (next_tap if vote.sequence is None else newer_tap)(connection.dialect.name, votes)
    return bool(connection.execute(statement, [row], execution_options=COUNTED).rowcount)


def own_vote(connection: Connection, room: Room, participant: ParticipantId) -> tuple[str | None, int]:
    """What somebody chose on the card of the room's warm-up, and the highest number of their taps on any card."""
    if room.warm_up is None:
        return None, 0
    rows = connection.execute(select(votes).where(votes.c.participant == participant)).all()
    card = (room.warm_up.run, room.warm_up.card)
    chosen = (row.option for row in rows if (row.run, row.card) == card)
    return next(chosen, None), max((row.sequence for row in rows), default=0)
