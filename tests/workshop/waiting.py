"""Wait for what happens in another thread or process."""

import time
from collections.abc import Callable
from typing import Final

_AT_MOST: Final = 10.0
"""Seconds."""


def until(come: Callable[[], bool]) -> None:
    """Wait until it is so."""
    end = time.monotonic() + _AT_MOST
    while not come():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
