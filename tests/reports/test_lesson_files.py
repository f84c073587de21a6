"""Lessons to take away: one page, tagged, with everything that the lesson says; and cards that programs read."""

import csv
from dataclasses import replace
from functools import cache

import pytest

from assessment.learning.flash_cards import flash_cards
from assessment.packs.learning.learning import Learning
from assessment.packs.learning.text import plain
from assessment.reports.flash_cards import cards_file
from assessment.reports.lesson import lesson_pdf
from tests.learning.lessons import shipped
from tests.reports.handouts import packed
from tests.reports.reading_pdf import ReadPdf

LESSONS = list(shipped().lessons)


@cache
def read(lesson: str) -> ReadPdf:
    return ReadPdf(lesson_pdf(shipped(), shipped().lessons[lesson], language="en"))


@pytest.mark.parametrize("lesson", LESSONS)
def test_one_page_holds_the_whole_lesson(lesson: str) -> None:
    document, shown = read(lesson), shipped().lessons[lesson]
    assert len(document.reader.pages) == 1
    said = [plain(line) for block in shown.text.blocks() for line in block.lines]
    said += [shown.head.title, shown.head.point, shown.picture.title, shown.head.onward.do]
    said += [source for each in shown.head.sources for source in (shipped().sources[each.source], each.takes)]
    said += [shipped().check_of(shown).task]
    for text in said:
        assert packed(text) in document.text


@pytest.mark.parametrize("lesson", LESSONS)
def test_letters_are_not_smaller_than_eight_points_on_either_paper(lesson: str) -> None:
    for paper in ("a4", "letter"):
        made = ReadPdf(lesson_pdf(shipped(), shipped().lessons[lesson], language="en", paper=paper))
        assert len(made.reader.pages) == 1


def test_is_universally_accessible_with_its_fonts_in_it() -> None:
    for lesson in LESSONS:
        document, shown = read(lesson), shipped().lessons[lesson]
        assert document.catalogue["/MarkInfo"]["/Marked"]
        assert document.catalogue["/Lang"] == "en"
        assert b"pdfuaid:part" in document.catalogue["/Metadata"].get_data()
        assert document.reader.metadata
        assert document.reader.metadata.title == shown.head.title
        assert packed(shown.picture.alt) in document.alternatives()
        assert len(document.named("/H1")) == 1
        fonts = document.fonts()
        assert fonts
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


def test_letters_that_our_fonts_lack_do_not_keep_the_page_from_being_made() -> None:
    lesson = shipped().lessons["two-jobs"]
    head = lesson.head.model_copy(update={"title": "二つの仕事 \U0001f600"})
    made = lesson_pdf(shipped(), replace(lesson, head=head), language="ja")
    assert made.startswith(b"%PDF-")


def test_markup_of_the_typesetter_in_a_text_stays_text() -> None:
    lesson = shipped().lessons["two-jobs"]
    head = lesson.head.model_copy(update={"point": "#panic() *bold* $x$ @ref <label> [box]"})
    document = ReadPdf(lesson_pdf(shipped(), replace(lesson, head=head), language="en"))
    assert packed("#panic() *bold* $x$ @ref <label> [box]") in document.text


def rows(learning: Learning) -> list[list[str]]:
    """As Anki reads the file: lines that begin with # are remarks."""
    lines = cards_file(learning).decode("utf-8").splitlines()
    return list(csv.reader(line for line in lines if not line.startswith("#")))


def test_cards_are_a_table_of_question_answer_and_why() -> None:
    text = cards_file(shipped()).decode("utf-8")
    assert text.splitlines()[:3] == ["#separator:Comma", "#html:false", "#columns:question,answer,why"]
    assert not text.startswith("\ufeff")
    cards = flash_cards(shipped())
    assert rows(shipped()) == [[card.question, card.answer, card.why] for card in cards]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "#"])
def test_no_cell_is_worked_out_or_taken_for_a_remark(start: str) -> None:
    learning = shipped()
    question = f"{start}cmd|' /C calc'!A0"
    assert learning.questions is not None
    first = learning.questions.ideas[0]
    asked = first.before.model_copy(update={"question": question})
    ideas = (first.model_copy(update={"before": asked}), *learning.questions.ideas[1:])
    spoiled = replace(learning, questions=learning.questions.model_copy(update={"ideas": ideas}))
    (row,) = [row for row in rows(spoiled) if "calc" in row[0]]
    assert row[0] == f"'{question}"
