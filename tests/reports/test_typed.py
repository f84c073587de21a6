"""Whatever is typed becomes one line that every kind of file can hold."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from assessment.reports.typed import MOST, cleaned, defused, paragraphs

ANY = st.text(st.characters(exclude_categories=()), max_size=200)


@given(ANY)
def test_fits_into_xml_and_utf_8(text: str) -> None:
    kept = cleaned(text)
    element = ET.Element("x")
    element.text = kept
    assert ET.fromstring(ET.tostring(element, encoding="utf-8")).text in (kept, None)
    assert len(kept) <= MOST
    assert kept == " ".join(kept.split())


@given(ANY)
def test_cleaning_again_changes_nothing(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


@given(ANY)
def test_no_defused_text_is_a_formula(text: str) -> None:
    assert not defused(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_names_stay_as_they_are() -> None:
    for name in ("Ada Łukasiewicz", "Zoë O'Brien-Smith", "李小龙", "مريم"):
        assert cleaned(name) == name


def test_paragraphs() -> None:
    assert paragraphs("One\nline.\n\n Two. \n\n\n") == ["One line.", "Two."]
