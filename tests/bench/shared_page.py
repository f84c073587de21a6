"""The light page of a shared link: how soon, how many at once, and whether memory stays flat."""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from random import Random
from typing import Final

from assessment import links
from assessment.packs import open_catalogue
from assessment.sheets import Sheet
from tests.bench.figures import Figure, middle, share
from tests.bench.servers import ROOT, Server, serve

TOPIC: Final = "Shared page"
RATE: Final = 200
"""Requests a second."""
_ASKING: Final = 16
"""Connections that share them."""
_WARM: Final = 200
_PICTURES: Final = 20
_SETTLED: Final = 2000
"""Tokens after which every cache is full."""


def measure_shared_page(*, seconds: int, tokens: int) -> list[Figure]:
    """Milliseconds of pages and pictures, errors and waiting at ``RATE``, and memory over so many different tokens."""
    drawn = _tokens(tokens)
    with serve(ROOT / "app.py") as server:
        pages = iter(drawn)
        cold = _milliseconds(server, f"/s/{next(pages)}")
        pictures = [_milliseconds(server, f"/s/{next(pages)}.png") for _ in range(_PICTURES)]
        warm = [_milliseconds(server, f"/s/{next(pages)}") for _ in range(_WARM)]
        again = _again(server, drawn[:_WARM])
        size, packed = (len(_body(server, f"/s/{drawn[0]}", accept)) for accept in ("identity", "gzip"))
        busy = _at_rate(server, drawn, seconds)
        grown = _growth(server, drawn)
    return [
        Figure(TOPIC, "first page after the start", cold, "ms", most=150),
        middle(TOPIC, "another result, warm", warm, "ms", 20),
        middle(TOPIC, "another result, connection used again", again, "ms", 20),
        Figure(TOPIC, "first picture", pictures[0], "ms", most=300),
        middle(TOPIC, "another picture", pictures[1:], "ms", 300),
        Figure(TOPIC, "whole page, not compressed", size / 1000, "KB", most=60),
        Figure(TOPIC, "whole page, on the wire", packed / 1000, "KB"),
        Figure(TOPIC, f"errors at {RATE} requests a second", sum(each is None for each in busy), "errors", most=0),
        Figure(TOPIC, f"19 of 20 answers at {RATE} a second within", share(_known(busy), 0.95), "ms"),
        Figure(TOPIC, f"memory grown over {tokens:,} results", grown, "MB", most=10),
    ]


def _tokens(count: int) -> list[str]:
    """Links of random answers, the same every time."""
    catalogue, chance = open_catalogue(), Random(1)
    edition = catalogue.newest(catalogue.editions[0].id)
    form = max(edition.forms, key=lambda name: len(edition.form_items(name)))
    scale = [option.value for option in edition.scale]
    sheets = (
        Sheet(edition.id, edition.number, form, {item: chance.choice(scale) for item in edition.form_items(form)})
        for _ in range(count)
    )
    return [links.encode(sheet, catalogue) for sheet in sheets]


def _body(server: Server, path: str, accept: str = "identity") -> bytes:
    """The answer's body, over a connection of its own as a reader has; ``OSError`` unless the status is 200."""
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=10)) as wire:
        return _ask(wire, path, accept)


def _ask(wire: HTTPConnection, path: str, accept: str = "identity") -> bytes:
    wire.request("GET", path, headers={"Accept-Encoding": accept})
    answer = wire.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise OSError(f"{answer.status} for {path}")
    return body


def _again(server: Server, tokens: Sequence[str]) -> list[float]:
    """Milliseconds of pages over one connection, as a proxy keeps it; results that no cache holds any more."""
    times = []
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=10)) as wire:
        for token in tokens:
            start = time.perf_counter()
            _ask(wire, f"/s/{token}")
            times.append((time.perf_counter() - start) * 1000)
    return times


def _milliseconds(server: Server, path: str) -> float:
    start = time.perf_counter()
    _body(server, path)
    return (time.perf_counter() - start) * 1000


def _at_rate(server: Server, tokens: Sequence[str], seconds: int) -> list[float | None]:
    """Milliseconds from the moment a request is due, None for one that failed."""
    begin, count = time.perf_counter() + 0.2, RATE * seconds
    turns = [range(first, count, _ASKING) for first in range(_ASKING)]
    with ThreadPoolExecutor(_ASKING) as pool:
        done = pool.map(lambda turn: list(_one_of_many(server, tokens, turn, begin)), turns)
        return [each for times in done for each in times]


def _one_of_many(server: Server, tokens: Sequence[str], turn: range, begin: float) -> Iterator[float | None]:
    for number in turn:
        due = begin + number / RATE
        time.sleep(max(0.0, due - time.perf_counter()))
        try:
            _body(server, f"/s/{tokens[number % len(tokens)]}")
            yield (time.perf_counter() - due) * 1000
        except OSError:
            yield None


def _known(times: Sequence[float | None]) -> list[float]:
    return [each for each in times if each is not None] or [float("inf")]


def _growth(server: Server, tokens: Sequence[str]) -> float:
    """Megabytes of the process between full caches and the last token."""
    settled = 0
    for number, token in enumerate(tokens):
        if number == min(_SETTLED, len(tokens) // 2):
            settled = server.process.memory_info().rss
        _body(server, f"/s/{token}")
    return float(server.process.memory_info().rss - settled) / 1e6
