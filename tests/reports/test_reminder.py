"""The date in the calendar."""

from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from assessment.reports import Handout
from assessment.reports.reminder import ics
from tests.reports.handouts import DAY, HOSTILE, OWNER, of_example

CLEAR = "Both sides usual practice"


def event(handout: Handout) -> Any:
    calendar = Calendar.from_ical(ics(handout))
    (only,) = calendar.walk("VEVENT")
    return only


@pytest.mark.parametrize(("by", "day"), [("2027-03-01", date(2027, 3, 1)), ("soon", DAY + timedelta(days=90))])
def test_the_latest_date_of_the_plan_or_ninety_days_on(by: str, day: date) -> None:
    made = event(of_example(CLEAR, by=by))
    assert made["DTSTART"].dt == day
    assert made["DTEND"].dt == day + timedelta(days=1)


def test_an_open_result_has_a_date_too() -> None:
    made = event(of_example("Left after two screens: all four fields are possible"))
    assert made["DTSTART"].dt == DAY + timedelta(days=90)


def test_leads_to_the_answers_where_the_link_has_them() -> None:
    handout = of_example(CLEAR)
    made, back = event(handout), handout.back
    assert back
    assert str(made["URL"]) == back.resume == handout.link.replace("/s/", "/take?a=")
    assert all(address in made["DESCRIPTION"] for address in (back.page, back.again, back.resume))


def test_leads_to_the_page_where_it_has_none() -> None:
    handout = of_example(CLEAR, scores_only=True)
    made, back = event(handout), handout.back
    assert back
    assert str(made["URL"]) == back.page
    assert back.again in made["DESCRIPTION"]
    assert "take?a=" not in made["DESCRIPTION"]


def test_says_who_does_what() -> None:
    assert f"({OWNER}, 2027-03-01)" in event(of_example(CLEAR))["DESCRIPTION"]


def test_its_name_is_the_same_again_and_gives_nothing_away() -> None:
    one, again, other = (of_example(CLEAR), of_example(CLEAR, owner="Bo"), of_example(CLEAR, scores_only=True))
    assert event(one)["UID"] == event(again)["UID"] != event(other)["UID"]
    assert one.link[-40:] not in event(one)["UID"]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_typed_adds_no_property(typed: str) -> None:
    plain, made = event(of_example(CLEAR)), event(of_example(CLEAR, owner=f"x\r\nATTENDEE:{typed}"))
    assert set(made) == set(plain)
