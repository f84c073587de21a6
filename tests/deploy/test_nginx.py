"""What the proxy does with pages, websockets, phones and probes, in front of two processes."""

import asyncio
import json
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from socket import create_connection
from typing import Any, Final

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.bench.protocol import SUBPROTOCOLS, Tab, socket_address
from tests.deploy.conftest import started
from tests.deploy.processes import Nginx, Process
from tests.deploy.wire import NOTHING, Reply, ask
from tests.ui.examples import example_sheets, token
from tests.workshop.waiting import until

pytestmark = pytest.mark.slow
TOKEN: Final = token(next(iter(example_sheets().values())))
PLACE: Final = "emphasis_place"


def get(nginx: Nginx, path: str, **headers: str) -> Reply:
    """What nginx answers."""
    reply = asyncio.run(ask(nginx.port, path, headers={name.replace("_", "-"): each for name, each in headers.items()}))
    assert reply is not NOTHING, nginx.log.read_text(encoding="utf-8")
    return reply


def lines(nginx: Nginx) -> dict[str, dict[str, Any]]:
    """Its log of requests by their ids."""
    text = nginx.log.read_text(encoding="utf-8")
    found = [
        json.loads(line) for line in text.splitlines(keepends=True) if line.startswith("{") and line.endswith("\n")
    ]
    return {line["request"]: line for line in found}


def written(nginx: Nginx, *replies: Reply) -> list[dict[str, Any]]:
    """The line of each reply, once all are there: nginx writes them a moment after the reply."""
    ids = [reply.headers["x-request-id"] for reply in replies]
    until(lambda: lines(nginx).keys() >= set(ids))
    return [lines(nginx)[each] for each in ids]


def processes_of(nginx: Nginx, part: str, cookies: list[str]) -> list[set[str]]:
    """Which processes answer each of these browsers, asked several times for a page."""
    found = []
    for cookie in cookies:
        replies = [get(nginx, f"/{part}", Cookie=f"{PLACE}={cookie}") for _ in range(4)]
        found.append({line["process"] for line in written(nginx, *replies)})
    return found


def test_a_browser_comes_back_to_its_process(nginx: Nginx) -> None:
    chance = Random(1)
    found = processes_of(nginx, "take", [f"{chance.randrange(256):02x}" for _ in range(12)])
    assert all(len(each) == 1 for each in found)
    assert len(set.union(*found)) == 2


def test_the_cookie_tells_nobody_apart(nginx: Nginx) -> None:
    given = get(nginx, "/take").headers["set-cookie"]
    place, *rest = given.split("; ")
    assert len(place) == len(f"{PLACE}=ab")
    assert rest == ["Path=/", "HttpOnly", "SameSite=Lax"]
    assert "set-cookie" not in get(nginx, "/take", Cookie=place).headers


def test_the_first_page_comes_from_the_process_of_its_cookie(nginx: Nginx) -> None:
    for _ in range(4):
        first = get(nginx, "/take")
        second = get(nginx, "/take", Cookie=first.headers["set-cookie"].partition(";")[0])
        assert len({line["process"] for line in written(nginx, first, second)}) == 1


def test_a_cookie_of_somebody_elses_making_is_replaced(nginx: Nginx) -> None:
    assert PLACE in get(nginx, "/take", Cookie=f"{PLACE}=everything-about-me").headers["set-cookie"]


@pytest.mark.parametrize("path", [f"/s/{TOKEN}", "/j", "/j/CFGHJK"])
def test_light_pages_need_no_cookie_of_the_proxy(nginx: Nginx, path: str) -> None:
    assert PLACE not in get(nginx, path).headers.get("set-cookie", "")


def test_light_pages_come_from_every_process(nginx: Nginx) -> None:
    replies = [get(nginx, f"/s/{TOKEN}") for _ in range(6)]
    assert {reply.status for reply in replies} == {200}
    assert len({line["process"] for line in written(nginx, *replies)}) == 2


def test_a_file_is_looked_for_in_every_process(nginx: Nginx) -> None:
    reply = get(nginx, "/media/nothing.pdf")
    assert reply.status == 404
    assert len(written(nginx, reply)[0]["process"].split(", ")) == 2


def test_a_page_lives_on_its_websocket_under_any_name(nginx: Nginx) -> None:
    with connect(
        "ws://emphasis.example.org/_stcore/stream",
        sock=create_connection(("127.0.0.1", nginx.port)),
        origin=Origin("http://emphasis.example.org"),
        subprotocols=SUBPROTOCOLS,
    ) as opened:
        assert opened.subprotocol == "streamlit"
    with Tab(nginx.port, "take", {"form": "full"}) as tab:
        tab.choose_all(0)
        tab.press("Next")
        assert "a" in tab.query


def test_another_sites_page_gets_no_websocket(nginx: Nginx) -> None:
    foreign = {"Origin": "https://elsewhere.example"}
    with (
        pytest.raises(InvalidStatus) as refused,
        connect(socket_address(nginx.port), subprotocols=SUBPROTOCOLS, additional_headers=foreign),
    ):
        pass
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_probes_are_not_for_readers(nginx: Nginx, path: str) -> None:
    assert get(nginx, path).status == 404


def test_large_bodies_are_refused_at_the_door(nginx: Nginx) -> None:
    connection = HTTPConnection("127.0.0.1", nginx.port, timeout=10)
    connection.request("POST", "/j/CFGHJK/answer", body=b"x" * 70_000)
    assert connection.getresponse().status == 413
    connection.close()


def test_its_log_holds_no_answers_and_no_addresses(nginx: Nginx) -> None:
    shared = get(nginx, f"/s/{TOKEN}")
    taken = get(nginx, f"/take?a={TOKEN}", User_Agent="a phone of somebody", Referer=f"http://x/result?r={TOKEN}")
    assert [line["part"] for line in written(nginx, shared, taken)] == ["/s", "/take"]
    text = nginx.log.read_text(encoding="utf-8")
    assert TOKEN not in text
    assert "somebody" not in text
    assert all(line["request"] and "client" not in line for line in lines(nginx).values())


def test_everything_below_a_path(below: Nginx) -> None:
    page = get(below, f"/maps/s/{TOKEN}")
    assert page.status == 200
    assert f"localhost:{below.port}/maps/s/{TOKEN}.png".encode() in page.body
    assert get(below, "/maps").headers["location"] == f"http://localhost:{below.port}/maps/"
    taken = get(below, "/maps/take")
    assert taken.status == 200
    assert "Path=/maps/" in taken.headers["set-cookie"]
    address = socket_address(below.port).replace("/_stcore", "/maps/_stcore")
    with connect(address, subprotocols=SUBPROTOCOLS) as opened:
        assert opened.subprotocol == "streamlit"
    assert get(below, "/maps/readyz").status == 404


def test_where_no_process_answers_a_page_says_so_and_comes_back(empty: Nginx) -> None:
    reply = get(empty, f"/take?a={TOKEN}")
    assert reply.status == 503
    assert int(reply.headers["retry-after"]) <= 5
    assert reply.headers["cache-control"] == "no-store"
    assert b"nothing is lost." in reply.body
    assert b'http-equiv="refresh"' in reply.body


def test_a_phone_cannot_pretend_to_be_many(strangers: tuple[Process, Process], tmp_path: Path) -> None:
    """Processes believe what the proxy says of a reader, so it must not pass on what a reader says."""
    process = strangers[0]
    for nginx in started(Nginx(tmp_path, [process.port])):
        tried = [get(nginx, "/j/CFGHJK", X_Forwarded_For=f"203.0.113.{number}").status for number in range(35)]
    assert (tried[0], tried[-1]) == (404, 429)
    told = {"X-Forwarded-For": "203.0.113.99"}
    assert asyncio.run(ask(process.port, "/j/CFGHJK", headers=told)).status == 404


def test_hosts_are_passed_on_as_the_reader_wrote_them(nginx: Nginx) -> None:
    page = get(nginx, f"/s/{TOKEN}", X_Forwarded_Host="elsewhere.example")
    assert b"elsewhere.example" not in page.body
    assert f"localhost:{nginx.port}/s/".encode() in page.body
