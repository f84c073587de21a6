"""Participants in the database: arrive, choose a role, guess, look at their own answers."""

from typing import Any

from sqlalchemy import Connection, select, true, update

import scoring
from assessment.errors import ParticipantUnknownError
from assessment.workshop.ballot_box import own_vote
from assessment.workshop.model import Own, Participant, ParticipantId, Prediction, Room, RoomId
from assessment.workshop.schema import answers, participants, predictions
from assessment.workshop.taps import CANT_SAY_VALUE
from assessment.workshop.upsert import COUNTED, insert, newer_tap, next_tap


def find(connection: Connection, room: RoomId, participant: ParticipantId) -> Participant:
    """Somebody in this room; raises ParticipantUnknownError."""
    where = (participants.c.id == participant, participants.c.room == room)
    row = connection.execute(select(participants.c.role).where(*where)).first()
    if row is None:
        raise ParticipantUnknownError
    return Participant(participant, room, row.role)


def add(connection: Connection, room: RoomId, participant: ParticipantId, version: int) -> None:
    """Somebody new in the room."""
    row = {"id": participant, "room": room, "role": None, "released": 0, "sequence": 0, "version": version}
    connection.execute(insert(connection.dialect.name, participants).values(row).on_conflict_do_nothing())


def set_role(connection: Connection, who: ParticipantId, role: str | None, sequence: int | None, version: int) -> bool:
    """Keep a role unless a later tap has chosen one; gives whether it was kept."""
    table = participants.c
    number = table.sequence + 1 if sequence is None else sequence
    later = true() if sequence is None else table.sequence < sequence
    change = update(participants).where(table.id == who, later).values(role=role, sequence=number, version=version)
    return bool(connection.execute(change).rowcount)


def set_prediction(
    connection: Connection, who: Participant, guess: Prediction, sequence: int | None, version: int
) -> bool:
    """Keep a guess unless a later tap has made one; gives whether it was kept."""
    row: dict[str, Any] = {"participant": who.id, "room": who.room, "version": version, "sequence": sequence or 1}
    statement = (next_tap if sequence is None else newer_tap)(connection.dialect.name, predictions)
    row |= {"marketing": guess.marketing, "sales": guess.sales}
    return bool(connection.execute(statement, [row], execution_options=COUNTED).rowcount)


def own(connection: Connection, room: Room, participant: ParticipantId) -> Own:
    """What this participant has said; raises ParticipantUnknownError."""
    query = select(participants.c.role, participants.c.sequence)
    person = connection.execute(query.where(participants.c.id == participant, participants.c.room == room.id)).first()
    if person is None:
        raise ParticipantUnknownError
    said = connection.execute(select(answers).where(answers.c.participant == participant)).all()
    guess = connection.execute(select(predictions).where(predictions.c.participant == participant)).first()
    vote, voted = own_vote(connection, room, participant)
    rounds = [{row.item: answer_of(row.value) for row in said if row.round == each} for each in (room.round, 1)]
    return Own(
        participant=Participant(participant, room.id, person.role),
        round=room.round,
        answers=rounds[0],
        earlier=rounds[1] if room.round > 1 else {},
        prediction=None if guess is None else Prediction(guess.marketing, guess.sales),
        sequence=max([person.sequence, voted, *(row.sequence for row in [*said, *([guess] if guess else [])])]),
        vote=vote,
    )


def answer_of(value: int) -> scoring.Answer:
    """The answer that a column stands for."""
    return "cant_say" if value == CANT_SAY_VALUE else value
