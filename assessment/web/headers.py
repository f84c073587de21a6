"""Headers of every answer: what a browser may load, run and be framed by, and what it tells others.

The light pages say more themselves (``answers``); nothing that an answer says already is said again. The long headers
go out with documents alone: a first visit to a Streamlit page loads dozens of files.

A process that is leaving has its connections closed, each with its next answer. The server itself closes those that it
has when it is told to end, but not one that comes in at that very moment: a proxy that goes on using it would hold it.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.settings import Settings
from assessment.web.life import life
from assessment.web.sources import source

Pairs = list[tuple[bytes, bytes]]

_INLINE: Final = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_YEAR: Final = 31_536_000
_LAST: Final = ((b"connection", b"close"),)
_NO_POWERS: Final = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)


def inline_sources(document: Path) -> list[str]:
    """What a policy says to allow the scripts that stand in a document of Streamlit's."""
    return [source(script) for script in _INLINE.findall(document.read_text(encoding="utf-8"))]


def page_policy(scripts: Iterable[str], embedders: Sequence[str]) -> str:
    """For a Streamlit page. ``scripts``: sources of the scripts that stand in it.

    Streamlit writes its styles into the page while it runs, and starts components from a ``blob:`` that it makes of the
    text that this server sent. Nothing else runs, and nothing is loaded from anywhere else.
    """
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self' blob:", *scripts)),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {' '.join(embedders) or chr(39) + 'none' + chr(39)}",
        )
    )


class Headers:
    """Middleware. ``scripts``: sources of the scripts that stand in Streamlit's pages."""

    def __init__(self, app: ASGIApp, settings: Settings, scripts: Iterable[str]) -> None:
        self._app = app
        self._all = _pairs({"X-Content-Type-Options": "nosniff"} | _transport(settings))
        self._documents = _pairs(
            {
                "Content-Security-Policy": page_policy(scripts, settings.embedders),
                "Cross-Origin-Opener-Policy": "same-origin",
                "Cross-Origin-Resource-Policy": "same-origin",
                "Permissions-Policy": ", ".join(f"{power}=()" for power in _NO_POWERS),
                "Referrer-Policy": "same-origin",
            }
            | ({} if settings.embedders else {"X-Frame-Options": "DENY"})
        )
        # A drawing can hold scripts, and is a document where it is opened on its own.
        self._drawings = _pairs({"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, with more headers on the way back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_more(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = self._completed(list(message.get("headers", ())))
            await send(message)

        await self._app(scope, receive, with_more)

    def _completed(self, headers: Pairs) -> Pairs:
        said = {name.lower() for name, _value in headers}
        kind = next((value for name, value in headers if name.lower() == b"content-type"), b"")
        more = [*self._all, *self._for(kind), *(_LAST if life.stage == "leaving" else ())]
        return headers + [pair for pair in more if pair[0] not in said]

    def _for(self, kind: bytes) -> Pairs:
        if kind.startswith(b"text/html"):
            return self._documents
        return self._drawings if b"svg" in kind or b"xml" in kind else []


def _transport(settings: Settings) -> dict[str, str]:
    if settings.public_url is None or settings.public_url.scheme != "https":
        return {}
    return {"Strict-Transport-Security": f"max-age={_YEAR}"}


def _pairs(headers: dict[str, str]) -> Pairs:
    return [(name.lower().encode("ascii"), value.encode("ascii")) for name, value in headers.items()]
