"""Answers on paper, typed in by the host: one sheet, one participant, counted by the same rules as a phone.

A sheet is named by a random token that the host's browser makes before it is sent. Sent again it changes nothing;
taken back it leaves an empty row behind, so that a late copy of it cannot bring it to life again.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from assessment.errors import (
    AnswersClosedError,
    ItemUnknownError,
    ParticipantUnknownError,
    SheetShownError,
    ValueUnknownError,
)
from assessment.workshop import people
from assessment.workshop.engine import reading
from assessment.workshop.keys import participant_id
from assessment.workshop.looking import Looking
from assessment.workshop.model import Answer, PaperSheet, Participant, Room, RoomId
from assessment.workshop.moves import takes_paper
from assessment.workshop.saving import Saving, refused
from assessment.workshop.schema import answers, participants, predictions
from assessment.workshop.taps import Tap, is_option, keep_taps


class Paper(Looking):
    """The host's side of answers on paper. ``token`` names a sheet."""

    def enter_sheet(self, room: RoomId, token: str, sheet: PaperSheet) -> Saving[int]:
        """Keep a sheet as a participant of its own, all of it or nothing; gives how many sheets the room has.

        Nothing happens when the room has it already, or had it and it was taken back. Raises AnswersClosedError outside
        *answer*, *closing* and *closed* of the sheet's round; ItemUnknownError, ValueUnknownError, RoomNotFoundError.
        """
        at = self._clock()
        try:
            who = participant_id(room, token)
        except ParticipantUnknownError:
            return refused(ValueUnknownError("sheet", token[:32]))

        def keep(connection: Connection) -> int:
            now = self._table.locked(connection, room)
            if _row(connection, room, who) is None:
                self._check(now, sheet, at)
                self._add(connection, now, who, sheet, at)
            return _number(connection, room)

        return self._writer.task(keep)

    def take_back_sheet(self, room: RoomId, token: str) -> Saving[int]:
        """Undo a sheet; gives how many are left. Nothing happens when there is none of this name, or no more.

        Raises SheetShownError once its answers are in figures that were shown; RoomNotFoundError.
        """
        at = self._clock()
        try:
            who = participant_id(room, token)
        except ParticipantUnknownError:
            return refused(ValueUnknownError("sheet", token[:32]))

        def undo(connection: Connection) -> int:
            now = self._table.locked(connection, room)
            row = _row(connection, room, who)
            if row is not None and row.paper and not row.withdrawn:
                if row.released:
                    raise SheetShownError
                _empty(connection, who, self._table.touch(connection, now, at))
            return _number(connection, room)

        return self._writer.task(undo)

    def paper_sheets(self, room: RoomId) -> int:
        """How many sheets the room has."""
        with reading(self._engine) as connection:
            return _number(connection, room)

    def takes_paper(self, room: RoomId) -> bool:
        """Whether a sheet may be typed in now; raises RoomNotFoundError."""
        return takes_paper(self.room(room), self._clock())

    def _check(self, room: Room, sheet: PaperSheet, at: datetime) -> None:
        if not takes_paper(room, at) or sheet.round != room.round:
            raise AnswersClosedError(room.step)
        edition = self._edition(room)
        items = edition.form_items(room.setup.form)
        for item, value in sheet.answers.items():
            if item not in items:
                raise ItemUnknownError(item)
            if not is_option(value, edition.points):
                raise ValueUnknownError(item, value)
        if not sheet.answers:
            raise ValueUnknownError("sheet", "empty")
        if sheet.role is not None and sheet.role not in room.roles:
            raise ValueUnknownError("role", sheet.role)
        _check_guess(room, sheet)

    def _add(self, connection: Connection, room: Room, who: str, sheet: PaperSheet, at: datetime) -> None:
        version = self._table.touch(connection, room, at)
        people.add(connection, room.id, who, version)
        change = update(participants).where(participants.c.id == who)
        connection.execute(change.values(paper=True, role=sheet.role, sequence=1, version=version))
        if sheet.guess is not None:
            people.set_prediction(connection, Participant(who, room.id), sheet.guess, 1, version)
        keep_taps(connection, room, list(_taps(room, who, sheet, at)))


def _check_guess(room: Room, sheet: PaperSheet) -> None:
    if sheet.guess is None:
        return
    if not room.setup.predicts or room.round != 1:
        raise ValueUnknownError("guess", "none is asked for")
    for side, points in (("marketing", sheet.guess.marketing), ("sales", sheet.guess.sales)):
        if isinstance(points, bool) or not 0 <= points <= 100:
            raise ValueUnknownError(side, points)


def _taps(room: Room, who: str, sheet: PaperSheet, at: datetime) -> Iterator[Tap]:
    for number, (item, value) in enumerate(sheet.answers.items(), 1):
        yield Tap(room.id, who, Answer(item, value, number), at)


def _row(connection: Connection, room: RoomId, who: str) -> Row[Any] | None:
    return connection.execute(select(participants).where(participants.c.id == who, participants.c.room == room)).first()


def _empty(connection: Connection, who: str, version: int) -> None:
    for table in (answers, predictions):
        connection.execute(delete(table).where(table.c.participant == who))
    change = update(participants).where(participants.c.id == who)
    connection.execute(change.values(withdrawn=True, role=None, version=version))


def _number(connection: Connection, room: RoomId) -> int:
    kept = (participants.c.room == room, participants.c.paper, ~participants.c.withdrawn)
    return int(connection.execute(select(func.count()).select_from(participants).where(*kept)).scalar_one())
