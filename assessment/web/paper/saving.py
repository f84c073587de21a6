"""Keeping a sheet, and taking it back. Both may be sent again."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from assessment.errors import EmphasisError
from assessment.web import answers
from assessment.web.paper.asking import KEY, PLACE, SHEET, paper_site, read_paper, sheet_of
from assessment.web.paper.views import refused_page
from assessment.web.phone.asking import field, wants_page
from assessment.web.phone.refusals import refusal_of
from assessment.web.phone.refusing import log
from assessment.web.rendering import PAPER_STYLE
from assessment.workshop import workshops
from assessment.workshop.model import Room

Write = Callable[[Room, Mapping[str, str]], Awaitable[int]]


async def save(request: Request) -> Response:
    """One sheet."""
    return await _write(request, "save_paper", _save)


async def undo(request: Request) -> Response:
    """One sheet less."""
    return await _write(request, "undo_paper", _undo)


async def _write(request: Request, what: str, write: Write) -> Response:
    try:
        fields = await read_paper(request)
        key = field(fields, KEY)
        room = await to_thread(lambda: workshops().host(key))
        sheets = await write(room, fields)
    except EmphasisError as error:
        return _refused(request, error, what)
    if not wants_page(request):
        return JSONResponse({"sheets": sheets}, headers={"Cache-Control": answers.KEEP_NOTHING})
    return RedirectResponse(paper_site(request).path(PLACE, **{KEY: key}), 303)


async def _save(room: Room, fields: Mapping[str, str]) -> int:
    return await workshops().enter_sheet(room.id, field(fields, SHEET), sheet_of(fields))


async def _undo(room: Room, fields: Mapping[str, str]) -> int:
    return await workshops().take_back_sheet(room.id, field(fields, SHEET))


def _refused(request: Request, error: EmphasisError, what: str) -> Response:
    refusal = refusal_of(error)
    log(refusal, what)
    if wants_page(request):
        body = refused_page(paper_site(request), refusal)
        return answers.live_page(body, status=refusal.status, style=PAPER_STYLE)
    answer = JSONResponse({"error": refusal.kind}, refusal.status, {"Cache-Control": answers.KEEP_NOTHING})
    if refusal.status == 413:
        answer.headers["Connection"] = "close"
    return answer
