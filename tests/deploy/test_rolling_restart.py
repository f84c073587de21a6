"""Both processes are restarted, one after the other, under a full room: nothing is lost, and nobody sees an error."""

import asyncio
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assessment.workshop.model import Room, Setup
from assessment.workshop.service import Workshops
from tests.deploy.assessments import Audience, Visitor
from tests.deploy.installation import Installation, installed
from tests.deploy.phones import Crowd, Phone
from tests.ui.examples import newest
from tests.workshop.people import go_to
from tests.workshop.postgres import Postgres

PHONES = 300
ASSESSMENTS = 100
SENT_WITHIN = 60.0
"""Seconds in which everything that was tapped has to be with the server once nobody taps any more."""
BEFORE = 8.0
"""Seconds in which everybody comes in, and between two restarts."""


def new_room(workshops: Workshops) -> Room:
    """A room that takes answers to the long form."""
    setup = Setup("Restarted", newest().id, newest().number, next(iter(newest().forms)))
    return go_to(workshops, workshops.open(setup).room.id, "answer")


async def restart(installation: Installation, crowd: Crowd, audience: Audience, phones: list[Phone]) -> list[float]:
    """All phones and assessments at work while one process after the other is restarted; gives seconds of each stop."""
    answering = [asyncio.create_task(phone.live()) for phone in phones]
    stops = []
    try:
        await asyncio.sleep(BEFORE)
        for process in installation.processes:
            stops.append(await asyncio.to_thread(process.stop))
            await asyncio.to_thread(process.start)
            await asyncio.sleep(BEFORE / 2)
    finally:  # or nobody would ever go home
        crowd.over.set()
        audience.over.set()
    await asyncio.wait_for(asyncio.gather(*answering), SENT_WITHIN)
    return stops


@pytest.mark.slow
def test_nothing_is_lost_and_nobody_sees_an_error(tmp_path: Path, postgres: Postgres) -> None:
    with installed(tmp_path, postgres.new_database()) as installation, ThreadPoolExecutor(ASSESSMENTS) as threads:
        room, port = new_room(installation.workshops), installation.nginx.port
        crowd, audience = Crowd(port, room.code, newest().form_items(room.setup.form)), Audience(port)
        phones = [Phone(crowd, number) for number in range(PHONES)]
        visits = [threads.submit(Visitor(audience, number).live) for number in range(ASSESSMENTS)]
        began = time.monotonic()
        stops = asyncio.run(restart(installation, crowd, audience, phones))
        for visit in visits:
            visit.result()
        print(
            f"{time.monotonic() - began:.0f} s; stops {stops}; {crowd.acknowledged} answers, {crowd.statuses}, "
            f"slowest {crowd.slowest:.2f} s, streams {crowd.streams}; {audience.turns} turns, pages {audience.pages}, "
            f"came back {audience.came_back}, refused {audience.refused}"
        )
        kept = {phone.token: installation.workshops.own(room.id, phone.token).answers for phone in phones}
        assert installation.workshops.counts(room.id).joined == PHONES
    assert [phone.token for phone in phones if kept[phone.token] != phone.answers] == []
    assert crowd.turned_away == []
    assert _seen(crowd.statuses) == {204}
    assert _seen(crowd.pages) == {200}
    assert crowd.streams > PHONES
    assert audience.lost == []
    assert audience.errors == []
    assert _seen(audience.pages) == {200}
    assert audience.came_back >= ASSESSMENTS


def _seen(statuses: Counter[int]) -> set[int]:
    """Without what a browser gave up waiting for on a busy machine, and asked for again."""
    return set(statuses) - {0}
