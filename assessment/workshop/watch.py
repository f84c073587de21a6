"""One thread a process looks at the rooms that somebody follows: news from other processes, and countdowns that end.

It asks for one row a room, four times a second and after every write of this process.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event, Thread
from time import sleep
from typing import Final

from sqlalchemy import Connection, Engine, select, text

from assessment.errors import StoreUnavailableError
from assessment.workshop.bells import Bells
from assessment.workshop.engine import reading
from assessment.workshop.model import Room, RoomId
from assessment.workshop.moves import settled
from assessment.workshop.presence import Presence
from assessment.workshop.pulse import Pulse
from assessment.workshop.rooms import Rooms
from assessment.workshop.schema import rooms
from assessment.workshop.writer import Writer

_EVERY: Final = 0.25
"""Seconds between two looks."""
_AT_MOST: Final = 0.04
"""Seconds between two looks however much is written."""
_SAY_EVERY: Final = timedelta(seconds=1)
_UPKEEP_EVERY: Final = timedelta(hours=1)
_log = logging.getLogger(__name__)


class Watch:
    """Rings the bells. ``upkeep`` is called once an hour."""

    def __init__(
        self,
        engine: Engine,
        table: Rooms,
        bells: Bells,
        presence: Presence,
        pulse: Pulse,
        clock: Callable[[], datetime],
        upkeep: Callable[[], object],
    ) -> None:
        self._engine = engine
        self._table = table
        self._bells = bells
        self._presence = presence
        self._pulse = pulse
        self._clock = clock
        self._upkeep = upkeep
        self._writer: Writer | None = None
        self._kicked = Event()
        self._ending = Event()
        self._said = self._kept = clock()
        self._thread = Thread(target=self._run, name="workshop-watch", daemon=True)

    def start(self, writer: Writer) -> None:
        """Begin to look."""
        self._writer = writer
        self._thread.start()

    def kick(self) -> None:
        """Something was written: look soon."""
        self._kicked.set()

    def close(self) -> None:
        """Look no more."""
        self._ending.set()
        self._kicked.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ending.is_set():
            self._kicked.wait(_EVERY)
            self._kicked.clear()
            try:
                self._look()
                self._housekeep(self._clock())
            except StoreUnavailableError:
                self._pulse.blind()
            except Exception:  # whoever waits for news must not wait for ever
                _log.exception("looking at the rooms failed")
            sleep(_AT_MOST)

    def _look(self) -> None:
        watched = self._bells.watched()
        if not watched:
            self._ask_whether_it_is_back()
            return
        with reading(self._engine) as connection:
            found = {room.id: room for room in self._table.all(connection, rooms.c.id.in_(watched))}
        self._pulse.beat()
        for room in found.values():
            self._bells.ring(room)
            self._end_countdown(room)
        for room_id in set(watched) - set(found):
            self._bells.gone(room_id)

    def _ask_whether_it_is_back(self) -> None:
        if not self._pulse.state[0]:
            with reading(self._engine) as connection:
                connection.execute(text("SELECT 1"))
            self._pulse.beat()

    def _end_countdown(self, room: Room) -> None:
        """Write *closed* once the time is over. Every process that looks may do so; the first one does."""
        at = self._clock()
        if settled(room, at) is not room and self._writer is not None:
            self._writer.task(lambda connection: self._settle(connection, room.id, at))

    def _settle(self, connection: Connection, room: RoomId, at: datetime) -> None:
        now = self._table.locked(connection, room)
        after = settled(now, at)
        if after is not now:
            self._table.save(connection, after, at)

    def _housekeep(self, at: datetime) -> None:
        if at - self._said >= _SAY_EVERY:
            self._said = at
            self._say_who_is_here(at)
        if at - self._kept >= _UPKEEP_EVERY:
            self._kept = at
            Thread(target=self._keep_up, name="workshop-upkeep", daemon=True).start()

    def _keep_up(self) -> None:
        """In a thread of its own: nobody who waits for news waits for this."""
        try:
            self._upkeep()
        except StoreUnavailableError:
            pass  # in an hour
        except Exception:
            _log.exception("the hourly upkeep failed")

    def _say_who_is_here(self, at: datetime) -> None:
        numbers = self._presence.unsaid(at)
        if numbers and self._writer is not None:
            self._writer.task(lambda connection: self._say(connection, numbers, at))

    def _say(self, connection: Connection, numbers: dict[RoomId, int], at: datetime) -> None:
        alive = set(connection.scalars(select(rooms.c.id).where(rooms.c.id.in_(numbers))))
        self._presence.say(connection, {room: number for room, number in numbers.items() if room in alive}, at)
        self._presence.said(numbers, at)
