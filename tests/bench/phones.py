"""A live workshop over HTTP: phones in a process of their own, a console and a projector at one server."""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.workshop.model import REVEAL, Opened, Setup, Step
from assessment.workshop.service import Workshops
from tests.bench.figures import Figure, share
from tests.bench.protocol import Tab
from tests.bench.screen import Screen
from tests.bench.servers import Server, serve_app
from tests.crowd.counting import Tally, tally
from tests.crowd.phone import Phone, Told
from tests.crowd.process import Crowd, Report, gathered

TOPIC: Final = "A live workshop over HTTP"
_EVERY: Final = 4.0
"""Seconds between two answers of a phone."""
_LATE_EVERY: Final = 1.5
"""Seconds between two who join late: the projector's number tells how far behind it is."""
_QUIET: Final = 6.0
"""Seconds in which every phone has come to where the room is."""
_ONWARD: Final = ("Close at once", "Show the map", "Next: ")
_TURNS: Final = ("closed", "map", "thanks")
"""Steps at which phones show another page."""


@dataclass(frozen=True, slots=True)
class _Load:
    """Seconds of processor time so far, and when that was."""

    server: float
    crowd: float
    at: float


@dataclass(frozen=True, slots=True)
class _Move:
    """The host's press, and when the projector drew the step (monotonic clock)."""

    step: Step
    pressed: float
    drawn: float

    def turned(self, phones: list[Told]) -> float:
        """Seconds until the last phone had the page that belongs to it."""
        return max(min(at for at, _stage in phone.turned if at > self.pressed) for phone in phones) - self.pressed


@dataclass(frozen=True, slots=True)
class _Seen:
    """One run. Delays in seconds."""

    report: Report
    counted: Tally
    before: _Load
    after: _Load
    behind: list[float]
    """From an acknowledged arrival to the projector's number."""
    moves: list[_Move]


def measure_phones(*, phones: int, seconds: float) -> list[Figure]:
    """Milliseconds from a tap to its acknowledgement, what is lost, how far behind the projector is, and the cost."""
    seen = _run(phones, seconds)
    name, span = f"{phones:,} phones", seen.after.at - seen.before.at
    taps = [took * 1000 for phone in seen.report.phones for made, took in phone.taps if made >= seen.before.at]
    waits = [move.drawn - move.pressed for move in seen.moves]
    errors = sum(len(phone.refused) + phone.unreached for phone in seen.report.phones)
    return [
        Figure(TOPIC, f"{name}, answers", len(taps) / span, "a second"),
        *(
            Figure(TOPIC, f"{name}, acknowledged, p{part}", share(taps, part / 100), "ms", most=most)
            for part, most in ((50, None), (95, 250), (99, None))
        ),
        Figure(TOPIC, f"{name}, acknowledged, the slowest", max(taps), "ms"),
        Figure(TOPIC, f"{name}, errors", errors, "count", most=0),
        Figure(TOPIC, f"{name}, answers counted afterwards", seen.counted.kept, "count"),
        Figure(TOPIC, f"{name}, acknowledged answers lost", seen.counted.lost, "count", most=0),
        Figure(TOPIC, f"{name}, people or answers doubled", seen.counted.doubled, "count", most=0),
        Figure(TOPIC, f"{name}, projector behind, half the time", share(seen.behind, 0.5), "s"),
        Figure(TOPIC, f"{name}, projector behind, the longest", max(seen.behind), "s", most=2),
        Figure(TOPIC, f"{name}, projector at another step, the longest", max(waits), "s", most=2),
        *(
            Figure(TOPIC, f"{name}, the last phone at “{move.step}”", move.turned(seen.report.phones), "s")
            for move in seen.moves
            if move.step in _TURNS
        ),
        Figure(TOPIC, f"{name}, CPU of the server", (seen.after.server - seen.before.server) / span, "cores"),
        Figure(TOPIC, f"{name}, CPU of the phones", (seen.after.crowd - seen.before.crowd) / span, "cores"),
    ]


def _run(phones: int, seconds: float) -> _Seen:
    with _opened() as (server, workshops, opened, items):
        url, code = f"http://127.0.0.1:{server.port}", opened.room.code
        console = Tab(server.port, "console", {"h": opened.host})
        console.press("Start answering")
        with gathered(url, code, phones, _EVERY, items) as crowd, _screens(server, opened) as wall:
            time.sleep(_QUIET)
            crowd.answer()
            time.sleep(_EVERY)  # now all of them do
            before = _load(server, crowd)
            arrived = list(_late(server, code, before.at + seconds))
            after = _load(server, crowd)
            crowd.stop()
            moves = list(_reveal(console, wall))
            report = crowd.leave()
        people = [*report.phones, *(told for told, _ in arrived)]
        behind = [_shown(wall, number, at) for number, (_told, at) in enumerate(arrived, phones + 1)]
        counted = tally(workshops, opened.room.id, people)
    return _Seen(report, counted, before, after, behind, moves)


def _reveal(console: Tab, wall: Screen) -> Iterator[_Move]:
    """The host closes the round and goes through the findings, as soon as everybody is where the room is."""
    for step in ("closed", *REVEAL):
        console.rerun()
        pressed = time.monotonic()
        console.press(next(label for label in console.buttons if label.startswith(_ONWARD)))
        yield _Move(step, pressed, wall.wait_for(step))
        if step in _TURNS:
            time.sleep(_QUIET)


@contextmanager
def _opened() -> Iterator[tuple[Server, Workshops, Opened, tuple[str, ...]]]:
    """A server with a database of its own, a room in its lobby, and the items of its form."""
    catalogue = open_catalogue()
    edition = catalogue.newest(catalogue.packs[0])
    form = max(edition.forms, key=lambda name: len(edition.form_items(name)))
    with tempfile.TemporaryDirectory() as folder, serve_app({"EMPHASIS_DATA": folder}) as server:
        workshops = Workshops(Settings.model_validate({"data": folder}), catalogue)
        try:
            opened = workshops.open(Setup("Measured", edition.id, edition.number, form))
            yield server, workshops, opened, edition.form_items(form)
        finally:
            workshops.close()


@contextmanager
def _screens(server: Server, opened: Opened) -> Iterator[Screen]:
    """A console that follows the room as well, and the projector."""
    with (
        Screen(server.port, "console", {"h": opened.host}),
        Screen(server.port, "projector", {"p": opened.projector}) as wall,
    ):
        yield wall


def _late(server: Server, code: str, until: float) -> Iterator[tuple[Told, float]]:
    """People who join one after the other: what each was told, and when the server had acknowledged it."""
    while time.monotonic() < until:
        yield asyncio.run(_join(server, code))
        time.sleep(_LATE_EVERY)


async def _join(server: Server, code: str) -> tuple[Told, float]:
    phone = Phone(0, "127.0.0.1", server.port, code)
    await phone.arrive()
    at = time.monotonic()
    await phone.leave()
    return phone.told, at


def _shown(wall: Screen, number: int, at: float) -> float:
    """Seconds from an arrival until the projector counted so many."""
    return max(0, next(when for when, shown in wall.numbers if shown >= number) - at)


def _load(server: Server, crowd: Crowd) -> _Load:
    return _Load(server.cpu_seconds(), crowd.cpu_seconds(), time.monotonic())
