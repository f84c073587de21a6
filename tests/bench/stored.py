"""What a page turn, a phone's page and an answer cost beside few and beside many stored workshops."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from secrets import token_hex
from typing import Final

from sqlalchemy import insert, select

from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.workshop.model import Answer, Room, Setup
from assessment.workshop.moves import Move
from assessment.workshop.schema import rooms
from assessment.workshop.service import Workshops
from tests.bench.figures import Figure
from tests.bench.page_turn import Page
from tests.bench.protocol import Tab
from tests.bench.servers import Server, newest_edition, serve_app

TOPIC: Final = "Workshops stored"
MOST: Final = 1.3
_BLOCK: Final = 500
_ACTS: Final = 50


@dataclass(frozen=True, slots=True)
class _Costs:
    """Milliseconds of processor time, the quickest of some rounds: others may use the machine too."""

    turn: float
    page: float
    answer: float


def measure_stored(*, few: int, many: int, rounds: int) -> list[Figure]:
    """CPU of a page turn in Assess, of a phone's page and of one answer, beside so many workshops; and the ratios."""
    costs = {stored: _beside(stored, rounds) for stored in (few, many)}
    names = {"turn": "a page turn in Assess", "page": "a phone’s page", "answer": "one answer and a look at the room"}
    figures = []
    for part, name in names.items():
        small, large = (getattr(costs[stored], part) for stored in (few, many))
        figures += [
            Figure(TOPIC, f"{name} beside {few:,}", small, "ms of CPU"),
            Figure(TOPIC, f"{name} beside {many:,}", large, "ms of CPU"),
            Figure(TOPIC, f"{name} beside {many:,} to {few:,}", large / small, "ratio", most=MOST),
        ]
    return figures


def _beside(stored: int, rounds: int) -> _Costs:
    with _filled(stored) as (server, workshops, room, items):
        form = next(iter(newest_edition().forms))
        with Tab(server.port, "take", {"form": form}) as tab:
            page = Page(server, tab, len(newest_edition().questionnaires))
            turn = min(page.milliseconds(Page.turn, _ACTS) for _ in range(rounds + 1))
        opened = min(_of_server(server, room) for _ in range(rounds + 1))
        token = workshops.new_token()
        workshops.join(room.id, token).now()

        def answer(number: int) -> None:
            workshops.answer(room.id, token, Answer(items[number % len(items)], 1 + number % 5, number)).now()
            workshops.counts(room.id)

        return _Costs(turn, opened, min(_here(answer, each) for each in range(rounds + 1)))


@contextmanager
def _filled(stored: int) -> Iterator[tuple[Server, Workshops, Room, tuple[str, ...]]]:
    """A server whose database holds so many workshops, and one of them that takes answers."""
    catalogue, edition = open_catalogue(), newest_edition()
    form = max(edition.forms, key=lambda name: len(edition.form_items(name)))
    with tempfile.TemporaryDirectory() as folder:
        workshops = Workshops(Settings.model_validate({"data": Path(folder)}), catalogue)
        try:
            room = workshops.open(Setup("Measured", edition.id, edition.number, form)).room
            workshops.move(room.id, Move("next", room.place))
            _copy(workshops, room, stored - 1)
            with serve_app({"EMPHASIS_DATA": folder, "EMPHASIS_LOG_LEVEL": "warning"}) as server:
                yield server, workshops, room, edition.form_items(form)
        finally:
            workshops.close()


def _copy(workshops: Workshops, room: Room, times: int) -> None:
    """Written past the service, which lets nobody open so many in an hour."""
    with workshops._engine.begin() as connection:
        row = dict(connection.execute(select(rooms).where(rooms.c.id == room.id)).one()._mapping)
        for start in range(0, times, _BLOCK):
            copies = [_another(row, number) for number in range(start, min(start + _BLOCK, times))]
            connection.execute(insert(rooms), copies)


def _another(row: dict[str, object], number: int) -> dict[str, object]:
    return row | {
        "id": token_hex(11),
        "code": f"{number:06d}",
        "host_hash": token_hex(32),
        "projector_hash": token_hex(32),
    }


def _of_server(server: Server, room: Room) -> float:
    wire = HTTPConnection("127.0.0.1", server.port, timeout=10)
    before = server.cpu_seconds()
    for _ in range(_ACTS):
        wire.request("GET", f"/j/{room.code}")
        answer = wire.getresponse()
        answer.read()
        if answer.status != 200:
            raise OSError(f"{answer.status} for a phone's page")
    wire.close()
    return (server.cpu_seconds() - before) * 1000 / _ACTS


def _here(act: Callable[[int], None], begin: int) -> float:
    start = time.process_time()
    for number in range(_ACTS):
        act(1 + begin * _ACTS + number)
    return (time.process_time() - start) * 1000 / _ACTS
