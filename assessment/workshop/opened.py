"""The workshops of this process."""

from threading import Lock
from typing import TYPE_CHECKING

from assessment.packs import shared_catalogue

if TYPE_CHECKING:
    from assessment.workshop.service import Workshops

_lock = Lock()
_opened: "list[Workshops]" = []


def workshops() -> "Workshops":
    """The one object of this process; the first call opens the database and brings it up to date.

    Raises SettingError, StoreNewerError; StoreUnavailableError, after which the next call tries again.
    """
    if not _opened:
        with _lock:
            if not _opened:
                _opened.append(_open())
    return _opened[0]


def stop_news() -> None:
    """Send away whoever follows a room here, if anybody does: this process is asked to end."""
    for each in _opened:
        each.stop_news()


def close_workshops() -> None:
    """Finish what waits to be written, if anything was ever opened. Later calls are refused with EndingError."""
    for each in _opened:
        each.close()


def _open() -> "Workshops":
    from assessment.settings import settings
    from assessment.workshop.service import Workshops

    return Workshops(settings(), shared_catalogue())
