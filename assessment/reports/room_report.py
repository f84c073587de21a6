"""A workshop in, RoomReport out: the released figures one finding after another, as the wall showed them.

File, slides and the light page are laid out from it, so none can say what another does not. It reads ``Figures`` and
nothing else: what is not released has no way here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.charts import Words, kept_back
from assessment.packs import Edition
from assessment.reports.chart_words import chart_words
from assessment.reports.days import day_words
from assessment.reports.report import Advice, advice_of
from assessment.reports.room_finding import Finding
from assessment.reports.room_findings import findings_of
from assessment.reports.room_workings import withheld_lines, working_lines
from assessment.reports.workings import caution
from assessment.words import _, ngettext
from assessment.workshop.model import Figures, Room
from assessment.workshop.watermark import watermark
from scoring import RoomFigures, RoomPlace, Withheld


@dataclass(frozen=True, slots=True)
class Shown:
    """A round of which something is shown."""

    figures: Figures
    room: RoomFigures


@dataclass(frozen=True, slots=True)
class RoomReport:
    """Everything said about a workshop afterwards, in reading order."""

    language: str
    workshop: str
    """Title of the workshop."""
    running: str
    """The title as it stands on every page, with what must not be overlooked: that the answers are made up."""
    pack: str
    about: str
    """How many people, and when the figures were released."""
    notes: tuple[str, ...]
    """What has to be known before anything is read, such as that the people are made up."""
    headline: str
    line: str | None
    shown: Shown | None
    """The newest round of which something is shown."""
    findings: tuple[Finding, ...]
    advice: Advice | None
    promise: tuple[str, ...]
    """What the room will do, then who and by when where that was said."""
    workings: tuple[str, ...]
    withheld: tuple[str, ...]
    """What is not shown, and why."""
    limits: tuple[str, ...]
    until: str
    words: Words
    cut: float
    link: str
    """Address of the light page; empty when it is not known."""


def room_report(room: Room, edition: Edition, rounds: Sequence[Figures], *, link: str = "") -> RoomReport:
    """The report of what was released so far; ``rounds`` in order, as the service gives them."""
    words, cut = chart_words(edition), edition.scoring.cut
    shown = [Shown(each, each.room) for each in rounds if isinstance(each.room, RoomFigures)]
    newest = shown[-1] if shown else None
    findings = findings_of(room, edition, words, [(each.figures, each.room) for each in shown])
    return RoomReport(
        language=edition.language,
        workshop=room.setup.title,
        running=" · ".join(each for each in (room.setup.title, watermark(room)) if each),
        pack=edition.title,
        about=_about(newest),
        notes=tuple(_notes(room)),
        headline=findings[0].title if findings else _("Too few answers to show anything"),
        line=_line(edition, newest) or _why_nothing(rounds, newest),
        shown=newest,
        findings=findings,
        advice=None if newest is None or newest.room.guidance is None else advice_of(edition, newest.room.guidance),
        promise=_promise(room),
        workings=tuple(working_lines(room, edition, newest.room)) if newest else (),
        withheld=tuple(withheld_lines(room, edition, rounds)) if newest else (),
        limits=(caution(), _("It shows how these people see their organisation, on the day they answered.")),
        until=_("The workshop and all its answers are deleted on {day}.").format(day=day_words(room.expires.date())),
        words=words,
        cut=cut,
        link=link,
    )


def _about(newest: Shown | None) -> str:
    if newest is None:
        return ""
    number = newest.room.people
    said = ngettext("{n} person, {day}", "{n} people, {day}", number)
    return said.format(n=number, day=day_words(newest.figures.at.date()))


def _notes(room: Room) -> list[str]:
    said = watermark(room)
    return [said] if said else []


def _line(edition: Edition, newest: Shown | None) -> str | None:
    """What the field means; near a line the words of one field would claim too much."""
    place = newest.room.place if newest else None
    if not isinstance(place, RoomPlace) or place.near:
        return None
    return edition.quadrants[place.quadrant].line


def _why_nothing(rounds: Sequence[Figures], newest: Shown | None) -> str | None:
    reasons = [each.room for each in rounds if isinstance(each.room, Withheld)]
    return kept_back(reasons[-1]) if newest is None and reasons else None


def _promise(room: Room) -> tuple[str, ...]:
    promised = room.commitment
    if promised is None:
        return ()
    owner = [_("Owner: {owner}").format(owner=promised.owner)] if promised.owner else []
    due = [_("By {day}").format(day=day_words(promised.due))] if promised.due else []
    return (promised.what, *owner, *due)
