"""A slow line to a server, as phones have it: bytes wait for their turn, and then take their time on the way.

Chromium can slow down a page by itself, but now and then such a page never gets the rest of its files.
"""

import asyncio
import threading
from asyncio import StreamReader, StreamWriter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit, urlunsplit

_BURST: Final = 0.005
"""Seconds that one connection may have the line for, before another has its turn."""
_PACKET: Final = 1460
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Line:
    """``journey``: milliseconds there and back. ``down`` and ``up``: megabits a second."""

    journey: float
    down: float
    up: float


WEAK_PHONE_SIGNAL: Final = Line(150, 1.6, 0.75)


@contextmanager
def slow_line(line: Line, server: str) -> Iterator[str]:
    """Addresses that begin with what this gives lead to the server, whose own begin with ``server``."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="slow-line")
    thread.start()
    try:
        listening = asyncio.run_coroutine_threadsafe(_listen(line, server), loop).result()
        netloc = f"localhost:{listening.sockets[0].getsockname()[1]}"
        try:
            yield urlunsplit(urlsplit(server)._replace(netloc=netloc))
        finally:
            asyncio.run_coroutine_threadsafe(_hang_up(listening), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _listen(line: Line, server: str) -> asyncio.Server:
    behind, down, up = urlsplit(server), _Way(line.down, line.journey), _Way(line.up, line.journey)

    async def connect(reader: StreamReader, writer: StreamWriter) -> None:
        with suppress(OSError, asyncio.CancelledError), _hung_up(writer):
            await asyncio.sleep(line.journey / 1000)  # a connection is asked for and granted
            inner_reader, inner_writer = await asyncio.open_connection(behind.hostname, behind.port)
            with _hung_up(inner_writer):
                await asyncio.gather(up.carry(reader, inner_writer), down.carry(inner_reader, writer))

    return await asyncio.start_server(connect, "127.0.0.1", 0)


@contextmanager
def _hung_up(writer: StreamWriter) -> Iterator[None]:
    """Whatever happens, nothing of the connection stays. At a good end all that was written still goes out."""
    try:
        yield
    except BaseException:
        writer.transport.abort()
        raise
    writer.close()


async def _hang_up(listening: asyncio.Server) -> None:
    """End every connection, and listen no more."""
    listening.close()
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        for task in others:
            task.cancel()
        await asyncio.wait(others)
    await asyncio.sleep(0)  # the connections end


class _Way:
    """One direction, which all connections share."""

    def __init__(self, megabits: float, journey: float) -> None:
        self._rate = megabits * 1e6 / 8
        self._delay = journey / 2000
        self._burst = max(_PACKET, int(self._rate * _BURST))
        self._free = 0.0

    async def carry(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Until the sender has no more, or either has gone."""
        clock = asyncio.get_running_loop().time
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.create_task(_arrive(under_way, writer))
        with suppress(OSError):
            while sent := await reader.read(self._burst):
                self._free = max(clock(), self._free) + len(sent) / self._rate
                under_way.put_nowait((self._free + self._delay, sent))
                await asyncio.sleep(self._free - clock())
        under_way.put_nowait((self._free + self._delay, b""))
        await arriving


async def _arrive(under_way: "asyncio.Queue[tuple[float, bytes]]", writer: StreamWriter) -> None:
    """Hand over what has come through, the end too."""
    with suppress(OSError):
        while True:
            at, sent = await under_way.get()
            await asyncio.sleep(at - asyncio.get_running_loop().time())
            if not sent:
                break
            writer.write(sent)
            await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()
