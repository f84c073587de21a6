"""Many people at once in Assess: milliseconds from the press of Next to the last message."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from random import Random
from typing import Final

import psutil
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.figures import Figure, share
from tests.bench.protocol import SUBPROTOCOLS, Tab, socket_address
from tests.bench.servers import ROOT, newest_edition, serve

TOPIC: Final = "People at once"
SLOWEST: Final = 500.0
"""Target: milliseconds for 95 of 100 turns."""
MOST: Final = 1.3
"""Target: the ratio of what a turn costs among many people to what it costs among few."""
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
    """Processor time (seconds) so far of servers, this process and all; when that was; memory of the servers (MB)."""

    server: float
    client: float
    machine: float
    at: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What one crowd met with."""

    people: int
    processes: int
    crowd: Crowd
    before: Load
    after: Load

    @property
    def name(self) -> str:
        return f"{self.people} people" + (f" on {self.processes} processes" if self.processes > 1 else "")

    @property
    def per_turn(self) -> float:
        """Milliseconds of the server's processor time."""
        return (self.after.server - self.before.server) * 1000 / max(1, len(self.crowd.seconds))


def measure_people(*, crowds: Sequence[tuple[int, int]], seconds: float) -> list[Figure]:
    """Page turns of growing crowds, each for so long: milliseconds, errors, and what they took of the server.

    ``crowds``: people and processes that they are spread over, the smallest first.
    """
    met = [_meet(people, processes, seconds) for people, processes in crowds]
    alone = [each for each in met if each.processes == 1]
    ratio = alone[-1].per_turn / alone[0].per_turn
    growth = f"CPU of one turn, {alone[-1].name} to {alone[0].name}"
    return [
        *(figure for each in met for figure in _figures(each)),
        Figure(TOPIC, growth, ratio, "ratio", most=MOST),
    ]


def _meet(people: int, processes: int, seconds: float) -> Seen:
    with ExitStack() as stack:
        servers = [stack.enter_context(serve(ROOT / "app.py")) for _ in range(processes)]
        steps = [_record_steps(server.port) for server in servers]

        def load() -> Load:
            cpu = sum(server.cpu_seconds() for server in servers)
            memory = sum(server.megabytes() for server in servers)
            return Load(cpu, time.process_time(), _machine(), time.monotonic(), memory)

        empty = sum(server.megabytes_at_rest() for server in servers)
        ports = [server.port for server in servers]
        crowd, before, after = asyncio.run(_gather(ports, steps[0], people, seconds, load))
    return Seen(people, processes, crowd, replace(before, megabytes=empty), after)


def _figures(seen: Seen) -> Iterator[Figure]:
    name, span, before, after = seen.name, seen.after.at - seen.before.at, seen.before, seen.after
    memory = (after.megabytes - before.megabytes) / seen.people
    yield from (_part(seen.crowd, name, part) for part in (50, 95, 99))
    yield Figure(TOPIC, f"{name}, errors", len(seen.crowd.errors), "count", most=0)
    yield Figure(TOPIC, f"{name}, turns", len(seen.crowd.seconds) / span, "a second")
    yield Figure(TOPIC, f"{name}, CPU of one turn", seen.per_turn, "ms of CPU")
    yield Figure(TOPIC, f"{name}, CPU of the server", (after.server - before.server) / span, "cores")
    yield Figure(TOPIC, f"{name}, CPU of the measuring client", (after.client - before.client) / span, "cores")
    yield Figure(TOPIC, f"{name}, CPU that other programs took meanwhile", max(0, _others(seen)), "cores")
    # Few people do not outweigh what a server takes for the first of them.
    yield Figure(TOPIC, f"{name}, memory for each", memory, "MB", most=0.5 if seen.people >= 400 else None)


def _others(seen: Seen) -> float:
    before, after = seen.before, seen.after
    ours = after.server - before.server + after.client - before.client
    return (after.machine - before.machine - ours) / (after.at - before.at)


def _machine() -> float:
    """Seconds of all processors since the machine was started."""
    times = psutil.cpu_times()
    return float(sum(times) - times.idle - getattr(times, "iowait", 0) - getattr(times, "guest", 0))


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
    ports: Sequence[int], steps: Sequence[Step], people: int, seconds: float, load: Callable[[], Load]
) -> tuple[Crowd, Load, Load]:
    everybody_in = time.monotonic() + people * _ARRIVAL
    crowd = Crowd(everybody_in, everybody_in + seconds)
    going = [asyncio.create_task(_person(ports[n % len(ports)], steps, n, crowd)) for n in range(people)]
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
