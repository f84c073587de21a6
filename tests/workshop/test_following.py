"""Whoever follows a room is told at once, holds no thread, and is told nothing that did not happen."""

import asyncio
import threading
import time
from collections.abc import Coroutine
from typing import Any

import pytest

from assessment.errors import EndingError, RoomNotFoundError
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.model import Answer, Room
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.workshop.people import go_to, new_person

SOON = 5.0
"""Seconds; far more than it takes."""
A_WHILE = 0.4
"""Seconds in which nothing may come."""


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


def test_a_phone_is_told_of_the_next_step(workshops: Workshops, room: Room) -> None:
    async def follow() -> tuple[Room, float]:
        waiting = asyncio.create_task(workshops.turned(room.id, room.turn, SOON))
        await asyncio.sleep(0.1)
        moved = time.monotonic()
        await asyncio.to_thread(workshops.move, room.id, Move("next", room.place))
        return await waiting, time.monotonic() - moved

    told, took = run(follow())
    assert told.step == "answer"
    assert took < 1


def test_what_was_missed_is_told_at_once(workshops: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "map")
    assert run(workshops.turned(room.id, room.turn, SOON)).step == "map"


def test_without_news_the_room_comes_back_as_it_is(workshops: Workshops, room: Room) -> None:
    began = time.monotonic()
    assert run(workshops.turned(room.id, room.turn, A_WHILE)) == room
    assert time.monotonic() - began >= A_WHILE


def test_answers_wake_a_console_and_no_phone(workshops: Workshops, room: Room) -> None:
    token = new_person(workshops, room.id)
    now = go_to(workshops, room.id, "answer")

    async def follow() -> tuple[Room, Room]:
        phone = asyncio.create_task(workshops.turned(room.id, now.turn, A_WHILE))
        console = asyncio.create_task(workshops.changed(room.id, now.version, SOON))
        await asyncio.sleep(0.05)
        await workshops.answer(room.id, token, Answer("IDN1", 3, 1))
        return await phone, await console

    phone, console = run(follow())
    assert phone.turn == now.turn
    assert console.version > now.version


def test_a_thousand_followers_are_woken_and_hold_no_thread(workshops: Workshops, room: Room) -> None:
    async def follow() -> list[Room]:
        waiting = [asyncio.create_task(workshops.turned(room.id, room.turn, SOON)) for _ in range(1000)]
        await asyncio.sleep(0.2)
        assert threading.active_count() < 20
        await asyncio.to_thread(workshops.move, room.id, Move("next", room.place))
        return list(await asyncio.gather(*waiting))

    threads = threading.active_count()
    assert {told.step for told in run(follow())} == {"answer"}
    assert threading.active_count() <= threads + 1


def test_whoever_gives_up_leaves_nothing_behind(workshops: Workshops, room: Room) -> None:
    async def follow() -> None:
        waiting = asyncio.create_task(workshops.turned(room.id, room.turn, SOON))
        await asyncio.sleep(0.05)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    run(follow())
    waiters = workshops._bells._bells[room.id].waiters["turn"]
    assert not any(waiters.values())


def test_deletion_is_told(workshops: Workshops, room: Room) -> None:
    async def follow() -> Room:
        waiting = asyncio.create_task(workshops.turned(room.id, room.turn, SOON))
        await asyncio.sleep(0.05)
        await asyncio.to_thread(workshops.delete, room.id)
        return await waiting

    with pytest.raises(RoomNotFoundError):
        run(follow())


def test_end_of_a_countdown_is_told_without_anybody_pressing(
    installation: Settings, catalogue: Catalogue, setup: Any
) -> None:
    workshops = Workshops(installation, catalogue)  # with the real clock
    room = workshops.open(setup).room
    now = go_to(workshops, room.id, "answer")
    closing = workshops.move(room.id, Move("next", now.place, seconds=0))
    assert run(workshops.turned(room.id, closing.turn, SOON)).step == "closed"
    workshops.close()


def test_the_other_process_is_told(
    installation: Settings, catalogue: Catalogue, workshops: Workshops, room: Room
) -> None:
    other = Workshops(installation, catalogue)

    async def follow() -> tuple[Room, float]:
        waiting = asyncio.create_task(other.turned(room.id, room.turn, SOON))
        await asyncio.sleep(0.1)
        began = time.monotonic()
        await asyncio.to_thread(workshops.move, room.id, Move("next", room.place))
        return await waiting, time.monotonic() - began

    told, took = run(follow())
    other.close()
    assert told.step == "answer"
    assert took < 1


def test_deletion_by_the_other_process_is_told(
    installation: Settings, catalogue: Catalogue, workshops: Workshops, room: Room
) -> None:
    other = Workshops(installation, catalogue)

    async def follow() -> Room:
        waiting = asyncio.create_task(other.turned(room.id, room.turn, SOON))
        await asyncio.sleep(0.1)
        await asyncio.to_thread(workshops.delete, room.id)
        return await waiting

    with pytest.raises(RoomNotFoundError):
        run(follow())
    other.close()


def test_whoever_follows_is_sent_away_when_the_process_ends(workshops: Workshops, room: Room) -> None:
    async def follow() -> list[object]:
        waiting = [asyncio.create_task(workshops.turned(room.id, room.turn, SOON)) for _ in range(3)]
        await asyncio.sleep(0.05)
        workshops.stop_news()
        late = asyncio.create_task(workshops.turned(room.id, room.turn, SOON))
        return list(await asyncio.gather(*waiting, late, return_exceptions=True))

    began = time.monotonic()
    assert [type(told) for told in run(follow())] == [EndingError] * 4
    assert time.monotonic() - began < 1


def test_what_was_taken_up_before_the_end_is_written(
    installation: Settings, catalogue: Catalogue, workshops: Workshops, room: Room
) -> None:
    now = go_to(workshops, room.id, "answer")
    other = Workshops(installation, catalogue)
    token = new_person(other, now.id)
    savings = [other.answer(now.id, token, Answer("IDN1", 3, number)) for number in range(1, 50)]
    other.close()
    for saving in savings:
        saving.now()
    with pytest.raises(EndingError):
        other.answer(now.id, token, Answer("IDN1", 5, 50)).now()
    assert workshops.own(now.id, token).answers == {"IDN1": 3}
