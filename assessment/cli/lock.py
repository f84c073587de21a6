"""`emphasis lock`: editions become released, and what they ask and how they count is fixed."""

from pathlib import Path

from assessment.packs import lock_editions, shipped_folder
from assessment.words import _


def lock(folder: str | None) -> int:
    """Add new editions to released.lock and print them. Raises ContentError when anything is to be mended."""
    added = lock_editions(shipped_folder() if folder is None else Path(folder))
    for edition in added:
        print(_("Released: {edition}").format(edition=edition))
    if not added:
        print(_("Every edition is released already."))
    return 0
