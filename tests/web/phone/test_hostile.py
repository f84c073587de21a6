"""A participant who means harm: refused with the right code, nothing changed, logged without a trace of anybody."""

import logging
import secrets
from collections.abc import Iterator

import pytest

from assessment.workshop.codes import ALPHABET
from assessment.workshop.model import Own, Room
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.web.asking import ask
from tests.web.phone.conftest import NewRoom
from tests.web.phone.handset import Handset
from tests.workshop.people import go_to, new_person

JSON = {"accept": "application/json"}


@pytest.fixture
def answering(workshops: Workshops, room: Room) -> Room:
    """The room, taking answers."""
    return go_to(workshops, room.id, "answer")


@pytest.fixture
def inside(answering: Room, phone: Handset) -> Handset:
    """A phone that has joined and given one answer."""
    phone.join()
    assert phone.send("answer", item="IDN1", value=4, sequence=7, headers=JSON).status == 204
    return phone


def own(workshops: Workshops, room: Room, phone: Handset) -> Own:
    """What the store has of this phone."""
    return workshops.own(room.id, phone.token())


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"item": "NOPE", "value": 3}, 422),
        ({"item": "", "value": 3}, 422),
        ({"item": "IDN1", "value": 0}, 422),
        ({"item": "IDN1", "value": 6}, 422),
        ({"item": "IDN1", "value": 99999999}, 422),
        ({"item": "IDN1", "value": -1}, 400),
        ({"item": "IDN1", "value": "3.5"}, 400),
        ({"item": "IDN1", "value": "٣"}, 400),
        ({"item": "IDN1", "value": "x" * 300}, 400),
        ({"item": "IDN1", "value": ""}, 400),
        ({"item": "IDN1"}, 400),
        ({"value": 3}, 400),
        ({}, 400),
        ({"item": "IDN1", "value": 3, "sequence": 0}, 422),
        ({"item": "IDN1", "value": 3, "sequence": 2**53}, 422),
        ({"item": "IDN1", "value": 3, "sequence": "1e3"}, 400),
        ({"item": "IDN1", "value": 3, "round": 2}, 409),
        ({"item": "IDN1\x00", "value": 3}, 422),
    ],
)
def test_unknown_items_and_values(
    workshops: Workshops, answering: Room, inside: Handset, fields: dict[str, object], status: int
) -> None:
    before = own(workshops, answering, inside)
    for headers in (JSON, {}):
        assert inside.send("answer", headers=headers, **fields).status == status
    assert own(workshops, answering, inside) == before


def test_unknown_roles_and_guesses(workshops: Workshops, answering: Room, inside: Handset) -> None:
    before = own(workshops, answering, inside)
    assert inside.send("role", role="boss").status == 422
    assert inside.send("predict", marketing=101, sales=0).status == 422
    assert inside.send("predict", marketing=50, sales=50).status == 409
    assert inside.send("predict", marketing=50).status == 400
    assert own(workshops, answering, inside) == before


@pytest.mark.parametrize("cookie", ["x", "a" * 22, "a" * 5000, "é" * 22, "../../etc/passwd", "'; DROP TABLE rooms--"])
def test_forged_cookies(workshops: Workshops, answering: Room, inside: Handset, cookie: str) -> None:
    stranger = Handset(inside.code)
    stranger.cookie = f"emphasis-phone={cookie}"
    taps: tuple[tuple[str, dict[str, object]], ...] = (
        ("answer", {"item": "IDN1", "value": 1}),
        ("role", {"role": "sales"}),
    )
    for what, fields in taps:
        answer = stranger.send(what, headers=JSON, **fields)
        assert (answer.status, answer.body) == (403, b'{"error":"unknown"}')
    assert ask(f"/j/{inside.code}/news", headers={"cookie": stranger.cookie} | JSON).status == 403
    assert ask(f"/j/{inside.code}/live", headers={"cookie": stranger.cookie} | JSON).status == 403
    assert workshops.counts(answering.id).joined == 1


def test_ids_of_other_people(workshops: Workshops, answering: Room, inside: Handset, new_room: NewRoom) -> None:
    before = own(workshops, answering, inside)
    thief = Handset(inside.code)
    thief.cookie = f"emphasis-phone={before.participant.id[:22]}"
    assert thief.send("answer", item="IDN1", value=1).status == 403
    other = go_to(workshops, new_room().id, "answer")
    visitor = Handset(answering.code)
    visitor.cookie = f"emphasis-phone={new_person(workshops, other.id)}"
    assert visitor.send("answer", item="IDN1", value=1).status == 403
    assert inside.send("answer", item="IDN1", value=1, participant="somebody", room=other.id).status == 303
    assert own(workshops, answering, inside).answers == {"IDN1": 1}
    assert workshops.counts(other.id).answering == 0


def test_after_closing(workshops: Workshops, answering: Room, inside: Handset) -> None:
    workshops.move(answering.id, Move("close", answering.place))
    before = own(workshops, answering, inside)
    assert inside.send("answer", item="IDN1", value=1, sequence=8).status == 409
    assert inside.send("role", role="sales", sequence=9).status == 409
    assert own(workshops, answering, inside) == before


def test_nobody_new_after_the_end(workshops: Workshops, answering: Room) -> None:
    workshops.move(answering.id, Move("end", answering.place))
    late = Handset(answering.code)
    assert "over" in late.see().text()
    assert late.send("join", a=1).status == 409
    assert workshops.counts(answering.id).joined == 0


def test_replay_changes_nothing(workshops: Workshops, answering: Room, inside: Handset) -> None:
    assert inside.send("answer", item="IDN1", value=2, sequence=8, headers=JSON).status == 204
    for _ in range(3):
        assert inside.send("answer", item="IDN1", value=4, sequence=7, headers=JSON).status == 204
    assert own(workshops, answering, inside).answers == {"IDN1": 2}


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://example.org.evil.example"},
        {"sec-fetch-site": "cross-site", "origin": "http://example.org"},
    ],
)
def test_posts_of_other_sites(workshops: Workshops, answering: Room, inside: Handset, headers: dict[str, str]) -> None:
    before = own(workshops, answering, inside)
    for what in ("answer", "join", "role", "predict"):
        answer = inside.send(what, item="IDN1", value=1, headers=headers)
        assert (answer.status, answer.read) == (403, 0)
    assert own(workshops, answering, inside) == before


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "same-origin", "origin": "null"}, {"origin": "http://example.org"}]
)
def test_own_posts(inside: Handset, headers: dict[str, str]) -> None:
    assert inside.send("answer", item="IDN1", value=1, headers=headers).status == 303


def test_large_bodies_are_not_read(workshops: Workshops, answering: Room, inside: Handset) -> None:
    before, large = own(workshops, answering, inside), b"item=IDN1&value=1&x=" + b"x" * 1_000_000
    answer = inside.post("answer", large)
    assert (answer.status, answer.read) == (413, 0)
    lying = inside.post("answer", large, {"content-length": "60"})
    assert lying.status == 413
    assert lying.read <= 4
    for length in ("-1", "many", "9" * 400):
        assert inside.post("answer", large, {"content-length": length}).status == 413
    assert own(workshops, answering, inside) == before


def test_bodies_that_are_no_form(inside: Handset) -> None:
    assert inside.post("answer", b"{}", {"content-type": "application/json"}).status == 415
    assert inside.post("answer", b"item=IDN1&value=1&value=2").status == 400
    assert inside.post("answer", b"&".join(b"a%d=1" % each for each in range(50))).status == 400
    assert inside.post("answer", b"\xff\xfe").status == 400


def test_guessing_stops_after_thirty(answering: Room) -> None:
    tried = [ask(f"/j/{code}").status for code in _codes(60, answering.code)]
    assert tried[0] == 404
    assert tried[-1] == 429
    assert tried.count(404) == 30
    refused = ask(f"/j/{answering.code}")
    assert refused.status == 429
    assert int(refused.headers["retry-after"]) <= 60
    assert "Too many codes" in refused.text()


def test_posting_is_no_way_to_guess(workshops: Workshops, answering: Room) -> None:
    stranger = Handset(answering.code)
    stranger.see()
    real = stranger.send("answer", item="IDN1", value=1, headers=JSON)
    stranger.code = next(_codes(1, answering.code))
    made_up = stranger.send("answer", item="IDN1", value=1, headers=JSON)
    assert (real.status, real.body) == (made_up.status, made_up.body)
    assert [stranger.send("join", a=1).status for _ in range(31)][-1] == 429


def _codes(number: int, right: str) -> Iterator[str]:
    """So many codes that do not exist."""
    while number:
        code = "".join(secrets.choice(ALPHABET) for _ in range(6))
        if code != right:
            number -= 1
            yield code


@pytest.mark.parametrize("junk", ["x", "12345678901234567890", "🙂🙂🙂🙂🙂🙂", "<script>", "A0O1IL", "../s", "%00"])
def test_codes_that_are_none(junk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from assessment.web.phone import arriving

    monkeypatch.delattr(arriving, "workshops")  # whoever asks for the store fails here
    for answer in (ask(f"/j/{junk}"), ask("/j", query=f"code={junk}")):
        assert answer.status == 404
        assert b"<script>" not in answer.body.replace(b"</script>", b"")


def test_other_methods(inside: Handset) -> None:
    for what in ("answer", "join", "role", "predict"):
        assert ask(f"/j/{inside.code}/{what}").status == 405
    assert ask(f"/j/{inside.code}", method="POST").status == 405


def test_log_names_nobody(answering: Room, inside: Handset, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    inside.send("answer", item="IDN1", value=1, headers={"sec-fetch-site": "cross-site", "user-agent": "Spy/1"})
    inside.send("answer", item="SECRET", value=1)
    inside.post("answer", b"x" * 5000)
    lines = [record.getMessage() for record in caplog.records if "phone" in record.name]
    assert lines == [
        "phone: answer refused with 403, cross_site",
        "phone: answer refused with 422, unknown_value",
        "phone: answer refused with 413, too_large",
    ]
