"""An exception as a line can tell it: its kind, what caused it, and where in our code. Never its message.

Messages of Python and of libraries repeat what they stumble over, which may be a token, a code or an answer.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final

from assessment.errors import SettingError, StoreNewerError, StoreUnavailableError

_ROOT: Final = Path(__file__).resolve().parents[2]
_OURS: Final = tuple(f"{_ROOT / room}{os.sep}" for room in ("assessment", "scoring"))
_SAFE: Final = (SettingError, StoreNewerError, StoreUnavailableError)
"""Their messages are ours, or the driver's about a connection."""
_MOST: Final = 5
_LONGEST: Final = 200


def cause_of(error: BaseException) -> dict[str, str]:
    """``error``: its kind; ``because``: kinds of what caused it; ``at``: the place in our code nearest to the cause;
    ``reason``: the message, of errors whose messages hold nothing of readers.
    """
    chain = list(_chain(error))
    places = [place for each in chain if (place := _place(each.__traceback__))]
    told = {"error": type(error).__name__, "because": " < ".join(type(each).__name__ for each in chain[1:])}
    told["at"] = places[-1] if places else _anywhere(error.__traceback__)
    told["reason"] = _first_line(str(error)) if isinstance(error, _SAFE) else ""
    return {name: text for name, text in told.items() if text}


def _chain(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    for _ in range(_MOST):
        if found is None:
            return
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _place(trace: TracebackType | None) -> str:
    """The innermost frame in our code; "" where there is none."""
    found = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename.startswith(_OURS):
            found = f"{Path(code.co_filename).relative_to(_ROOT).as_posix()}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next
    return found


def _anywhere(trace: TracebackType | None) -> str:
    """The innermost frame of all, by module: for what went wrong in a library that called itself."""
    if trace is None:
        return ""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"


def _first_line(text: str) -> str:
    return text.splitlines()[0][:_LONGEST] if text else ""


def current_cause() -> dict[str, str]:
    """Of the exception that is being handled; nothing outside of that."""
    error = sys.exc_info()[1]
    return {} if error is None else cause_of(error)
