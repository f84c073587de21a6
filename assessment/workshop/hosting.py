"""What a host may do. Plain calls that come back when it is done: a console runs in a thread of its own."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import IntegrityError

from assessment.errors import SplitFixedError, StoreUnavailableError, WorkshopEndedError
from assessment.workshop.codes import new_code
from assessment.workshop.figures import is_released, plan_for, release_round
from assessment.workshop.keys import DeskKey, new_secret, wall_key
from assessment.workshop.looking import Looking
from assessment.workshop.model import Commitment, Opened, Room, RoomId, Settings, Setup, Step
from assessment.workshop.moves import Move, moved, settled
from assessment.workshop.schema import notes, rooms
from assessment.workshop.texts import (
    NOTE_LONGEST,
    checked_commitment,
    checked_settings,
    checked_setup,
    known_step,
    prose,
)
from assessment.workshop.upsert import insert

_DRAWS: Final = 8
"""Codes drawn before giving up; with a thousand workshops one draw in a hundred thousand is taken."""


class Hosting(Looking):
    """The console's side."""

    def open(self, setup: Setup, settings: Settings | None = None, host: str | None = None) -> Opened:
        """A new room in its lobby. ``host``: the token of an earlier console; the new room joins its list.

        Raises PackNotFoundError; ValueUnknownError, which names the field; KeyRefusedError.
        """
        setup = checked_setup(setup, self._catalogue)
        secret = new_secret() if host is None else self._console_key(host).secret
        edition = self._catalogue.edition(setup.pack, setup.edition)
        at = self._clock()
        draft = Room(
            id=new_secret(),
            code="",
            setup=setup,
            roles=tuple(role.id for role in edition.roles),
            settings=checked_settings(settings or Settings()),
            created=at,
            since=at,
            expires=at + self._table.keep,
        )
        console = DeskKey(draft.id, secret)
        projector = wall_key(console)
        room = self._add_with_code(draft, {"host_hash": console.hash, "projector_hash": projector.hash})
        return Opened(room, self._keys.sign("console", console), self._keys.sign("projector", projector))

    def host(self, token: str) -> Room:
        """The room of a console's address; raises KeyRefusedError."""
        key = self._console_key(token)
        return self._room_of(key, rooms.c.host_hash == key.hash)

    def rooms_of(self, host: str) -> tuple[Room, ...]:
        """All rooms that were opened with this console's token, newest first; raises KeyRefusedError."""
        with self._reading() as connection:
            return self._table.all(connection, rooms.c.host_hash == self._console_key(host).hash)

    def console_token(self, host: str, room: RoomId) -> str:
        """The token of another room in this console's list; raises KeyRefusedError."""
        key = self._console_key(host)
        wanted = DeskKey(room, key.secret)
        self._room_of(wanted, rooms.c.host_hash == key.hash)
        return self._keys.sign("console", wanted)

    def projector_token(self, host: str) -> str:
        """The token of the projector that belongs to this console; raises KeyRefusedError."""
        return self._keys.sign("projector", wall_key(self._console_key(host)))

    def move(self, room: RoomId, move: Move) -> Room:
        """Go on, back, close ...; gives the room as it is afterwards. Raises MoveNotAllowedError, RoomNotFoundError.

        Going from *closed* to *map* releases the round's figures, as far as the rules allow.
        """
        at = self._clock()
        if move.leaves.step == "closed":
            self._get_ready(room)

        def make(connection: Connection) -> Room:
            stored = self._table.locked(connection, room)
            before = settled(stored, at)  # a countdown may have ended while nobody looked
            after = moved(before, move, at)
            if after is stored:
                return stored
            if (before.step, after.step) == ("closed", "map"):
                self._release(connection, before, after.version, at)
            return self._table.save(connection, after, at)

        return self._shown(self._writer.task(make).now())

    def settle(self, room: RoomId, settings: Settings) -> Room:
        """New settings; raises SplitFixedError, ValueUnknownError, WorkshopEndedError, RoomNotFoundError."""
        settings = checked_settings(settings)

        def change(connection: Connection, before: Room) -> Room:
            if settings.split != before.settings.split and is_released(connection, before):
                raise SplitFixedError
            return replace(before, settings=settings)

        return self._change(room, change)

    def commit(self, room: RoomId, commitment: Commitment | None) -> Room:
        """Keep what the room promises itself, or take it back; raises ValueUnknownError, WorkshopEndedError."""
        checked = None if commitment is None else checked_commitment(commitment)
        return self._change(room, lambda _connection, before: replace(before, commitment=checked))

    def notes(self, room: RoomId) -> Mapping[Step, str]:
        """The host's private notes by step."""
        with self._reading() as connection:
            rows = connection.execute(select(notes.c.step, notes.c.text).where(notes.c.room == room)).all()
        return {known_step(row.step): row.text for row in rows}

    def write_note(self, room: RoomId, step: Step, text: str) -> None:
        """Keep a note; an empty one is removed. Raises ValueUnknownError beyond NOTE_LONGEST characters."""
        shown = prose("note", text, NOTE_LONGEST)
        row = {"room": room, "step": known_step(step), "text": shown}

        def write(connection: Connection) -> None:
            self._table.locked(connection, room)
            if shown:
                statement = insert(connection.dialect.name, notes).values(row)
                connection.execute(statement.on_conflict_do_update(index_elements=["room", "step"], set_=row))
            else:
                connection.execute(delete(notes).where(notes.c.room == room, notes.c.step == step))

        self._writer.task(write).now()

    def all_rooms(self) -> tuple[Room, ...]:
        """Every room of the database, newest first: for the command line, which needs no token."""
        with self._reading() as connection:
            return self._table.all(connection)

    def _add_with_code(self, draft: Room, hashes: Mapping[str, str]) -> Room:
        for _ in range(_DRAWS):
            room = replace(draft, code=new_code())
            try:
                self._writer.task(partial(self._table.add, room=room, hashes=hashes)).now()
            except IntegrityError:
                continue
            return room
        raise StoreUnavailableError("no code is free")

    def _change(self, room: RoomId, change: Callable[[Connection, Room], Room]) -> Room:
        """Change a room that has not ended; phones follow."""
        at = self._clock()

        def write(connection: Connection) -> Room:
            before = self._table.locked(connection, room)
            if before.step == "ended":
                raise WorkshopEndedError
            after = change(connection, before)
            if after == before:
                return before
            return self._table.save(connection, replace(after, turn=before.turn + 1, version=before.version + 1), at)

        return self._shown(self._writer.task(write).now())

    def _shown(self, room: Room) -> Room:
        self._bells.show(room)
        return room

    def _get_ready(self, room: RoomId) -> None:
        """Work out what everybody adds to the figures here, so that the thread that writes need not."""
        found = self.room(room)
        memory = self._memory(found)
        with memory.lock, self._reading() as connection:
            memory.catch_up(connection, found)
            memory.adding(plan_for(self._edition(found), found.setup.form), found.round, everybody=False)

    def _release(self, connection: Connection, room: Room, version: int, at: datetime) -> None:
        memory = self._memory(room)
        self._memories.doubt(room.id)
        with memory.lock:
            memory.catch_up(connection, room)
            release_round(connection, self._edition(room), room, memory, version, at)

    def _console_key(self, token: str) -> DeskKey:
        return self._keys.read("console", token)
