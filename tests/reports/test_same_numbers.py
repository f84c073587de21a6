"""Report, PDF, slides, the page to explore and the shared page of one result say the same scores and the same field."""

import pytest

from assessment.charts import quadrant_map, section_bars, together_bars
from assessment.reports import Handout
from assessment.reports.pdf import pdf
from assessment.reports.slides import pptx
from assessment.words import points
from tests.reports.handouts import packed, random_handouts, token_of
from tests.reports.reading_pdf import ReadPdf
from tests.reports.reading_slides import ReadDeck, alternative
from tests.ui.visits import prose, visit
from tests.web.asking import ask

HANDOUTS = tuple(random_handouts(50))


def test_the_handouts_are_of_every_kind() -> None:
    assert {each.content.form for each in HANDOUTS} == set(HANDOUTS[0].edition.forms)
    assert {each.result.answers is None for each in HANDOUTS} == {True, False}
    assert {each.result.quadrant for each in HANDOUTS} >= {None, "integrated", "building"}
    assert any(section.score is None for each in HANDOUTS for section in each.result.sections)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(HANDOUTS)))
def test_scores_and_field(number: int) -> None:
    handout = HANDOUTS[number]
    document, deck = ReadPdf(pdf(handout)), ReadDeck(pptx(handout))
    told = packed(" ".join(alternative(shape) for shape in deck.shapes()))
    for expected in _scores(handout):
        assert expected in document.alternatives()
        assert expected in told
    for expected in _axes(handout):
        assert expected in document.text
        assert expected in deck.text
    values = [chart.plots[0].series[0].values for chart in deck.charts()]
    assert list(values[0]) == [section.score for section in handout.result.sections]
    shared, explored = _shared_page(handout), _result_page(handout)
    for expected in _rows(handout):
        assert expected in shared
        assert expected in explored
    for text in (document.text, deck.text, shared, explored):
        assert packed(handout.report.headline) in text


def _shared_page(handout: Handout) -> str:
    """All text of the light page."""
    return packed(ask(f"/s/{token_of(handout.content)}").text())


def _result_page(handout: Handout) -> str:
    """All text of the page to explore, its tables without their lines."""
    return packed(prose(visit("result", {"r": token_of(handout.content)})).replace("|", " "))


def _rows(handout: Handout) -> list[str]:
    """What both pages tell in tables: sections, axes, working together."""
    drawn = (section_bars, quadrant_map, together_bars)
    tables = [draw(handout.result, handout.words).table for draw in drawn]
    rows = [packed("".join(row)) for table in tables for row in table[1:]]
    for section in handout.result.sections:
        score = "" if section.score is None else points(section.score)
        assert any(row.startswith(packed(f"{handout.words.sections[section.id].title}{score}")) for row in rows)
    return rows


def _scores(handout: Handout) -> list[str]:
    """Each section as every picture tells it."""
    names = handout.words.sections
    return [
        packed(f"{names[each.id].title} {points(each.score)} ({each.word})")
        if each.score is not None
        else packed(f"{names[each.id].title} without enough answers")
        for each in handout.result.sections
    ]


def _axes(handout: Handout) -> list[str]:
    """Beside the dot, or within the bounds of an open result."""
    sides = (("Marketing", handout.result.marketing), ("Sales", handout.result.sales))
    if handout.result.lean is not None:
        return [f"{name}{points(axis.score or 0)}" for name, axis in sides]
    bounds = ((name, points(axis.low), points(axis.high)) for name, axis in sides)
    return [f"{name}{low}" if low == high else f"{name}{low}to{high}" for name, low, high in bounds]
