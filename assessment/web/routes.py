"""Addresses of the light pages."""

import os
from functools import cache, lru_cache
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from assessment.errors import LinkError, LinkNewerVersionError, LinkUnknownPackError
from assessment.reports.preview import preview
from assessment.web import answers
from assessment.web.address import PUBLIC_URL, Site, parse, site_of
from assessment.web.pages import NUMBERS, notice_page, result_page
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
        return answers.page(request, result_page(read(token), _site(request), numbers=numbers))
    except LinkError as error:
        body = notice_page(error, _site(request))
        return answers.page(request, body, keep=answers.KEEP_NOTHING, status=_status(error))


@lru_cache(maxsize=_PICTURES_KEPT)
def _picture(token: str, numbers: bool) -> bytes:
    found = read(token)
    return preview(found.result, found.words, numbers=numbers)


def _site(request: Request) -> Site:
    return _configured() or site_of(
        scheme=request.scope.get("scheme", "http"),
        host=request.headers.get("host"),
        root_path=request.scope.get("root_path", ""),
        headers=request.headers,
    )


@cache
def _configured() -> Site | None:
    """The site of the setting, when there is one; raises PublicAddressError."""
    setting = os.environ.get(PUBLIC_URL)
    return parse(setting) if setting else None


def _status(error: LinkError) -> int:
    """400 for what can never be read, 404 for what another server may have."""
    return 404 if isinstance(error, LinkNewerVersionError | LinkUnknownPackError) else 400


_configured()  # a setting that is wrong stops the start, not every reader
routes: list[Route] = [Route("/s/{token:path}", shared, methods=["GET"])]
