"""A signal to stop is heard at once, and goes on to whoever was to hear it."""

import asyncio
import signal
import threading
from types import FrameType

import pytest

from assessment.web.stopping import when_asked_to_stop


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_both_hear_it(asked: signal.Signals) -> None:
    heard: list[str] = []

    def server(number: int, frame: FrameType | None) -> None:
        heard.append(f"server {number}")

    async def serve() -> None:
        with when_asked_to_stop(lambda: heard.append("we")):
            signal.raise_signal(asked)
            await asyncio.sleep(0.01)

    before = signal.signal(asked, server)
    try:
        asyncio.run(serve())
        assert signal.getsignal(asked) is server
    finally:
        signal.signal(asked, before)
    assert heard == [f"server {asked.value}", "we"]


def test_where_nobody_handles_it_nothing_is_changed() -> None:
    async def serve() -> object:
        with when_asked_to_stop(lambda: None):
            return signal.getsignal(signal.SIGTERM)

    before = signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        assert asyncio.run(serve()) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)


def test_another_thread_hears_no_signal() -> None:
    async def serve() -> None:
        with when_asked_to_stop(lambda: None):
            pass

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    thread.join()
