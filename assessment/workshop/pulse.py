"""Whether the database answers, and since when."""

from collections.abc import Callable
from datetime import datetime
from threading import Lock


class Pulse:
    """Fed by whoever talks with the database. Never waits for it."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._state = (True, clock())
        self.can_look = True
        """Whether the last look at the database was answered; until one is, only the watching thread looks."""

    @property
    def state(self) -> tuple[bool, datetime]:
        """Whether all is well, and since when."""
        return self._state

    def beat(self) -> None:
        """The database has answered."""
        self.can_look = True
        self._turn(True)

    def failed(self) -> None:
        """The database has not answered."""
        self._turn(False)

    def blind(self) -> None:
        """The database has not answered a look."""
        self.can_look = False
        self._turn(False)

    def _turn(self, well: bool) -> None:
        if self._state[0] != well:
            with self._lock:
                self._state = (well, self._clock())
