"""Two processes on one PostgreSQL: phones on one, console and projector on the other."""

import time

import pytest

from assessment.workshop.model import Opened
from assessment.workshop.service import Workshops
from tests.bench.protocol import Tab
from tests.bench.screen import Screen
from tests.crowd.counting import tally
from tests.crowd.process import gathered
from tests.served.conftest import Start
from tests.workshop.waiting import until

PHONES = 40
BEHIND = 2.0
"""Seconds that a projector may be behind."""


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_phones_here_console_and_projector_there(
    start: Start, store: Workshops, opened: Opened, items: tuple[str, ...]
) -> None:
    here, there = start(), start()
    with (
        Tab(there.port, "console", {"h": opened.host}) as console,
        Screen(there.port, "projector", {"p": opened.projector}) as wall,
        gathered(here.url, opened.room.code, PHONES, 0.5, items) as crowd,
    ):
        arrived = time.monotonic()
        until(lambda: wall.numbers[-1][1] == PHONES)
        assert wall.numbers[-1][0] - arrived < BEHIND
        crowd.answer()
        time.sleep(2)
        crowd.stop()
        console.rerun()
        pressed = time.monotonic()
        console.press("Close at once")
        assert wall.wait_for("closed") - pressed < BEHIND
        until(lambda: store.room(opened.room.id).step == "closed")
        time.sleep(1)
        phones = crowd.leave().phones
    assert {phone.stage for phone in phones} == {"1-wait"}
    assert max(phone.turned[-1][0] for phone in phones) - pressed < BEHIND
    counted = tally(store, opened.room.id, phones)
    assert (counted.lost, counted.doubled) == (0, 0)
    assert counted.kept > PHONES
    assert not any(phone.refused or phone.unreached for phone in phones)
