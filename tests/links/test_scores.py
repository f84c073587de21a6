"""Links without answers: the same result as from the answers, and nothing that gives an answer away."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment import links
from assessment.packs import Catalogue, Edition
from assessment.sheets import Sheet
from scoring import Answer, Count, Result, Tally
from tests.links.drawn_contents import sheets


def without_answers(result: Result) -> Result:
    """What is left of a result when the single answers are not known."""
    return replace(
        result,
        answers=None,
        strategies=tuple(replace(each, reasons=()) for each in result.strategies),
        change=result.change and replace(result.change, items=None),
    )


@given(data=st.data())
@settings(max_examples=200)
def test_the_result_is_the_same(catalogue: Catalogue, edition: Edition, data: st.DataObject) -> None:
    sheet = data.draw(sheets(edition))
    token = links.encode_scores(links.scores_of(sheet, catalogue), catalogue)
    from_scores = links.result_of(links.decode(token, catalogue), catalogue)
    from_answers = without_answers(links.result_of(sheet, catalogue))
    for each in fields(Result):
        assert getattr(from_scores, each.name) == getattr(from_answers, each.name), each.name


def test_role_and_day_are_kept(catalogue: Catalogue, edition: Edition) -> None:
    sheet = Sheet(edition.id, edition.number, "pulse", {}, edition.roles[0].id, date(2025, 2, 3))
    scores = links.decode(links.encode_scores(links.scores_of(sheet, catalogue), catalogue), catalogue)
    assert (scores.role, scores.day) == (sheet.role, sheet.day)


def test_who_answered_what_within_a_section_is_not_in_the_token(catalogue: Catalogue, edition: Edition) -> None:
    answers: dict[str, Answer] = dict(zip(edition.form_items("full"), [4, 3, 2, 5, 1, 4] * 6, strict=True))
    swapped = answers | {"ANT1": answers["ANT3"], "ANT3": answers["ANT1"]}
    assert answers != swapped
    one, other = (
        links.encode_scores(links.scores_of(Sheet(edition.id, edition.number, "full", each), catalogue), catalogue)
        for each in (answers, swapped)
    )
    assert one == other


def a_tally(catalogue: Catalogue, edition: Edition) -> links.Scores:
    answers: dict[str, Answer] = dict.fromkeys(edition.form_items("full"), 4)
    return links.scores_of(Sheet(edition.id, edition.number, "full", answers), catalogue)


@pytest.mark.parametrize(
    "changed",
    [
        {"sections": {}},
        {"sections": {"IDN": Count(5, 5, 15)}},
        {"facets": {"objectives": Count(2, 3, 6), "communication": Count(2, 2, 6), "data": Count(2, 2, 6)}},
        {"facets": {"objectives": Count(2, 2, 9), "communication": Count(2, 2, 6), "data": Count(2, 2, 6)}},
        {"facets": {"objectives": Count(3, 2, 6), "communication": Count(2, 2, 6), "data": Count(2, 2, 6)}},
        {"leans": {"marketing": Count(2, 2, 6)}},
        {"fired": ("IDN1",)},
        {"fired": ("SAL6", "IDN6")},
        {"notes": ("too_fast",)},
        {"notes": ("long_string", "long_string")},
        {"flips": 51, "moves": 50},
        {"flips": -1},
        {"moves": 51},
    ],
)
def test_a_tally_of_something_else_is_refused(catalogue: Catalogue, edition: Edition, changed: dict[str, Any]) -> None:
    scores = a_tally(catalogue, edition)
    links.encode_scores(scores, catalogue)
    foreign: Tally = replace(scores.tally, **changed)
    with pytest.raises(ValueError, match=r"form|impossible|choice"):
        links.encode_scores(replace(scores, tally=foreign), catalogue)
