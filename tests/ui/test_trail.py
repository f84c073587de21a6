"""The assessments of one tab: an old address opens with the newest answers, and assessments never mix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.errors import LinkDamagedError
from assessment.sheets import Sheet
from assessment.ui.trail import Trail


def sheet(*answers: int) -> Sheet:
    """A sheet with these answers to statements named by their place."""
    return Sheet("pack", 1, "full", {str(place): answer for place, answer in enumerate(answers)})


def unread(token: str) -> Sheet:
    raise AssertionError(f"{token} is known and needs no reading")


def test_begins_with_nothing() -> None:
    trail = Trail()
    assert (trail.sheet, trail.last, trail.number) == (None, None, 0)
    assert not trail.owns("a")


def test_an_earlier_address_opens_with_the_newest_answers() -> None:
    trail = Trail()
    trail.start(sheet())
    trail.record(sheet(1), "one")
    trail.record(sheet(1, 2), "two")
    assert trail.adopt("one", unread) == sheet(1, 2)


def test_the_token_is_that_of_the_newest_answers() -> None:
    trail = Trail()
    assert trail.token == ""
    trail.start(sheet())
    assert trail.token == ""
    trail.record(sheet(1), "one")
    trail.record(sheet(1, 2), "two")
    trail.adopt("one", unread)
    assert trail.token == "two"
    trail.adopt("theirs", lambda _: sheet(5))
    assert trail.token == "theirs"


def test_an_address_from_elsewhere_is_read_as_it_stands() -> None:
    trail = Trail()
    trail.start(sheet(5))
    assert trail.adopt("theirs", lambda _: sheet(1)) == sheet(1)
    assert trail.sheet == sheet(1)
    assert trail.number == 1


def test_an_address_that_cannot_be_read_changes_nothing() -> None:
    def fail(_: str) -> Sheet:
        raise LinkDamagedError

    trail = Trail()
    trail.start(sheet(5))
    with pytest.raises(LinkDamagedError):
        trail.adopt("broken", fail)
    assert trail.sheet == sheet(5)
    assert not trail.owns("broken")


def test_leaving_keeps_the_assessments() -> None:
    trail = Trail()
    trail.start(sheet())
    trail.record(sheet(3), "three")
    trail.leave()
    assert trail.sheet is None
    assert trail.last == sheet(3)
    assert trail.adopt("three", unread) == sheet(3)


def test_recording_without_an_assessment_begins_one() -> None:
    trail = Trail()
    trail.record(sheet(2), "two")
    assert trail.sheet == sheet(2)
    assert trail.owns("two")


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 5)), max_size=30), st.data())
def test_every_address_ever_handed_out_leads_to_the_newest_answers_of_its_own_assessment(
    steps: list[tuple[bool, int]], data: st.DataObject
) -> None:
    trail, newest, owner = Trail(), [sheet()], {}
    trail.start(newest[0])
    for place, (afresh, answer) in enumerate(steps):
        if afresh:
            newest.append(trail.start(sheet()))
        newest[-1] = sheet(*newest[-1].answers.values(), answer)  # type: ignore[arg-type]
        trail.record(newest[-1], f"step {place}")
        owner[f"step {place}"] = len(newest) - 1
    for token in data.draw(st.permutations(sorted(owner))):
        assert trail.adopt(token, unread) == newest[owner[token]]
        assert trail.number == owner[token]
    assert trail.last == newest[-1]
