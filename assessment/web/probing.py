"""Asks the store for the probes: one question at a time, in a thread that nobody has to wait for.

Its answer serves everybody who asks within a second. So a flood of probes reaches the store once a second, and a store
that hangs holds one thread and no probe.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from time import monotonic
from typing import Final

from assessment.errors import SettingError, StoreNewerError
from assessment.words import _

_PATIENCE: Final = 1.0
"""Seconds that a probe waits for the store."""
_FRESH: Final = 1.0
"""Seconds that the store's answer is believed."""
_log = logging.getLogger(__name__)


def _reach() -> str:
    from assessment.workshop.reach import reach

    return reach()


class Probe:
    """What the store has said last. ``reach`` asks it, and may take as long as it likes."""

    def __init__(self, reach: Callable[[], str] = _reach) -> None:
        self.kind = ""
        """sqlite, postgresql, or none before the first workshop."""
        self._reach = reach
        self._asked: Future[None] | None = None
        self._said: str | None = None
        self._at = -_FRESH

    async def reason(self) -> str | None:
        """Why workshops cannot be opened, None if they can; after ``_PATIENCE`` at the latest."""
        if monotonic() - self._at < _FRESH:
            return self._said
        done, _waiting = await asyncio.wait({asyncio.wrap_future(self._question())}, timeout=_PATIENCE)
        return self._said if done else _away()

    def _question(self) -> "Future[None]":
        """The question that is open, or a new one."""
        if self._asked is None or self._asked.done():
            self._asked = Future()
            Thread(target=self._ask, args=[self._asked], name="probe", daemon=True).start()
        return self._asked

    def _ask(self, asked: "Future[None]") -> None:
        before = self._said
        try:
            self.kind, self._said = self._reach(), None
        except Exception as error:
            self._said = _sentence(error)
            if before is None:  # once, and not at every probe
                _log.warning("not ready", exc_info=error)
        self._at = monotonic()
        asked.set_result(None)


def _sentence(error: Exception) -> str:
    """In plain words, without what the driver said: that may name hosts, and stands in the log."""
    match error:
        case StoreNewerError():
            return _("The workshops’ database was written by a newer version of Emphasis.")
        case SettingError():
            return _("The setting {name} cannot be used.").format(name=error.name)
        case _:
            return _away()


def _away() -> str:
    return _("The workshops’ database does not answer.")
