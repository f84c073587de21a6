"""Document and slides of a workshop: tagged, readable without seeing, and deaf to what somebody typed."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from assessment.packs import Catalogue, Edition
from assessment.reports.room_pdf import room_pdf
from assessment.reports.slides.room_deck import room_pptx
from assessment.workshop.model import Commitment
from tests.reports.handouts import HOSTILE, packed
from tests.reports.reading_pdf import ReadPdf
from tests.reports.reading_slides import ReadDeck, alternative
from tests.reports.rooms import workshops
from tests.reports.test_pdf_accessibility import broken_rules

QUICK, OTHERS = ("two rounds", "four"), ("divided", "small role", "open", "nothing but one item")
NAMES = (*QUICK, *(pytest.param(name, marks=pytest.mark.slow) for name in OTHERS))


@pytest.fixture(scope="module")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.newest(catalogue.packs[0])


@pytest.mark.parametrize("name", NAMES)
def test_document_keeps_every_rule_of_pdf_ua(edition: Edition, name: str) -> None:
    report = workshops(edition)[name].report()
    made = room_pdf(report)
    assert broken_rules(made) == []
    read = ReadPdf(made)
    metadata = read.reader.metadata
    assert metadata
    assert metadata.title == f"{report.workshop}: {report.headline}"
    levels = [int(str(each["/S"])[2]) for each in read.elements() if re.fullmatch(r"/H\d", str(each.get("/S")))]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    figures = read.named("/Figure")
    assert len(figures) == sum(each.figure is not None for each in report.findings) + 1
    assert all(len(str(figure.get("/Alt", "")).strip()) > 20 for figure in figures)


def test_a_finding_begins_each_page(edition: Edition) -> None:
    report = workshops(edition)["divided"].report()
    pages = [packed(sheet.extract_text()) for sheet in ReadPdf(room_pdf(report)).reader.pages]
    assert len(pages) == len(report.findings) + 2
    for finding, text in zip(report.findings, pages, strict=False):
        assert packed(finding.title) in text
        for cell in (cell for row in finding.table[1:] for cell in row):
            assert packed(cell) in text


@pytest.mark.slow
def test_letter_paper_holds_the_same(edition: Edition) -> None:
    report = workshops(edition)["divided"].report()
    assert broken_rules(room_pdf(report, paper="letter")) == []
    assert len(ReadPdf(room_pdf(report, paper="letter")).reader.pages) == len(report.findings) + 2


@pytest.mark.parametrize("name", ["divided", "two rounds", "four"])
def test_every_slide_has_a_title_notes_and_words_for_its_picture(edition: Edition, name: str) -> None:
    deck = ReadDeck(room_pptx(workshops(edition)[name].report()))
    assert all(deck.titles())
    for slide in deck.deck.slides:
        assert slide.notes_slide.notes_text_frame.text
    pictures = [shape for shape in deck.shapes() if shape.shape_type == 13]
    assert pictures
    assert all(len(alternative(shape)) > 20 for shape in pictures)


def test_pictures_stay_on_their_slide(edition: Edition) -> None:
    deck = ReadDeck(room_pptx(workshops(edition)["divided"].report()))
    for shape in (each for each in deck.shapes() if each.shape_type == 13):
        assert shape.left >= 0
        assert shape.left + shape.width <= deck.deck.slide_width
        assert shape.top + shape.height <= deck.deck.slide_height


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_typed_stays_text(edition: Edition, typed: str) -> None:
    one = workshops(edition)["four"]
    room = replace(
        one.room, setup=replace(one.room.setup, title=typed or "-"), commitment=Commitment(typed or "-", typed)
    )
    report = replace(one, room=room).report()
    assert room_pdf(report).startswith(b"%PDF")
    assert "Too few answers" in ReadDeck(room_pptx(report)).titles()[0]
