"""HTTP over one kept connection, as little of it as a phone needs: a thousand phones fit on a small part of a core."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

PATIENCE: Final = 10.0
"""Seconds that the phones' script waits for an answer."""
Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class LostError(Exception):
    """No answer came: nobody knows whether the request arrived."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``headers`` by their names in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Wire:
    """A connection to one server, made when it is needed and made again when it is gone."""

    def __init__(self, host: str, port: int) -> None:
        self._at = (host, port)
        self._streams: Streams | None = None

    async def ask(self, head: bytes, body: bytes = b"") -> Answer:
        """The answer to a request, whose ``head`` lacks the last empty line. Raises LostError."""
        kept = self._streams is not None
        try:
            async with asyncio.timeout(PATIENCE):
                try:
                    return await self._ask(head, body)
                except (OSError, EOFError):
                    self.close()
                    if not kept:
                        raise
                    return await self._ask(head, body)  # as browsers do: the server had closed what was idle
        except (OSError, EOFError, TimeoutError) as error:
            self.close()
            raise LostError from error

    async def events(self, head: bytes) -> AsyncIterator[bytes]:
        """Lines of a stream as they come, the status first. Raises LostError at its end, or without a connection."""
        try:
            async with asyncio.timeout(PATIENCE):
                reader, writer = self._streams = await asyncio.open_connection(*self._at)
                writer.write(head + b"\r\n")
                yield (await reader.readuntil(b"\r\n\r\n"))[9:12]
            while line := await reader.readline():
                yield line
        except (OSError, EOFError, TimeoutError) as error:
            raise LostError from error
        finally:
            self.close()
        raise LostError

    def close(self) -> None:
        """Let go of the connection."""
        if self._streams is not None:
            with suppress(OSError, RuntimeError):
                self._streams[1].close()
        self._streams = None

    async def _ask(self, head: bytes, body: bytes) -> Answer:
        if self._streams is None:
            self._streams = await asyncio.open_connection(*self._at)
        reader, writer = self._streams
        writer.write(head + b"\r\n" + body)
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
        answer = Answer(int(first[9:12]), headers, await reader.readexactly(int(headers.get("content-length", "0"))))
        if headers.get("connection") == "close":
            self.close()
        return answer
