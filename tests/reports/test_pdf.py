"""The PDF: two to four pages, tagged, with its fonts in it, and with everything that the report says."""

from functools import cache
from itertools import pairwise

import pytest

from assessment.reports.pdf import Paper, pdf
from tests.reports.handouts import BY, HOSTILE, OWNER, of_example, packed, random_handouts
from tests.reports.reading_pdf import ReadPdf
from tests.ui.examples import example_sheets

LED = "Sales-led, and the signs point the same way"


@cache
def read(name: str = LED) -> ReadPdf:
    return ReadPdf(pdf(of_example(name)))


def test_is_tagged_with_language_and_title() -> None:
    catalogue = read().catalogue
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "en"
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = read().reader.metadata
    assert metadata
    assert metadata.title == of_example(LED).report.headline


def test_says_that_it_is_universally_accessible() -> None:
    metadata = read().catalogue["/Metadata"].get_data()
    assert b"pdfuaid:part" in metadata


def test_every_figure_has_a_text_alternative() -> None:
    figures = read().named("/Figure")
    assert len(figures) == 4
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_headings_are_in_order() -> None:
    kinds = [str(each.get("/S")) for each in read().elements() if str(each.get("/S")) in ("/H1", "/H2", "/H3")]
    assert kinds[0] == "/H1"
    assert kinds.count("/H1") == 1
    levels = [int(kind[2]) for kind in kinds]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_heads() -> None:
    assert len(read().named("/Table")) == 3
    assert len(read().named("/TH")) >= 12


def test_all_fonts_are_in_it() -> None:
    fonts = read().fonts()
    assert fonts
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
    assert {str(font["/FontName"]).split("+")[1].split("-")[0] for font in fonts} >= {"Inter", "Newsreader"}


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
