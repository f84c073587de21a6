"""Asked to stop, a server ends soon and whole, however many phones listen."""

import time

from sqlalchemy import select

from assessment.workshop.model import Opened
from assessment.workshop.schema import presence
from assessment.workshop.service import Workshops
from tests.bench.screen import Screen
from tests.crowd.counting import tally
from tests.crowd.process import gathered
from tests.served.app import App
from tests.workshop.waiting import until

PHONES = 60
SOON = 3.0
"""Seconds; without an end of its own the stream of one phone would hold the server for ever."""


def said(store: Workshops, room: str) -> list[int]:
    """What processes say about their phones."""
    with store._engine.connect() as connection:
        return list(connection.scalars(select(presence.c.connected).where(presence.c.room == room)))


def test_a_restart_in_the_middle_of_answers(app: App, store: Workshops, opened: Opened, items: tuple[str, ...]) -> None:
    with gathered(app.url, opened.room.code, PHONES, 0.5, items) as crowd:
        with Screen(app.port, "projector", {"p": opened.projector}):
            until(lambda: said(store, opened.room.id) == [PHONES])
            crowd.answer()
            time.sleep(1)
            began = time.monotonic()
            app.stop()
            took = time.monotonic() - began
        assert said(store, opened.room.id) == []
        app.start()
        until(lambda: said(store, opened.room.id) == [PHONES])
        crowd.stop()
        phones = crowd.leave().phones
    counted = tally(store, opened.room.id, phones)
    assert (counted.lost, counted.doubled) == (0, 0)
    assert took < SOON
    assert {status for phone in phones for status in phone.refused} <= {503}
