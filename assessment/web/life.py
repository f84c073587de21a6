"""Whether this process takes people in: not before its start is over, and not once it was told to end."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Literal

Stage = Literal["starting", "serving", "leaving"]


class Life:
    """One process. It only ever goes forward: starting, serving, leaving."""

    def __init__(self) -> None:
        self.stage: Stage = "starting"
        self._farewells: list[Callable[[], object]] = []

    def serve(self) -> None:
        """The start is over."""
        self.stage = "serving"

    def leave(self) -> None:
        """The process was told to end. Calls what waits for that, once, in the order it was given."""
        if self.stage != "leaving":
            self.stage = "leaving"
            for farewell in self._farewells:
                farewell()

    def when_leaving(self, farewell: Callable[[], object]) -> None:
        """Have this called as soon as the process is told to end: in its event loop, so it must be quick."""
        self._farewells.append(farewell)


life = Life()
"""Of this process."""


@contextmanager
def lived(one: Life, *, linger: float) -> Iterator[None]:
    """While the server serves. Told to end (SIGTERM), it goes on for ``linger`` seconds as one that is leaving.

    A proxy that asks ``/readyz`` meanwhile sends new people elsewhere. A second signal ends it at once.
    """
    one.serve()
    before = signal.getsignal(signal.SIGTERM)
    if callable(before):
        signal.signal(signal.SIGTERM, _ending(one, before, linger, asyncio.get_running_loop()))
    try:
        yield
    finally:
        one.leave()
        if callable(before):
            signal.signal(signal.SIGTERM, before)


def _ending(
    one: Life, before: Callable[[int, FrameType | None], Any], linger: float, loop: asyncio.AbstractEventLoop
) -> Callable[[int, FrameType | None], None]:
    def end(number: int, frame: FrameType | None) -> None:
        if one.stage == "leaving" or not linger:
            before(number, frame)
        else:
            loop.call_soon_threadsafe(loop.call_later, linger, before, number, None)
        loop.call_soon_threadsafe(one.leave)

    return end
