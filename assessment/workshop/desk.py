"""What hosting, phones and the wall share: the database with its threads, the keys, and the content."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from assessment.errors import StoreUnavailableError
from assessment.packs import Catalogue
from assessment.settings import Settings as Installation
from assessment.workshop.bells import Bells
from assessment.workshop.engine import empty_log, open_engine, reading
from assessment.workshop.keys import read_keys
from assessment.workshop.memory import Memories
from assessment.workshop.migrate import migrate
from assessment.workshop.model import Room, RoomId
from assessment.workshop.presence import Presence
from assessment.workshop.pulse import Pulse
from assessment.workshop.rooms import Rooms, forget_traces
from assessment.workshop.taps import Taps
from assessment.workshop.tries import Tries
from assessment.workshop.watch import Watch
from assessment.workshop.writer import Writer


def utc_now() -> datetime:
    """The clock of the process."""
    return datetime.now(UTC)


class Desk:
    """Opens the database, brings it up to date and starts the two threads of this process.

    Raises SettingError, StoreNewerError, StoreUnavailableError.
    """

    def __init__(
        self, installation: Installation, catalogue: Catalogue, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self._clock = clock
        self._catalogue = catalogue
        self._keys = read_keys(installation)
        self._table = Rooms(timedelta(days=installation.keep_days))
        self._engine = open_engine(installation)
        self._migrate()
        self._pulse = Pulse(clock)
        self._bells = Bells()
        self._presence = Presence()
        self._memories = Memories()
        self._watch = Watch(self._engine, self._table, self._bells, self._presence, self._pulse, clock, self.prune)
        taps = Taps(catalogue, self._table.keep)
        self._writer = Writer(self._engine, taps, self._pulse, self._over)
        self._tries = Tries(self._engine, self._writer, clock)
        self._watch.start(self._writer)
        self.pruned = self.prune()
        """Workshops that were deleted at the start."""

    def _over(self, well: bool) -> None:
        """A transaction is over. What was remembered during one that was undone may never have happened."""
        if not well:
            self._memories.forget_doubtful()
        self._memories.trust()
        self._watch.kick()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A look at the database; raises StoreUnavailableError, at once while it is known to be away.

        The watching thread goes on asking. If everybody did, each would wait as long as a connection may take.
        """
        if not self._pulse.can_look:
            raise StoreUnavailableError("the database has not answered lately")
        try:
            with reading(self._engine) as connection:
                yield connection
        except StoreUnavailableError:
            self._pulse.blind()
            raise

    def _migrate(self) -> None:
        try:
            migrate(self._engine)
        except BaseException:
            self._engine.dispose()
            raise

    def room(self, room: RoomId) -> Room:
        """The room as it is now; as it was seen last while the database is away. Raises RoomNotFoundError."""
        try:
            with self._reading() as connection:
                found = self._table.one(connection, room)
        except StoreUnavailableError:
            last = self._bells.last(room)
            if last is None:
                raise
            return last
        self._bells.show(found)
        return found

    def stop_news(self) -> None:
        """Whoever follows a room here is sent to another process, or to the next: the first half of ``close``."""
        self._bells.close()

    def close(self) -> None:
        """Finish what waits, and let go of the database. What is written later is refused with EndingError."""
        self.stop_news()
        self._watch.close()
        self._writer.task(self._presence.leave)
        self._writer.close()
        self._engine.dispose()

    def prune(self) -> int:
        """Delete the workshops whose time is over; gives how many."""
        at = self._clock()
        with reading(self._engine) as connection:
            over = self._table.outdated(connection, at)
        for room in over:
            self.delete(room)
        self._writer.task(lambda connection: forget_traces(connection, at)).now()
        return len(over)

    def delete(self, room: RoomId) -> None:
        """Delete a workshop and everything in it, now; nothing happens when it is gone already.

        In many small transactions, so that other workshops go on meanwhile. Cut short, it is finished by ``prune``.
        """
        at = self._clock()
        self._writer.task(lambda connection: self._table.seal(connection, room)).now()
        self._bells.gone(room)
        while self._writer.task(lambda connection: self._table.clear_some(connection, room)).now():
            pass
        self._writer.task(lambda connection: self._table.delete(connection, room, at)).now()
        self._bells.gone(room)
        self._memories.forget(room)
        empty_log(self._engine)
