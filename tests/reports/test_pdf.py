"""The PDF: two to four pages, and everything that the report says."""

from functools import cache

import pytest

from assessment.reports.pdf import pdf
from assessment.reports.typesetting import Paper
from tests.reports.handouts import BY, HOSTILE, OWNER, of_example, packed, random_handouts
from tests.reports.reading_pdf import ReadPdf
from tests.ui.examples import example_sheets

LED = "Sales-led, and the signs point the same way"


@cache
def read(name: str = LED) -> ReadPdf:
    return ReadPdf(pdf(of_example(name)))


def test_tables_have_heads() -> None:
    assert len(read().named("/Table")) == 3
    assert len(read().named("/TH")) >= 12


@pytest.mark.parametrize("name", example_sheets())
def test_says_everything_in_the_report(name: str) -> None:
    report, text = of_example(name).report, read(name).text
    said = [report.headline, report.line, *report.notes, *report.quality, *report.balance, report.shape]
    said += [report.together, report.convergence, *report.change, report.firmness, report.cut]
    said += [part for field in report.fields for part in field]
    said += [part for sign in report.signs for part in (sign.title, sign.text, sign.step, sign.watch)]
    said += [each.text for strategy in report.strategies for each in strategy.reasons]
    said += [each.text for each in report.change_items]
    if report.advice:
        said += [report.advice.title, report.advice.text, report.advice.watch, report.advice.cost]
        said += [each.text for each in report.advice.actions] + [OWNER, BY]
    assert not [part for part in said if part and packed(part) not in text]


def test_leads_back_to_the_result() -> None:
    handout = of_example(LED)
    assert packed(handout.link) in read().text
    links = [note.get_object()["/A"]["/URI"] for page in read().reader.pages for note in page.get("/Annots", []) or []]
    assert set(links) == {handout.link}


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_has_two_to_four_pages_whatever_the_answers(paper: Paper) -> None:
    long_owner = "The whole of the leadership team and everybody who works with it, in every region"
    pages = {
        len(ReadPdf(pdf(of_example(name, owner=long_owner, by=long_owner), paper=paper)).reader.pages)
        for name in example_sheets()
    }
    pages |= {len(ReadPdf(pdf(handout, paper=paper)).reader.pages) for handout in random_handouts(30)}
    assert pages <= {2, 3, 4}


def test_letter_is_letter() -> None:
    box = ReadPdf(pdf(of_example(LED), paper="letter")).reader.pages[0].mediabox
    assert (float(box.width), float(box.height)) == (612, 792)


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_typed_stays_text(typed: str) -> None:
    handout = of_example(LED, owner=typed, by=typed)
    made = ReadPdf(pdf(handout))
    owner = handout.plan[0].owner
    # Letters that are written from the right, or that no font here has, are read back in their own way.
    if owner.isascii():
        assert made.text.count(packed(owner)) >= 3
    assert len(made.named("/Table")) == 3
    assert made.catalogue["/MarkInfo"]["/Marked"]


def test_the_same_handout_gives_the_same_document() -> None:
    assert pdf(of_example(LED)) == pdf(of_example(LED))


def test_the_day_is_in_words_that_no_country_misreads() -> None:
    assert packed("Full assessment, answered on 24 November 2026") in read().text
