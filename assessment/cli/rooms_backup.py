"""`emphasis rooms backup`: all workshops in one file."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from assessment.cli.opening import opened_workshops
from assessment.words import _, ngettext

STREAM: Final = "-"
"""In place of a file: standard input or output, for pipes into and out of containers."""


def back_up(file: str) -> int:
    """Write the file and say, on standard error, what it holds and what it does not."""
    number = _to_stream() if file == STREAM else _write(Path(file))
    place = _("standard output") if file == STREAM else file
    told = ngettext("{count} workshop is in {file}.", "{count} workshops are in {file}.", number)
    for line in (
        told.format(count=number, file=place),
        _("Single answers are in it too: keep it as safe as the database, and no longer than workshops are kept."),
        _("The keys are not in it. Links of hosts and walls open with the same keys only; keep a copy of those apart."),
    ):
        print(line, file=sys.stderr)
    return 0


def _write(file: Path) -> int:
    with opened_workshops() as workshops:
        return workshops.back_up(file)


def _to_stream() -> int:
    with TemporaryDirectory(prefix="emphasis-") as folder:
        draft = Path(folder) / "backup.sqlite3"
        number = _write(draft)
        with draft.open("rb") as written:
            shutil.copyfileobj(written, sys.stdout.buffer)
    return number
