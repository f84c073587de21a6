"""The id of the request that is being answered: it stands in its lines of the log, and on a page that failed."""

import re
import secrets
from contextvars import ContextVar
from typing import Final

_OF_A_PROXY: Final = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
current: ContextVar[str] = ContextVar("request", default="")
"""Of this task; "" outside of requests."""


def new_reference() -> str:
    """Eight random bytes: enough to be found in a log, short enough to be read out on the telephone."""
    return secrets.token_hex(8)


def reference_of(said: str) -> str:
    """The id that a proxy gave (X-Request-ID: 32 digits or a UUID), else a new one. Nothing else gets into the log."""
    return said if _OF_A_PROXY.fullmatch(said) else new_reference()
