"""What a room may see: the room itself, counts, and released figures. A look costs what has changed since the last."""

from typing import Final

from sqlalchemy import ColumnElement, select

from assessment.errors import (
    KeyRefusedError,
    RoomDeletedError,
    RoomIsAnonymousError,
    RoomNotFoundError,
    StoreUnavailableError,
)
from assessment.packs import Edition
from assessment.workshop.codes import CODE_LONGEST, read_code
from assessment.workshop.desk import Desk
from assessment.workshop.figures import figures_of
from assessment.workshop.keys import DeskKey
from assessment.workshop.memory import NOTHING, Memory
from assessment.workshop.model import Counts, Figures, Health, Person, Room, RoomId
from assessment.workshop.schema import rooms

_RELEASED: Final = "r"
"""In the place of a secret: whoever has the signed token may look, and nothing in the database has to match."""


class Looking(Desk):
    """The wall's side, and what the console shows of it."""

    def projector(self, token: str) -> Room:
        """The room of a projector's address; raises KeyRefusedError."""
        key = self._keys.read("projector", token)
        return self._room_of(key, rooms.c.projector_hash == key.hash)

    def released_token(self, room: RoomId) -> str:
        """The token of a link that opens the released figures, for whoever has it, until the workshop is deleted."""
        return self._keys.sign("released", DeskKey(room, _RELEASED))

    def released_room(self, token: str) -> Room:
        """The room whose released figures a link opens.

        Raises KeyRefusedError; RoomDeletedError, which is one, once there is nothing to open any more.
        """
        key = self._keys.read("released", token)
        try:
            return self._room_of(key)
        except KeyRefusedError:
            raise RoomDeletedError from None

    def room_with_code(self, code: str) -> Room:
        """The room of a code however it is typed: for hosts and commands, which nobody has to keep from guessing.

        Raises RoomNotFoundError.
        """
        wanted = read_code(code)
        if wanted is None:
            raise RoomNotFoundError(code[:CODE_LONGEST])
        with self._reading() as connection:
            found = self._table.with_code(connection, wanted)
        self._bells.show(found)
        return found

    def counts(self, room: RoomId) -> Counts:
        """How many joined, answer, are done; as seen last while the database is away. Raises RoomNotFoundError."""
        found = self.room(room)
        memory = self._memory(found)
        with memory.lock:
            try:
                with self._reading() as connection:
                    memory.catch_up(connection, found)
                    memory.connected = self._presence.total(connection, room, self._clock())
            except StoreUnavailableError:
                if memory.version == NOTHING:
                    raise
            return memory.counts(found)

    def figures(self, room: RoomId) -> tuple[Figures, ...]:
        """What was released of each round that was revealed so far, in order. Nothing else ever gives figures.

        Worked out once for each turn of the room. Raises RoomNotFoundError.
        """
        found = self.room(room)
        memory = self._memory(found)
        with memory.lock:
            if memory.figures[0] != found.turn:
                with self._reading() as connection:
                    memory.figures = (found.turn, figures_of(connection, self._edition(found), found))
            return memory.figures[1]

    def people(self, room: RoomId) -> tuple[Person, ...]:
        """Everybody's answers to the rounds that were revealed; raises RoomIsAnonymousError unless the room is open."""
        found = self.room(room)
        if found.setup.privacy != "open":
            raise RoomIsAnonymousError
        memory, revealed = self._memory(found), len(self.figures(room))
        with memory.lock, self._reading() as connection:
            memory.catch_up(connection, found)
            return tuple(memory.people(revealed)) if revealed else ()

    def health(self) -> Health:
        """The state of the store. Never raises, never waits."""
        well, since = self._pulse.state
        return Health(well, since, self._writer.waiting, self._engine.dialect.name)

    def ask(self) -> str:
        """The kind of database, which has just answered; raises StoreUnavailableError. Waits for it."""
        with self._reading() as connection:
            connection.execute(select(1))
        self._pulse.beat()
        return self._engine.dialect.name

    def _edition(self, room: Room) -> Edition:
        return self._catalogue.edition(room.setup.pack, room.setup.edition)

    def _memory(self, room: Room) -> Memory:
        edition = self._edition(room)
        return self._memories.of(room.id, edition.form_items(room.setup.form), edition.unsaid)

    def _room_of(self, key: DeskKey, *where: ColumnElement[bool]) -> Room:
        """The room of a token, if it fulfils the conditions; raises KeyRefusedError.

        While the database is away the signature has to do, for a room that somebody has looked at lately.
        """
        try:
            with self._reading() as connection:
                found = self._table.all(connection, rooms.c.id == key.room, *where)
        except StoreUnavailableError:
            last = self._bells.last(key.room)
            if last is None:
                raise
            return last
        if not found:
            raise KeyRefusedError
        self._bells.show(found[0])
        return found[0]
