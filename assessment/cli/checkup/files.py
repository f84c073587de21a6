"""May this user write where workshops are kept, and may nobody else read there?"""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assessment.cli.checkup.finding import Found, State
from assessment.settings import Settings
from assessment.words import _
from assessment.workshop.engine import FILE
from assessment.workshop.keys import KEYS

if sys.platform != "win32":
    import resource

_FEW: Final = 4096
"""Open files from which on a room of a thousand phones has enough."""
_OTHERS: Final = 0o077


def files(settings: Settings) -> Iterator[Found]:
    """The data folder, the database and the keys in it."""
    folder = settings.data
    if not folder.exists():
        yield from _to_be_made(folder)
        return
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        yield _not_writable(folder)
        return
    found = [_open_to_others(folder, 700, "warning")] if _is_open(folder) else []  # names alone: they are no secret
    found += [_open_to_others(file, 600, "problem") for file in sorted(folder.iterdir()) if _is_secret(file)]
    yield from found
    if not found:
        yield Found("files", "ok", _("{folder} can be written, by this user alone").format(folder=folder))


def _open_to_others(path: Path, mode: int, state: State) -> Found:
    said = _("others on this machine can read {path}").format(path=path)
    return Found("files", state, said, _("Run chmod {mode} {path}").format(mode=mode, path=path))


def keys(settings: Settings) -> Iterator[Found]:
    """Whether all servers of one database would sign with the same keys."""
    if settings.keys:
        yield Found("keys", "ok", _("from EMPHASIS_KEYS; the last of {count} signs").format(count=len(settings.keys)))
    elif settings.database_url is not None:
        said = _("every server signs with a key of its own, from {file}").format(file=settings.data / KEYS)
        do = _("With more than one server, give all of them the same EMPHASIS_KEYS.")
        yield Found("keys", "warning", said, do)
    else:
        yield Found("keys", "ok", _("from {file}, which the first workshop makes").format(file=settings.data / KEYS))


def open_files(_settings: Settings) -> Iterator[Found]:
    """Whether many phones and tabs can be connected at once."""
    if sys.platform == "win32":
        return
    most, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if 0 <= most < _FEW:
        said = _("this user may have {most} files open, and each phone and each tab is one").format(most=most)
        yield Found("open files", "warning", said, _("For large rooms start the server after `ulimit -n 65536`."))
    else:
        yield Found("open files", "ok", _("{most} may be open at once").format(most=most))


def _to_be_made(folder: Path) -> Iterator[Found]:
    nearest = next(each for each in folder.absolute().parents if each.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        yield Found("files", "ok", _("{folder} will be made by the first workshop").format(folder=folder))
    else:
        yield _not_writable(nearest)


def _not_writable(folder: Path) -> Found:
    said = _("nothing can be written in {folder}").format(folder=folder)
    return Found("files", "problem", said, _("Give it to the server's user, or set EMPHASIS_DATA to another folder."))


def _is_secret(file: Path) -> bool:
    """Whether it holds keys or answers, and others can read it."""
    return (file.name == KEYS or file.name.startswith(FILE)) and _is_open(file)


def _is_open(path: Path) -> bool:
    return os.name == "posix" and bool(stat.S_IMODE(path.stat().st_mode) & _OTHERS)
