"""The log of a server: everything that is logged in this process goes through one handler to standard error."""

import logging
import sys
from collections.abc import Iterator
from typing import Final

from assessment.seeing.lines import OURS, AsJson, AsText, is_ours
from assessment.settings import Settings

_TWICE: Final = "streamlit.error_util"
"""Says what ``ui.failing`` says with an id."""
_TOLD: Final = "_told_by_emphasis"
_CHATTY: Final = ("uvicorn.access", "uvicorn.error", "websockets", "streamlit", "asyncio", "alembic", "fontTools")
"""Libraries that are heard from a warning on: below that they tell who came."""


def begin(settings: Settings) -> None:
    """From here on; may be called again, for loggers that were made since."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(AsJson() if settings.log_format == "json" else AsText())
    handler.addFilter(once)
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(settings.log_level.upper())
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for logger in _all():
        to_root(logger)
    logging.getLogger(_TWICE).setLevel(logging.CRITICAL)


def once(record: logging.LogRecord) -> bool:
    """Whether the exception of a line was told by no line before: the server repeats what we have told already."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return True
    is_new = not getattr(error, _TOLD, False)
    setattr(error, _TOLD, True)
    return is_new


def _all() -> Iterator[logging.Logger]:
    for name in list(logging.root.manager.loggerDict):
        yield logging.getLogger(name)


def to_root(logger: logging.Logger) -> None:
    """Have a logger speak through ours alone: libraries give theirs handlers that print addresses and whole traces."""
    for handler in logger.handlers[:]:
        if isinstance(handler, logging.StreamHandler):
            logger.removeHandler(handler)
    logger.propagate = True
    if not is_ours(logger.name) and logger.level and logger.level < logging.WARNING:
        logger.setLevel(logging.WARNING)
