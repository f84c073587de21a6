"""A date in the calendar on which to look at the plan again."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from typing import Final

from icalendar import Alarm, Calendar, Event

from assessment.links import tokens_in
from assessment.reports.handout import Back, Handout
from assessment.reports.report import Assignment
from assessment.words import _

_AFTER: Final = timedelta(days=90)
_RINGS: Final = timedelta(hours=9)
"""After midnight of that day."""


def ics(handout: Handout) -> bytes:
    """One event of a whole day; taken into a calendar again, it replaces itself."""
    calendar = Calendar()
    calendar.add("prodid", "-//Emphasis//Follow-up//EN")
    calendar.add("version", "2.0")
    calendar.add_component(_event(handout, follow_up(handout)))
    return bytes(calendar.to_ical())


def follow_up(handout: Handout) -> date:
    """The latest date of the plan, or 90 days after the answers; after today when neither is known."""
    planned = [day for day in map(_date_of, handout.plan) if day is not None]
    return max(planned) if planned else (handout.day or date.today()) + _AFTER


def _event(handout: Handout, day: date) -> Event:
    event = Event()
    event.add("uid", f"{_digest(handout.link)}@emphasis.invalid")
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", _("Marketing and sales: look at the plan again"))
    event.add("description", "\n".join(_description(handout)))
    if handout.back is not None:
        event.add("url", handout.back.resume or handout.back.page)
    event.add_component(_alarm())
    return event


def _alarm() -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _("Marketing and sales: look at the plan again"))
    alarm.add("trigger", _RINGS)
    return alarm


def _description(handout: Handout) -> Iterator[str]:
    report = handout.report
    yield report.headline
    if report.advice is not None:
        yield from ("", report.advice.title, *map(_planned, handout.plan))
        yield _("Watch: {measure}").format(measure=report.advice.watch)
    if handout.back is not None:
        yield from ("", *_ways_back(handout.back))


def _ways_back(back: Back) -> Iterator[str]:
    yield _("See the result again: {link}").format(link=back.page)
    yield _("Answer again and see then and now: {link}").format(link=back.again)
    if back.resume is not None:
        yield _("Go on with the answers as they were: {link}").format(link=back.resume)


def _planned(each: Assignment) -> str:
    said = _("{days} days: {action}").format(days=each.action.days, action=each.action.text)
    owned = ", ".join(part for part in (each.owner, each.date) if part)
    return f"{said} ({owned})" if owned else said


def _date_of(each: Assignment) -> date | None:
    try:
        return date.fromisoformat(each.date)
    except ValueError:
        return None


def _digest(link: str) -> str:
    """The same for a result wherever it is served, and nothing can be read from it."""
    token = next(iter(tokens_in(link)), "")
    return blake2b(token.encode(), digest_size=12).hexdigest()
