"""Every request gets an id, a line in the log and its place in the figures. What fails below gets a calm page.

Told are the route's pattern, the status and the time. Never told: the path, what is asked for behind it, cookies, where
the request came from.
"""

import logging
import re
from time import perf_counter
from typing import Final

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.seeing import metrics
from assessment.seeing.reference import current, reference_of
from assessment.web.answers import KEEP_NOTHING
from assessment.words import _

_log = logging.getLogger(__name__)
_QUIET: Final = ("/static/", "/app/static", "/healthz", "/readyz", "/_stcore/health", "/_stcore/host-config", "/media/")
"""Routes that say nothing unless they fail."""
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
_CONVERTOR: Final = re.compile(r":\w+}")
_GONE: Final = 499
"""The status, in log and figures, of a request whose sender did not wait for the answer (nginx's number)."""


class Traffic:
    """Middleware; the outermost but for headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and tell."""
        if scope["type"] == "http":
            await _Exchange(scope, send).run(self._app, receive)
        elif scope["type"] == "websocket":
            with metrics.websockets.track_inprogress():
                await self._app(scope, receive, send)
        else:
            await self._app(scope, receive, send)


class _Exchange:
    """One request and its answer."""

    def __init__(self, scope: Scope, send: Send) -> None:
        said = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"")
        self._reference = reference_of(said.decode("latin-1"))
        self._scope, self._send = scope, send
        self._begun, self._seconds, self._status = perf_counter(), 0.0, 0

    async def run(self, app: ASGIApp, receive: Receive) -> None:
        """Have it answered."""
        token = current.set(self._reference)
        try:
            await app(self._scope, receive, self._watched)
        except Exception as error:
            _log.error("request failed", exc_info=error, extra={"told": {"route": route_of(self._scope)}})
            if self._status:
                raise  # half an answer is out: only an end of the connection says so
            await self._apologise(receive)
        finally:
            self._tell()
            current.reset(token)

    async def _watched(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status, self._seconds = message["status"], perf_counter() - self._begun
            message["headers"] = [*message.get("headers", ()), (b"x-request-id", self._reference.encode())]
        await self._send(message)

    async def _apologise(self, receive: Receive) -> None:
        sentence = _("Something went wrong on this server. Nothing that was saved is lost. Please try again.")
        found = _("If it happens again, tell whoever looks after this server the number {number}.")
        body = f"{sentence}\n{found.format(number=self._reference)}\n"
        await PlainTextResponse(body, 500, {"Cache-Control": KEEP_NOTHING})(self._scope, receive, self._watched)

    def _tell(self) -> None:
        route, status = route_of(self._scope), self._status or _GONE
        seconds = self._seconds or perf_counter() - self._begun
        metrics.requests.labels(route, str(status)).inc()
        metrics.request_seconds.labels(route).observe(seconds)
        level = logging.DEBUG if route.startswith(_QUIET) and status < 500 else logging.INFO
        if _log.isEnabledFor(level):
            method = self._scope["method"] if self._scope["method"] in _METHODS else "other"
            told = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
            _log.log(level, "request", extra={"told": told})


def route_of(scope: Scope) -> str:
    """The pattern of the route that took the request, such as ``/s/{token}``; "none" where none did."""
    route = scope.get("route")
    pattern: str = getattr(route, "path", "")
    return _CONVERTOR.sub("}", pattern) if pattern else _shelf(scope["path"], is_taken=route is not None)


def _shelf(path: str, *, is_taken: bool) -> str:
    """For Streamlit's files, which have one route for all, or none: by their shelf, and by no name of theirs."""
    if "/static/" in path:
        return "/static/{file}"
    return "/{page}" if is_taken else "none"
