"""What a participant may do. Writes give a Saving, for a handler to await and a thread to wait for (``.now()``).

Nobody says a name. A phone has a random token, from ``new_token``, in its cookie; it brings the token when it joins, so
that a join whose answer was lost can be sent again without being counted twice.
"""

import asyncio
from contextlib import AbstractContextManager
from typing import Final

from sqlalchemy import Connection

from assessment.errors import (
    AnswersClosedError,
    ParticipantUnknownError,
    RoomNotFoundError,
    ValueUnknownError,
    WorkshopEndedError,
)
from assessment.sheets import Sheet
from assessment.workshop import people
from assessment.workshop.bells import News
from assessment.workshop.codes import CODE_LONGEST, read_code
from assessment.workshop.keys import new_secret, participant_id
from assessment.workshop.looking import Looking
from assessment.workshop.model import Answer, Own, Participant, Prediction, Room, RoomId
from assessment.workshop.moves import takes_answers, takes_people, takes_predictions
from assessment.workshop.saving import Saving, refused
from assessment.workshop.taps import Tap

MOST_TAPS: Final = 2**53 - 1
"""The largest whole number that a browser counts to."""


class Phones(Looking):
    """The phones' side. ``token`` is the cookie's."""

    def find(self, code: str, address: str) -> Room:
        """The room of a typed or scanned code, for somebody new. ``address`` of the sender budgets wrong codes and is
        kept nowhere. Raises RoomNotFoundError; TooManyTriesError once this address has tried too many wrong codes.
        """
        wanted = read_code(code)
        if wanted is None:
            raise RoomNotFoundError(code[:CODE_LONGEST])
        sender = self._keys.sender(address, self._clock().toordinal())
        self._tries.check(sender)
        try:
            return self.room_with_code(wanted)
        except RoomNotFoundError:
            self._tries.wrong(sender)
            raise

    def enter(self, code: str, token: str) -> tuple[Room, Participant]:
        """The room and who it is, for somebody who has joined: costs no budget of codes.

        Raises ParticipantUnknownError, also for a code that does not exist.
        """
        try:
            room = self.room_with_code(code)
        except RoomNotFoundError:
            raise ParticipantUnknownError from None
        return room, self.participant(room.id, token)

    def new_token(self) -> str:
        """A token for a cookie; it stands for nobody until somebody joins with it."""
        return new_secret()

    def join(self, room: RoomId, token: str) -> Saving[Participant]:
        """Whoever has this token is in the room from now on, once. Raises WorkshopEndedError for somebody new."""
        at = self._clock()

        def add(connection: Connection, who: str) -> Participant:
            now = self._table.locked(connection, room)
            try:
                return people.find(connection, room, who)
            except ParticipantUnknownError:
                if not takes_people(now):
                    raise WorkshopEndedError from None
            people.add(connection, room, who, self._table.touch(connection, now, at))
            return Participant(who, room)

        try:
            who = participant_id(room, token)
        except ParticipantUnknownError as error:
            return refused(error)
        return self._writer.task(lambda connection: add(connection, who))

    def look(self, code: str, token: str) -> tuple[Room, Own]:
        """The room and what this participant has said there; raises ParticipantUnknownError, RoomNotFoundError."""
        wanted = read_code(code)
        if wanted is None:
            raise RoomNotFoundError(code[:CODE_LONGEST])
        with self._reading() as connection:
            room = self._table.with_code(connection, wanted)
            own = people.own(connection, room, participant_id(room.id, token))
        self._bells.show(room)
        return room, own

    def participant(self, room: RoomId, token: str) -> Participant:
        """Whose cookie this is; raises ParticipantUnknownError."""
        with self._reading() as connection:
            return people.find(connection, room, participant_id(room, token))

    def answer(self, room: RoomId, token: str, answer: Answer) -> Saving[None]:
        """Keep one answer. Sending it again changes nothing; an older tap never replaces a newer one.

        Raises ParticipantUnknownError, AnswersClosedError, ItemUnknownError, ValueUnknownError, RoomNotFoundError.
        """
        try:
            check_sequence(answer.sequence)
            return self._writer.tap(Tap(room, participant_id(room, token), answer, self._clock()))
        except (ParticipantUnknownError, ValueUnknownError) as error:
            return refused(error)

    def predict(self, room: RoomId, token: str, guess: Prediction, sequence: int | None = None) -> Saving[None]:
        """Keep a guess; a later one replaces it. Raises as ``answer``; AnswersClosedError outside *predict*."""
        at = self._clock()

        def keep(connection: Connection) -> None:
            check_sequence(sequence)
            for field, points in (("marketing", guess.marketing), ("sales", guess.sales)):
                if isinstance(points, bool) or not isinstance(points, int) or not 0 <= points <= 100:
                    raise ValueUnknownError(field, points)
            now, who = self._somebody(connection, room, token)
            if not takes_predictions(now):
                raise AnswersClosedError(now.step)
            if people.set_prediction(connection, who, guess, sequence, now.version + 1):
                self._table.touch(connection, now, at)

        return self._writer.task(keep)

    def choose_role(self, room: RoomId, token: str, role: str | None, sequence: int | None = None) -> Saving[None]:
        """Keep the role, while answers are taken. Raises as ``answer``."""
        at = self._clock()

        def keep(connection: Connection) -> None:
            check_sequence(sequence)
            now, who = self._somebody(connection, room, token)
            if role is not None and role not in now.roles:
                raise ValueUnknownError("role", role)
            if not takes_answers(now, at):
                raise AnswersClosedError(now.step)
            if people.set_role(connection, who.id, role, sequence, now.version + 1):
                self._table.touch(connection, now, at)

        return self._writer.task(keep)

    def own(self, room: RoomId, token: str) -> Own:
        """What this participant has said; raises ParticipantUnknownError, RoomNotFoundError."""
        with self._reading() as connection:
            return people.own(connection, self._table.one(connection, room), participant_id(room, token))

    def own_sheet(self, room: RoomId, token: str) -> Sheet:
        """The participant's newest answers as a sheet: ``assessment.links`` makes the link to take home of it.

        In a second round that this participant has not begun, the answers are those of the first.
        """
        return self.sheet_of(self.room(room), self.own(room, token))

    def sheet_of(self, room: Room, own: Own) -> Sheet:
        """The same, of what is at hand."""
        setup, answers = room.setup, dict(own.answers or own.earlier)
        role, day = own.participant.role, self._clock().date()
        return Sheet(setup.pack, setup.edition, setup.form, answers, role=role, day=day)

    # --- following ----------------------------------------------------------------------------------------------

    async def turned(self, room: RoomId, since: int, timeout: float) -> Room:
        """The room as soon as its ``turn`` is beyond ``since``, or as it is after ``timeout`` seconds.

        For phones: answers and arrivals of others wake nobody. Holds no thread. Raises RoomNotFoundError.
        """
        return await self._news(room, "turn", since, timeout)

    async def changed(self, room: RoomId, since: int, timeout: float) -> Room:
        """The same for ``version``, which every answer moves: for few readers, such as a console."""
        return await self._news(room, "version", since, timeout)

    def connected_here(self, room: RoomId) -> int:
        """Phones of this room with a live connection to this process."""
        return self._presence.here(room)

    def connection(self, participant: Participant) -> AbstractContextManager[None]:
        """While it lasts this phone counts as connected; two at once of one phone count once."""
        return self._presence.connection(participant)

    async def _news(self, room: RoomId, news: News, since: int, timeout: float) -> Room:
        last = self._bells.last(room)
        if last is None:
            last = await asyncio.to_thread(self.room, room)
        return await self._bells.wait(last, news, since, timeout)

    def _somebody(self, connection: Connection, room: RoomId, token: str) -> tuple[Room, Participant]:
        """The room, locked, and who in it has this token."""
        now = self._table.locked(connection, room)
        return now, people.find(connection, room, participant_id(room, token))


def check_sequence(sequence: int | None) -> None:
    """Raise ValueUnknownError for a number that no phone counts to."""
    if sequence is None:
        return
    if isinstance(sequence, bool) or not isinstance(sequence, int) or not 1 <= sequence <= MOST_TAPS:
        raise ValueUnknownError("sequence", sequence)
