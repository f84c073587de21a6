"""The deck: wide slides with a finding each, native charts, a map of shapes, notes."""

from functools import cache
from typing import Any

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.util import Emu

from assessment.reports.slides import pptx
from tests.reports.handouts import BY, HOSTILE, OWNER, of_example, packed
from tests.reports.reading_slides import ReadDeck, alternative
from tests.ui.examples import example_sheets

LED = "Sales-led, and the signs point the same way"


@cache
def read(name: str = LED) -> ReadDeck:
    return ReadDeck(pptx(of_example(name)))


def test_is_sixteen_to_nine() -> None:
    assert read().deck.slide_width / read().deck.slide_height == pytest.approx(16 / 9, rel=1e-3)


@pytest.mark.parametrize("name", example_sheets())
def test_every_slide_has_its_own_title_and_notes_and_no_empty_placeholder(name: str) -> None:
    deck = read(name)
    titles = deck.titles()
    assert all(titles)
    assert len(set(titles)) == len(titles)
    for slide in deck.deck.slides:
        assert slide.notes_slide.notes_text_frame.text.strip()
        assert [each.placeholder_format.type for each in slide.placeholders] == [PP_PLACEHOLDER.TITLE]


def test_pictures_charts_tables_and_the_map_have_alternatives() -> None:
    kinds = {MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.CHART, MSO_SHAPE_TYPE.TABLE, MSO_SHAPE_TYPE.GROUP}
    told = [shape for shape in read().shapes() if shape.shape_type in kinds]
    assert {shape.shape_type for shape in told} == kinds
    assert all(alternative(shape) for shape in told)


@pytest.mark.parametrize("name", example_sheets())
def test_charts_hold_the_scores_of_the_result(name: str) -> None:
    result, (sections, together) = of_example(name).result, read(name).charts()
    assert list(sections.plots[0].series[0].values) == [section.score for section in result.sections]
    assert list(together.plots[0].series[0].values) == list(result.together.facets.values())


@pytest.mark.parametrize("name", example_sheets())
def test_nothing_stands_outside_its_slide(name: str) -> None:
    width, height = read(name).deck.slide_width, read(name).deck.slide_height
    for shape in read(name).shapes():
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= width
        assert shape.top + shape.height <= height


@pytest.mark.parametrize("name", example_sheets())
def test_texts_do_not_meet(name: str) -> None:
    for slide in read(name).deck.slides:
        boxes = [shape for shape in slide.shapes if shape.has_text_frame or shape.has_chart or shape.has_table]
        pairs = [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]]
        assert not [(one.name, other.name) for one, other in pairs if _meet(one, other)]


def _meet(one: Any, other: Any) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    touch = Emu(9144)
    return bool(across > touch and down > touch)


@pytest.mark.parametrize("name", example_sheets())
def test_says_what_the_report_says(name: str) -> None:
    report, text = of_example(name).report, read(name).text
    said = [report.headline, report.line, *report.notes, *report.quality, report.shape, report.together]
    said += [part for sign in report.signs for part in (sign.title, sign.text, sign.step)]
    said += [each.text for strategy in report.strategies for each in strategy.reasons]
    if report.advice:
        said += [report.advice.title, report.advice.text, report.advice.watch, report.advice.cost]
        said += [each.text for each in report.advice.actions] + [OWNER, BY]
    assert not [part for part in said if part and packed(part) not in text]


def test_words_have_a_language() -> None:
    runs = [run for slide in read().deck.slides for run in slide._element.xpath(".//a:r/a:rPr")]
    assert runs
    assert {run.get("lang") for run in runs} == {"en"}


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_typed_stays_text(typed: str) -> None:
    handout = of_example(LED, owner=typed, by=typed)
    deck = ReadDeck(pptx(handout))
    table = next(shape.table for shape in deck.shapes() if getattr(shape, "has_table", False))
    assert table.cell(1, 2).text_frame.text == handout.plan[0].owner
    assert deck.titles() == read().titles()
