"""Looking: the page where a code is typed, and the page of a room."""

from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assessment.errors import EmphasisError, ParticipantUnknownError, RoomNotFoundError
from assessment.web import answers
from assessment.web.phone.asking import give_cookie, phone_site, sender_of, token_of
from assessment.web.phone.refusals import Refusal, refusal_of
from assessment.web.phone.refusing import log
from assessment.web.phone.script import script_body, script_name
from assessment.web.phone.stages import now
from assessment.web.phone.threads import aside
from assessment.web.phone.views import code_page, refused_page, room_page
from assessment.workshop import workshops
from assessment.workshop.codes import CODE_LONGEST, read_code
from assessment.workshop.model import Own, Room

_NO_CODE = Refusal(404, "no_code")


def type_code(request: Request) -> Response:
    """The form; a code that was typed leads on. Asks no database."""
    site, typed = phone_site(request), request.query_params.get("code", "")[:CODE_LONGEST]
    code = read_code(typed)
    if code is not None:
        return RedirectResponse(site.path("j", code), 303)
    if not typed:
        return answers.live_page(code_page(site))
    return answers.live_page(code_page(site, _NO_CODE, typed), status=404)


async def see_room(request: Request) -> Response:
    """The room as it is for this phone. Looking makes nobody a participant."""
    return await aside(partial(_see_room, request))


def _see_room(request: Request) -> Response:
    site, typed = phone_site(request), request.path_params["code"][:CODE_LONGEST]
    code = read_code(typed)
    if code is None:
        return answers.live_page(code_page(site, _NO_CODE, typed), status=404)
    if code != typed:
        return RedirectResponse(site.path("j", code), 303)
    try:
        return _room(request, code)
    except EmphasisError as error:
        refusal = refusal_of(error)
    log(refusal, "see_room")
    known = refusal.kind in ("no_room", "too_many")
    body = code_page(site, refusal, typed) if known else refused_page(site, refusal, code)
    answer = answers.live_page(body, status=refusal.status)
    if refusal.wait is not None:
        answer.headers["Retry-After"] = str(refusal.wait)
    return answer


def script(request: Request) -> Response:
    """Our script, by its present name."""
    if request.path_params["name"] != script_name():
        return Response(status_code=404, headers={"Cache-Control": answers.KEEP_NOTHING})
    return answers.script(script_body())


def _room(request: Request, code: str) -> Response:
    known = token_of(request)
    token = known or workshops().new_token()
    room, own = _found(request, code, token)
    body = room_page(phone_site(request), room, own, request.query_params.get("at"), now())
    answer = answers.live_page(body)
    if known is None:
        give_cookie(request, answer, token)
    return answer


def _found(request: Request, code: str, token: str) -> tuple[Room, Own | None]:
    """Whoever is inside is not asked what a code costs; everybody else is."""
    try:
        return workshops().look(code, token)
    except (ParticipantUnknownError, RoomNotFoundError):
        return workshops().find(code, sender_of(request)), None
