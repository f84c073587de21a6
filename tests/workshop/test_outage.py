"""PostgreSQL goes away for a while: writes say so, looks show what was seen last, and all goes on afterwards."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from assessment.errors import StoreUnavailableError
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.model import Answer, Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.workshop.people import go_to, new_person
from tests.workshop.postgres import Postgres
from tests.workshop.waiting import until


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A server that may be stopped."""
    server = Postgres(uuid4().hex)
    yield server
    server.remove()


@pytest.mark.slow
def test_all_goes_on_after_an_outage(
    own_postgres: Postgres, tmp_path: Path, catalogue: Catalogue, setup: Setup
) -> None:
    url = own_postgres.new_database()
    workshops = Workshops(Settings.model_validate({"data": tmp_path, "database_url": url}), catalogue)
    opened = workshops.open(setup)
    room = go_to(workshops, opened.room.id, "answer")
    token = new_person(workshops, room.id)
    workshops.answer(room.id, token, Answer("IDN1", 3, 1)).now()
    assert workshops.figures(room.id) == ()
    counts, seen = workshops.counts(room.id), workshops.room(room.id)
    assert workshops.health().ok

    own_postgres.stop()
    for _ in range(3):
        with pytest.raises(StoreUnavailableError):
            workshops.answer(room.id, token, Answer("IDN1", 4, 2)).now()
        with pytest.raises(StoreUnavailableError):
            workshops.move(room.id, Move("close", room.place))
    assert not workshops.health().ok
    assert workshops.room(room.id) == seen
    assert workshops.counts(room.id) == counts
    assert workshops.figures(room.id) == ()
    assert workshops.host(opened.host) == workshops.projector(opened.projector) == seen
    assert asyncio.run(workshops.turned(room.id, seen.turn, 0.2)) == seen

    own_postgres.start()
    until(lambda: workshops.health().ok)
    workshops.answer(room.id, token, Answer("IDN1", 4, 2)).now()
    assert workshops.own(room.id, token).answers == {"IDN1": 4}
    assert workshops.move(room.id, Move("close", room.place)).step == "closed"
    workshops.close()
