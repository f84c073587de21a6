"""Looking: the page, and where the room is."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from assessment.errors import EmphasisError
from assessment.web import answers, own_script
from assessment.web.paper.asking import KEY, paper_site
from assessment.web.paper.views import SCRIPT, refused_page, sheet_page
from assessment.web.phone.refusals import refusal_of
from assessment.web.phone.refusing import log
from assessment.web.rendering import PAPER_STYLE
from assessment.workshop import workshops


def see(request: Request) -> Response:
    """The page for the next sheet."""
    key = request.query_params.get(KEY, "")
    try:
        room = workshops().host(key)
        body = sheet_page(paper_site(request), room, key, workshops().new_token(), workshops().paper_sheets(room.id))
        return answers.live_page(body, style=PAPER_STYLE)
    except EmphasisError as error:
        refusal = refusal_of(error)
    log(refusal, "see_paper")
    return answers.live_page(refused_page(paper_site(request), refusal), status=refusal.status, style=PAPER_STYLE)


def look(request: Request) -> Response:
    """Whether sheets are taken, of which round, and how many there are."""
    try:
        room = workshops().host(request.query_params.get(KEY, ""))
        told = {
            "takes": workshops().takes_paper(room.id),
            "round": room.round,
            "sheets": workshops().paper_sheets(room.id),
        }
    except EmphasisError as error:
        refusal = refusal_of(error)
        log(refusal, "look_paper")
        return JSONResponse({"error": refusal.kind}, refusal.status, {"Cache-Control": answers.KEEP_NOTHING})
    return JSONResponse(told, headers={"Cache-Control": answers.KEEP_NOTHING})


def script(request: Request) -> Response:
    """Our script, by its present name."""
    if request.path_params["name"] != own_script.script_name(SCRIPT):
        return Response(status_code=404, headers={"Cache-Control": answers.KEEP_NOTHING})
    return answers.script(own_script.script_body(SCRIPT))
