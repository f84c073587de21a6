"""Whether workshops could be opened now. The database is asked, which may take as long as the network lets it."""

import os

from assessment.errors import SettingError
from assessment.settings import Settings, settings
from assessment.workshop.engine import FILE
from assessment.workshop.opened import workshops

NONE = "none"
"""The kind of a database that is not there yet."""


def reach() -> str:
    """The kind of database that has just answered; ``NONE`` where the first workshop will make a file.

    Makes no file itself. Raises StoreUnavailableError, StoreNewerError, SettingError.
    """
    own = settings()
    if own.database_url is None and not (own.data / FILE).exists():
        _check_folder(own)
        return NONE
    return workshops().ask()


def _check_folder(own: Settings) -> None:
    nearest = next(folder for folder in (own.data, *own.data.absolute().parents) if folder.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise SettingError("EMPHASIS_DATA", f"no files can be made in {nearest}")
