"""What has to happen the moment a server is asked to stop.

The server then waits until every answer is complete, and tells its lifespan afterwards. A stream of events is never
complete by itself: it has to be ended first, or the server would wait for ever.
"""

import signal
import threading
from asyncio import get_running_loop
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_ASKED_BY: Final = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def when_asked_to_stop(act: Callable[[], None]) -> Iterator[None]:
    """While the block lasts, a signal to stop has ``act`` called in the running event loop, besides what it does.

    Outside of the main thread no signal comes, and nothing happens.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = get_running_loop()
    before = {each: handler for each in _ASKED_BY if callable(handler := signal.getsignal(each))}

    def asked(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(act)
        before[signal.Signals(number)](number, frame)

    for each in before:
        signal.signal(each, asked)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
