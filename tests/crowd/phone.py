"""A phone in a workshop, as the page's script behaves: every tap is kept and sent until the server has it."""

import asyncio
import json
import time
from dataclasses import dataclass, field
from random import Random
from typing import Final
from urllib.parse import urlencode

from tests.crowd.wire import Answer, LostError, Wire

_LOOK: Final = 5.0
"""Seconds until the script follows again where the server refused."""
_PAUSE: Final = 1.0
_LONGEST: Final = 8.0


def value_of(sequence: int) -> int:
    """What the tap with this number says."""
    return 1 + sequence % 5


@dataclass
class Told:
    """What one phone was told by the server."""

    place: int
    token: str = ""
    acknowledged: dict[str, int] = field(default_factory=dict)
    """Item -> number of the newest tap that was acknowledged."""
    taps: list[tuple[float, float]] = field(default_factory=list)
    """When each acknowledged tap was made, and the seconds until it was."""
    refused: list[int] = field(default_factory=list)
    """Statuses that say a tap will never count, or that the server failed."""
    unreached: int = 0
    """Requests without an answer."""
    stage: str = ""
    turned: list[tuple[float, str]] = field(default_factory=list)
    """When a page was there, and its stage."""


@dataclass
class _Tap:
    what: str
    fields: dict[str, object]
    made: float
    again: bool = False


class Phone:
    """One phone with its own cookie and two connections: for what it sends, and for what it follows."""

    def __init__(self, place: int, host: str, port: int, code: str, round_: int = 1) -> None:
        self.told = Told(place)
        self._chance = Random(place)
        self._host = f"{host}:{port}"
        self._base, self._round = f"/j/{code}", round_
        self._sending, self._following = Wire(host, port), Wire(host, port)
        self._taps: dict[str, _Tap] = {}
        self._sequence = 0
        self._is_stale = False
        self._awake = asyncio.Event()
        self._joined = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    async def arrive(self) -> None:
        """Open the page, join, and follow the room from then on."""
        while not await self._page():
            await asyncio.sleep(_PAUSE)
        self._tasks = [asyncio.create_task(self._send()), asyncio.create_task(self._follow())]
        self._put("join", "join", {})
        await self._joined.wait()

    def tap(self, item: str, made: float) -> None:
        """Answer a statement; ``made`` is when the finger touched the glass."""
        fields = {"round": self._round, "item": item, "value": value_of(self._sequence + 1)}
        self._put(item, "answer", fields, made)

    async def rest(self) -> None:
        """Wait until everything is sent, and what is shown is where the room is."""
        while self._taps or self._is_stale:
            await asyncio.sleep(0.02)

    async def leave(self) -> None:
        """Go, once there is nothing left to do."""
        await self.rest()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._sending.close()
        self._following.close()

    def _put(self, name: str, what: str, fields: dict[str, object], made: float | None = None) -> None:
        self._sequence += 1
        self._taps.pop(name, None)
        made = time.monotonic() if made is None else made
        self._taps[name] = _Tap(what, fields | {"sequence": self._sequence}, made)
        self._awake.set()

    async def _send(self) -> None:
        pause = _PAUSE
        while True:
            self._awake.clear()
            while self._taps:
                name, tap = next(iter(self._taps.items()))
                status = await self._post(tap)
                if self._is_over(name, tap, status):
                    pause = _PAUSE
                else:
                    await asyncio.sleep(pause + self._chance.uniform(0, 0.5))
                    pause = min(pause * 1.6, _LONGEST)
            await self._awake.wait()

    def _is_over(self, name: str, tap: _Tap, status: int) -> bool:
        """Whether the next tap may be sent: this one arrived, or never will."""
        if status == 403 and tap.what != "join" and not tap.again:
            tap.again = True
            self._taps = {"join": _Tap("join", {}, tap.made), **self._taps}
            return True
        if status >= 400:
            self.told.refused.append(status)
        if status in (0, 408, 429) or status >= 500:
            return False
        if self._taps.get(name) is tap:  # a newer one may have taken its place meanwhile
            del self._taps[name]
        if status < 400:
            self._acknowledged(tap)
        return True

    def _acknowledged(self, tap: _Tap) -> None:
        if tap.what == "join":
            self._joined.set()
            return
        item, sequence = str(tap.fields["item"]), int(str(tap.fields["sequence"]))
        self.told.acknowledged[item] = max(sequence, self.told.acknowledged.get(item, 0))
        self.told.taps.append((tap.made, time.monotonic() - tap.made))

    async def _post(self, tap: _Tap) -> int:
        body = urlencode(tap.fields).encode()
        head = self._head("POST", f"/{tap.what}", "application/json")
        head += b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n" % len(body)
        head += f"Origin: http://{self._host}\r\nSec-Fetch-Site: same-origin\r\n".encode()
        try:
            return (await self._sending.ask(head, body)).status
        except LostError:
            self.told.unreached += 1
            return 0

    async def _page(self) -> bool:
        """Fetch the page; gives whether it came."""
        try:
            answer = await self._sending.ask(self._head("GET", "", "text/html"))
        except LostError:
            self.told.unreached += 1
            return False
        if answer.status != 200:
            self.told.refused.append(answer.status)
            return False
        self._keep_cookie(answer)
        self.told.turned.append((time.monotonic(), self.told.stage))
        return True

    def _keep_cookie(self, answer: Answer) -> None:
        given = answer.headers.get("set-cookie", "")
        if given.startswith("emphasis-phone="):
            self.told.token = given.partition("=")[2].partition(";")[0]

    async def _follow(self) -> None:
        await self._joined.wait()
        retry = 2.0
        while True:
            status = b""
            try:
                async for line in self._following.events(self._head("GET", "/live", "text/event-stream")):
                    status = status or line
                    if line.startswith(b"retry: "):
                        retry = int(line[7:]) / 1000
                    elif line.startswith(b"data: "):
                        await self._heard(**json.loads(line[6:]))
            except LostError:
                pass
            await asyncio.sleep(retry if status in (b"", b"200") else _LOOK)

    async def _heard(self, stage: str, left: int | None, within: int = 0) -> None:
        before, self.told.stage = self.told.stage, stage
        if before not in ("", stage):
            self._is_stale = True
            await asyncio.sleep(self._chance.uniform(0, within / 1000))
            while not await self._page():
                await asyncio.sleep(_LOOK)
            self._is_stale = False

    def _head(self, method: str, what: str, accept: str) -> bytes:
        cookie = f"Cookie: emphasis-phone={self.told.token}\r\n" if self.told.token else ""
        return (
            f"{method} {self._base}{what} HTTP/1.1\r\nHost: {self._host}\r\nAccept: {accept}\r\n"
            f"Accept-Encoding: gzip\r\n{cookie}"
        ).encode()
