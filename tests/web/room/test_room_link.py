"""The room link: the released figures for whoever has it, until the workshop is deleted; and nothing else, ever."""

import re
from dataclasses import replace

import pytest

from assessment.workshop.service import Workshops
from scoring import RoomFigures
from tests.hostile.inputs import LONG, TEXTS
from tests.web.asking import Answer, ask
from tests.web.room.conftest import Hold

MOST_BYTES = 60_000


def link(workshops: Workshops, room: str) -> str:
    return f"/r/{workshops.released_token(room)}"


def one(answer: Answer, where: str) -> str:
    (found,) = answer.page().xpath(where)
    return str(found)


def test_shows_what_was_released(workshops: Workshops, hold: Hold) -> None:
    room = hold(6, 7)
    answer, figures = ask(link(workshops, room.id)), workshops.figures(room.id)[-1].room
    assert isinstance(figures, RoomFigures)
    text = answer.text()
    assert answer.status == 200
    assert len(answer.body) <= MOST_BYTES
    assert "Our <b>room</b>" in text
    assert "Owner: Head of <sales>" in text
    assert "13 people are in the figures." in text
    assert "see more of" in text, "marketing and sales apart"
    rows = answer.page().xpath("//section[@class='of-sections']//ul[@class='bars']/li")
    assert len(rows) == len(figures.sections)
    assert all(re.search(r"\d+", row.text_content()) for row in rows)
    assert "{" not in text


def test_map_has_words_for_whoever_cannot_see_it(workshops: Workshops, hold: Hold) -> None:
    answer = ask(link(workshops, hold(6, 0).id))
    named = one(answer, "//figure/*[local-name()='svg' and @role='img']/@aria-labelledby").split()
    texts = [answer.page().get_element_by_id(name).text_content() for name in named]
    assert texts[0] in texts[1]
    assert texts[0] == answer.page().find(".//h1").text_content()


def test_a_small_role_stays_in_the_whole(workshops: Workshops, hold: Hold) -> None:
    text = ask(link(workshops, hold(8, 3).id)).text()
    assert "Marketing and sales apart: Marketing and sales are shown apart once each has 5" in text
    assert "marketing people" not in text


def test_before_anything_is_shown_there_are_calm_words(workshops: Workshops, hold: Hold) -> None:
    answer = ask(link(workshops, hold(3, 0).id))
    assert answer.status == 200
    assert answer.page().findtext(".//h1") == "Too few answers to show anything"
    assert "Shown once 5 people have answered." in answer.text()
    assert not answer.page().xpath("//main//*[local-name()='svg']")


def test_is_private_and_asks_nobody(workshops: Workshops, hold: Hold) -> None:
    room = hold(6, 6)
    for answer in (ask(link(workshops, room.id)), ask("/r/nonsense")):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-robots-tag"] == "noindex"
        assert "script-src" not in answer.headers["content-security-policy"]
        assert one(answer, "//meta[@name='robots']/@content") == "noindex"
        assert not answer.page().xpath("//script|//iframe|//form")
    for source in ask(link(workshops, room.id)).page().xpath("//@src|//link[@rel!='icon']/@href"):
        assert str(source).startswith("data:")


def test_the_card_says_nothing_of_the_workshop(workshops: Workshops, hold: Hold) -> None:
    answer = ask(link(workshops, hold(6, 6).id))
    head = " ".join(answer.page().xpath("//head/meta/@content")) + one(answer, "//head/title/text()")
    assert "Our" not in head
    assert not re.search(r"\b(Integrated|Sales-led|Marketing-led|Building)\b", head)


@pytest.mark.parametrize("outside", ["", "/maps/here"])
def test_addresses_are_those_of_the_reader(workshops: Workshops, hold: Hold, outside: str) -> None:
    token = workshops.released_token(hold(6, 6).id)
    answer = ask(f"{outside}/r/{token}", headers={"x-forwarded-proto": "https", "x-forwarded-host": "maps.example.org"})
    assert one(answer, "//meta[@property='og:url']/@content") == f"https://maps.example.org{outside}/r/{token}"
    assert one(answer, "//a[@class='brand']/@href") == f"{outside}/"


def test_addresses_below_a_path_that_a_proxy_takes_off(workshops: Workshops, hold: Hold) -> None:
    token = workshops.released_token(hold(6, 6).id)
    answer = ask(f"/r/{token}", headers={"x-forwarded-prefix": "/maps"})
    assert one(answer, "//meta[@property='og:url']/@content") == f"http://example.org/maps/r/{token}"
    assert one(answer, "//a[@class='brand']/@href") == "/maps/"


def test_deleted_is_gone(workshops: Workshops, hold: Hold) -> None:
    room = hold(6, 6)
    address = link(workshops, room.id)
    workshops.delete(room.id)
    answer = ask(address)
    assert answer.status == 410
    assert answer.page().findtext(".//h1") == "This workshop has been deleted"
    assert answer.headers["cache-control"] == "no-store"


def test_no_other_token_opens_it(workshops: Workshops, hold: Hold) -> None:
    """Neither a forged one, nor a key that opens another desk of the same workshop."""
    room = hold(6, 6)
    token = workshops.released_token(room.id)
    other = workshops.open(replace(room.setup, title="Another"))
    forged = [
        token.replace(room.id, other.room.id),
        token[:-1],
        token + "x",
        other.host,
        other.projector,
        "",
        "ä\n",
        "x" * 9999,
    ]
    for each in forged:
        answer = ask(f"/r/{each}")
        assert answer.status == 404, each
        assert answer.page().findtext(".//h1") == "This link opens no workshop"
        assert "Traceback" not in answer.text()


def test_whatever_stands_in_the_place_of_a_token_gets_calm_words(workshops: Workshops) -> None:
    for text in (*TEXTS, *LONG):
        answer = ask(f"/r/{text}")
        assert answer.status == 404, text[:80]
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        assert not answer.page().xpath("//script|//img|//iframe")


def test_an_open_room_shows_places_and_no_answers_of_one(workshops: Workshops, hold: Hold) -> None:
    answer = ask(link(workshops, hold(2, 1, "open").id))
    assert len(answer.page().xpath("//*[@class='person']")) >= 1
    assert "This was an open room" in answer.text()


def test_a_store_that_is_away_is_said(workshops: Workshops, hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    from assessment.errors import StoreUnavailableError

    address = link(workshops, hold(6, 6).id)

    def away(_token: str) -> None:
        raise StoreUnavailableError("away")

    monkeypatch.setattr(workshops, "released_room", away)
    answer = ask(address)
    assert (answer.status, answer.headers["retry-after"]) == (503, "3")
