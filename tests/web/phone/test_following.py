"""How a phone hears of the room: a stream of events, or one look at a time."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from assessment.web.phone import following
from assessment.web.phone.stages import news_of, now
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
    shown = go_to(workshops, room.id, "map")
    assert news(phone) == {"stage": "1-look", "left": None, "within": 0}
    workshops.move(room.id, Move("second_round", shown.place))
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


def test_a_server_that_ends_says_when_to_come_back(workshops: Workshops, room: Room, phone: Handset) -> None:
    phone.join()
    who = workshops.participant(room.id, phone.token())

    async def follow() -> str:
        stream = following._events(room, who)
        await heard(stream)
        workshops.stop_news()
        last = await asyncio.wait_for(anext(stream), 10)
        with pytest.raises(StopAsyncIteration):
            await anext(stream)
        return last

    last = asyncio.run(follow())
    assert 300 <= int(last.removeprefix("retry: ")) < 2000
    assert last.endswith("\n\n")


@pytest.mark.parametrize(("phones", "within"), [(0, 0), (6, 24), (500, 2000), (100_000, 4000)])
def test_phones_of_a_large_room_turn_the_page_one_after_the_other(room: Room, phones: int, within: int) -> None:
    assert news_of(room, now(), phones)["within"] == within
