"""What a phone sees at every step, without a script."""

import re

import pytest

from assessment import links
from assessment.packs import Catalogue
from assessment.web.phone.script import script_body, script_name
from assessment.workshop.model import Commitment, Room
from assessment.workshop.moves import Move
from assessment.workshop.rehearsal.script import Script
from assessment.workshop.service import Workshops
from tests.web.asking import Answer, ask
from tests.web.phone.conftest import NewRoom
from tests.web.phone.handset import FORM, Handset
from tests.workshop.people import all_items, answer_all, go_to, new_person

LARGEST_PAGE = 60_000
LARGEST_SCRIPT = 15_000


def shown(answer: Answer) -> str:
    """The heading that is not hidden."""
    headings = answer.page().xpath("//main//h1[not(ancestor::*[@hidden])]")
    assert len(headings) == 1
    return str(headings[0].text_content())


def test_looking_makes_nobody_a_participant(workshops: Workshops, room: Room, phone: Handset) -> None:
    answer = phone.see()
    assert answer.status == 200
    assert shown(answer) == "Join this workshop"
    assert workshops.counts(room.id).joined == 0


def test_cookie_is_for_the_server_alone(phone: Handset) -> None:
    given = ask(f"/j/{phone.code}", scheme="https", root_path="/maps").headers["set-cookie"]
    assert re.match(r"emphasis-phone=[A-Za-z0-9_-]{22}; ", given)
    for part in ("HttpOnly", "SameSite=lax", "Secure", "Path=/maps/j", "Max-Age="):
        assert part in given
    assert "Secure" not in ask(f"/j/{phone.code}").headers["set-cookie"]


@pytest.mark.parametrize("path", ["/maps/here/j", "/maps/here/j/", "/maps/here/j/{code}", "/maps/here/j/zz"])
def test_below_the_path_of_the_server_itself(room: Room, path: str) -> None:
    page = ask(path.format(code=room.code)).page()
    addresses = [str(each) for each in page.xpath("//a/@href | //form/@action | //script/@src | //link/@href")]
    assert addresses
    assert all(each.startswith("/maps/here/") for each in addresses)
    assert not [each for each in addresses if "/j/j" in each]


def test_forms_below_the_path_of_the_server_itself(room: Room, phone: Handset) -> None:
    phone.see()
    headers = {"cookie": phone.cookie or "", "content-type": FORM, "content-length": "3"}
    sent = ask(f"/maps/here/j/{room.code}/join", method="POST", body=b"a=1", headers=headers)
    assert (sent.status, sent.headers["location"]) == (303, f"/maps/here/j/{room.code}")


def test_same_phone_is_counted_once(workshops: Workshops, room: Room, phone: Handset) -> None:
    for _ in range(3):
        phone.join()
    assert "set-cookie" not in phone.see().headers
    assert shown(phone.see()) == "You are in"
    assert workshops.counts(room.id).joined == 1


def test_whole_form_without_a_script(workshops: Workshops, room: Room, phone: Handset, catalogue: Catalogue) -> None:
    go_to(workshops, room.id, "answer")
    edition = catalogue.newest(catalogue.packs[0])
    answer = phone.see()
    for item in edition.form_items("pulse"):
        assert shown(answer) == edition.item(item).text
        form = answer.page().xpath("//section[not(@hidden)]//form")[0]
        fields = {each.get("name"): each.get("value") for each in form.xpath("input")}
        assert fields["item"] == item
        sent = ask_form(phone, form.get("action"), fields | {"value": "4"})
        assert sent.status == 303
        answer = follow(phone, sent)
    assert shown(answer) == "Which side of the work do you see most?"
    sent = phone.send("role", role="sales", round=1, after=15)
    assert shown(follow(phone, sent)) == "Thank you"
    own = workshops.own(room.id, phone.token())
    assert own.answers == all_items(workshops, room, 4)
    assert own.participant.role == "sales"
    assert workshops.counts(room.id).done == 1


def ask_form(phone: Handset, action: str, fields: dict[str, str]) -> Answer:
    """Send what a form holds to where it says."""
    return phone.send(action.removeprefix(f"/j/{phone.code}/"), headers={}, **fields)


def follow(phone: Handset, sent: Answer) -> Answer:
    """The page that a form leads to."""
    return phone.see(int(sent.headers["location"].partition("?at=")[2]))


def test_comes_back_where_it_was(workshops: Workshops, room: Room, phone: Handset, catalogue: Catalogue) -> None:
    go_to(workshops, room.id, "answer")
    phone.join()
    items = catalogue.newest(catalogue.packs[0]).form_items("pulse")
    phone.send("answer", item=items[0], value="cant_say")
    page = phone.see()
    assert page.page().xpath("string(//section[not(@hidden)]/@data-screen)") == "2"
    back = phone.see(1).page()
    assert back.xpath("string(//section[not(@hidden)]//button[@aria-pressed='true'])") == "Can't say"


def test_guess_is_kept_and_shown(new_room: NewRoom, workshops: Workshops) -> None:
    room = new_room(predicts=True)
    go_to(workshops, room.id, "predict")
    phone = Handset(room.code)
    assert shown(phone.see()) == "Where will this room land?"
    assert phone.send("predict", join=1, marketing=70, sales=35).status == 303
    values = phone.see().page().xpath("//input[@type='range']/@value")
    assert values == ["70", "35"]
    assert workshops.counts(room.id).predicted == 1


def test_open_room_says_so_before_the_first_statement(new_room: NewRoom, workshops: Workshops) -> None:
    room = new_room(privacy="open")
    go_to(workshops, room.id, "answer")
    phone = Handset(room.code)
    first = phone.see()
    assert shown(first) == "In this room answers are seen"
    assert not first.page().xpath("//section[@data-screen]")
    assert phone.send("answer", join=1, item="IDN1", value=3).status == 403
    assert workshops.counts(room.id).joined == 0
    phone.join()
    assert phone.see().page().xpath("//section[@data-screen]")


@pytest.mark.parametrize(
    ("step", "heading"),
    [("closed", "Answers are closed"), ("map", "Look at the wall"), ("commit", "Look at the wall")],
)
def test_waits_and_looks_at_the_wall(workshops: Workshops, room: Room, phone: Handset, step: str, heading: str) -> None:
    phone.join()
    go_to(workshops, room.id, step)  # type: ignore[arg-type]
    assert shown(phone.see()) == heading


def test_takes_an_own_result_home(workshops: Workshops, room: Room, phone: Handset, catalogue: Catalogue) -> None:
    go_to(workshops, room.id, "answer")
    phone.join()
    answer_all(workshops, room.id, phone.token(), all_items(workshops, room, 4))
    for _ in range(5):
        answer_all(workshops, room.id, new_person(workshops, room.id, "sales"), all_items(workshops, room, 2))
    now = go_to(workshops, room.id, "thanks")
    workshops.commit(room.id, Commitment("Meet on Mondays", "Sales"))
    page = phone.see()
    (link,) = page.page().xpath("//a[contains(@href, '/s/')]/@href")
    content = links.decode(link.removeprefix("/s/"), catalogue)
    assert links.result_of(content, catalogue).marketing.score == 75
    rows = [row.text_content().split("\n")[0] for row in page.page().xpath("//tbody/tr")]
    assert rows[0] == "Marketing7533"  # (75 + 5 * 25) / 6
    assert "Meet on Mondays" in page.text()
    assert "Your role" not in page.text()
    workshops.move(room.id, Move("end", now.place))
    assert link in [str(each) for each in phone.see().page().xpath("//a/@href")]


def test_too_few_people_see_nothing_of_the_room(workshops: Workshops, room: Room, phone: Handset) -> None:
    go_to(workshops, room.id, "answer")
    phone.join()
    for token in (phone.token(), *(new_person(workshops, room.id) for _ in range(3))):
        answer_all(workshops, room.id, token, all_items(workshops, room, 4))
    go_to(workshops, room.id, "thanks")
    page = phone.see()
    assert not page.page().xpath("//table")
    assert "too few people" in page.text()


def test_second_round_asks_again(workshops: Workshops, room: Room, phone: Handset) -> None:
    go_to(workshops, room.id, "answer")
    phone.join()
    answer_all(workshops, room.id, phone.token(), all_items(workshops, room, 4))
    now = go_to(workshops, room.id, "map")
    workshops.move(room.id, Move("second_round", now.place))
    page = phone.see().page()
    assert page.xpath("string(//*[@id='phone']/@data-stage)") == "2-answer"
    assert page.xpath("string(//section[not(@hidden)]/@data-screen)") == "1"
    assert not page.xpath("//section//button[@aria-pressed='true' and @name='value']")


def test_title_is_escaped(new_room: NewRoom) -> None:
    body = Handset(new_room(title="<b>&</b>").code).see().body
    assert b"&lt;b&gt;&amp;&lt;/b&gt;" in body
    assert b"<b>&" not in body


def test_page_and_script_stay_small(new_room: NewRoom, workshops: Workshops) -> None:
    room = new_room("full")
    go_to(workshops, room.id, "answer")
    page = Handset(room.code).see()
    assert len(script_body()) <= LARGEST_SCRIPT
    assert len(page.body) <= LARGEST_PAGE + 30_000  # not compressed; the browser test counts what is sent


def test_script_is_kept_for_ever_under_its_name(room: Room, phone: Handset) -> None:
    page = phone.see()
    (address,) = page.page().xpath("//script/@src")
    answer = ask(address)
    assert answer.body == script_body()
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert ask("/j/script/0000.js").status == 404
    assert address.endswith(script_name())


def test_headers(phone: Handset) -> None:
    answer = phone.see()
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; connect-src 'self'; ")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["x-content-type-options"] == "nosniff"
    page = answer.page()
    assert not page.xpath("//script[not(@src)] | //@style | //@*[starts-with(name(), 'on')]")


def test_code_is_read_however_it_is_typed(room: Room) -> None:
    typed = f"{room.code[:3]}-{room.code[3:]} ".lower()
    for answer in (ask("/j", query=f"code={typed.strip()}"), ask(f"/j/{typed}")):
        assert (answer.status, answer.headers["location"]) == (303, f"/j/{room.code}")
    assert ask("/j", query="code=").status == 200


def test_phones_of_a_rehearsal_say_so(workshops: Workshops, room: Room) -> None:
    mark = "Rehearsal – made-up answers"
    assert mark not in Handset(room.code).see().page().text_content()
    rehearsal = workshops.open_rehearsal(room.setup, Script()).room
    for step in ("lobby", "answer", "closed", "map", "thanks", "ended"):
        if step == "ended":
            workshops.move(rehearsal.id, Move("end", workshops.room(rehearsal.id).place))
        else:
            go_to(workshops, rehearsal.id, step)
        assert mark in Handset(rehearsal.code).see().page().text_content()
