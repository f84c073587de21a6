"""Addresses of the light pages."""

from functools import lru_cache
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from assessment.errors import LinkError, LinkNewerVersionError, LinkUnknownPackError
from assessment.reports.preview import preview
from assessment.web import answers
from assessment.web.here import configured, site_here
from assessment.web.pages import NUMBERS, notice_page, result_page
from assessment.web.phone.routes import phone_routes
from assessment.web.shared import read

_PICTURE: Final = ".png"
_PICTURES_KEPT: Final = 64
"""About 140 KB each."""


def shared(request: Request) -> Response:
    """The page of a token, or its preview picture where the address ends in ``.png``."""
    asked: str = request.path_params["token"]
    token, numbers = asked.removesuffix(_PICTURE), request.query_params.get(NUMBERS) == "1"
    try:
        if asked.endswith(_PICTURE):
            return answers.picture(request, _picture(read(token).token, numbers))
        return answers.page(request, result_page(read(token), site_here(request), numbers=numbers))
    except LinkError as error:
        body = notice_page(error, site_here(request))
        return answers.page(request, body, keep=answers.KEEP_NOTHING, status=_status(error))


@lru_cache(maxsize=_PICTURES_KEPT)
def _picture(token: str, numbers: bool) -> bytes:
    found = read(token)
    return preview(found.result, found.words, numbers=numbers)


def _status(error: LinkError) -> int:
    """400 for what can never be read, 404 for what another server may have."""
    return 404 if isinstance(error, LinkNewerVersionError | LinkUnknownPackError) else 400


configured()  # a setting that is wrong stops the start, not every reader
routes: list[Route] = [Route("/s/{token:path}", shared, methods=["GET"]), *phone_routes]
