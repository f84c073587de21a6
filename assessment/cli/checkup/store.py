"""Does the database of workshops answer, is it one that this version can work with, and what time is it there?"""

from collections.abc import Iterator
from typing import Final

from assessment.cli.checkup.finding import Found, State
from assessment.errors import SettingError, StoreNewerError, StoreUnavailableError
from assessment.settings import Settings
from assessment.words import _
from assessment.workshop.examine import Examined, examine

_APART: Final = (2.0, 30.0)
"""Seconds of difference between both clocks that are worth a word, and that spoil countdowns."""


def store(settings: Settings) -> Iterator[Found]:
    """The database, and its clock beside ours. Nothing is made or changed."""
    try:
        examined = examine(settings)
    except StoreUnavailableError as error:
        said = _("the database does not answer ({reason})").format(reason=error)
        yield Found("store", "problem", said, _("Start it, or correct EMPHASIS_DATABASE_URL."))
    except StoreNewerError:
        said = _("the database was written by a newer version of Emphasis")
        yield Found("store", "problem", said, _("Update Emphasis on this server."))
    except SettingError as error:
        said = _("{name} cannot be used: {problem}").format(name=error.name, problem=error.problem)
        yield Found("store", "problem", said, _("Correct the setting."))
    else:
        yield from _answering(examined)


def _answering(examined: Examined | None) -> Iterator[Found]:
    if examined is None:
        yield Found("store", "ok", _("no database yet; the first workshop makes one. Assessing needs none"))
        return
    said = _("{kind} answers in {ms} ms").format(kind=examined.kind, ms=round(examined.seconds * 1000, 1))
    if not examined.is_current:
        said = _("{answers}; its tables are brought up to date when the server opens it").format(answers=said)
    yield Found("store", "ok", said)
    yield _clock(examined.ahead)


def _clock(ahead: float | None) -> Found:
    if ahead is None:
        return Found("clock", "ok", _("the database is on this machine and has the same clock"))
    told = _("this machine's clock and the database's are {seconds} s apart").format(seconds=round(abs(ahead), 1))
    worth_a_word, too_much = _APART
    if abs(ahead) < worth_a_word:
        return Found("clock", "ok", told)
    state: State = "warning" if abs(ahead) < too_much else "problem"
    do = _("Let both keep time by NTP: countdowns and deletion follow the clock of each server.")
    return Found("clock", state, told, do)
