"""Following the room: server-sent events, and one look for phones whose network does not let them through."""

import json
from collections import Counter
from collections.abc import AsyncIterator
from functools import partial
from random import randrange
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from assessment.errors import (
    EmphasisError,
    EndingError,
    ParticipantUnknownError,
    RoomNotFoundError,
    StoreUnavailableError,
)
from assessment.web.phone.asking import token_of
from assessment.web.phone.refusals import Refusal, refusal_of
from assessment.web.phone.refusing import refuse
from assessment.web.phone.stages import news_of, now
from assessment.web.phone.threads import aside
from assessment.workshop import workshops
from assessment.workshop.codes import read_code
from assessment.workshop.model import Participant, ParticipantId, Room

_EVERY: Final = 10.0
"""Seconds between two events without news: so soon a phone that has gone is noticed."""
_RETRY: Final = 2000
"""Milliseconds after which a phone comes back by itself."""
_BACK_AT_ONCE: Final = 300
"""Milliseconds after which the first phones of a process that ends may come to the next one; not all in one moment."""
_MOST: Final = 6
"""Streams of one phone: some tabs, and some that have not been noticed to be gone."""
_HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "X-Content-Type-Options": "nosniff"}
_streams: Counter[ParticipantId] = Counter()


async def live(request: Request) -> Response:
    """Events as long as the phone listens."""
    try:
        room, who = await aside(partial(_inside, request))
    except EmphasisError as error:
        return refuse(request, refusal_of(error), "live")
    if _streams[who.id] >= _MOST:
        return refuse(request, Refusal(429, "too_many", round(_EVERY)), "live")
    return StreamingResponse(_events(room, who), headers=_HEADERS, media_type="text/event-stream")


async def news(request: Request) -> Response:
    """The same once."""
    try:
        room, _who = await aside(partial(_inside, request))
    except EmphasisError as error:
        return refuse(request, refusal_of(error), "news")
    return JSONResponse(_news(room), headers=_HEADERS)


def _inside(request: Request) -> tuple[Room, Participant]:
    token, code = token_of(request), read_code(request.path_params["code"])
    if token is None or code is None:
        raise ParticipantUnknownError
    return workshops().enter(code, token)


async def _events(room: Room, who: Participant) -> AsyncIterator[str]:
    _streams[who.id] += 1
    try:
        with workshops().connection(who):
            yield f"retry: {_RETRY}\n{_event(room)}"
            while True:
                room = await _next(room)
                yield _event(room)
    except RoomNotFoundError:
        yield _said({"stage": "gone", "left": None, "within": 0})
    except EndingError:
        yield f"retry: {randrange(_BACK_AT_ONCE, _RETRY)}\n\n"  # noqa: S311 - nobody gains from guessing it
    finally:
        _streams[who.id] -= 1
        if not _streams[who.id]:
            del _streams[who.id]


async def _next(room: Room) -> Room:
    """As it is after a turn or a while; as it was when the database is away."""
    try:
        return await workshops().turned(room.id, room.turn, _EVERY)
    except EndingError:
        raise
    except StoreUnavailableError:
        return room


def _event(room: Room) -> str:
    return _said(_news(room))


def _news(room: Room) -> dict[str, Any]:
    return news_of(room, now(), workshops().connected_here(room.id))


def _said(what: object) -> str:
    return f"data: {json.dumps(what, separators=(',', ':'))}\n\n"
