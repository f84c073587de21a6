"""Where this server is for the reader who asks."""

import os
from functools import cache

from starlette.requests import Request

from assessment.web.address import PUBLIC_URL, Site, parse, site_of


def site_here(request: Request) -> Site:
    """The site of the setting; without one, what the request and its proxy say."""
    return configured() or site_of(
        scheme=request.scope.get("scheme", "http"),
        host=request.headers.get("host"),
        root_path=request.scope.get("root_path", ""),
        headers=request.headers,
    )


@cache
def configured() -> Site | None:
    """The site of the setting, when there is one; raises PublicAddressError."""
    setting = os.environ.get(PUBLIC_URL)
    return parse(setting) if setting else None
