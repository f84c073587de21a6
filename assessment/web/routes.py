"""Addresses of the light pages."""

from functools import lru_cache
from typing import Final

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from assessment.address import NUMBERS, Site, site_of
from assessment.errors import LinkError, LinkNewerVersionError, LinkUnknownPackError
from assessment.reports.preview import preview
from assessment.settings import settings
from assessment.web import answers
from assessment.web.health import health_routes
from assessment.web.pages import notice_page, result_page
from assessment.web.paper.routes import paper_routes
from assessment.web.phone.routes import phone_routes
from assessment.web.room.routes import room_routes
from assessment.web.shared import read

_PLACE: Final = "s"
_PICTURE: Final = ".png"
_PICTURES_KEPT: Final = 64
"""About 140 KB each."""


def shared(request: Request) -> Response:
    """The page of a token, or its preview picture where the address ends in ``.png``."""
    asked = _asked(request)
    token, numbers = asked.removesuffix(_PICTURE), request.query_params.get(NUMBERS) == "1"
    try:
        if asked.endswith(_PICTURE):
            return answers.picture(request, _picture(read(token).token, numbers))
        return answers.page(request, result_page(read(token), _site(request), numbers=numbers))
    except LinkError as error:
        body = notice_page(error, _site(request))
        return answers.page(request, body, keep=answers.KEEP_NOTHING, status=_status(error))


@lru_cache(maxsize=_PICTURES_KEPT)
def _picture(token: str, numbers: bool) -> bytes:
    found = read(token)
    return preview(found.result, found.words, numbers=numbers)


def _asked(request: Request) -> str:
    token: str = request.path_params.get("token", "")
    return token


def _site(request: Request) -> Site:
    path: str = request.scope["path"]
    return settings().public_url or site_of(
        scheme=request.scope.get("scheme", "http"),
        host=request.headers.get("host"),
        root_path=path.removesuffix(_asked(request)).rstrip("/").removesuffix(f"/{_PLACE}"),
        headers=request.headers,
    )


def _status(error: LinkError) -> int:
    """400 for what can never be read, 404 for what another server may have."""
    return 404 if isinstance(error, LinkNewerVersionError | LinkUnknownPackError) else 400


class _Anything(Convertor[str]):
    """Whatever stands in the place of a token, line ends too: each gets an answer that helps."""

    regex = r"[\s\S]*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("anything", _Anything())
settings()  # a setting that is wrong stops the start, not every reader


def routes(base: str = "") -> list[BaseRoute]:
    """The addresses of a server that has everything below a path of its own, or none."""
    outside = f"/{base.strip('/')}".rstrip("/")
    here = f"{outside}/{_PLACE}"
    light = [Route(path, shared, methods=["GET"]) for path in (here, f"{here}/{{token:anything}}")]
    workshop = [*phone_routes(outside), *paper_routes(outside), *room_routes(outside)]
    return [*health_routes(outside), *light, *workshop]
