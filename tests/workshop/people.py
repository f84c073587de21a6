"""Hosts and participants as tests need them."""

from collections.abc import Mapping

import scoring
from assessment.workshop.model import Answer, Room, RoomId, Step
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops


def go_to(workshops: Workshops, room: RoomId, step: Step) -> Room:
    """Press *next* until the room is there; countdowns are cut short."""
    now = workshops.room(room)
    for _ in range(20):
        if now.step == step:
            return now
        now = workshops.move(room, Move("next", now.place))
    raise AssertionError(f"{step} was not reached")


def new_person(workshops: Workshops, room: RoomId, role: str | None = None) -> str:
    """Somebody joins; gives the token of their cookie."""
    token = workshops.new_token()
    workshops.join(room, token).now()
    if role is not None:
        workshops.choose_role(room, token, role).now()
    return token


def answer_all(workshops: Workshops, room: RoomId, token: str, answers: Mapping[str, scoring.Answer]) -> None:
    """One tap after another."""
    first = workshops.own(room, token).sequence + 1
    taps = [Answer(item, value, sequence) for sequence, (item, value) in enumerate(answers.items(), first)]
    for saving in [workshops.answer(room, token, tap) for tap in taps]:
        saving.now()


def all_items(workshops: Workshops, room: Room, value: scoring.Answer) -> dict[str, scoring.Answer]:
    """The same answer to every statement of the room's form."""
    edition = workshops._catalogue.edition(room.setup.pack, room.setup.edition)
    return dict.fromkeys(edition.form_items(room.setup.form), value)
