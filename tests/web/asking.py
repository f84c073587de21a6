"""Asks the routes as a server would, without one."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from lxml import html
from starlette.applications import Starlette

from assessment.web.routes import routes

APP = Starlette(routes=[*routes(), *routes("/maps/here/")])


@dataclass
class Answer:
    """What came back; header names are lower-case."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

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
) -> Answer:
    """The answer to a path, which is given decoded."""
    return asyncio.run(_ask(path, query, method, {"host": "example.org"} | (headers or {}), scheme, root_path))


async def _ask(path: str, query: str, method: str, headers: dict[str, str], scheme: str, root_path: str) -> Answer:
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

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            answer.body += message.get("body", b"")

    await APP(scope, receive, send)
    return answer
