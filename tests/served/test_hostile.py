"""A participant who means harm, over real HTTP: refused with the right code, nothing changed, nobody in the log."""

import asyncio
import json
import secrets
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlencode

import pytest
from sqlalchemy import select

from assessment.workshop.codes import ALPHABET
from assessment.workshop.model import Answer, Opened
from assessment.workshop.moves import Move
from assessment.workshop.schema import answers, participants, predictions, rooms
from assessment.workshop.service import Workshops
from tests.crowd.wire import Wire
from tests.hostile.raw import CLOSED
from tests.served.app import App
from tests.workshop.people import new_person

GUESSES = 10_000
AT_ONCE = 20
JSON = {"Accept": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


class Hostile:
    """Sends what it likes to one room."""

    def __init__(self, app: App, code: str, token: str) -> None:
        self._app = app
        self._code = code
        self._token = token

    def send(self, what: str, fields: Mapping[str, object], token: str | None = None, **headers: str) -> int:
        """The status of a form that our script would have sent. ``headers`` with _ for -."""
        return self.post(what, urlencode(fields).encode(), token, **headers)

    def post(self, what: str, body: bytes, token: str | None = None, **headers: str) -> int:
        """The status of any body; CLOSED when the server hung up over it."""
        said = JSON | FORM | {"Cookie": f"emphasis-phone={self._token if token is None else token}"}
        said |= {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            return self.ask("POST", f"/j/{self._code}/{what}", body, said).status
        except ConnectionError:
            return CLOSED

    def ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> HTTPResponse:
        """The answer on a connection of its own."""
        with closing(HTTPConnection("127.0.0.1", self._app.port, timeout=30)) as wire:
            wire.request(method, path, body, dict(headers))
            answer = wire.getresponse()
            answer.read()
        return answer


@pytest.fixture
def token(store: Workshops, opened: Opened) -> str:
    """The cookie of somebody who has joined and answered."""
    token = new_person(store, opened.room.id)
    store.answer(opened.room.id, token, Answer("IDN1", 4, 7)).now()
    return token


@pytest.fixture
def hostile(app: App, opened: Opened, token: str) -> Hostile:
    return Hostile(app, opened.room.code, token)


def everything(store: Workshops) -> list[Any]:
    """All that people said and where the rooms are."""
    with store._engine.connect() as connection:
        tables = (rooms, participants, answers, predictions)
        return [sorted(map(str, connection.execute(select(table)).all())) for table in tables]


def test_every_trick_is_refused_and_changes_nothing(
    app: App, store: Workshops, opened: Opened, hostile: Hostile, token: str
) -> None:
    fine = {"item": "IDN1", "value": 1, "sequence": 8}
    elsewhere = store.open(opened.room.setup).room
    stranger = new_person(store, elsewhere.id)
    own = store.participant(opened.room.id, token).id
    before = everything(store)
    assert {hostile.send("answer", fine, forged) for forged in ("", "x", "a" * 22, "a" * 5000, "' OR 1=1 --")} == {403}
    assert [hostile.send("answer", fine, other) for other in (own[:22], own, stranger)] == [403, 403, 403]
    assert hostile.send("answer", fine | {"participant": own, "room": elsewhere.id}, stranger) == 403
    assert hostile.send("answer", fine | {"item": "SECRET"}) == 422
    assert [hostile.send("answer", fine | {"value": value}) for value in (0, 6, -1, "x")] == [422, 422, 400, 400]
    assert hostile.send("answer", fine | {"round": 2}) == 409
    assert hostile.send("role", {"role": "boss"}) == 422
    assert hostile.send("predict", {"marketing": 50, "sales": 50}) == 409
    assert [hostile.send("answer", fine, Sec_Fetch_Site=site) for site in ("cross-site", "same-site")] == [403, 403]
    assert hostile.send("answer", fine, Sec_Fetch_Site="cross-site", Origin="https://evil.example") == 403
    assert hostile.send("answer", fine, Content_Type="text/plain") == 415
    assert hostile.post("answer", json.dumps(fine).encode(), Content_Type="application/json") == 415
    assert hostile.post("answer", urlencode(fine).encode() + b"&x=" + b"x" * 5_000) in (413, CLOSED)
    assert hostile.post("answer", urlencode(fine).encode() + b"&x=" + b"x" * 1_000_000) in (413, CLOSED)
    assert [hostile.send("answer", fine | {"sequence": old}) for old in (7, 6, 1)] == [204] * 3  # replayed: no news
    assert everything(store) == before
    assert store.own(opened.room.id, token).answers == {"IDN1": 4}
    store.move(opened.room.id, Move("close", store.room(opened.room.id).place))
    closed = everything(store)
    assert hostile.send("answer", fine) == 409
    assert hostile.send("role", {"role": "sales", "sequence": 9}) == 409
    assert everything(store) == closed
    said = app.log()
    assert "refused with 403, cross_site" in said
    assert "refused with 422, unknown_value" in said
    assert "refused with 413, too_large" in said
    assert said.count("status=413") == 2
    for trace in (token, stranger, own, opened.room.code, "127.0.0.1:", "SECRET", "evil", "OR 1=1"):
        assert trace not in said.partition("\n")[2], trace


async def _guess(app: App, codes: list[str]) -> Counter[int]:
    """The statuses of guesses on one connection."""
    wire, found = Wire("127.0.0.1", app.port), Counter[int]()
    for code in codes:
        head = f"GET /j/{code} HTTP/1.1\r\nHost: example.org\r\nAccept: text/html\r\n".encode()
        found[(await wire.ask(head)).status] += 1
    wire.close()
    return found


async def _guess_all(app: App, codes: list[str]) -> Counter[int]:
    crowds = [_guess(app, codes[place::AT_ONCE]) for place in range(AT_ONCE)]
    return sum(await asyncio.gather(*crowds), Counter[int]())


def test_ten_thousand_guesses(app: App, store: Workshops, opened: Opened, hostile: Hostile, token: str) -> None:
    """Thirty a minute are looked at; whoever has joined goes on meanwhile, behind the same address."""
    before = everything(store)
    codes = ["".join(secrets.choice(ALPHABET) for _ in range(6)) for _ in range(GUESSES)]
    found = asyncio.run(_guess_all(app, [code for code in codes if code != opened.room.code]))
    assert found.keys() == {404, 429}
    assert found[404] <= 30 + AT_ONCE, "those at the same moment may slip through"
    assert everything(store) == before
    answer = hostile.ask("GET", f"/j/{opened.room.code}", None, {})
    assert (answer.status, int(answer.headers["Retry-After"]) <= 3600) == (429, True)
    assert hostile.send("answer", {"item": "IDN2", "value": 2, "sequence": 9}) == 204
    assert store.own(opened.room.id, token).answers == {"IDN1": 4, "IDN2": 2}
    said = app.log()
    assert not any(code in said for code in codes)
