"""How much is read from a sender, and for how long."""

import asyncio
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message

from assessment.web import limits
from assessment.web.limits import MOST_BYTES, Limits
from tests.web.asking import Answer, ask_app


async def count(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def fail(_request: Request) -> Response:
    raise TimeoutError


APP = Starlette(
    routes=[Route("/count", count, methods=["GET", "POST"]), Route("/fail", fail, methods=["POST"])],
    middleware=[Middleware(Limits)],
)


def post(size: int, *, said: int | None = None, path: str = "/count") -> Answer:
    headers = {} if said is None else {"content-length": str(said)}
    return ask_app(APP, path, method="POST", headers=headers, body=b"x" * size)


@pytest.mark.parametrize("size", [0, 1, MOST_BYTES])
def test_what_is_within_the_limit_is_passed_on(size: int) -> None:
    assert post(size, said=size).body == str(size).encode()
    assert post(size).body == str(size).encode()


def test_what_says_that_it_is_more_is_not_read() -> None:
    answer = post(MOST_BYTES + 1, said=MOST_BYTES + 1)
    assert (answer.status, answer.read) == (413, 0)
    assert b"Nothing was changed" in answer.body
    assert answer.headers["connection"] == "close"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("said", [None, 5])
def test_what_is_more_than_it_says_is_read_no_further(said: int | None) -> None:
    answer = post(3 * MOST_BYTES, said=said)
    assert answer.status == 413
    assert answer.read * 1000 <= MOST_BYTES + 2000


@pytest.mark.parametrize("said", ["-1", "abc", "9" * 400, ""])
def test_a_length_that_is_none(said: str) -> None:
    answer = ask_app(APP, "/count", method="POST", headers={"content-length": said}, body=b"xyz")
    assert answer.status == (413 if said.startswith("9") else 200)


def test_a_look_with_a_body_is_measured_too() -> None:
    answer = ask_app(APP, "/count", headers={"transfer-encoding": "chunked"}, body=b"x" * 3 * MOST_BYTES)
    assert answer.status == 413


def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PATIENCE", 0.01)
    sent: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    scope: dict[str, Any] = {
        "type": "http", "method": "POST", "path": "/count", "root_path": "", "headers": [], "query_string": b"",
    }  # fmt: skip
    asyncio.run(APP(scope, receive, send))
    assert sent[0]["status"] == 408


def test_an_error_of_the_page_itself_is_none_of_the_sender() -> None:
    with pytest.raises(TimeoutError):
        ask_app(APP, "/fail", method="POST")


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/agent/mcp", "/_stcore/upload_file/a/b"]
)
@pytest.mark.parametrize("base", ["", "/maps/here/"])
def test_doors_that_no_page_uses_are_closed(path: str, base: str) -> None:
    async def never(*_args: object) -> None:
        raise AssertionError

    answer = ask_app(Limits(never, base), f"{base.rstrip('/')}{path}")
    assert answer.status == 404
