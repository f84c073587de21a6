"""One event, one line: as text for a terminal, or as JSON for whoever collects lines.

Lines of our own say what they say. Of a library's line only the text around its values is kept, because its values may
be addresses of readers; and of an exception only what ``cause`` tells.
"""

import json
import logging
import time
from typing import Any, Final

from assessment.seeing.cause import cause_of
from assessment.seeing.reference import current

OURS: Final = "assessment"
_LONGEST: Final = 300


def is_ours(logger: str) -> bool:
    """Whether a logger of this name is one of this program."""
    return logger == OURS or logger.startswith(f"{OURS}.")


def event(record: logging.LogRecord) -> dict[str, Any]:
    """What a line says: time (UTC), level, event, then whatever else is known."""
    told: dict[str, Any] = {
        "time": f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(record.created))}.{int(record.msecs):03d}Z",
        "level": record.levelname.lower(),
        "event": _said(record),
    }
    reference = current.get()
    if reference:
        told["request"] = reference
    told |= getattr(record, "told", {})
    if record.exc_info and record.exc_info[1] is not None:
        told |= cause_of(record.exc_info[1])
    if not is_ours(record.name):
        told["from"] = record.name
    return told


def _said(record: logging.LogRecord) -> str:
    text = record.getMessage() if is_ours(record.name) else str(record.msg)
    return " ".join(text.split("\n", 1)[0].split())[:_LONGEST]


class AsJson(logging.Formatter):
    """A JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        return json.dumps(event(record), ensure_ascii=False, separators=(",", ":"))


class AsText(logging.Formatter):
    """Words, then ``name=value``."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        told = event(record)
        begin = f"{told.pop('time')} {told.pop('level'):<7} {told.pop('event')}"
        return " ".join([begin, *(f"{name}={_value(value)}" for name, value in told.items())])


def _value(value: object) -> str:
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if " " in text or '"' in text or "\n" in text else text
