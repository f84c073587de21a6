"""People in Assess through a restart: each turns pages, and opens the same address again when the server goes away."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from random import Random
from threading import Event
from typing import Final
from urllib.parse import urlencode

from websockets.exceptions import WebSocketException

from assessment import links
from assessment.sheets import Sheet
from assessment.ui.take.answers import options
from scoring import Answer
from tests.bench.protocol import RunFailedError, Tab
from tests.ui.examples import catalogue, newest

_PAUSE: Final = 6.0
"""Seconds between two page turns of a person, on average; exponential."""
_LONGEST: Final = 9.0
"""Seconds that nobody is longer on a page."""
_ARRIVAL: Final = 6.0
"""Seconds within which everybody has come."""
_AGAIN: Final = (0.5, 1.5)
"""Seconds after which a browser tries to connect again."""
_GONE: Final = (OSError, WebSocketException, HTTPException)
"""What a browser deals with by itself: it connects again, and shows that it does."""


@dataclass
class Audience:
    """What happened to all of them together."""

    port: int
    over: Event = field(default_factory=Event)
    turns: int = 0
    came_back: int = 0
    """How often somebody opened their address again."""
    pages: Counter[int] = field(default_factory=Counter)
    """Status of every page that was opened."""
    refused: int = 0
    """Connections that were tried in vain: the page says that it tries again."""
    errors: list[str] = field(default_factory=list)
    """Pages that ended with an error."""
    lost: list[str] = field(default_factory=list)
    """Answers that were in an address and not on the page that it opened."""


class Visitor:
    """One person with one tab."""

    def __init__(self, audience: Audience, number: int) -> None:
        self._audience = audience
        self._chance = Random(number)
        self._number = number
        self._cookie = ""
        self._onward = True
        self._address: dict[str, str] = {"form": next(iter(newest().forms))}

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What the address holds."""
        if "a" not in self._address:
            return {}
        sheet = links.decode(self._address["a"], catalogue())
        assert isinstance(sheet, Sheet)
        return sheet.answers

    def live(self) -> None:
        """Turn pages until it is over."""
        time.sleep(self._number % 100 * _ARRIVAL / 100)
        try:
            while not self._audience.over.is_set():
                self._visit()
                self._audience.came_back += 1
        except RunFailedError as error:
            self._audience.errors.append(f"{error} at {self._address}")

    def _visit(self) -> None:
        """Open the address and turn pages until the server goes away, or it is over."""
        try:
            with self._opened() as tab:
                self._expect_answers(tab)
                while not self._audience.over.is_set():
                    tab.stay(min(self._chance.expovariate(1 / _PAUSE), _LONGEST))
                    self._turn(tab)
        except _GONE:
            time.sleep(self._chance.uniform(*_AGAIN))

    def _opened(self) -> Tab:
        self._fetch()
        try:
            return Tab(self._audience.port, "take", self._address, self._headers())
        except _GONE:
            self._audience.refused += 1
            raise

    def _fetch(self) -> None:
        """The page that a browser loads before it connects."""
        connection = HTTPConnection("127.0.0.1", self._audience.port, timeout=30)
        connection.request("GET", f"/take?{urlencode(self._address)}", headers=self._headers())
        reply = connection.getresponse()
        self._audience.pages[reply.status] += 1
        given = reply.getheader("set-cookie")
        self._cookie = given.partition(";")[0] if given else self._cookie
        connection.close()

    def _headers(self) -> dict[str, str]:
        origin = {"Origin": f"http://127.0.0.1:{self._audience.port}"}
        return origin | ({"Cookie": self._cookie} if self._cookie else {})

    def _turn(self, tab: Tab) -> None:
        """Answer the section on show, each time differently, and turn; at either end the other way round."""
        tab.choose_all(self._chance.randrange(5))
        chosen = shown(tab)
        self._onward = "Next" in tab.buttons and (self._onward or self._address.get("s") == "1")
        tab.press("Next" if self._onward else "Back")
        self._address = tab.query
        self._audience.turns += 1
        self._expect(chosen, self.answers, "turned")

    def _expect_answers(self, tab: Tab) -> None:
        """The page shows what the address says."""
        kept = {item: answer for item, answer in self.answers.items() if item in _asked(tab)}
        self._expect(kept, shown(tab), "came back")

    def _expect(self, some: Mapping[str, Answer], kept: Mapping[str, Answer], when: str) -> None:
        if missing := {item: answer for item, answer in some.items() if kept.get(item) != answer}:
            self._audience.lost.append(f"{self._number}, {when}: {missing} in place of {kept}")


def _asked(tab: Tab) -> dict[str, str]:
    """Widget ids by item id: they end in it."""
    return {widget.rpartition("-item-")[2]: widget for widget in tab.radios if "-item-" in widget}


def shown(tab: Tab) -> dict[str, Answer]:
    """Answers by item id, as the radio buttons on the page show them."""
    order = options(newest())
    chosen = {item: tab.chosen.get(widget) for item, widget in _asked(tab).items()}
    places = {item: tab.radios[_asked(tab)[item]].index(option) for item, option in chosen.items() if option}
    return {item: order[place] for item, place in places.items()}
