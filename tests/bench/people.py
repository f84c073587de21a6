"""Many people at once in Assess on one server: milliseconds from the press of Next to the last message."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.figures import Figure, share
from tests.bench.protocol import SUBPROTOCOLS, Tab, socket_address
from tests.bench.servers import ROOT, newest_edition, serve

TOPIC: Final = "People at once"
SLOWEST: Final = 500.0
"""Target: milliseconds for 95 of 100 turns."""
_PAUSE: Final = 4.0
"""Seconds between the turns of one person, on average; exponential."""
_ARRIVAL: Final = 0.025
"""Seconds between two arrivals. Only what happens after the last one is counted."""
_LAPS: Final = 5
"""How often a person can go through all sections and back; more than anybody does in the time."""
_LONGEST_END: Final = 100
"""Bytes; the message that ends a run is short, and the others need not be read."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a tab sends, and how many messages come back."""

    message: bytes
    replies: int


@dataclass
class Crowd:
    """What happened to all people together."""

    everybody_in: float
    """Clock reading (seconds) from which on turns are counted."""
    until: float
    """Clock reading (seconds) at which the last turns begin."""
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Load:
    """Processor time (seconds) taken so far, by the server and by this process, and when that was."""

    server: float
    client: float
    at: float


def measure_people(*, people: int, seconds: float) -> list[Figure]:
    """Page turns of so many people for so long: milliseconds, errors, and what server and client took."""
    with serve(ROOT / "app.py") as server:
        steps = _record_steps(server.port)

        def load() -> Load:
            return Load(server.cpu_seconds(), time.process_time(), time.monotonic())

        crowd, before, after = asyncio.run(_gather(server.port, steps, people, seconds, load))
    name, span = f"{people} people", after.at - before.at
    return [
        *(_part(crowd, name, part) for part in (50, 95, 99)),
        Figure(TOPIC, f"{name}, errors", len(crowd.errors), "count", most=0),
        Figure(TOPIC, f"{name}, turns", len(crowd.seconds) / span, "a second"),
        Figure(TOPIC, f"{name}, CPU of the server", (after.server - before.server) / span, "cores"),
        Figure(TOPIC, f"{name}, CPU of the measuring client", (after.client - before.client) / span, "cores"),
    ]


def _part(crowd: Crowd, name: str, part: int) -> Figure:
    value = share(crowd.seconds, part / 100) * 1000
    return Figure(TOPIC, f"{name}, p{part}", value, "ms", most=SLOWEST if part == 95 else None)


def _record_steps(port: int) -> list[Step]:
    """One person opens the page and goes through all sections and back, answering anew; the others send the same."""
    edition = newest_edition()
    lap = ["Next"] * (len(edition.questionnaires) - 1) + ["Back"] * (len(edition.questionnaires) - 1)
    with Tab(port, "take", {"form": next(iter(edition.forms))}) as tab:
        steps = [Step(tab.last_sent, tab.last_count)]
        for place, button in enumerate(lap * _LAPS):
            tab.choose_all(place)
            tab.press(button)
            steps.append(Step(tab.last_sent, tab.last_count))
    return steps


async def _gather(
    port: int, steps: Sequence[Step], people: int, seconds: float, load: Callable[[], Load]
) -> tuple[Crowd, Load, Load]:
    everybody_in = time.monotonic() + people * _ARRIVAL
    crowd = Crowd(everybody_in, everybody_in + seconds)
    going = [asyncio.create_task(_person(port, steps, number, crowd)) for number in range(people)]
    await asyncio.sleep(everybody_in - time.monotonic())
    before = load()
    await asyncio.sleep(crowd.until - time.monotonic())
    after = load()
    await asyncio.gather(*going)
    return crowd, before, after


async def _person(port: int, steps: Sequence[Step], number: int, crowd: Crowd) -> None:
    chance = Random(number)
    await asyncio.sleep(number * _ARRIVAL)
    try:
        async with connect(
            socket_address(port), subprotocols=SUBPROTOCOLS, compression=None, max_size=None, open_timeout=30
        ) as socket:
            opening, *turns = steps
            await _take(socket, opening)
            for step in turns:
                await asyncio.sleep(chance.expovariate(1 / _PAUSE))
                start = time.monotonic()
                if start > crowd.until:
                    return
                await _take(socket, step)
                if start >= crowd.everybody_in:
                    crowd.seconds.append(time.monotonic() - start)
    except Exception as error:  # whatever a person would see as a broken page is counted
        crowd.errors.append(repr(error))


async def _take(socket: ClientConnection, step: Step) -> None:
    """Send a step and wait for the end of the run. Another number of replies is another page than the one recorded."""
    await socket.send(step.message)
    replies = 1
    while not _is_end(await socket.recv(decode=False)):
        replies += 1
    if replies != step.replies:
        raise ValueError(f"{replies} messages came back in place of {step.replies}")


def _is_end(reply: bytes) -> bool:
    if len(reply) > _LONGEST_END:
        return False
    message = ForwardMsg()
    message.ParseFromString(bytes(reply))
    return message.WhichOneof("type") == "script_finished"
