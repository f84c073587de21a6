"""A real server under honest and hostile traffic: what its log and its figures hold afterwards, and what not."""

import json
import re
import signal
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.model import Setup
from assessment.workshop.service import Workshops
from tests.bench.protocol import SUBPROTOCOLS, Tab, socket_address
from tests.browser.server import Server
from tests.hostile.raw import ask as ask_raw
from tests.ui.examples import filled, token
from tests.workshop.people import go_to

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:connect:DeprecationWarning")]
MARK = "k7TqX2secret"
TOKEN = token(filled())
ITEMS = tuple(filled("pulse").answers)[:4]
DAMAGED = TOKEN[:-1] + ("1" if TOKEN[-1] != "1" else "2")


@dataclass
class Visited:
    """A server after everything below has happened to it."""

    url: str
    figures: str
    log: str = ""
    secrets: set[str] = field(default_factory=set)

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.splitlines() if line.startswith("{")]

    def figure(self, name: str) -> float:
        found = re.search(rf"^{re.escape(name)} (\S+)$", self.figures, re.MULTILINE)
        return float(found[1]) if found else 0.0


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Iterator[Visited]:
    folder = tmp_path_factory.mktemp("server")
    metrics = free_port()
    settings = {
        "EMPHASIS_DATA": str(folder / "data"),
        "EMPHASIS_LOG_FORMAT": "json",
        "EMPHASIS_LOG_LEVEL": "debug",
        "EMPHASIS_METRICS_PORT": str(metrics),
        "EMPHASIS_LINGER_SECONDS": "2",
    }
    code, console = open_room(folder / "data", catalogue)
    server = Server(folder, settings)
    server.start()
    try:
        found = Visited(server.url, "")
        found.secrets = {MARK, TOKEN, DAMAGED, code, console, "127.0.0.1", "::1"}
        found.secrets.add(as_phone(server.url, code))
        as_strangers(server.url)
        as_tabs(urlsplit(server.url).port or 0, console)
        with urlopen(f"http://127.0.0.1:{metrics}/metrics") as answer:
            found.figures = answer.read().decode()
        end_calmly(server)
        found.log = server.log()
        yield found
    finally:
        server.kill()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def open_room(data: Path, catalogue: Catalogue) -> tuple[str, str]:
    """The code and the console's token of a room that takes answers."""
    workshops = Workshops(Settings(data=data), catalogue)
    edition = catalogue.newest(catalogue.packs[0])
    opened = workshops.open(Setup(f"Room {MARK}", edition.id, edition.number, "pulse"))
    go_to(workshops, opened.room.id, "answer")
    workshops.close()
    return opened.room.code, opened.host


def get(address: str, **headers: str) -> tuple[int, str]:
    """Status, and the cookie that came."""
    try:
        with urlopen(Request(address, headers={"User-Agent": MARK, "Referer": f"http://x/{MARK}"} | headers)) as answer:
            answer.read()
            return answer.status, answer.headers.get("Set-Cookie", "")
    except HTTPError as error:
        with error:
            return error.code, ""


def as_phone(url: str, code: str) -> str:
    """Join, answer four statements, send nonsense; gives the cookie's token."""
    _status, cookie = get(f"{url}/j/{code}?at={MARK}")
    pair = cookie.partition(";")[0]
    answers = [(item, "4") for item in ITEMS] + [(MARK, "4"), (ITEMS[0], MARK)]
    for what, fields in [
        ("join", {"a": "1"}),
        *(("answer", {"item": item, "value": value, "round": "1"}) for item, value in answers),
    ]:
        sent = Request(
            f"{url}/j/{code}/{what}",
            urlencode(fields).encode(),
            {"Cookie": pair, "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"},
        )
        try:
            urlopen(sent).close()
        except HTTPError as error:
            error.close()
    with urlopen(Request(f"{url}/j/{code}/live", headers={"Cookie": pair})) as stream:
        assert stream.readline()
    return pair.partition("=")[2]


def as_strangers(url: str) -> None:
    """Links, codes that do not exist, addresses of all kinds, bytes that are no request."""
    for path in (f"/s/{TOKEN}", f"/s/{TOKEN}.png", f"/s/{DAMAGED}", f"/{MARK}", f"/result?r={TOKEN}", f"/j/{MARK}"):
        get(url + path, Cookie=f"emphasis-phone={MARK}", **{"X-Request-ID": MARK, "X-Forwarded-For": MARK})
    for target in (f"/s/%00{MARK}", f"//{MARK}", f"/../{MARK}", f"/_stcore/{MARK}", f"http://{MARK}/"):
        ask_raw(url, target.encode(), headers=(f"Cookie: {MARK}".encode(),))
    ask_raw(url, f"/{MARK}".encode(), method=MARK.upper().encode())
    ask_raw(url, b"/ " + MARK.encode() + b" \x00\xff")
    ask_raw(url, b"/j/ABC234/answer", method=b"POST", headers=(b"Content-Length: 999999",))


def as_tabs(port: int, console: str) -> None:
    """Pages over the websocket, and connections that the server refuses."""
    with Tab(port, "result", {"r": TOKEN}):
        pass
    with Tab(port, "console", {"h": console}):
        pass
    address = socket_address(port)
    with pytest.raises(InvalidStatus):
        connect(address, origin=Origin(f"http://{MARK}.example"), subprotocols=SUBPROTOCOLS)
    for sent in (MARK, MARK.encode(), b"\x00" * 2_100_000):
        with connect(address, subprotocols=SUBPROTOCOLS) as wire:
            wire.send(sent)
            with pytest.raises(ConnectionClosed):
                listen(wire)


def listen(wire: ClientConnection) -> None:
    while True:
        wire.recv(timeout=20)


def end_calmly(server: Server) -> None:
    """SIGTERM: not ready at once, gone a little later."""
    process = server._process
    assert process is not None
    assert get(f"{server.url}/readyz")[0] == 200
    process.send_signal(signal.SIGTERM)
    end = time.monotonic() + 1.5
    while get(f"{server.url}/readyz")[0] != 503:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert get(f"{server.url}/healthz")[0] == 200
    assert process.wait(30) in (0, -signal.SIGTERM)


def test_nothing_of_readers_is_in_the_log(visited: Visited) -> None:
    assert not [secret for secret in visited.secrets if secret.lower() in visited.log.lower()]
    assert "Mozilla" not in visited.log
    assert "Traceback" not in visited.log
    assert "?" not in "".join(line for line in visited.log.splitlines() if line.startswith("{"))


def test_nothing_of_readers_is_in_the_figures(visited: Visited) -> None:
    assert not [secret for secret in visited.secrets if secret.lower() in visited.figures.lower()]


def test_every_request_has_a_line(visited: Visited) -> None:
    told = [line for line in visited.lines() if line["event"] == "request"]
    seen = {(line["route"], line["status"]) for line in told}
    assert {
        ("/j/{code}", 200),
        ("/j/{code}/answer", 204),
        ("/j/{code}/live", 200),
        ("/s/{token}", 200),
        ("/s/{token}", 400),
        ("none", 413),
        ("/readyz", 503),
    } <= seen
    assert all(re.fullmatch(r"[0-9a-f]{16}", line["request"]) for line in told)
    assert len({line["request"] for line in told}) == len(told)
    assert all(line["ms"] >= 0 for line in told)


def test_errors_are_one_line_each_with_their_place(visited: Visited) -> None:
    errors = [line for line in visited.lines() if "error" in line]
    assert [(line["error"], line.get("from")) for line in errors] == [
        ("KeyError", "uvicorn.error"),  # a text where Streamlit wants bytes
        ("DecodeError", "streamlit.web.server.starlette.starlette_websocket"),
    ]
    assert all(line["at"] for line in errors)


def test_figures(visited: Visited) -> None:
    assert visited.figure("emphasis_answers_acknowledged_total") == 4
    assert visited.figure("emphasis_answer_seconds_count") == 4
    assert visited.figure('emphasis_page_run_seconds_count{page="result"}') == 1
    assert visited.figure('emphasis_http_requests_total{route="/j/{code}/answer",status="204"}') == 4
    assert visited.figure("emphasis_websocket_connections") == 0
    assert visited.figure("emphasis_open_sessions") >= 2
    assert visited.figure("emphasis_store_errors_total") == 0
    assert visited.figure("process_resident_memory_bytes") > 10_000_000
