"""Requests byte for byte: a client of HTTP would tidy their addresses first."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

CLOSED: Final = 499
"""Stands for a connection that the server closed over a request that it would not read to its end."""
_PATIENCE: Final = 30
"""Seconds."""


@dataclass(frozen=True)
class Answer:
    """What came back; header names are lower-case."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(url: str, target: bytes, *, method: bytes = b"GET", headers: tuple[bytes, ...] = ()) -> Answer:
    """The answer to a request line with this target; the connection is closed after it."""
    parts = urlsplit(url)
    lines = (method + b" " + target + b" HTTP/1.1", b"Host: example.org", b"Connection: close", *headers)
    with socket.create_connection((parts.hostname or "", parts.port or 80), timeout=_PATIENCE) as wire:
        with suppress(ConnectionError):
            wire.sendall(b"\r\n".join(lines) + b"\r\n\r\n")
        return _read(b"".join(_received(wire)))


def _received(wire: socket.socket) -> Iterator[bytes]:
    with suppress(ConnectionError):
        while some := wire.recv(65536):
            yield some


def _read(whole: bytes) -> Answer:
    if not whole:
        return Answer(CLOSED, {}, b"")
    head, _, body = whole.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    fields = (line.partition(":") for line in rest)
    return Answer(int(first.split(" ")[1]), {name.lower(): value.strip() for name, _, value in fields}, body)
