"""Starting, serving, leaving: told by a signal, and never back."""

import asyncio
import os
import signal
from collections.abc import Iterator
from types import FrameType

import pytest

from assessment.web.life import Life, lived

NEVER = 60.0


@pytest.fixture
def ended() -> Iterator[list[int]]:
    """Signals that reach the server below, as uvicorn would take them."""
    told: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    before = signal.signal(signal.SIGTERM, end)
    yield told
    signal.signal(signal.SIGTERM, before)


def told_to_end(times: int, linger: float, ended: list[int]) -> tuple[str, str, list[int]]:
    """The stage before and after the signal, and what has reached the server a moment later."""
    life = Life()

    async def serve() -> tuple[str, str, list[int]]:
        with lived(life, linger=linger):
            before = life.stage
            for _ in range(times):
                os.kill(os.getpid(), signal.SIGTERM)
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.02)
            return before, life.stage, list(ended)

    return asyncio.run(serve())


def test_a_process_starts_before_it_serves() -> None:
    assert Life().stage == "starting"


def test_without_a_wait_the_signal_goes_through_at_once(ended: list[int]) -> None:
    assert told_to_end(1, 0, ended) == ("serving", "leaving", [signal.SIGTERM])


def test_with_a_wait_it_is_leaving_first(ended: list[int]) -> None:
    assert told_to_end(1, NEVER, ended) == ("serving", "leaving", [])


def test_after_the_wait_the_server_ends(ended: list[int]) -> None:
    assert told_to_end(1, 0.001, ended) == ("serving", "leaving", [signal.SIGTERM])


def test_a_second_signal_waits_no_longer(ended: list[int]) -> None:
    assert told_to_end(2, NEVER, ended) == ("serving", "leaving", [signal.SIGTERM])


def test_the_end_of_the_server_is_leaving_too_and_the_signal_is_given_back(ended: list[int]) -> None:
    life, before = Life(), signal.getsignal(signal.SIGTERM)

    async def serve() -> None:
        with lived(life, linger=0):
            pass

    asyncio.run(serve())
    assert life.stage == "leaving"
    assert signal.getsignal(signal.SIGTERM) is before
    assert not ended


def test_who_waits_for_it_is_called_once_in_order() -> None:
    life, called = Life(), list[str]()
    life.when_leaving(lambda: called.append("one"))
    life.when_leaving(lambda: called.append("two"))
    life.leave()
    life.leave()
    assert called == ["one", "two"]
