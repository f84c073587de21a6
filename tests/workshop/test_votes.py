"""Votes of a warm-up: kept once, the last one, and only while their card is on the wall without its answer."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from sqlalchemy import func, select

from assessment.errors import (
    AnswersClosedError,
    ItemUnknownError,
    ParticipantUnknownError,
    RoomNotFoundError,
    ValueUnknownError,
)
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.engine import reading
from assessment.workshop.model import Room, Setup, Split, Vote
from assessment.workshop.moves import Kind, Move
from assessment.workshop.schema import votes
from assessment.workshop.service import Workshops
from scoring import Withheld
from tests.workshop.clock import Clock
from tests.workshop.people import all_items, answer_all, go_to, new_person


def begin(workshops: Workshops, room: Room, *, decides: bool = False) -> Room:
    """Begin the first game of cards, or the first decision."""
    name = next(name for name, game in workshops.games(room).items() if game.decides == decides)
    return workshops.begin_warm_up(room.id, name, workshops.room(room.id).place)


def press(workshops: Workshops, room: Room, *kinds: Kind) -> Room:
    for kind in kinds:
        room = workshops.move(room.id, Move(kind, workshops.room(room.id).place))
    return room


def options(workshops: Workshops, room: Room) -> list[str]:
    """What can be chosen on the card on the wall."""
    ballot = workshops.ballot(workshops.room(room.id))
    assert ballot
    return [option.id for option in ballot.options]


@pytest.fixture
def voting(workshops: Workshops, room: Room) -> Room:
    """The room, with the first card on the wall."""
    return begin(workshops, room)


@pytest.fixture
def token(workshops: Workshops, voting: Room) -> str:
    """Somebody in it."""
    return new_person(workshops, voting.id)


def test_what_an_edition_offers(workshops: Workshops, room: Room) -> None:
    games = workshops.games(room)
    assert {game.decides for game in games.values()} == {False, True}
    for game in games.values():
        assert len(game.ballots) == 1 or not game.decides
        for ballot in game.ballots:
            assert ballot.best in ballot.options
            assert all(option.label and option.why for option in ballot.options)
            assert len({option.id for option in ballot.options}) == len(ballot.options)
            assert bool(ballot.story) == bool(ballot.question) == game.decides


def test_edition_that_teaches_nothing_offers_nothing(catalogue: Catalogue, setup: Setup, tmp_path: Any) -> None:
    bare = Catalogue(catalogue.editions, dict.fromkeys(catalogue.folders, tmp_path))
    workshops = Workshops(Settings(data=tmp_path / "data"), bare)
    room = workshops.open(setup).room
    assert workshops.games(room) == {}
    with pytest.raises(ValueUnknownError):
        workshops.begin_warm_up(room.id, "cards", room.place)
    assert workshops.room(room.id) == room
    workshops.close()


def test_room_remembers_its_warm_up(
    workshops: Workshops, voting: Room, installation: Settings, catalogue: Catalogue
) -> None:
    now = press(workshops, voting, "next", "next")
    again = Workshops(installation, catalogue)
    assert again.room(voting.id) == now
    assert now.warm_up
    assert (now.warm_up.card, now.warm_up.shown) == (2, 1)
    again.close()


def test_last_vote_on_a_card_counts_once(workshops: Workshops, voting: Room, token: str) -> None:
    first, second, *_ = options(workshops, voting)
    workshops.vote(voting.id, token, Vote(1, 1, first, 1)).now()
    assert workshops.own(voting.id, token).vote == first
    for _ in range(2):
        workshops.vote(voting.id, token, Vote(1, 1, second, 2)).now()
    own = workshops.own(voting.id, token)
    assert (own.vote, own.sequence) == (second, 2)
    assert workshops.counts(voting.id).voted == 1
    press(workshops, voting, "next", "next")
    assert workshops.own(voting.id, token).vote is None
    assert workshops.own(voting.id, token).sequence == 2
    assert workshops.counts(voting.id).voted == 0


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_newest_vote_holds_in_whatever_order_they_arrive(
    workshops: Workshops, voting: Room, token: str, order: tuple[int, ...]
) -> None:
    chosen = [Vote(1, 1, option, number) for number, option in enumerate(options(workshops, voting), 11)]
    for place in order:
        workshops.vote(voting.id, token, chosen[place]).now()
    assert workshops.own(voting.id, token).vote == chosen[2].option


def test_form_without_script_comes_after_everything(workshops: Workshops, voting: Room, token: str) -> None:
    first, second, *_ = options(workshops, voting)
    workshops.vote(voting.id, token, Vote(1, 1, first, 40)).now()
    workshops.vote(voting.id, token, Vote(1, 1, second)).now()
    assert workshops.own(voting.id, token).vote == second


def test_vote_sent_again_changes_nothing(workshops: Workshops, voting: Room, token: str) -> None:
    vote = Vote(1, 1, options(workshops, voting)[0], 1)
    workshops.vote(voting.id, token, vote).now()
    before = workshops.room(voting.id)
    workshops.vote(voting.id, token, vote).now()
    assert workshops.room(voting.id) == before


def test_nobody_votes_once_the_answer_was_shown(workshops: Workshops, voting: Room, token: str) -> None:
    first, second, *_ = options(workshops, voting)
    workshops.vote(voting.id, token, Vote(1, 1, first, 1)).now()
    kinds: tuple[Kind, ...] = ("next", "next", "back", "skip")
    for kind in kinds:
        press(workshops, voting, kind)
        with pytest.raises(AnswersClosedError):
            workshops.vote(voting.id, token, Vote(1, 1, second, 2)).now()
    assert workshops.own(voting.id, token).vote == first


def test_another_run_asks_anew(workshops: Workshops, voting: Room, token: str) -> None:
    first, *_ = options(workshops, voting)
    workshops.vote(voting.id, token, Vote(1, 1, first, 1)).now()
    begin(workshops, voting)
    assert workshops.own(voting.id, token).vote is None
    assert workshops.counts(voting.id).voted == 0
    with pytest.raises(AnswersClosedError):
        workshops.vote(voting.id, token, Vote(1, 1, first, 2)).now()
    workshops.vote(voting.id, token, Vote(2, 1, first, 3)).now()
    assert workshops.counts(voting.id).voted == 1


@pytest.mark.parametrize("card", [0, -1, 14, 2**15, 2**70])
def test_card_that_is_not_there_is_refused(workshops: Workshops, voting: Room, token: str, card: int) -> None:
    with pytest.raises(ItemUnknownError):
        workshops.vote(voting.id, token, Vote(1, card, options(workshops, voting)[0], 1)).now()
    assert workshops.counts(voting.id).voted == 0


@pytest.mark.parametrize("option", ["", "nobody", "A", "\0", "x" * 10_000, "both' OR 1=1"])
def test_option_that_is_not_there_is_refused(workshops: Workshops, voting: Room, token: str, option: str) -> None:
    with pytest.raises(ValueUnknownError):
        workshops.vote(voting.id, token, Vote(1, 1, option, 1)).now()
    assert workshops.counts(voting.id).voted == 0


@pytest.mark.parametrize("forged", ["", "x", "a" * 22, "\0" * 22])
def test_forged_cookies_and_rooms_are_refused(workshops: Workshops, voting: Room, token: str, forged: str) -> None:
    vote = Vote(1, 1, options(workshops, voting)[0], 1)
    with pytest.raises(ParticipantUnknownError):
        workshops.vote(voting.id, forged, vote).now()
    with pytest.raises((RoomNotFoundError, ParticipantUnknownError)):
        workshops.vote(forged, token, vote).now()
    other = begin(workshops, workshops.open(voting.setup).room)
    with pytest.raises(ParticipantUnknownError):
        workshops.vote(other.id, token, vote).now()
    assert workshops.counts(voting.id).voted == workshops.counts(other.id).voted == 0


@pytest.mark.parametrize("sequence", [0, -1, 2**53, True, "1"])
def test_number_that_no_phone_counts_to_is_refused(
    workshops: Workshops, voting: Room, token: str, sequence: Any
) -> None:
    with pytest.raises(ValueUnknownError):
        workshops.vote(voting.id, token, Vote(1, 1, options(workshops, voting)[0], sequence)).now()


def test_split_comes_with_the_answer_and_from_five_votes_on(workshops: Workshops, voting: Room) -> None:
    first, second, *_ = options(workshops, voting)
    for number in range(5):
        assert workshops.split(voting.id) is None
        workshops.vote(voting.id, new_person(workshops, voting.id), Vote(1, 1, (first, second)[number == 4], 1)).now()
    press(workshops, voting, "next")
    assert workshops.split(voting.id) == Split(5, 5, {first: 4, second: 1})
    press(workshops, voting, "next")
    assert workshops.split(voting.id) is None
    press(workshops, voting, "next")
    assert workshops.split(voting.id) == Split(0, 5, None)
    press(workshops, voting, "back")
    assert workshops.split(voting.id) == Split(5, 5, {first: 4, second: 1})
    press(workshops, voting, "skip")
    assert workshops.split(voting.id) is None


def test_four_votes_show_no_split_and_an_open_room_needs_one(workshops: Workshops, voting: Room, setup: Setup) -> None:
    option = options(workshops, voting)[0]
    seen = Setup(setup.title, setup.pack, setup.edition, setup.form, "open")
    open_room = begin(workshops, workshops.open(seen).room)
    for room, people in ((voting, 4), (open_room, 1)):
        for _ in range(people):
            workshops.vote(room.id, new_person(workshops, room.id), Vote(1, 1, option, 1)).now()
        press(workshops, room, "next")
    assert workshops.split(voting.id) == Split(4, 5, None)
    assert workshops.split(open_room.id) == Split(1, 1, {option: 1})


def test_changed_votes_are_counted_where_they_are_now(workshops: Workshops, voting: Room) -> None:
    first, second, *_ = options(workshops, voting)
    tokens = [new_person(workshops, voting.id) for _ in range(6)]
    for sequence, option in enumerate((first, second), 1):
        for token in tokens:
            workshops.vote(voting.id, token, Vote(1, 1, option, sequence)).now()
            workshops.counts(voting.id)
    workshops.vote(voting.id, tokens[0], Vote(1, 1, first, 3)).now()
    press(workshops, voting, "next")
    assert workshops.split(voting.id) == Split(6, 5, {first: 1, second: 5})


def test_another_process_sees_the_same(
    workshops: Workshops, voting: Room, installation: Settings, catalogue: Catalogue, clock: Clock
) -> None:
    option = options(workshops, voting)[0]
    other = Workshops(installation, catalogue, clock)
    for _ in range(5):
        other.vote(voting.id, new_person(workshops, voting.id), Vote(1, 1, option, 1)).now()
    assert workshops.counts(voting.id).voted == other.counts(voting.id).voted == 5
    press(workshops, voting, "next")
    assert workshops.split(voting.id) == other.split(voting.id) == Split(5, 5, {option: 5})
    other.close()


def test_decision_is_voted_on_and_the_room_goes_on(workshops: Workshops, room: Room) -> None:
    begin(workshops, room, decides=True)
    token = new_person(workshops, room.id)
    workshops.vote(room.id, token, Vote(1, 1, options(workshops, room)[-1], 1)).now()
    assert press(workshops, room, "next").step == "warm_up"
    assert press(workshops, room, "next").step == "answer"
    assert workshops.counts(room.id).joined == 1


def test_votes_never_enter_the_figures(workshops: Workshops, room: Room, setup: Setup) -> None:
    """Two rooms answer alike; one of them has warmed up, with somebody who then only looks on."""
    other = workshops.open(setup).room
    begin(workshops, room)
    for each in (room, other):
        tokens = [new_person(workshops, each.id) for _ in range(7)]
        for token in tokens if each is room else []:
            workshops.vote(each.id, token, Vote(1, 1, options(workshops, room)[0], 1)).now()
        press(workshops, each, "skip" if each is room else "next")
        for number, token in enumerate(tokens[:6]):
            workshops.choose_role(each.id, token, ("marketing", "sales")[number % 2]).now()
            answer_all(workshops, each.id, token, all_items(workshops, each, 1 + number % 5))
        go_to(workshops, each.id, "map")
    (warm,), (cold,) = workshops.figures(room.id), workshops.figures(other.id)
    assert replace(warm, at=cold.at) == cold
    assert not isinstance(cold.room, Withheld)
    assert cold.room.people == 6
    assert (workshops.counts(room.id).done, workshops.counts(other.id).done) == (6, 6)


def test_votes_are_deleted_with_the_room(workshops: Workshops, voting: Room, token: str) -> None:
    workshops.vote(voting.id, token, Vote(1, 1, options(workshops, voting)[0], 1)).now()
    assert rows(workshops) == 1
    workshops.delete(voting.id)
    assert rows(workshops) == 0


def rows(workshops: Workshops) -> int:
    """Votes in the database."""
    with reading(workshops._engine) as connection:
        return int(connection.execute(select(func.count()).select_from(votes)).scalar_one())


def test_a_look_reads_what_has_changed_and_nothing_else(workshops: Workshops, voting: Room) -> None:
    """Whatever the number of votes: the memory asks for rows beyond the version that it knows."""
    option = options(workshops, voting)[0]
    for _ in range(30):
        workshops.vote(voting.id, new_person(workshops, voting.id), Vote(1, 1, option, 1)).now()
    workshops.counts(voting.id)
    memory, read = workshops._memory(voting), []
    keep = memory.tally.keep
    memory.tally.keep = lambda rows: keep(each for each in rows if read.append(each) is None)  # type: ignore[func-returns-value, method-assign]
    assert workshops.counts(voting.id).voted == 30
    assert read == []
    workshops.vote(voting.id, new_person(workshops, voting.id), Vote(1, 1, option, 1)).now()
    assert workshops.counts(voting.id).voted == 31
    assert len(read) == 1
