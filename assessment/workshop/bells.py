"""Who waits for news of a room, and how they are woken. A waiting handler holds a future, not a thread."""

import asyncio
from collections import defaultdict
from contextlib import suppress
from threading import Lock
from time import monotonic
from typing import Final, Literal

from assessment.errors import EndingError, RoomNotFoundError
from assessment.workshop.model import Room, RoomId

News = Literal["turn", "version"]
_REMEMBERED: Final = 60.0
"""Seconds that a room is watched after somebody last asked for it."""
_Waiters = dict[asyncio.AbstractEventLoop, set["asyncio.Future[None]"]]


class Bell:
    """One room: how it is as far as this process knows, and who waits for more."""

    def __init__(self, room: Room) -> None:
        self.room: Room | None = room
        self.asked = monotonic()
        self.waiters: dict[News, _Waiters] = {"turn": defaultdict(set), "version": defaultdict(set)}

    @property
    def is_watched(self) -> bool:
        """Whether anybody waits, or asked a while ago."""
        return any(map(any, (each.values() for each in self.waiters.values()))) or self._was_asked

    @property
    def _was_asked(self) -> bool:
        return monotonic() - self.asked < _REMEMBERED


class Bells:
    """All rooms that somebody in this process looks at. Rung from any thread; waited for in any event loop."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._bells: dict[RoomId, Bell] = {}
        self._closed = False

    def watched(self) -> tuple[RoomId, ...]:
        """Rooms that somebody looks at; the others are forgotten."""
        with self._lock:
            self._bells = {room: bell for room, bell in self._bells.items() if bell.is_watched}
            return tuple(self._bells)

    def last(self, room: RoomId) -> Room | None:
        """The room as it was seen last; None when nobody has looked lately."""
        bell = self._bells.get(room)
        return bell.room if bell else None

    def show(self, room: Room) -> None:
        """Somebody has looked at the room: watch it from now on."""
        with self._lock:
            bell = self._bells.setdefault(room.id, Bell(room))
            bell.asked = monotonic()
        self.ring(room)

    def ring(self, room: Room) -> None:
        """The room is like this now; whoever waits for it is woken. What is older than what is known is passed over."""
        with self._lock:
            bell = self._bells.get(room.id)
            if bell is None or bell.room is None or room.version <= bell.room.version:
                return
            before, bell.room = bell.room, room
            _wake(bell.waiters["version"])
            if room.turn > before.turn:
                _wake(bell.waiters["turn"])

    def gone(self, room: RoomId) -> None:
        """The room was deleted."""
        with self._lock:
            bell = self._bells.pop(room, None)
            if bell is not None:
                bell.room = None
                for waiters in bell.waiters.values():
                    _wake(waiters)

    def close(self) -> None:
        """Nobody waits from now on; whoever does is woken and told EndingError."""
        with self._lock:
            self._closed = True
            for bell in self._bells.values():
                for waiters in bell.waiters.values():
                    _wake(waiters)

    async def wait(self, room: Room, news: News, since: int, timeout: float) -> Room:
        """The room when its number is beyond ``since``, or after ``timeout`` seconds as it is.

        Raises RoomNotFoundError, EndingError.
        """
        self.show(room)
        bell = self._bells.get(room.id)
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if bell is not None and self._enter(bell, news, since, future):
            try:
                async with asyncio.timeout(timeout):
                    await future
            except TimeoutError:
                pass
            finally:
                self._leave(bell, news, future)
        if self._closed:
            raise EndingError
        if bell is None or bell.room is None:
            raise RoomNotFoundError(room.code)
        return bell.room

    def _enter(self, bell: Bell, news: News, since: int, future: "asyncio.Future[None]") -> bool:
        """Wait from here on, unless there is news already."""
        with self._lock:
            if self._closed or bell.room is None or getattr(bell.room, news) > since:
                return False
            bell.waiters[news][future.get_loop()].add(future)
            return True

    def _leave(self, bell: Bell, news: News, future: "asyncio.Future[None]") -> None:
        with self._lock:
            bell.asked = monotonic()
            bell.waiters[news][future.get_loop()].discard(future)


def _wake(waiters: _Waiters) -> None:
    """Wake all, with one call for each event loop."""
    for loop, futures in waiters.items():
        with suppress(RuntimeError):  # a loop that is closed has nobody waiting
            loop.call_soon_threadsafe(_resolve, tuple(futures))
    waiters.clear()


def _resolve(futures: tuple["asyncio.Future[None]", ...]) -> None:
    for future in futures:
        if not future.done():
            future.set_result(None)
