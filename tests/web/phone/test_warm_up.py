"""A phone in a warm-up, without a script: the wall's options, a vote that can be changed, then the answer beside it."""

from typing import Any

import pytest

from assessment.workshop.model import Room
from assessment.workshop.moves import Kind, Move
from assessment.workshop.service import Workshops
from tests.web.asking import Answer, ask
from tests.web.phone.conftest import NewRoom
from tests.web.phone.handset import Handset

JSON = {"accept": "application/json"}


@pytest.fixture
def voting(workshops: Workshops, room: Room) -> Room:
    """The room, with the first card on the wall."""
    return begin(workshops, room)


@pytest.fixture
def inside(voting: Room, phone: Handset) -> Handset:
    """A phone that has joined."""
    phone.join()
    return phone


def begin(workshops: Workshops, room: Room, *, decides: bool = False) -> Room:
    name = next(name for name, game in workshops.games(room).items() if game.decides == decides)
    return workshops.begin_warm_up(room.id, name, workshops.room(room.id).place)


def press(workshops: Workshops, room: Room, *kinds: Kind) -> None:
    for kind in kinds:
        workshops.move(room.id, Move(kind, workshops.room(room.id).place))


def title(answer: Answer) -> str:
    return str(answer.page().xpath("string(//h1)"))


def offered(answer: Answer) -> dict[str, bool]:
    """The values of the buttons, and whether they are chosen."""
    buttons = answer.page().xpath("//form[@data-tap='vote']//button")
    return {str(each.get("value")): each.get("aria-pressed") == "true" for each in buttons}


def hidden(answer: Answer) -> dict[str, Any]:
    """The hidden fields of the form."""
    fields = answer.page().xpath("//form[@data-tap='vote']//input[@type='hidden']")
    return {str(each.get("name")): str(each.get("value")) for each in fields}


def test_votes_with_the_plain_form_and_changes_the_vote(workshops: Workshops, voting: Room, phone: Handset) -> None:
    """Somebody new is taken in by the vote."""
    page = phone.see()
    ballot = workshops.ballot(voting)
    assert ballot
    assert title(page) == ballot.title
    assert list(offered(page)) == [option.id for option in ballot.options]
    assert not any(offered(page).values())
    for option in list(offered(page))[:2]:
        sent = phone.send("vote", value=option, **hidden(page))
        assert (sent.status, sent.headers["location"]) == (303, f"/j/{voting.code}")
        page = phone.see()
        assert [each for each, chosen in offered(page).items() if chosen] == [option]
        assert "Saved" in page.text()
    counts = workshops.counts(voting.id)
    assert (counts.joined, counts.voted) == (1, 1)


def test_answer_comes_with_an_explanation_of_the_own_vote(workshops: Workshops, voting: Room, inside: Handset) -> None:
    ballot = workshops.ballot(voting)
    assert ballot
    wrong = next(option for option in ballot.options if option is not ballot.best)
    for option, said in ((wrong, wrong.why), (ballot.best, "You chose this too."), (None, None)):
        begin(workshops, voting)
        page = inside.see()
        assert ballot.best.why not in page.text()
        if option:
            assert inside.send("vote", value=option.id, headers=JSON, **hidden(page)).status == 204
        press(workshops, voting, "next")
        text = inside.see().text()
        assert not offered(inside.see())
        assert ballot.best.why in text
        assert said is None or said in text
        assert ("You chose" in text) == (option is not None)


def test_decision_is_told_before_it_is_asked(workshops: Workshops, room: Room, phone: Handset) -> None:
    ballot = workshops.ballot(begin(workshops, room, decides=True))
    assert ballot
    phone.join()
    page = phone.see()
    assert ballot.story.split("\n")[0] in page.text()
    assert [each.text_content() for each in page.page().xpath("//form//button")] == [
        option.label for option in ballot.options
    ]
    other = next(option for option in ballot.options if option is not ballot.best)
    phone.send("vote", value=other.id, **hidden(page))
    press(workshops, room, "next")
    text = phone.see().text()
    for said in (ballot.best.label, ballot.best.why, ballot.closing, other.label, other.follows, other.why):
        assert said in text


def test_late_phone_votes_from_where_the_room_is_and_goes_on_with_it(
    workshops: Workshops, voting: Room, phone: Handset
) -> None:
    press(workshops, voting, "next", "next")
    page = phone.see()
    assert "card 2 of" in page.text()
    assert phone.send("vote", value=next(iter(offered(page))), **hidden(page)).status == 303
    press(workshops, voting, "skip")
    assert phone.see().page().xpath("//section[@data-screen]")
    assert workshops.counts(voting.id).joined == 1


def test_phones_hear_of_every_card_and_every_answer(workshops: Workshops, voting: Room, inside: Handset) -> None:
    def news() -> str:
        return ask(f"/j/{voting.code}/news", headers={"cookie": inside.cookie or ""}).text()

    kinds: tuple[Kind, ...] = ("next", "next", "back", "warm_up", "skip")
    stages = [news()]
    for kind in kinds:
        if kind == "warm_up":
            begin(workshops, voting)
        else:
            press(workshops, voting, kind)
        stages.append(news())
    assert len(set(stages)) == 5
    assert stages[3] == stages[1], "back at the first card, its answer is still shown"
    page = inside.see().page()
    assert page.xpath("string(//*[@id='phone']/@data-stage)") == "1-answer"


def test_open_room_asks_before_the_first_vote(workshops: Workshops, new_room: NewRoom) -> None:
    room = begin(workshops, new_room(privacy="open"))
    phone = Handset(room.code)
    assert title(phone.see()) == "In this room answers are seen"
    assert phone.send("vote", join=1, run=1, card=1, value="x").status == 403
    assert workshops.counts(room.id).joined == 0
    phone.join()
    assert offered(phone.see())


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"card": 0}, 422),
        ({"card": 99}, 422),
        ({"card": 9999999999999999}, 422),
        ({"card": "x"}, 400),
        ({"card": "-1"}, 400),
        ({"card": ""}, 400),
        ({"card": 2}, 409),
        ({"run": 0}, 409),
        ({"run": 2}, 409),
        ({"run": "1.0"}, 400),
        ({"value": ""}, 422),
        ({"value": "nobody"}, 422),
        ({"value": "x" * 300}, 422),
        ({"value": "\0"}, 422),
        ({"round": 2}, 409),
        ({"sequence": 0}, 422),
        ({"sequence": "1e3"}, 400),
    ],
)
def test_votes_that_mean_harm(
    workshops: Workshops, voting: Room, inside: Handset, fields: dict[str, object], status: int
) -> None:
    page = inside.see()
    before = workshops.own(voting.id, inside.token())
    sent = {**hidden(page), "value": next(iter(offered(page))), "sequence": 1} | fields
    for headers in (JSON, {}):
        assert inside.send("vote", headers=headers, **sent).status == status
    assert workshops.own(voting.id, inside.token()) == before
    assert workshops.counts(voting.id).voted == 0


@pytest.mark.parametrize("missing", ["run", "card", "value"])
def test_vote_without_a_field(workshops: Workshops, voting: Room, inside: Handset, missing: str) -> None:
    page = inside.see()
    sent = {**hidden(page), "value": next(iter(offered(page)))}
    del sent[missing]
    assert inside.send("vote", headers=JSON, **sent).status == 400
    assert workshops.counts(voting.id).voted == 0


def test_votes_of_strangers_and_other_sites(workshops: Workshops, voting: Room, inside: Handset) -> None:
    page = inside.see()
    sent = {**hidden(page), "value": next(iter(offered(page)))}
    for cookie in ("x", "a" * 22, workshops.participant(voting.id, inside.token()).id[:22]):
        stranger = Handset(voting.code)
        stranger.cookie = f"emphasis-phone={cookie}"
        assert stranger.send("vote", headers=JSON, **sent).status == 403
    assert inside.send("vote", headers={"sec-fetch-site": "cross-site"}, **sent).status == 403
    assert workshops.counts(voting.id).voted == 0


def test_votes_after_the_answer_and_outside_a_warm_up(workshops: Workshops, voting: Room, inside: Handset) -> None:
    page = inside.see()
    first, second, *_ = offered(page)
    assert inside.send("vote", value=first, sequence=1, headers=JSON, **hidden(page)).status == 204
    kinds: tuple[Kind, ...] = ("next", "next", "skip")
    for kind, kept in zip(kinds, (first, None, None), strict=True):
        press(workshops, voting, kind)
        late = inside.send("vote", value=second, sequence=2, headers=JSON, **hidden(page))
        assert (late.status, late.body) == (409, b'{"error":"closed"}')
        assert workshops.own(voting.id, inside.token()).vote == kept
