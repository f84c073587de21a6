"""Owners and dates that somebody typed, in every kind of file: text and nothing more, whatever it is."""

import csv
import re
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from icalendar import Calendar
from lxml import etree

from assessment.reports import Handout
from assessment.reports.pdf import pdf
from assessment.reports.reminder import follow_up, ics
from assessment.reports.slides import pptx
from assessment.reports.tables import COLUMNS, csv_file, json_file
from assessment.reports.typed import MOST, cleaned
from tests.hostile.inputs import ANYTHING, FEW, FORMULAS, SURROGATES, TYPED, shown
from tests.reports.handouts import DAY, of_example
from tests.reports.reading_pdf import ReadPdf
from tests.reports.reading_slides import ReadDeck

RESULT = "Both sides usual practice"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def holding(text: str) -> Handout:
    """A handout with this text in every field of its plan."""
    return of_example(RESULT, owner=text, by=text)


PLAIN = holding("")


def expect_rows(text: str) -> None:
    handout = holding(text)
    table = csv.DictReader(StringIO(csv_file(handout).decode("utf-8-sig"), newline=""), strict=True)
    rows = list(table)
    assert tuple(table.fieldnames or ()) == COLUMNS
    assert len(rows) == len(list(csv.DictReader(StringIO(csv_file(PLAIN).decode("utf-8-sig"), newline=""))))
    assert not [cell for row in rows for cell in row.values() if cell.startswith(FORMULA)]
    owners = {row["owner"] for row in rows if row["part"] == "plan"}
    assert {owner.removeprefix("'") for owner in owners} == {cleaned(text).removeprefix("'")}
    assert json_file(handout) == json_file(PLAIN)


def expect_event(text: str) -> None:
    handout = holding(text)
    made = ics(handout)
    calendar = Calendar.from_ical(made)
    (event,) = calendar.walk("VEVENT")
    (plain,) = Calendar.from_ical(ics(PLAIN)).walk("VEVENT")
    assert set(event) == set(plain)
    assert event["SUMMARY"] == plain["SUMMARY"]
    assert follow_up(handout) >= DAY or cleaned(text)[:4].isdigit()
    assert cleaned(text) in str(event["DESCRIPTION"])
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))


def expect_slides(text: str) -> None:
    made = pptx(holding(text))
    with ZipFile(BytesIO(made)) as parts:
        trees = [etree.fromstring(parts.read(name)) for name in parts.namelist() if name.endswith((".xml", ".rels"))]
    assert not [tree for tree in trees if tree.xpath("//*[local-name()='script']")]
    targets = {str(target) for tree in trees for target in tree.xpath("//@Target") if "://" in str(target)}
    assert all(target.startswith("https://example.org/maps/s/") for target in targets)
    deck = ReadDeck(made)
    cells = [
        c.text_frame.text
        for s in deck.shapes()
        if getattr(s, "has_table", False)
        for r in s.table.rows
        for c in r.cells
    ]
    assert not cleaned(text) or cells.count(cleaned(text)) >= 6
    assert len(deck.deck.slides) == len(ReadDeck(pptx(PLAIN)).deck.slides)


def expect_document(text: str) -> None:
    handout = holding(text)
    made = ReadPdf(pdf(handout))
    assert made.catalogue["/MarkInfo"]["/Marked"]
    assert len(made.named("/Table")) == len(ReadPdf(pdf(PLAIN)).named("/Table"))
    assert 2 <= len(made.reader.pages) <= 4
    actions = [note.get_object()["/A"] for page in made.reader.pages for note in page.get("/Annots", []) or []]
    assert {str(action["/URI"]) for action in actions} == {handout.link}
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(made.catalogue.get("/Names", {}))
    assert "/OpenAction" not in made.catalogue or "/S" not in made.catalogue["/OpenAction"]
    if re.fullmatch(r"[A-Za-z0-9=+@ ]{1,40}", cleaned(text)):
        assert made.text.count("".join(cleaned(text).split())) >= 6


@pytest.mark.parametrize("text", [*FEW, *FORMULAS, *SURROGATES], ids=shown)
def test_tables_and_calendars(text: str) -> None:
    expect_rows(text)
    expect_event(text)


@pytest.mark.slow
@pytest.mark.parametrize("text", TYPED, ids=shown)
def test_every_kind_of_file(text: str) -> None:
    expect_rows(text)
    expect_event(text)
    expect_slides(text)
    expect_document(text)


@given(ANYTHING)
def test_any_text_becomes_one_short_line(text: str) -> None:
    line = cleaned(text)
    assert len(line) <= MOST
    assert not re.search("[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", line)


@settings(max_examples=20)
@given(ANYTHING)
def test_any_text_in_tables_and_calendars(text: str) -> None:
    expect_rows(text)
    expect_event(text)


@pytest.mark.slow
@settings(max_examples=40)
@given(ANYTHING)
def test_any_text_in_slides_and_documents(text: str) -> None:
    expect_slides(text)
    expect_document(text)
