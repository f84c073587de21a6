"""Each request: an id, a line, its place in the figures. None of the three says what was asked for, or by whom."""

import asyncio
import logging
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

from assessment.seeing.lines import AsJson
from assessment.seeing.metrics import REGISTRY
from assessment.web.routes import routes
from assessment.web.traffic import Traffic, route_of
from tests.web.asking import Answer, ask_app

SECRET = "k7TqX2secret"
_log = logging.getLogger("assessment.tested")


async def well(_request: Request) -> Response:
    _log.info("inside")
    return PlainTextResponse("well")


async def ill(_request: Request) -> Response:
    raise ValueError(SECRET)


async def half(_request: Request) -> Response:
    async def parts() -> object:
        yield "a"
        raise ValueError(SECRET)

    return StreamingResponse(parts())  # type: ignore[arg-type]


async def files(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("file")(scope, receive, send)


APP = Starlette(
    routes=[
        *routes(),
        Route("/well/{token}", well),
        Route("/ill/{token:path}", ill),
        Route("/half", half),
        Mount("/", files),
    ],
    middleware=[Middleware(Traffic)],
)


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG, "assessment")
    caplog.handler.setFormatter(AsJson())
    return caplog


def counted(route: str, status: int) -> float:
    return REGISTRY.get_sample_value("emphasis_http_requests_total", {"route": route, "status": str(status)}) or 0


def told(lines: pytest.LogCaptureFixture) -> dict[str, object]:
    found: dict[str, object] = lines.records[-1].__dict__["told"]
    return {name: value for name, value in found.items() if name != "ms"}


def hostile(path: str, **more: str) -> Answer:
    """Asked for with a secret in every place."""
    headers = {"cookie": f"emphasis-phone={SECRET}", "user-agent": SECRET, "referer": SECRET, "x-request-id": SECRET}
    return ask_app(APP, path, query=f"r={SECRET}", headers=headers | more)


def test_a_request_that_goes_well(lines: pytest.LogCaptureFixture) -> None:
    before = counted("/well/{token}", 200)
    answer = hostile(f"/well/{SECRET}")
    assert told(lines) == {"method": "GET", "route": "/well/{token}", "status": 200}
    assert counted("/well/{token}", 200) == before + 1
    assert answer.headers["x-request-id"] in lines.text
    assert SECRET not in lines.text
    assert "127.0.0.1" not in lines.text


def test_lines_inside_of_it_have_its_id(lines: pytest.LogCaptureFixture) -> None:
    lines.handler.setFormatter(AsJson())
    answer = ask_app(APP, "/well/x")
    assert [answer.headers["x-request-id"] in line for line in lines.text.splitlines()] == [True, True]


def test_an_id_of_the_proxy_is_used(lines: pytest.LogCaptureFixture) -> None:
    assert hostile("/well/x", **{"x-request-id": "ab" * 16}).headers["x-request-id"] == "ab" * 16


def test_what_fails_gets_a_calm_page_with_the_number_that_the_log_has(lines: pytest.LogCaptureFixture) -> None:
    before = counted("/ill/{token}", 500)
    answer = hostile(f"/ill/{SECRET}")
    assert answer.status == 500
    number = answer.headers["x-request-id"]
    assert number in answer.body.decode()
    assert b"Traceback" not in answer.body
    assert [each.getMessage() for each in lines.records] == ["request failed", "request"]
    assert lines.text.count(number) == 2
    assert '"error":"ValueError"' in lines.text
    assert SECRET not in lines.text + answer.body.decode()
    assert counted("/ill/{token}", 500) == before + 1


def test_half_an_answer_is_not_made_whole(lines: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Exception, match=SECRET):
        ask_app(APP, "/half")
    assert [each.getMessage() for each in lines.records] == ["request failed", "request"]
    assert SECRET not in lines.text


def test_a_method_that_is_none_is_not_repeated(lines: pytest.LogCaptureFixture) -> None:
    ask_app(APP, "/well/x", method=SECRET.upper())
    assert told(lines)["method"] == "other"


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/s/abc", "/s/{token}"),
        ("/s", "/s"),
        ("/j/ABC234/live", "/j/{code}/live"),
        ("/healthz", "/healthz"),
        ("/result", "/{page}"),
        (f"/{SECRET}", "/{page}"),
        ("/static/js/x.js", "/static/{file}"),
        ("/app/static/fonts/x.woff2", "/static/{file}"),
    ],
)
def test_routes(lines: pytest.LogCaptureFixture, path: str, route: str) -> None:
    ask_app(APP, path)
    assert told(lines)["route"] == route


def test_files_and_probes_are_quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "assessment")
    for path in ("/static/js/x.js", "/healthz"):
        ask_app(APP, path)
    assert not caplog.records


@given(st.text())
def test_no_path_becomes_a_route(path: str) -> None:
    assert re.fullmatch(r"none|/static/\{file\}", route_of({"type": "http", "path": f"/{path}"}))


def test_an_open_websocket_is_counted() -> None:
    seen: list[float | None] = []

    async def app(_scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(REGISTRY.get_sample_value("emphasis_websocket_connections"))

    before = REGISTRY.get_sample_value("emphasis_websocket_connections") or 0
    asyncio.run(Traffic(app)({"type": "websocket"}, None, None))  # type: ignore[arg-type]
    assert seen == [before + 1]
    assert REGISTRY.get_sample_value("emphasis_websocket_connections") == before
