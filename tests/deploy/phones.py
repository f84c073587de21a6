"""Phones that answer through a restart: each does what the script of the phone's page does."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from random import Random
from typing import Final
from urllib.parse import urlencode

from tests.deploy.wire import ask, listen

_PAUSE: Final = 3.0
"""Seconds between two taps of a phone, on average; exponential."""
_ARRIVAL: Final = 6.0
"""Seconds within which all phones come in."""
_FIRST_WAIT: Final = 1.0
_LONGEST_WAIT: Final = 8.0
_WAITING: Final = (0, 408, 429)
"""Statuses after which a phone sends the same tap again; so does every one from 500 on."""


@dataclass
class Crowd:
    """What happened to all phones together."""

    port: int
    code: str
    items: tuple[str, ...]
    over: asyncio.Event = field(default_factory=asyncio.Event)
    """Nobody taps any more; what was tapped is still sent."""
    statuses: Counter[int] = field(default_factory=Counter)
    """Of every tap that was sent."""
    pages: Counter[int] = field(default_factory=Counter)
    """Of every page that was opened."""
    streams: int = 0
    """How often a phone began to listen."""
    turned_away: list[str] = field(default_factory=list)
    """Taps that a server said it will never take."""
    slowest: float = 0.0
    """Seconds from a tap to its acknowledgement, the longest."""
    acknowledged: int = 0


class Phone:
    """One phone in a room."""

    def __init__(self, crowd: Crowd, number: int) -> None:
        self.answers: dict[str, int] = {}
        """The last acknowledged answer to each item."""
        self._crowd = crowd
        self._chance = Random(number)
        self._base = f"/j/{crowd.code}"
        self._cookie = ""
        self._sequence = 0

    @property
    def token(self) -> str:
        """What its cookie says."""
        return self._cookie.partition("=")[2]

    async def live(self) -> None:
        """Come in, tap until it is over, and listen meanwhile."""
        await asyncio.sleep(self._chance.uniform(0, _ARRIVAL))
        await self._see()
        await self._send("join", {})
        listening = asyncio.create_task(self._listen())
        while not self._crowd.over.is_set():
            await self._tap()
            await asyncio.sleep(self._chance.expovariate(1 / _PAUSE))
        listening.cancel()

    async def _see(self) -> None:
        """Open the page; as a person would, again if it does not come."""
        reply = await ask(self._crowd.port, self._base)
        self._crowd.pages[reply.status] += 1
        if reply.status != 200:
            await asyncio.sleep(_FIRST_WAIT)
            await self._see()
            return
        cookie = next(iter(SimpleCookie(reply.headers["set-cookie"]).values()))
        self._cookie = f"{cookie.key}={cookie.value}"

    async def _tap(self) -> None:
        item, value = self._chance.choice(self._crowd.items), self._chance.randint(1, 5)
        if await self._send("answer", {"item": item, "value": value, "round": 1}):
            self.answers[item] = value
            self._crowd.acknowledged += 1

    async def _send(self, what: str, fields: dict[str, object]) -> bool:
        """Send until a server has it; False where one says that it never will."""
        self._sequence += 1
        form, wait = urlencode(fields | {"sequence": self._sequence}), _FIRST_WAIT
        headers = {"Accept": "application/json", "Cookie": self._cookie}
        clock = asyncio.get_running_loop().time
        began = clock()
        while True:
            status = (await ask(self._crowd.port, f"{self._base}/{what}", headers=headers, form=form)).status
            self._crowd.statuses[status] += 1
            if 200 <= status < 400:
                self._crowd.slowest = max(self._crowd.slowest, clock() - began)
                return True
            if status < 500 and status not in _WAITING:
                self._crowd.turned_away.append(f"{what} {form}: {status}")
                return False
            await asyncio.sleep(wait + self._chance.uniform(0, 0.5))
            wait = min(wait * 1.6, _LONGEST_WAIT)

    async def _listen(self) -> None:
        """Follow the room; come back when the stream ends, after the pause that it asks for."""
        while True:
            self._crowd.streams += 1
            pause = 2000
            async for line in listen(self._crowd.port, f"{self._base}/live", {"Cookie": self._cookie}):
                if line.startswith(b"retry:"):
                    pause = int(line[6:])
            await asyncio.sleep(pause / 1000)
