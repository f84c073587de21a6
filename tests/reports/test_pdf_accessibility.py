"""The PDF after PDF/UA-1: every rule of the Matterhorn protocol that a machine can check, over many results."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import islice, pairwise
from typing import Any

import page
import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject

from assessment.reports import Handout
from assessment.reports.pdf import pdf
from assessment.reports.typesetting import Paper
from tests.reports.handouts import of_example, random_handouts
from tests.reports.reading_pdf import ReadPdf, walk
from tests.ui.examples import example_sheets

NAMES = list(example_sheets())
OPEN = ("Left after two screens: all four fields are possible", "One section unfinished, and two fields are possible")
KINDS: dict[str, Handout] = {
    "with answers": of_example(NAMES[0]),
    "scores only": of_example(NAMES[0], scores_only=True),
    "without a plan": of_example(NAMES[0], owner="", by=""),
    "without a way back": replace(of_example(NAMES[0]), back=None),
    "unfinished": of_example(OPEN[1]),
    "unfinished, scores only": of_example(OPEN[1], scores_only=True),
    "hardly begun": of_example(OPEN[0]),
    "letters from elsewhere": of_example(NAMES[0], owner="Ada Łukasiewicz-Đorđević, Ελένη, Ольга", by="März"),
}


def broken_rules(made: bytes) -> list[str]:
    report = page.validate_pdf_bytes(made, profile="ua1")
    assert report.rules.total > 90
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


@cache
def read(kind: str) -> ReadPdf:
    return ReadPdf(pdf(KINDS[kind]))


@pytest.fixture(params=KINDS)
def made(request: pytest.FixtureRequest) -> ReadPdf:
    return read(request.param)


def test_keeps_every_rule(made: ReadPdf) -> None:
    assert broken_rules(made.content) == []


@pytest.mark.parametrize("key", ["/Lang", "/MarkInfo", "/StructTreeRoot", "/ViewerPreferences", "/Metadata"])
def test_the_rules_find_what_a_document_lacks(key: str) -> None:
    """Or their silence would prove nothing."""
    assert broken_rules(without(key, lambda root: root))


def test_the_rules_find_a_figure_without_words() -> None:
    made = without("/Alt", lambda root: next(each for each in walk(root["/StructTreeRoot"]) if "/Alt" in each))
    (broken,) = broken_rules(made)
    assert "ALTERNATIVE" in broken


def without(key: str, place: Callable[[Any], Any]) -> bytes:
    """A document that has lost a key from one of its objects."""
    writer = PdfWriter(clone_from=BytesIO(read("with answers").content))
    del place(writer.root_object)[NameObject(key)]
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_is_tagged_with_language_and_title(kind: str) -> None:
    made = read(kind)
    assert made.catalogue["/MarkInfo"]["/Marked"]
    assert made.catalogue["/Lang"] == "en"
    assert made.catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = made.reader.metadata
    assert metadata
    assert metadata.title == KINDS[kind].report.headline
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made.catalogue["/Metadata"].get_data()


def test_every_page_is_read_in_the_order_of_its_structure(made: ReadPdf) -> None:
    for sheet in made.reader.pages:
        assert "/StructParents" in sheet
        if "/Annots" in sheet:
            assert str(sheet["/Tabs"]) == "/S"


def test_every_figure_has_a_text_alternative(made: ReadPdf) -> None:
    figures = made.named("/Figure")
    assert len(figures) in (3, 4)
    assert all(len(str(figure.get("/Alt", "")).strip()) > 20 for figure in figures)


def test_headings_are_in_order(made: ReadPdf) -> None:
    levels = [int(str(each["/S"])[2]) for each in made.elements() if re.fullmatch(r"/H\d", str(each.get("/S")))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_all_fonts_are_in_it(made: ReadPdf) -> None:
    fonts = made.fonts()
    assert fonts
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
    assert {str(font["/FontName"]).split("+")[1].split("-")[0] for font in fonts} >= {"Inter", "Newsreader"}


def test_every_link_says_where_it_leads(made: ReadPdf) -> None:
    notes = [note.get_object() for sheet in made.reader.pages for note in sheet.get("/Annots", []) or []]
    assert all(str(note.get("/Contents", "")).strip() for note in notes)


def others() -> Iterator[Handout]:
    yield from map(of_example, NAMES)
    yield from (of_example(name, scores_only=True) for name in NAMES)
    yield from random_handouts(40)


@pytest.mark.slow
@pytest.mark.parametrize(("paper", "step"), [("a4", 1), ("letter", 4)])
def test_every_result_keeps_every_rule(paper: Paper, step: int) -> None:
    for handout in islice(others(), 0, None, step):
        assert broken_rules(pdf(handout, paper=paper)) == [], handout.report.headline
