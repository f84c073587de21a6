"""What a phone's request says, read with care: where it comes from, whose it is, and no more than a few bytes of it."""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from assessment.address import Site
from assessment.web.here import site_here
from assessment.web.phone.refusals import RefusedError

PLACE: Final = "j"
"""Where phones are, on every server."""
COOKIE: Final = "emphasis-phone"
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{22}")
_KEPT: Final = 90 * 24 * 3600
"""Seconds; longer than a workshop is kept after its end."""
MOST_BYTES: Final = 2_000
"""A tap has about 60."""
_MOST_FIELDS: Final = 8
_FORM: Final = "application/x-www-form-urlencoded"
_OWN: Final = ("same-origin", "none")
"""Fetch metadata of our own pages, and of a reader who sends a form again."""
_NUMBER: Final = re.compile(r"[0-9]{1,16}")


def phone_site(request: Request) -> Site:
    """Where the server is: outside of ``/j``, a code, and what to do there."""
    path = request.scope["path"].rstrip("/")
    code = request.path_params.get("code")
    behind = 1 if "name" in request.path_params else 0 if code is None or path.endswith(f"/{PLACE}/{code}") else 1
    parts = 1 + behind + ("name" in request.path_params or code is not None)
    return site_here(request, request.scope["path"][len(path.rsplit("/", parts)[0]) :])


def token_of(request: Request) -> str | None:
    """What the cookie says; None for anything that we cannot have written."""
    token = request.cookies.get(COOKIE, "")
    return token if _TOKEN.fullmatch(token) else None


def give_cookie(request: Request, response: Response, token: str) -> None:
    """Have the phone keep its token: no script reads it, no other site sends it."""
    site = phone_site(request)
    response.set_cookie(
        COOKIE,
        token,
        max_age=_KEPT,
        path=site.path(PLACE),
        httponly=True,
        samesite="lax",
        secure=site.scheme == "https",
    )


def sender_of(request: Request) -> str:
    """The address that budgets wrong codes; kept nowhere."""
    return request.client.host if request.client else ""


def wants_page(request: Request) -> bool:
    """Whether a reader waits for the answer, and not our script."""
    return "application/json" not in request.headers.get("accept", "")


async def read_form(
    request: Request, host: str | None = None, *, most_bytes: int = MOST_BYTES, most_fields: int = _MOST_FIELDS
) -> Mapping[str, str]:
    """The fields of a form that our own page sent; raises RefusedError. A body that is too long is not read.

    ``host``: where our pages are; None for those of the phones.
    """
    _check_origin(request, host or phone_site(request).host)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise RefusedError(415, "no_form")
    body = await _body(request, most_bytes)
    try:
        fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=most_fields)
    except ValueError:
        raise RefusedError(400, "unreadable") from None
    if len(dict(fields)) != len(fields):
        raise RefusedError(400, "unreadable")
    return dict(fields)


def number(fields: Mapping[str, str], name: str) -> int | None:
    """A whole number, None where the field is left out; raises RefusedError for other text."""
    text = fields.get(name)
    if text is None:
        return None
    if not _NUMBER.fullmatch(text):
        raise RefusedError(400, "unreadable")
    return int(text)


def field(fields: Mapping[str, str], name: str) -> str:
    """A field that has to be there; raises RefusedError."""
    if name not in fields:
        raise RefusedError(400, "unreadable")
    return fields[name]


def _check_origin(request: Request, host: str) -> None:
    """Refuse what another site's page sent. Old browsers say less; of them SameSite keeps the cookie back."""
    fetched, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    own = fetched in _OWN if fetched is not None else origin is None or urlsplit(origin).netloc == host
    if not own:
        raise RefusedError(403, "cross_site")


async def _body(request: Request, most: int) -> bytes:
    said = request.headers.get("content-length", "0")
    if not said.isascii() or not said.isdigit() or int(said[:12]) > most:
        raise RefusedError(413, "too_large")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise RefusedError(413, "too_large")
    return body
