"""How far a sheet has come, at every place it can stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui.take.progress import (
    first_open_item,
    first_open_screen,
    is_finished,
    minutes_for,
    number_in,
    open_items,
    screens,
)
from scoring import CANT_SAY, Answer
from tests.ui.examples import newest

FORMS = tuple(newest().forms)


@st.composite
def partial_sheets(draw: st.DrawFn) -> Sheet:
    """Any subset of the statements of a form answered."""
    form = draw(st.sampled_from(FORMS))
    given_answers: list[Answer] = [1, 5, CANT_SAY]
    answers = draw(st.dictionaries(st.sampled_from(newest().form_items(form)), st.sampled_from(given_answers)))
    return Sheet(newest().id, newest().number, form, answers)


def test_screens_of_the_full_form() -> None:
    assert [screen.id for screen in screens(newest(), "full")] == [each.id for each in newest().questionnaires]
    assert [len(screen.items) for screen in screens(newest(), "full")] == [6] * 6


@pytest.mark.parametrize("form", FORMS)
def test_screens_ask_every_statement_of_the_form_once_in_its_order(form: str) -> None:
    asked = [item for screen in screens(newest(), form) for item in screen.items]
    assert tuple(asked) == newest().form_items(form)
    assert all(screen.items for screen in screens(newest(), form))


def test_cant_say_is_an_answer() -> None:
    assert open_items(["A", "B", "C"], Sheet("p", 1, "f", {"B": CANT_SAY, "C": 1})) == ("A",)


@given(partial_sheets())
def test_first_gaps_agree(sheet: Sheet) -> None:
    edition: Edition = newest()
    items, listed = edition.form_items(sheet.form), screens(edition, sheet.form)
    item, screen = first_open_item(edition, sheet), first_open_screen(edition, sheet)
    assert all(each in sheet.answers for each in items[: item - 1])
    if is_finished(edition, sheet):
        assert (item, screen) == (len(items) + 1, len(listed) + 1)
    else:
        assert items[item - 1] not in sheet.answers
        assert items[item - 1] in listed[screen - 1].items


@pytest.mark.parametrize(("open_statements", "minutes"), [(36, 5), (23, 4), (15, 2), (8, 2), (7, 1), (1, 1), (0, 0)])
def test_minutes_left(open_statements: int, minutes: int) -> None:
    assert minutes_for(open_statements) == minutes


@pytest.mark.parametrize("value", ["1", "7", "007"])
def test_number_in_an_address(value: str) -> None:
    assert number_in(value, 7) == int(value)


@pytest.mark.parametrize("value", ["8", "0", "-1", "", None, "٣", "²", " 1", "1e0", "00001", "9" * 5000])
def test_what_is_no_number_of_a_page(value: str | None) -> None:
    assert number_in(value, 7) is None


@given(st.text(), st.integers(1, 40))
def test_any_text_gives_a_number_that_exists_or_none(value: str, most: int) -> None:
    assert number_in(value, most) in {*range(1, most + 1), None}
