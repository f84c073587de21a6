"""The workshops of this installation, for as long as a command takes."""

from collections.abc import Iterator
from contextlib import contextmanager

from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.workshop.service import Workshops


@contextmanager
def opened_workshops() -> Iterator[Workshops]:
    """Open them and let go again; raises SettingError, StoreNewerError, StoreUnavailableError."""
    workshops = Workshops(Settings.read(), open_catalogue())
    try:
        yield workshops
    finally:
        workshops.close()
