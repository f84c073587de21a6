"""The store of a live workshop: many phones answering at once, and what a look at the room costs."""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Thread
from typing import Final

from sqlalchemy import insert, update

from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.workshop.keys import participant_id
from assessment.workshop.model import Answer, RoomId, Setup
from assessment.workshop.moves import Move
from assessment.workshop.schema import answers, participants, rooms
from assessment.workshop.service import Workshops
from tests.bench.figures import Figure, middle, share

TOPIC: Final = "A live workshop's store"
_EVERY: Final = 4.0
"""Seconds between two answers of a phone."""
_LOOK_EVERY: Final = 0.5
"""Seconds between two looks of a projector."""
_CROWDS: Final = (100, 1_000, 10_000)
_LOOKS: Final = 40


@dataclass
class _Watched:
    """What the phones and the projector of one run saw."""

    acknowledged: list[float] = field(default_factory=list)
    """Seconds from the tap to its acknowledgement."""
    begun: int = 0
    """Phones with an acknowledged answer."""
    missed: list[int] = field(default_factory=list)
    """Of these, how many a look that began later did not count."""
    looks: list[float] = field(default_factory=list)
    """Seconds of one look."""


@dataclass(frozen=True, slots=True)
class _Large:
    """Milliseconds with many people who are done: of each look, of the reveal, and of others while they are deleted."""

    looks: list[float]
    reveal: float
    others: float


def measure_workshops(*, phones: int, seconds: float, url: str | None = None) -> list[Figure]:
    """Milliseconds from a tap to its acknowledgement, of a look with more and more people, and of the reveal."""
    seen = _answer(phones, seconds, url)
    rate = len(seen.acknowledged) / seconds
    late = [each * 1000 for each in seen.acknowledged]
    looks = {people: _look_and_reveal(people, url) for people in _CROWDS}
    small, large = share(looks[_CROWDS[0]].looks, 0.5), share(looks[_CROWDS[-1]].looks, 0.5)
    return [
        Figure(TOPIC, f"answers a second, {phones:,} phones", rate, "/s"),
        Figure(TOPIC, "answer acknowledged, half of them", share(late, 0.5), "ms"),
        Figure(TOPIC, "answer acknowledged, 95 % of them", share(late, 0.95), "ms", most=250),
        Figure(TOPIC, "answer acknowledged, the slowest", max(late), "ms"),
        Figure(TOPIC, "acknowledged answers that a later look missed", max(seen.missed), "phones", most=0),
        Figure(TOPIC, "a look meanwhile, the slowest", max(seen.looks) * 1000, "ms"),
        *(middle(TOPIC, f"a look at {people:,} people", each.looks, "ms") for people, each in looks.items()),
        *(Figure(TOPIC, f"reveal of {people:,} people", each.reveal, "ms") for people, each in looks.items()),
        *(
            Figure(TOPIC, f"slowest answer elsewhere while {people:,} people are deleted", each.others, "ms", most=250)
            for people, each in looks.items()
        ),
        Figure(TOPIC, f"a look at {_CROWDS[-1]:,} people by one at {_CROWDS[0]:,}", large / small, "ratio", most=2),
    ]


@contextmanager
def _opened(url: str | None) -> Iterator[tuple[Workshops, RoomId, tuple[str, ...]]]:
    """A room that takes answers, in a database of its own, and the items of its form."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = open_catalogue()
        edition = catalogue.newest(catalogue.packs[0])
        form = max(edition.forms, key=lambda name: len(edition.form_items(name)))
        workshops = Workshops(Settings.model_validate({"data": Path(folder), "database_url": url}), catalogue)
        room = workshops.open(Setup("Measured", edition.id, edition.number, form)).room
        workshops.move(room.id, Move("next", room.place))
        try:
            yield workshops, room.id, edition.form_items(form)
        finally:
            workshops.delete(room.id)
            workshops.close()


def _answer(phones: int, seconds: float, url: str | None) -> _Watched:
    """Every phone answers every four seconds, each at its own moment, while a projector looks on."""
    with _opened(url) as (workshops, room, items):
        tokens = [workshops.new_token() for _ in range(phones)]
        for saving in [workshops.join(room, token) for token in tokens]:
            saving.now()
        return asyncio.run(_run(workshops, room, tokens, items, seconds))


async def _run(
    workshops: Workshops, room: RoomId, tokens: list[str], items: tuple[str, ...], seconds: float
) -> _Watched:
    seen, chance = _Watched(), Random(1)
    end = time.monotonic() + seconds
    projector = asyncio.create_task(asyncio.to_thread(_look_on, workshops, room, end, seen))
    starts = [chance.uniform(0, _EVERY) for _ in tokens]
    await asyncio.gather(
        *(_phone(workshops, room, token, items, wait, end, seen) for token, wait in zip(tokens, starts, strict=True))
    )
    await projector
    return seen


async def _phone(
    workshops: Workshops, room: RoomId, token: str, items: tuple[str, ...], wait: float, end: float, seen: _Watched
) -> None:
    sequence, due = 0, time.monotonic() + wait
    while due < end:
        await asyncio.sleep(max(0, due - time.monotonic()))
        sequence += 1
        await workshops.answer(room, token, Answer(items[sequence % len(items)], 1 + sequence % 5, sequence))
        seen.acknowledged.append(time.monotonic() - due)
        seen.begun += sequence == 1
        due += _EVERY


def _look_on(workshops: Workshops, room: RoomId, end: float, seen: _Watched) -> None:
    """What a projector does."""
    while (began := time.monotonic()) < end:
        begun = seen.begun
        counts = workshops.counts(room)
        seen.looks.append(time.monotonic() - began)
        seen.missed.append(max(0, begun - counts.answering - counts.done))
        time.sleep(_LOOK_EVERY)


def _look_and_reveal(people: int, url: str | None) -> _Large:
    """Milliseconds of looks, each after a hundred new answers, and of the reveal, with so many people who are done."""
    with _opened(url) as (workshops, room, items):
        tokens = [workshops.new_token() for _ in range(people)]
        _fill(workshops, room, tokens, items)
        workshops.counts(room)
        looks = []
        for number in range(1, _LOOKS + 1):
            some = [tokens[(number * 100 + each) % people] for each in range(100)]
            for saving in [workshops.answer(room, each, Answer(items[0], 1 + number % 5, 1 + number)) for each in some]:
                saving.now()
            began = time.perf_counter()
            workshops.counts(room)
            looks.append((time.perf_counter() - began) * 1000)
        workshops.move(room, Move("close", workshops.room(room).place))
        began = time.perf_counter()
        workshops.move(room, Move("next", workshops.room(room).place))
        workshops.figures(room)
        reveal = (time.perf_counter() - began) * 1000
        return _Large(looks, reveal, _wait_while_deleting(workshops, room))


def _wait_while_deleting(workshops: Workshops, large: RoomId) -> float:
    """Milliseconds of the slowest answer in another room while the large one is deleted."""
    room = workshops.open(workshops.room(large).setup).room
    workshops.move(room.id, Move("next", room.place))
    token, took = workshops.new_token(), [0.0]
    workshops.join(room.id, token).now()
    deleting = Thread(target=workshops.delete, args=(large,))
    deleting.start()
    while deleting.is_alive():
        began = time.perf_counter()
        workshops.answer(room.id, token, Answer("IDN1", 3)).now()
        took.append((time.perf_counter() - began) * 1000)
        time.sleep(0.02)
    return max(took)


def _fill(workshops: Workshops, room: RoomId, tokens: list[str], items: tuple[str, ...]) -> None:
    """Everybody has answered everything: written past the service, which would take minutes."""
    chance, version = Random(1), workshops.room(room).version + 1
    ids = [participant_id(room, token) for token in tokens]
    people = [
        {"id": each, "room": room, "role": None, "released": 0, "sequence": 0, "version": version} for each in ids
    ]
    told = [
        {
            "participant": each, "round": 1, "item": item, "room": room,
            "value": chance.randint(1, 5), "sequence": 1, "version": version,
        }
        for each in ids
        for item in items
    ]  # fmt: skip
    with workshops._engine.begin() as connection:
        connection.execute(insert(participants), people)
        connection.execute(insert(answers), told)
        connection.execute(update(rooms).where(rooms.c.id == room).values(version=version))
