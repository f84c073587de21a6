"""The app is killed in the middle of everything, again and again: phones go on, and what was acknowledged is there."""

import time
from random import Random

import pytest

from assessment.workshop.model import Opened
from assessment.workshop.service import Workshops
from tests.crowd.counting import tally
from tests.crowd.process import gathered
from tests.served.app import App

PHONES = 200
KILLS = 20
EVERY = 1.0
"""Seconds between two taps of a phone."""


@pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)
def test_twenty_kills_under_two_hundred_phones(
    app: App, store: Workshops, opened: Opened, items: tuple[str, ...]
) -> None:
    chance = Random()
    with gathered(app.url, opened.room.code, PHONES, EVERY, items) as crowd:
        crowd.answer()
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.1, 0.9))
            app.kill()
            app.start()
        crowd.stop()
        phones = crowd.leave().phones
    counted = tally(store, opened.room.id, phones)
    assert (counted.lost, counted.doubled) == (0, 0)
    assert counted.kept > PHONES
    assert store.counts(opened.room.id).joined == PHONES
    assert all(phone.acknowledged for phone in phones)
    assert sum(phone.unreached for phone in phones) > PHONES, "the phones noticed nothing"
    assert {status for phone in phones for status in phone.refused} <= {503}
    print(f"{sum(len(phone.taps) for phone in phones)} acknowledged, {counted.kept} answers counted")
