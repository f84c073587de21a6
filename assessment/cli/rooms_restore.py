"""`emphasis rooms restore`: workshops come back from a backup."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from assessment.cli.opening import opened_workshops
from assessment.cli.rooms_backup import STREAM
from assessment.words import ngettext
from assessment.workshop.restore import Restored


def restore(file: str) -> int:
    """Add the workshops that are not here, and say what became of each."""
    done = _from_stream() if file == STREAM else _read(Path(file))
    print(ngettext("Restored {count} workshop.", "Restored {count} workshops.", done.added).format(count=done.added))
    if done.here:
        told = ngettext(
            "{count} is here and was left as it is.", "{count} are here and were left as they are.", done.here
        )
        print(told.format(count=done.here))
    if done.gone:
        told = ngettext(
            "{count} was deleted or is over, and stays so.", "{count} were deleted or are over, and stay so.", done.gone
        )
        print(told.format(count=done.gone))
    return 0


def _read(file: Path) -> Restored:
    with opened_workshops() as workshops:
        return workshops.restore(file)


def _from_stream() -> Restored:
    with TemporaryDirectory(prefix="emphasis-") as folder:
        copy = Path(folder) / "backup.sqlite3"
        with copy.open("wb") as written:
            shutil.copyfileobj(sys.stdin.buffer, written)
        return _read(copy)
