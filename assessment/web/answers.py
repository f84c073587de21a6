"""What every answer of a light page says besides its body."""

from hashlib import blake2b
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from assessment.web.rendering import PHONE_STYLE, ROOM_STYLE, style_source

KEEP_PAGE: Final = "private, max-age=300"
"""A token never changes its meaning, but our wording may; and a result is the reader's, so no shared cache holds it."""
KEEP_PICTURE: Final = "public, max-age=86400"
"""Chat services fetch the picture through caches of their own; what is on it was the sender's choice."""
KEEP_NOTHING: Final = "no-store"
"""For links that cannot be read: whoever mends the server or the link sees it at once."""

_PAGE: Final = "text/html; charset=utf-8"
PICTURE: Final = "image/png"


KEEP_SCRIPT: Final = "public, max-age=31536000, immutable"
"""The address of a script changes with its content."""


def page(request: Request, body: bytes, *, keep: str = KEEP_PAGE, status: int = 200) -> Response:
    """An HTML page."""
    return _answer(request, body, _PAGE, keep, status)


def live_page(body: bytes, *, status: int = 200, style: str = PHONE_STYLE) -> Response:
    """An HTML page with forms and our own script, made for one reader and one moment. ``style``: its second sheet."""
    headers = _headers(_live_policy(style), KEEP_NOTHING) | {"Referrer-Policy": "same-origin"}
    return Response(body, status, headers, _PAGE)


def figures(body: bytes, *, status: int = 200) -> Response:
    """The page of a workshop's figures, which no cache keeps: they may be deleted at any time."""
    return Response(body, status, _headers(_policy(ROOM_STYLE), KEEP_NOTHING), _PAGE)


def script(body: bytes) -> Response:
    """A script of ours."""
    return Response(body, 200, _headers("default-src 'none'", KEEP_SCRIPT), "text/javascript; charset=utf-8")


def picture(request: Request, body: bytes) -> Response:
    """A PNG."""
    return _answer(request, body, PICTURE, KEEP_PICTURE, 200)


def _answer(request: Request, body: bytes, media_type: str, keep: str, status: int) -> Response:
    headers = _headers(_policy(), keep)
    if status == 200:
        headers["ETag"] = tag = tag_of(body)
        if is_known(tag, request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=headers)
    return Response(body, status, headers, media_type)


def _headers(policy: str, keep: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": keep,
    }


def _live_policy(style: str) -> str:
    """As below, and our script from its file, which may ask this server. A browser says where a form comes from only
    while the page lets it, so the page of a phone does."""
    return (
        f"default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        f"style-src {style_source()} {style_source(style)}; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )


def _policy(*more: str) -> str:
    """Nothing but our own styles and pictures: no script, no frame, nothing from elsewhere."""
    styles = " ".join([style_source(), *map(style_source, more)])
    return (
        f"default-src 'none'; img-src 'self' data:; style-src {styles}; font-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


def tag_of(body: bytes) -> str:
    """Weak, because the body may be compressed on its way."""
    return f'W/"{blake2b(body, digest_size=12).hexdigest()}"'


def is_known(tag: str, asked: str) -> bool:
    """Whether If-None-Match names the tag; weak comparison (RFC 9110, 13.1.2)."""
    known = [each.strip().removeprefix("W/") for each in asked.split(",")]
    return "*" in known or tag.removeprefix("W/") in known
