"""How a phone hears of the room: a stream of events, or one look at a time."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from assessment.web.phone import following
from assessment.workshop.model import Room
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.web.asking import ask
from tests.web.phone.handset import Handset
from tests.workshop.people import go_to


def news(phone: Handset) -> Any:
    """One look."""
    answer = ask(f"/j/{phone.code}/news", headers={"cookie": phone.cookie or ""})
    assert answer.status == 200
    return json.loads(answer.body)


async def heard(stream: AsyncIterator[str]) -> Any:
    """The next event."""
    text = await asyncio.wait_for(anext(stream), 10)
    return json.loads(text.partition("data: ")[2])


def test_one_look(workshops: Workshops, room: Room, phone: Handset) -> None:
    phone.join()
    assert news(phone) == {"stage": "1-lobby", "left": None, "within": 0}
    go_to(workshops, room.id, "closing")
    assert news(phone)["left"] in (29, 30)
    now = go_to(workshops, room.id, "map")
    assert news(phone) == {"stage": "1-look", "left": None, "within": 0}
    workshops.move(room.id, Move("second_round", now.place))
    assert news(phone) == {"stage": "2-answer", "left": None, "within": 0}


def test_events_follow_the_host(workshops: Workshops, room: Room, phone: Handset) -> None:
    phone.join()
    who = workshops.participant(room.id, phone.token())

    async def follow() -> None:
        stream = following._events(room, who)
        assert (await heard(stream))["stage"] == "1-lobby"
        assert workshops.counts(room.id).connected == 1
        await asyncio.to_thread(go_to, workshops, room.id, "answer")
        assert (await heard(stream))["stage"] == "1-answer"
        await asyncio.to_thread(workshops.delete, room.id)
        assert (await heard(stream))["stage"] == "gone"
        with pytest.raises(StopAsyncIteration):
            await anext(stream)

    asyncio.run(follow())
    assert not following._streams


def test_a_phone_that_goes_is_not_connected(workshops: Workshops, room: Room, phone: Handset) -> None:
    phone.join()
    who = workshops.participant(room.id, phone.token())

    async def come_and_go() -> None:
        stream = following._events(room, who)
        await heard(stream)
        await stream.aclose()  # type: ignore[attr-defined]

    asyncio.run(come_and_go())
    assert workshops.counts(room.id).connected == 0
    assert not following._streams


def test_one_phone_cannot_hold_many_streams(
    workshops: Workshops, room: Room, phone: Handset, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.join()
    monkeypatch.setitem(following._streams, workshops.participant(room.id, phone.token()).id, 6)
    answer = ask(f"/j/{room.code}/live", headers={"cookie": phone.cookie or "", "accept": "application/json"})
    assert (answer.status, answer.headers["retry-after"]) == (429, "10")
