"""A transaction that cannot be committed: nobody is told that it was, and nothing of it is remembered."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, Engine

from assessment.errors import StoreUnavailableError
from assessment.workshop.engine import writing
from assessment.workshop.model import Answer, Room
from assessment.workshop.service import Workshops
from tests.workshop.people import go_to, new_person


@contextmanager
def full_disk(engine: Engine) -> Iterator[Connection]:
    """A transaction whose commit fails."""
    with writing(engine) as connection:
        yield connection
        raise StoreUnavailableError("disk full")


def test_what_was_undone_is_told_and_forgotten(
    workshops: Workshops, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(workshops, room.id, "answer")
    first, second = new_person(workshops, room.id), new_person(workshops, room.id)
    assert workshops.counts(room.id).answering == 0

    def remember(connection: Connection) -> None:
        now = workshops._table.locked(connection, room.id)
        workshops._release(connection, now, now.version + 1, now.created)

    with monkeypatch.context() as patch:
        patch.setattr("assessment.workshop.writer.writing", full_disk)
        savings = [workshops.answer(room.id, first, Answer("IDN1", 3, 1)), workshops._writer.task(remember)]
        for saving in savings:
            with pytest.raises(StoreUnavailableError):
                saving.now()
    assert workshops.counts(room.id).answering == 0
    assert workshops.own(room.id, first).answers == {}
    workshops.answer(room.id, second, Answer("IDN2", 3, 1)).now()
    assert workshops.counts(room.id).answering == 1
    assert workshops.figures(room.id) == ()


def test_a_defect_in_one_write_leaves_the_others_alone(workshops: Workshops, room: Room) -> None:
    go_to(workshops, room.id, "answer")
    token = new_person(workshops, room.id)

    def defect(connection: Connection) -> None:
        raise ZeroDivisionError

    savings = [workshops.answer(room.id, token, Answer(item, 3, place)) for place, item in ((1, "IDN1"), (3, "IDN2"))]
    broken = workshops._writer.task(defect)
    last = workshops.answer(room.id, token, Answer("ANT1", 3, 4))
    with pytest.raises(ZeroDivisionError):
        broken.now()
    for saving in (*savings, last):
        saving.now()
    assert workshops.own(room.id, token).answers.keys() == {"IDN1", "IDN2", "ANT1"}
