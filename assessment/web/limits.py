"""Limits of what is read from a sender: how much, and for how long. And Streamlit's doors that no page of ours uses.

Messages of the websocket are limited in .streamlit/config.toml. Headers are limited by the server (64 KB); how long
they may take is the proxy's to say.
"""

import asyncio
from typing import Final

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.web.answers import KEEP_NOTHING
from assessment.words import _

MOST_BYTES: Final = 65_536
"""Of a body. A phone sends 60, and is refused beyond 2,000 by its own page."""
PATIENCE: Final = 20.0
"""Seconds from the head of a request to the end of its body."""
_CLOSED: Final = ("/_stcore/agent", "/_stcore/metrics", "/_stcore/upload_file")
"""A second way to drive the pages, figures for everybody, and files, which no page takes."""
_BODILESS: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class TooLargeError(Exception):
    """The body goes on beyond the limit."""


class Limits:
    """Middleware."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self._app = app
        outside = f"/{base.strip('/')}".rstrip("/")
        self._closed = tuple(f"{outside}{door}" for door in _CLOSED)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is within the limits."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"].startswith(self._closed):
            await _answer(404, _("There is nothing here."))(scope, receive, send)
        elif scope["method"] in _BODILESS and not _says_more(scope):
            await self._app(scope, receive, send)
        elif _length(scope) > MOST_BYTES:
            await _too_large()(scope, receive, send)
        else:
            await self._measured(scope, receive, send)

    async def _measured(self, scope: Scope, receive: Receive, send: Send) -> None:
        body, begun = _Body(receive), False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, body.receive, watched)
        except (TooLargeError, TimeoutError) as error:
            if begun or not body.is_at_fault:
                raise
            refusal = _too_large() if isinstance(error, TooLargeError) else _too_slow()
            await refusal(scope, receive, send)


class _Body:
    """Counts what comes, until it is whole; from then on it only passes on."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._end = asyncio.get_running_loop().time() + PATIENCE
        self._read = 0
        self._is_whole = False
        self.is_at_fault = False

    async def receive(self) -> Message:
        if self._is_whole:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._end):
                message = await self._receive()
        except TimeoutError:
            self.is_at_fault = True
            raise
        self._read += len(message.get("body", b""))
        self._is_whole = not message.get("more_body", False)
        if self._read > MOST_BYTES:
            self.is_at_fault = True
            raise TooLargeError
        return message


def _says_more(scope: Scope) -> bool:
    return any(name in (b"content-length", b"transfer-encoding") for name, _value in scope["headers"])


def _length(scope: Scope) -> int:
    """What the head says about the body; 0 where it says nothing that is a number."""
    said = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    return int(said[:12]) if said.isdigit() else 0


def _too_large() -> PlainTextResponse:
    return _answer(413, _("This is larger than anything that these pages send. Nothing was changed."))


def _too_slow() -> PlainTextResponse:
    return _answer(408, _("The rest of this request did not come in time. Nothing was changed. Try again."))


def _answer(status: int, sentence: str) -> PlainTextResponse:
    """Closes the connection: what was not read must not be taken for the next request."""
    return PlainTextResponse(f"{sentence}\n", status, {"Cache-Control": KEEP_NOTHING, "Connection": "close"})
