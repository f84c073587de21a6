"""Few threads for all phones together.

Consoles and projectors are drawn in threads of their own. All share one interpreter lock, and whoever waits for it
waits for every other thread that wants it: with forty phones' pages in the making at once, the wall would stand still.
"""

from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Final, TypeVar

T = TypeVar("T")
_AT_ONCE: Final = 2
_threads: Final = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="phones")


async def aside(work: Callable[[], T]) -> T:
    """Do this, which may wait for the database, in one of the threads."""
    return await get_running_loop().run_in_executor(_threads, copy_context().run, work)
