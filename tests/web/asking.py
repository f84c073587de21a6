"""Asks the routes as a server would, without one."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from lxml import html
from starlette.applications import Starlette
from starlette.types import ASGIApp

from assessment.web.routes import routes

PART = 1000
"""Bytes of a body that come at once."""
APP = Starlette(routes=[*routes(), *routes("/maps/here/")])


@dataclass
class Answer:
    """What came back; header names are lower-case."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    read: int = 0
    """Parts of the request's body that were asked for."""

    def page(self) -> Any:
        """The body as a parsed page."""
        return html.document_fromstring(self.body.decode())

    def text(self) -> str:
        """What can be read on it, blanks made even."""
        return " ".join(" ".join(self.page().find("body").itertext()).split())


def ask(
    path: str,
    *,
    query: str = "",
    method: str = "GET",
    headers: dict[str, str] | None = None,
    scheme: str = "http",
    root_path: str = "",
    body: bytes = b"",
) -> Answer:
    """The answer to a path, which is given decoded."""
    more = {"host": "example.org"} | (headers or {})
    return asyncio.run(_ask(APP, path, query, method, more, scheme, root_path, body))


def ask_app(
    app: ASGIApp,
    path: str,
    *,
    query: str = "",
    method: str = "GET",
    headers: dict[str, str] | None = None,
    root_path: str = "",
    body: bytes = b"",
) -> Answer:
    """The same of another application."""
    return asyncio.run(_ask(app, path, query, method, headers or {}, "http", root_path, body))


async def _ask(
    app: ASGIApp, path: str, query: str, method: str, headers: dict[str, str], scheme: str, root_path: str, body: bytes
) -> Answer:
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": scheme,
        "path": root_path + path,
        "raw_path": b"",
        "root_path": root_path,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    answer = Answer()
    parts = [body[start : start + PART] for start in range(0, len(body), PART)] or [b""]

    async def receive() -> dict[str, Any]:
        if not parts:  # whoever asked is still there
            await asyncio.Event().wait()
        answer.read += 1
        part, rest = parts.pop(0), bool(parts)
        return {"type": "http.request", "body": part, "more_body": rest}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            answer.body += message.get("body", b"")

    await app(scope, receive, send)
    return answer
