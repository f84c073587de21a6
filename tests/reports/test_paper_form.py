"""The form on paper: complete, tagged after PDF/UA-1, and large enough on either paper."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from assessment.reports.paper_form import WayIn, paper_form
from assessment.reports.typesetting import Paper
from assessment.workshop.model import Room, Setup
from tests.reports.handouts import HOSTILE, packed
from tests.reports.reading_pdf import ReadPdf
from tests.reports.test_pdf_accessibility import broken_rules
from tests.ui.examples import newest
from tests.workshop.rooms import new_room

WAY_IN = WayIn("https://example.org/j/CODE77", "example.org/j/CODE77")
PAPERS: tuple[Paper, ...] = ("a4", "letter")
FORMS = tuple(newest().forms)


def room_of(form: str = "pulse", **changes: Any) -> Room:
    setup = Setup("Leadership team", newest().id, newest().number, form, **changes)
    return replace(new_room(), setup=setup, roles=tuple(role.id for role in newest().roles))


@cache
def read(form: str, paper: Paper = "a4") -> ReadPdf:
    return ReadPdf(paper_form(room_of(form, predicts=True), newest(), WAY_IN, paper=paper))


def text(**changes: Any) -> str:
    return ReadPdf(paper_form(room_of(**changes), newest(), WAY_IN)).text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", FORMS)
def test_keeps_every_rule_and_is_short(form: str, paper: Paper) -> None:
    made = read(form, paper)
    assert broken_rules(made.content) == []
    statements = len(newest().form_items(form))
    assert len(made.reader.pages) == (1 if statements <= 18 else 2)


@pytest.mark.parametrize("form", FORMS)
def test_has_everything_that_a_phone_asks(form: str) -> None:
    made = read(form)
    said = [newest().item(item).text for item in newest().form_items(form)]
    said += [each.label for each in newest().scale] + [role.label for role in newest().roles]
    said += [newest().stem, newest().before_start, newest().cant_say.label, "CODE77", "Leadership team"]
    said += ["First a guess: where will this room land?", "figures of at least 5 people"]
    for each in said:
        assert packed(each) in made.text
    rows = made.named("/TR")
    assert len(rows) == len(newest().form_items(form)) + 1
    (figure,) = made.named("/Figure")
    assert "example.org/j/CODE77" in str(figure["/Alt"])


def test_statements_are_large_enough_to_read() -> None:
    for form in FORMS:
        for paper in PAPERS:
            sizes: list[float] = []

            def seen(said: str, _cm: Any, tm: Any, _font: Any, size: float, sizes: list[float] = sizes) -> None:
                if (
                    any(packed(said) and packed(said) in packed(newest().item(item).text) for item in ITEMS)
                    and len(said.strip()) > 12
                ):
                    sizes.append(size * abs(tm[3]))

            for page in read(form, paper).reader.pages:
                page.extract_text(visitor_text=seen)
            assert len(sizes) >= 10
            assert min(sizes) >= 9.8


ITEMS = newest().form_items("full")


def test_says_who_will_see_what() -> None:
    assert packed("This room is open") in text(privacy="open")
    assert packed("This room is open") not in text()
    assert packed("First a guess") not in text()


def test_sheets_of_a_rehearsal_say_so() -> None:
    assert packed("Rehearsal – made-up answers") in text(rehearsal=True)
    assert packed("Rehearsal") not in text()


def test_without_an_address_for_phones_there_is_no_code() -> None:
    made = ReadPdf(paper_form(room_of(), newest(), None))
    assert made.named("/Figure") == []
    assert "CODE77" not in made.text
    assert broken_rules(made.content) == []


@pytest.mark.parametrize("title", [each for each in HOSTILE if each.isprintable()])
def test_titles_are_shown_as_they_are(title: str) -> None:
    made = ReadPdf(paper_form(replace(room_of(), setup=replace(room_of().setup, title=title)), newest(), WAY_IN))
    assert made.reader.pages
