"""The host's side: opening, the two tokens, settings, notes, commitment, deletion."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assessment.errors import (
    KeyRefusedError,
    MoveNotAllowedError,
    PackNotFoundError,
    ParticipantUnknownError,
    RoomNotFoundError,
    SplitFixedError,
    ValueUnknownError,
    WorkshopEndedError,
)
from assessment.packs import Catalogue
from assessment.workshop.model import Answer, Commitment, Opened, Place, Room, Settings, Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from assessment.workshop.texts import COMMITMENT_LONGEST, NOTE_LONGEST, TITLE_LONGEST
from scoring import RoomFigures
from tests.workshop.clock import Clock
from tests.workshop.people import all_items, answer_all, go_to, new_person


def test_opened_room_is_as_it_was_set_up(
    workshops: Workshops, setup: Setup, catalogue: Catalogue, clock: Clock
) -> None:
    settings = Settings(counts_shown=False, split=True, countdown=5, minutes={"map": 7})
    opened = workshops.open(replace(setup, title="  A\ttitle \n", privacy="open", predicts=True), settings)
    room = workshops.host(opened.host)
    assert room == opened.room == workshops.room(room.id)
    assert room.setup == replace(setup, title="A title", privacy="open", predicts=True)
    assert room.settings == settings
    assert room.roles == tuple(role.id for role in catalogue.edition(setup.pack, setup.edition).roles)
    assert (room.round, room.step, room.created, room.ended) == (1, "lobby", clock.now, None)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": "  "}, "title"),
        ({"title": "x" * (TITLE_LONGEST + 1)}, "title"),
        ({"form": "long"}, "form"),
        ({"privacy": "secret"}, "privacy"),
    ],
)
def test_setup_that_cannot_be_is_refused(workshops: Workshops, setup: Setup, changes: Any, field: str) -> None:
    with pytest.raises(ValueUnknownError) as refused:
        workshops.open(replace(setup, **changes))
    assert refused.value.field == field
    assert workshops.all_rooms() == ()


def test_setup_of_a_pack_that_is_not_here_is_refused(workshops: Workshops, setup: Setup) -> None:
    with pytest.raises(PackNotFoundError):
        workshops.open(replace(setup, edition=99))


def test_each_token_opens_its_own_desk_and_no_other(workshops: Workshops, opened: Opened, setup: Setup) -> None:
    other = workshops.open(setup)
    desks = {
        workshops.host: opened.host,
        workshops.projector: opened.projector,
        workshops.released_room: workshops.released_token(opened.room.id),
    }
    for desk, own in desks.items():
        assert desk(own) == opened.room
        for token in set(desks.values()) - {own}:
            with pytest.raises(KeyRefusedError):
                desk(token)
    assert workshops.host(other.host) == other.room


@pytest.mark.parametrize("token", ["", ".", "a.b.c", "ä", "\0", "x" * 100_000])
def test_token_that_is_not_ours_is_refused(workshops: Workshops, opened: Opened, token: str) -> None:
    with pytest.raises(KeyRefusedError):
        workshops.host(token)
    with pytest.raises(KeyRefusedError):
        workshops.host(opened.host + token if token else "")


def test_every_changed_letter_of_a_token_is_noticed(workshops: Workshops, opened: Opened) -> None:
    token = opened.host
    for place in range(0, len(token), 5):
        changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
        with pytest.raises(KeyRefusedError):
            workshops.host(changed)


def test_database_holds_no_token(workshops: Workshops, opened: Opened) -> None:
    token = new_person(workshops, opened.room.id)
    with workshops._engine.connect() as connection:
        from assessment.workshop.schema import metadata

        held = " ".join(str(row) for table in metadata.sorted_tables for row in connection.execute(table.select()))
    assert opened.room.id in held
    for each in (opened.host, opened.projector):
        assert not [part for part in each.split(".")[1:] if part in held]
    assert token not in held


def test_rooms_of_one_host_stand_in_one_list(workshops: Workshops, opened: Opened, setup: Setup, clock: Clock) -> None:
    clock.on(days=1)
    second = workshops.open(setup, host=opened.host)
    stranger = workshops.open(setup)
    listed = [second.room.id, opened.room.id]
    assert [room.id for room in workshops.rooms_of(opened.host)] == listed
    assert [room.id for room in workshops.rooms_of(second.host)] == listed
    assert workshops.host(workshops.console_token(second.host, opened.room.id)).id == opened.room.id
    with pytest.raises(KeyRefusedError):
        workshops.console_token(second.host, stranger.room.id)


def test_moves_are_kept(workshops: Workshops, room: Room) -> None:
    after = workshops.move(room.id, Move("next", room.place))
    assert after.step == "answer"
    assert workshops.room(room.id) == after
    assert workshops.move(room.id, Move("next", room.place)) == after, "a second device that pressed for the lobby"


def test_move_that_is_not_allowed_changes_nothing(workshops: Workshops, room: Room) -> None:
    with pytest.raises(MoveNotAllowedError):
        workshops.move(room.id, Move("keep_open", room.place))
    assert workshops.room(room.id) == room


def test_settings_change_and_phones_are_told(workshops: Workshops, room: Room) -> None:
    after = workshops.settle(room.id, replace(room.settings, counts_shown=False, minutes={"answer": 10}))
    assert after.turn == room.turn + 1
    assert workshops.room(room.id).settings == Settings(counts_shown=False, minutes={"answer": 10})
    assert workshops.settle(room.id, after.settings) == after


@pytest.mark.parametrize(
    "settings",
    [
        Settings(countdown=-1),
        Settings(countdown=601),
        Settings(minutes={"map": 0}),
        Settings(minutes={"nowhere": 3}),  # type: ignore[dict-item]
    ],
)
def test_settings_that_cannot_be_are_refused(workshops: Workshops, room: Room, settings: Settings) -> None:
    with pytest.raises(ValueUnknownError):
        workshops.settle(room.id, settings)


def test_split_view_cannot_change_once_figures_were_shown(workshops: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    for _ in range(5):
        answer_all(workshops, room.id, new_person(workshops, room.id), all_items(workshops, room, 3))
    split = workshops.settle(room.id, replace(room.settings, split=True)).settings
    workshops.settle(room.id, room.settings)
    go_to(workshops, room.id, "map")
    with pytest.raises(SplitFixedError):
        workshops.settle(room.id, split)
    now = workshops.room(room.id)
    workshops.move(room.id, Move("second_round", now.place))
    assert workshops.settle(room.id, split).settings.split, "a new round, a new choice"


def test_notes_are_kept_by_step_and_removed_when_empty(workshops: Workshops, room: Room) -> None:
    workshops.write_note(room.id, "map", "  Ask Ada\nfirst.\0 ")
    workshops.write_note(room.id, "bars", "x")
    workshops.write_note(room.id, "bars", "y")
    assert workshops.notes(room.id) == {"map": "Ask Ada\nfirst.", "bars": "y"}
    workshops.write_note(room.id, "bars", " ")
    assert workshops.notes(room.id) == {"map": "Ask Ada\nfirst."}


def test_note_that_is_too_long_is_refused(workshops: Workshops, room: Room) -> None:
    with pytest.raises(ValueUnknownError):
        workshops.write_note(room.id, "map", "x" * (NOTE_LONGEST + 1))
    with pytest.raises(ValueUnknownError):
        workshops.write_note(room.id, "nowhere", "x")  # type: ignore[arg-type]
    assert workshops.notes(room.id) == {}


def test_commitment_is_kept(workshops: Workshops, room: Room) -> None:
    promised = Commitment("Call ten customers", "Sales lead", date(2030, 2, 1))
    assert workshops.commit(room.id, promised).commitment == promised
    assert workshops.room(room.id).commitment == promised
    assert workshops.commit(room.id, None).commitment is None
    with pytest.raises(ValueUnknownError):
        workshops.commit(room.id, Commitment("x" * (COMMITMENT_LONGEST + 1)))


def test_ended_workshop_can_only_be_read(workshops: Workshops, room: Room, clock: Clock) -> None:
    token = new_person(workshops, room.id)
    ended = workshops.move(room.id, Move("end", room.place))
    assert ended.ended == clock.now
    with pytest.raises(WorkshopEndedError):
        workshops.settle(room.id, Settings(countdown=7))
    with pytest.raises(WorkshopEndedError):
        workshops.commit(room.id, Commitment("Too late"))
    with pytest.raises(WorkshopEndedError):
        new_person(workshops, room.id)
    assert workshops.own(room.id, token).answers == {}


def test_deleted_workshop_is_gone_with_everything_in_it(workshops: Workshops, opened: Opened, setup: Setup) -> None:
    room, other = opened.room, workshops.open(setup).room
    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id, "sales")
    workshops.answer(room.id, token, Answer("IDN1", 4, 1)).now()
    workshops.write_note(room.id, "map", "A note")
    workshops.counts(room.id)
    workshops.delete(room.id)
    workshops.delete(room.id)
    with pytest.raises(KeyRefusedError):
        workshops.host(opened.host)
    for asked in (workshops.room, workshops.counts, workshops.figures):
        with pytest.raises(RoomNotFoundError):
            asked(room.id)
    with pytest.raises(ParticipantUnknownError):
        workshops.participant(room.id, token)
    assert [each.id for each in workshops.all_rooms()] == [other.id]
    assert _rows_left(workshops) == {"rooms", "deletions"}


def _rows_left(workshops: Workshops) -> set[str]:
    """Tables that still hold something."""
    from assessment.workshop.schema import metadata

    with workshops._engine.connect() as connection:
        return {table.name for table in metadata.sorted_tables if connection.execute(table.select()).first()}


def test_console_can_say_its_projector_again(workshops: Workshops, opened: Opened, setup: Setup) -> None:
    assert workshops.projector_token(opened.host) == opened.projector
    later = workshops.open(setup, host=opened.host)
    assert workshops.projector(workshops.projector_token(later.host)).id == later.room.id
    for token in (opened.projector, "", "nonsense"):
        with pytest.raises(KeyRefusedError):
            workshops.projector_token(token)


def test_reveal_after_a_countdown_that_nobody_watched_releases(workshops: Workshops, room: Room, clock: Clock) -> None:
    """The store still says *closing*; the host sees *closed* and goes on from there."""
    go_to(workshops, room.id, "answer")
    for _person in range(5):
        answer_all(workshops, room.id, new_person(workshops, room.id), all_items(workshops, room, 4))
    closing = workshops.move(room.id, Move("next", workshops.room(room.id).place))
    clock.on(seconds=closing.settings.countdown + 5)
    shown = workshops.move(room.id, Move("next", Place(1, "closed")))
    assert shown.step == "map"
    assert isinstance(workshops.figures(room.id)[0].room, RoomFigures)
