"""Where this server is for the reader who asks."""

from starlette.requests import Request

from assessment.address import Site, site_of
from assessment.settings import settings


def site_here(request: Request, place: str) -> Site:
    """The site of the setting; without one, what the request and its proxy say.

    ``place``: what the path has behind the outside of the server, as it was asked for.
    """
    path: str = request.scope["path"]
    return settings().public_url or site_of(
        scheme=request.scope.get("scheme", "http"),
        host=request.headers.get("host"),
        root_path=path.removesuffix(place),
        headers=request.headers,
    )
