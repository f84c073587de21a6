"""Typing in paper by plain forms and by the script's requests: only for the host, whole sheets, once."""

import json
from typing import Any
from urllib.parse import urlencode

import pytest

from assessment.web.own_script import script_name
from assessment.workshop.model import Opened, Prediction, Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.ui.examples import newest
from tests.web.asking import Answer, ask
from tests.web.phone.handset import FORM
from tests.workshop.people import go_to

ITEMS = newest().form_items("pulse")


@pytest.fixture
def opened(workshops: Workshops) -> Opened:
    """A room that takes answers."""
    made = workshops.open(Setup("Our <room>", newest().id, newest().number, "pulse", predicts=True))
    go_to(workshops, made.room.id, "answer")
    return made


def see(key: str) -> Answer:
    return ask("/paper", query=urlencode({"h": key}))


def post(what: str, fields: dict[str, Any], *, script: bool = True, **headers: str) -> Answer:
    body = urlencode(fields).encode()
    said = {"content-type": FORM, "content-length": str(len(body))} | {
        name.replace("_", "-"): text for name, text in headers.items()
    }
    if script:
        said["accept"] = "application/json"
    return ask(f"/paper/{what}", method="POST", body=body, headers=said)


def sheet(opened: Opened, token: str, **changes: Any) -> dict[str, Any]:
    fields = {"h": opened.host, "sheet": token, "round": 1, **{f"a.{item}": 4 for item in ITEMS}, "role": "sales"}
    return {name: value for name, value in (fields | changes).items() if value is not None}


def test_a_blank_sheet_has_everything_to_type(opened: Opened) -> None:
    answer = see(opened.host)
    page = answer.page()
    assert answer.status == 200
    assert "Our <room>" in answer.text()
    groups = page.xpath("//fieldset[@data-row='answer']")
    assert [group.xpath("string(legend/text()[last()])").strip() for group in groups] == [
        newest().item(item).text for item in ITEMS
    ]
    assert all(
        [each.get("value") for each in group.xpath(".//input")] == ["1", "2", "3", "4", "5", "cant_say"]
        for group in groups
    )
    assert page.xpath("//input[@name='marketing']")
    assert answer.headers["cache-control"] == "no-store"
    assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_a_plain_form_saves_and_shows_the_next_sheet(workshops: Workshops, opened: Opened) -> None:
    page = see(opened.host).page()
    fields = {each.get("name"): each.get("value") for each in page.xpath("//input[@type='hidden']")}
    fields |= {f"a.{ITEMS[0]}": "5", f"a.{ITEMS[1]}": "cant_say", "role": "", "marketing": "", "sales": ""}
    answer = post("save", fields, script=False)
    assert answer.status == 303
    assert answer.headers["location"] == f"/paper?{urlencode({'h': opened.host})}"
    own = workshops.own(opened.room.id, fields["sheet"])
    assert own.answers == {ITEMS[0]: 5, ITEMS[1]: "cant_say"}
    after = see(opened.host)
    assert "1 sheet in the room" in after.text()
    assert after.page().xpath("string(//input[@name='sheet']/@value)") != fields["sheet"]
    assert post("save", fields, script=False).status == 303
    assert workshops.counts(opened.room.id).joined == 1


def test_saved_again_and_taken_back(workshops: Workshops, opened: Opened) -> None:
    token = workshops.new_token()
    for _again in range(2):
        answer = post("save", sheet(opened, token, marketing=70, sales=5))
        assert (answer.status, json.loads(answer.body)) == (200, {"sheets": 1})
    assert workshops.own(opened.room.id, token).prediction == Prediction(70, 5)
    for _again in range(2):
        undone = post("undo", {"h": opened.host, "sheet": token})
        assert (undone.status, json.loads(undone.body)) == (200, {"sheets": 0})


def test_where_the_room_is(workshops: Workshops, opened: Opened) -> None:
    def now() -> Any:
        return json.loads(ask("/paper/now", query=urlencode({"h": opened.host})).body)

    assert now() == {"takes": True, "round": 1, "sheets": 0}
    room = go_to(workshops, opened.room.id, "map")
    assert now() == {"takes": False, "round": 1, "sheets": 0}
    workshops.move(room.id, Move("second_round", room.place))
    assert now()["round"] == 2


@pytest.mark.parametrize(
    ("changes", "status", "kind"),
    [
        ({"h": "nonsense"}, 403, "no_key"),
        ({"h": None}, 400, "unreadable"),
        ({"round": 2}, 409, "closed"),
        ({"round": None}, 409, "closed"),
        ({"a.NOPE": 3}, 422, "unknown_value"),
        ({f"a.{ITEMS[0]}": 6}, 422, "unknown_value"),
        ({f"a.{ITEMS[0]}": "<b>"}, 400, "unreadable"),
        ({"role": "chief"}, 422, "unknown_value"),
        ({"marketing": 50}, 422, "unknown_value"),
        ({"marketing": 50, "sales": 101}, 422, "unknown_value"),
        ({"sheet": "short"}, 422, "unknown_value"),
        ({f"a.{item}": "" for item in ITEMS}, 422, "unknown_value"),
    ],
)
def test_what_is_refused_leaves_nothing(
    workshops: Workshops, opened: Opened, changes: dict[str, Any], status: int, kind: str
) -> None:
    answer = post("save", sheet(opened, workshops.new_token(), **changes))
    assert (answer.status, json.loads(answer.body)) == (status, {"error": kind})
    assert workshops.counts(opened.room.id).joined == 0


def test_only_the_console_has_this_right(workshops: Workshops, opened: Opened) -> None:
    for key in ("", "nonsense", opened.projector, opened.host[:-1]):
        for answer in (see(key), ask("/paper/now", query=urlencode({"h": key}))):
            assert answer.status == 403
            assert opened.room.code not in answer.body.decode()
    token = workshops.new_token()
    assert post("save", sheet(opened, token, h=opened.projector)).status == 403
    assert post("undo", {"h": opened.projector, "sheet": token}).status == 403
    assert "This link opens no workshop" in see("nonsense").text()


def test_other_sites_and_large_bodies_are_refused(workshops: Workshops, opened: Opened) -> None:
    fields = sheet(opened, workshops.new_token())
    assert post("save", fields, sec_fetch_site="cross-site").status == 403
    assert post("save", fields, origin="https://evil.example").status == 403
    assert post("save", fields | {"x": "y" * 20_000}).status == 413
    assert post("save", fields | {f"x{number}": 1 for number in range(400)}).status == 400
    assert workshops.counts(opened.room.id).joined == 0
    assert post("save", fields, origin="http://example.org").status == 200


def test_shown_sheets_stay(workshops: Workshops, opened: Opened) -> None:
    tokens = [workshops.new_token() for _sheet in range(5)]
    assert [json.loads(post("save", sheet(opened, token)).body)["sheets"] for token in tokens] == [1, 2, 3, 4, 5]
    go_to(workshops, opened.room.id, "map")
    undone = post("undo", {"h": opened.host, "sheet": tokens[0]})
    assert (undone.status, json.loads(undone.body)) == (409, {"error": "shown"})


def test_a_second_round_asks_for_no_guess_and_says_how_sheets_count(workshops: Workshops, opened: Opened) -> None:
    room = go_to(workshops, opened.room.id, "map")
    told = "each one counts as somebody new"
    assert told not in see(opened.host).text()
    workshops.move(room.id, Move("second_round", room.place))
    assert not see(opened.host).page().xpath("//input[@name='marketing']")
    assert told in see(opened.host).text()


def test_the_script_is_small_and_has_a_name_of_its_own() -> None:
    answer = ask(f"/paper/script/{script_name('paper.js')}")
    assert answer.status == 200
    assert len(answer.body) < 15_000
    assert ask("/paper/script/other.js").status == 404


def test_below_a_path(opened: Opened) -> None:
    page = ask("/maps/here/paper", query=urlencode({"h": opened.host})).page()
    assert page.xpath("string(//form/@action)") == "/maps/here/paper/save"
    assert page.xpath("string(//script/@src)").startswith("/maps/here/paper/script/")
