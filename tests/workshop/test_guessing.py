"""Ten thousand guesses at codes, and hundreds of honest phones behind one address."""

import logging

import pytest
from limits import RateLimitItemPerHour
from sqlalchemy import select

from assessment.errors import ParticipantUnknownError, RoomNotFoundError, TooManyTriesError
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.codes import new_code
from assessment.workshop.model import Room
from assessment.workshop.schema import tries
from assessment.workshop.service import Workshops
from tests.workshop.clock import Clock
from tests.workshop.people import new_person

HOTEL = "203.0.113.7"
GUESSER = "198.51.100.9"


def guess(workshops: Workshops, address: str) -> bool:
    """Try a code at random; gives whether anybody looked at it."""
    try:
        workshops.find(new_code(), address)
    except RoomNotFoundError:
        return True
    except TooManyTriesError:
        return False
    raise AssertionError("a code was guessed")


def test_code_finds_its_room_in_any_spelling(workshops: Workshops, room: Room) -> None:
    code = room.code
    for typed in (code, code.lower(), f"{code[:3]} {code[3:]}", f"{code[:3]}-{code[3:]}"):
        assert workshops.find(typed, HOTEL) == room


def test_hundreds_with_the_right_code_behind_one_address(workshops: Workshops, room: Room) -> None:
    for _ in range(400):
        assert workshops.find(room.code, HOTEL).id == room.id


@pytest.mark.slow
def test_ten_thousand_guesses_get_thirty_looks_a_minute(workshops: Workshops, room: Room, clock: Clock) -> None:
    looks = sum(guess(workshops, GUESSER) for _ in range(10_000))
    assert looks == 30
    with pytest.raises(TooManyTriesError) as refused:
        workshops.find(room.code, GUESSER)
    assert refused.value.seconds == 60
    assert workshops.find(room.code, HOTEL) == room
    clock.on(seconds=61)
    assert workshops.find(room.code, GUESSER) == room


@pytest.mark.slow
def test_an_hour_has_a_budget_of_its_own(workshops: Workshops, room: Room, clock: Clock) -> None:
    looks = 0
    for _ in range(30):
        looks += sum(guess(workshops, GUESSER) for _ in range(31))
        clock.on(seconds=61)
    assert looks == 300


def test_what_can_be_no_code_costs_nothing(workshops: Workshops, room: Room) -> None:
    for _ in range(100):
        with pytest.raises(RoomNotFoundError):
            workshops.find("wp-login.php", GUESSER)
    assert workshops.find(room.code, GUESSER) == room


def test_many_addresses_together_get_few_looks_each(
    workshops: Workshops, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assessment.workshop.tries._ALL", RateLimitItemPerHour(60, namespace="ALL"))
    crowd = [f"10.1.0.{number}" for number in range(30)]
    looks = sum(guess(workshops, address) for address in crowd for _ in range(6))
    assert looks == 60 + 3 * 20
    assert not guess(workshops, crowd[0])
    assert guess(workshops, "10.9.9.9"), "one mistake is still allowed"
    assert workshops.find(room.code, HOTEL) == room


def test_processes_count_together(
    workshops: Workshops, installation: Settings, catalogue: Catalogue, clock: Clock, room: Room
) -> None:
    other = Workshops(installation, catalogue, clock)
    looks = sum(guess(process, GUESSER) for _ in range(40) for process in (workshops, other))
    other.close()
    assert looks == 30


def test_phone_that_has_joined_is_not_asked_for_its_budget(workshops: Workshops, room: Room) -> None:
    token = new_person(workshops, room.id)
    while guess(workshops, HOTEL):
        pass
    found, somebody = workshops.enter(room.code, token)
    assert (found.id, somebody) == (room.id, workshops.participant(room.id, token))


def test_entering_does_not_tell_whether_a_code_exists(workshops: Workshops, room: Room) -> None:
    for code in (room.code, new_code(), "", "no code at all"):
        with pytest.raises(ParticipantUnknownError):
            workshops.enter(code, workshops.new_token())


def test_no_address_is_kept_or_logged(
    workshops: Workshops, room: Room, caplog: pytest.LogCaptureFixture, clock: Clock
) -> None:
    caplog.set_level(logging.DEBUG)
    for _ in range(40):
        guess(workshops, GUESSER)
    with workshops._engine.connect() as connection:
        held = str(connection.execute(select(tries)).all())
    assert held != "[]"
    assert GUESSER not in held + caplog.text
    clock.on(hours=2)
    workshops.prune()
    with workshops._engine.connect() as connection:
        assert connection.execute(select(tries)).all() == []
