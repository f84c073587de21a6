"""Writing: join, answer, guess, role, vote. Each is acknowledged after its commit and may be sent again."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import scoring
from assessment.errors import AnswersClosedError, EmphasisError, ParticipantUnknownError
from assessment.web.phone.asking import field, number, phone_site, read_form, sender_of, token_of, wants_page
from assessment.web.phone.refusals import refusal_of
from assessment.web.phone.refusing import refuse
from assessment.web.phone.threads import aside
from assessment.workshop import workshops
from assessment.workshop.codes import read_code
from assessment.workshop.model import Answer, Prediction, Room, Vote

Fields = Mapping[str, str]
Write = Callable[[Room, str, Fields], Awaitable[object]]


async def join(request: Request) -> Response:
    """Be in the room from now on."""
    return await _write(request, "join", None)


async def answer(request: Request) -> Response:
    """One statement."""
    return await _write(request, "answer", _answer)


async def predict(request: Request) -> Response:
    """Where the room will land."""
    return await _write(request, "predict", _predict)


async def role(request: Request) -> Response:
    """Which side of the work; empty takes it back."""
    return await _write(request, "role", _role)


async def vote(request: Request) -> Response:
    """The card of a warm-up."""
    return await _write(request, "vote", _vote)


async def _write(request: Request, what: str, write: Write | None) -> Response:
    try:
        fields = await read_form(request)
        room = await _entered(request, fields, joins=write is None)
        if write is not None:
            _check_round(room, number(fields, "round"))
            await write(room, token_of(request) or "", fields)
    except EmphasisError as error:
        return refuse(request, refusal_of(error), what)
    if not wants_page(request):
        return Response(status_code=204, headers={"Cache-Control": "no-store"})
    after = number(fields, "after")
    shown = {} if after is None else {"at": str(after)}
    return RedirectResponse(phone_site(request).path("j", room.code, **shown), 303)


async def _entered(request: Request, fields: Fields, *, joins: bool) -> Room:
    """The room of somebody who is in it. Somebody new is taken in where the form says so.

    To anybody else a code that does not exist looks like one that does.
    """
    token, code = token_of(request), read_code(request.path_params["code"])
    if token is None or code is None:
        raise ParticipantUnknownError
    open_workshops = await aside(workshops)
    try:
        return (await aside(partial(open_workshops.enter, code, token)))[0]
    except ParticipantUnknownError:
        if not joins and "join" not in fields:
            raise
    room = await aside(partial(open_workshops.find, code, sender_of(request)))
    if not joins and room.setup.privacy == "open":
        raise ParticipantUnknownError  # whoever is seen agrees first
    await open_workshops.join(room.id, token)
    return room


def _check_round(room: Room, meant: int | None) -> None:
    """An answer that waited on a phone must not count for a later round."""
    if meant is not None and meant != room.round:
        raise AnswersClosedError(room.step)


async def _answer(room: Room, token: str, fields: Fields) -> None:
    value = field(fields, "value")
    read: scoring.Answer = scoring.CANT_SAY if value == scoring.CANT_SAY else number(fields, "value") or 0
    await workshops().answer(room.id, token, Answer(field(fields, "item"), read, number(fields, "sequence")))


async def _predict(room: Room, token: str, fields: Fields) -> None:
    guess = Prediction(*(number({"points": field(fields, side)}, "points") or 0 for side in ("marketing", "sales")))
    await workshops().predict(room.id, token, guess, number(fields, "sequence"))


async def _role(room: Room, token: str, fields: Fields) -> None:
    await workshops().choose_role(room.id, token, field(fields, "role") or None, number(fields, "sequence"))


async def _vote(room: Room, token: str, fields: Fields) -> None:
    run, card = (number({"of": field(fields, name)}, "of") or 0 for name in ("run", "card"))
    await workshops().vote(room.id, token, Vote(run, card, field(fields, "value"), number(fields, "sequence")))
