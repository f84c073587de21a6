"""Rehearsals: a room of its own kind, whose participants are made up and played by one thread of some process.

Made-up people only enter a room that was opened as a rehearsal, which nothing can turn into a real one.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from threading import Event, Lock, Thread
from typing import Final

from sqlalchemy import select, update

from assessment.errors import EmphasisError, RehearsalUnknownError
from assessment.packs import Catalogue
from assessment.settings import Settings as Installation
from assessment.workshop.desk import utc_now
from assessment.workshop.engine import reading
from assessment.workshop.model import Opened, Room, RoomId, Setup
from assessment.workshop.rehearsal.people import made_up
from assessment.workshop.rehearsal.script import PACES, Script, checked_script
from assessment.workshop.rehearsal.troupe import Troupe
from assessment.workshop.saving import Saving
from assessment.workshop.schema import rehearsals
from assessment.workshop.upsert import insert
from assessment.workshop.voting import Voting

_EVERY: Final = 0.1
"""Seconds between two looks at the room."""
_SAID_EVERY: Final = 3.0
"""Seconds after which a process says again that it plays."""
BELIEVED: Final = timedelta(seconds=10)
"""Who has said nothing for so long plays no more."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A rehearsal as the console tells of it. ``plays``: whether some process moves its people."""

    script: Script
    plays: bool


class Rehearsing(Voting):
    """Opens rehearsals and plays their people."""

    def __init__(
        self, installation: Installation, catalogue: Catalogue, clock: Callable[[], datetime] = utc_now
    ) -> None:
        super().__init__(installation, catalogue, clock)
        self._stages = Lock()
        self._players: dict[RoomId, Thread] = {}
        self._curtain = Event()

    def open_rehearsal(self, setup: Setup, script: Script) -> Opened:
        """A new rehearsal in its lobby; its people come once it is played. Raises as ``open``."""
        script = checked_script(script)
        opened = self.open(replace(setup, rehearsal=True))
        row = {"room": opened.room.id, "pattern": script.pattern, "people": script.people, "pace": script.pace}
        self._writer.task(
            lambda connection: connection.execute(insert(connection.dialect.name, rehearsals).values(row))
        ).now()
        return opened

    def rehearsal(self, room: RoomId) -> Rehearsal:
        """What is played there; raises RehearsalUnknownError, RoomNotFoundError."""
        found = self.room(room)
        with reading(self._engine) as connection:
            row = connection.execute(select(rehearsals).where(rehearsals.c.room == room)).first()
        if row is None or not found.setup.rehearsal:
            raise RehearsalUnknownError(found.code)
        since = self._clock().timestamp() - (row.played or 0.0)
        return Rehearsal(Script(row.pattern, row.people, row.pace), since < BELIEVED.total_seconds())

    def play(self, room: RoomId) -> None:
        """Play its people in a thread of this process, where they are; nothing happens while one does so already."""
        script = self.rehearsal(room).script
        self._say(room).now()
        with self._stages:
            self._players = {each: thread for each, thread in self._players.items() if thread.is_alive()}
            if room not in self._players and not self._curtain.is_set():
                thread = Thread(target=partial(self._play_aside, room, script), name="workshop-rehearsal", daemon=True)
                self._players[room] = thread
                thread.start()

    def perform(self, room: RoomId) -> None:
        """The same in this thread: comes back when the room has ended or was deleted, or this object is closed."""
        self._play(room, self.rehearsal(room).script)

    def close(self) -> None:
        """Finish what waits, and let go of the database."""
        self._curtain.set()
        with self._stages:
            players = tuple(self._players.values())
        for thread in players:
            thread.join()
        super().close()

    def _play(self, room: RoomId, script: Script) -> None:
        troupe = self._troupe(self.room(room), script)
        said = time.monotonic() - _SAID_EVERY
        try:
            while not self._curtain.is_set() and troupe.play(time.monotonic(), self._clock()):
                if time.monotonic() - said >= _SAID_EVERY:
                    said = time.monotonic()
                    self._say(room)
                self._curtain.wait(_EVERY)
        finally:
            troupe.leave()

    def _play_aside(self, room: RoomId, script: Script) -> None:
        """Whatever stops it, the console says that it has stopped and offers to go on."""
        try:
            self._play(room, script)
        except EmphasisError:
            _log.exception("a rehearsal stopped")

    def _troupe(self, room: Room, script: Script) -> Troupe:
        if not room.setup.rehearsal:
            raise RehearsalUnknownError(room.code)
        edition = self._edition(room)
        people = made_up(edition.rubric(room.setup.form), room.roles, edition.rule().minimum, script, room.id)
        token_of = partial(self._keys.made_up, room.id)
        return Troupe(self, room.id, people, token_of, PACES[script.pace], time.monotonic())

    def _say(self, room: RoomId) -> Saving[object]:
        """This process plays. While it does, nobody has to wait until that is written."""
        change = update(rehearsals).where(rehearsals.c.room == room).values(played=self._clock().timestamp())
        return self._writer.task(lambda connection: connection.execute(change))
