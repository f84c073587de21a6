"""The address of a workshop's released figures."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from assessment.errors import EmphasisError
from assessment.web import answers
from assessment.web.here import site_here
from assessment.web.room.refusals import SOON, said
from assessment.web.room.views import figures_page, refused_page
from assessment.workshop import workshops

_PLACE: Final = "r"


def released(request: Request) -> Response:
    """The page for whoever has the link, made anew each time: the next reveal may add to it, a deletion ends it."""
    token: str = request.path_params.get("token", "")
    path: str = request.scope["path"]
    outside = path.removesuffix(token).rstrip("/").removesuffix(f"/{_PLACE}")
    site = site_here(request, path[len(outside) :])
    try:
        room = workshops().released_room(token)
        return answers.figures(figures_page(room, workshops().figures(room.id), site, token))
    except EmphasisError as error:
        refused = said(error)
    answer = answers.figures(refused_page(refused, site), status=refused.status)
    if refused.status == 503:
        answer.headers["Retry-After"] = str(SOON)
    return answer


def room_routes(outside: str) -> list[BaseRoute]:
    """The room link of a server that has everything below ``outside``, "" or ``/a/path``."""
    here = f"{outside}/{_PLACE}"
    return [Route(path, released, methods=["GET"]) for path in (here, f"{here}/{{token:anything}}")]
