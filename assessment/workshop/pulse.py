"""Whether the database answers, and since when."""

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Lock

from assessment.seeing.cause import current_cause

_log = logging.getLogger(__name__)


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
        if self._turn(True):
            _log.warning("the store answers again")

    def failed(self) -> None:
        """The database has not answered: said while the error is handled, so that the log can name its cause once."""
        if self._turn(False):
            _log.error("the store does not answer", extra={"told": current_cause()})

    def blind(self) -> None:
        """The database has not answered a look."""
        self.can_look = False
        self.failed()

    def _turn(self, well: bool) -> bool:
        """Whether this is news."""
        if self._state[0] == well:
            return False
        with self._lock:
            self._state = (well, self._clock())
        return True
