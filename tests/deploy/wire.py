"""Requests as they go over the wire, each on a connection of its own; many at once in one thread."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Final

PATIENCE: Final = 10.0
"""Seconds, as a phone has them."""
_HEAD: Final = 65_536


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back. ``status`` 0: nothing did."""

    status: int
    headers: Mapping[str, str]
    body: bytes


NOTHING: Final = Reply(0, {}, b"")


async def ask(port: int, path: str, *, headers: Mapping[str, str] | None = None, form: str | None = None) -> Reply:
    """A GET, or a POST of a form; NOTHING where the connection breaks or is too slow."""
    try:
        return await asyncio.wait_for(_ask(port, path, headers or {}, form), PATIENCE)
    except (OSError, asyncio.IncompleteReadError, TimeoutError):
        return NOTHING


async def listen(port: int, path: str, headers: Mapping[str, str]) -> AsyncIterator[bytes]:
    """Lines of a stream of events until it ends; none where it cannot be had."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=_HEAD)
    except OSError:
        return
    try:
        writer.write(_request(port, path, headers, None))
        status, _ = await _head(reader)
        while status == 200 and (line := await reader.readline()):
            yield line
    except (OSError, asyncio.IncompleteReadError):
        return
    finally:
        writer.close()


async def _ask(port: int, path: str, headers: Mapping[str, str], form: str | None) -> Reply:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=_HEAD)
    try:
        writer.write(_request(port, path, headers, form))
        status, said = await _head(reader)
        body = (
            await reader.readexactly(int(said["content-length"])) if "content-length" in said else await reader.read()
        )
        return Reply(status, said, body)
    finally:
        writer.close()


def _request(port: int, path: str, headers: Mapping[str, str], form: str | None) -> bytes:
    fields = {"Host": f"localhost:{port}", "Connection": "close", **headers}
    if form is not None:
        fields |= {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": str(len(form))}
    first = f"{'GET' if form is None else 'POST'} {path} HTTP/1.1"
    return "\r\n".join([first, *(f"{name}: {value}" for name, value in fields.items()), "", form or ""]).encode()


async def _head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    first, *rest = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").splitlines()
    fields = (line.partition(":") for line in rest if line)
    return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in fields}
