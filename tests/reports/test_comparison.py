"""The sentences of a comparison: what differs, what is similar, and what cannot be compared."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assessment.packs import Edition
from assessment.reports import Part, compare_days, compare_parts, is_probably_one_person, may_be_then_and_now
from assessment.reports.compared_part import number
from assessment.reports.days import day_words
from scoring import CANT_SAY, Answer, score
from tests.scoring.drawn_sheets import profile
from tests.ui.examples import newest

LOW = {"IDN": 40.0, "ANT": 40.0, "LEA": 40.0, "REL": 40.0, "SAL": 40.0}
HIGH = dict.fromkeys(LOW, 80.0)
HALF = dict.fromkeys(LOW, 50.0)


def part(scores: dict[str, float], form: str = "full", edition: Edition | None = None, **more: Any) -> Part:
    """A result with these section scores; ``changed`` replaces answers, ``scores_only`` leaves them out."""
    edition = edition or newest()
    answers: dict[str, Answer] = {**profile(form, **scores), **more.pop("changed", {})}
    result = score(edition.rubric(form), answers)
    if more.pop("scores_only", False):
        result = replace(result, answers=None)
    return Part(edition, form, more.get("role"), more.get("day"), result)


def said(*parts: Part, names: tuple[str, ...] = ()) -> str:
    return compare_parts(parts, [*names, *[""] * (len(parts) - len(names))]).headline


def test_similar_results_are_called_so() -> None:
    same = "The two results are similar: no difference is larger than the margin."
    assert said(part(LOW), part({**LOW, "SAL": 55.0})) == same
    assert said(part(LOW), part(LOW), part(LOW)).startswith("The three results are similar")


@pytest.mark.parametrize(
    ("parts", "headline"),
    [
        ([LOW, HIGH], "One sees the organisation as Building, the other as Integrated."),
        ([LOW, HIGH, LOW], "Two of three see the organisation as Building."),
        ([LOW, {**LOW, "SAL": 80.0}, HIGH], "The three results lie in three different fields."),
        ([LOW, {**LOW, "IDN": 60.0}], "Both see the organisation as Building."),
        ([LOW, LOW, {**LOW, "IDN": 60.0}], "All three see the organisation as Building."),
    ],
)
def test_headline_counts_fields(parts: list[dict[str, float]], headline: str) -> None:
    assert said(*map(part, parts)) == headline


def test_open_fields_are_said() -> None:
    some = part({"IDN": 80.0, "ANT": 80.0})
    assert (
        said(part(LOW), some) == "One of two sees the organisation as Building. The other has too few answers to tell."
    )
    assert said(part(LOW), part(HIGH), some) == (
        "Two of three results lie in two different fields. The other has too few answers to tell."
    )
    assert said(part(LOW), some, some).endswith("The others have too few answers to tell.")
    assert said(some, some) == "The two results are similar: no difference is larger than the margin."
    nothing = part({})
    assert said(nothing, nothing) == "There are too few answers yet to compare these results."
    assert compare_parts([nothing, part(LOW)], ["", ""]).limits[0] == "A has too few answers for any score."


def test_where_names_what_differs_and_what_does_not() -> None:
    where = compare_parts([part(LOW), part({**LOW, "SAL": 80.0, "IDN": 60.0})], ["", ""]).where
    assert where is not None
    assert where.startswith("More than the margin apart: Identifying needs and Sales practice. Similar: Anticipating")
    assert compare_parts([part(LOW), part(LOW)], ["", ""]).where == "Every section is similar."
    assert compare_parts([part(LOW), part(HIGH)], ["", ""]).where == "Every section differs by more than the margin."


def test_everything_of_one_edition_can_be_compared() -> None:
    assert compare_parts([part(LOW), part(HIGH)], ["", ""]).limits == ()


def test_forms_differ() -> None:
    comparison = compare_parts([part(LOW), part(HALF, "pulse")], ["", ""])
    (limit,) = comparison.limits
    assert limit.startswith("The results differ in length (Full assessment and Quick sketch)")
    assert len(comparison.sections) == 5
    assert comparison.statements is not None


def test_without_answers_there_are_no_statements() -> None:
    comparison = compare_parts([part(LOW), part(HIGH, scores_only=True)], ["", "Jo"])
    assert comparison.statements is None
    assert comparison.limits == (
        "Without the answers of Jo, single statements cannot be compared: the link carries scores only.",
    )
    both = compare_parts([part(LOW, scores_only=True)] * 2, ["", ""])
    assert both.limits == ("These links carry scores only, so single statements cannot be compared.",)


def test_another_edition_keeps_its_sections() -> None:
    later = newest().model_copy(update={"number": newest().number + 1})
    comparison = compare_parts([part(LOW), part(HIGH, edition=later)], ["", ""])
    assert len(comparison.sections) == 5
    assert comparison.statements is None
    assert "B answered another edition than A" in comparison.limits[0]


def test_another_pack_keeps_the_map_alone() -> None:
    other = newest().model_copy(update={"id": "another-pack"})
    comparison = compare_parts([part(LOW, role="marketing"), part(HIGH, edition=other, role="sales")], ["", ""])
    assert comparison.sections == ()
    assert comparison.statements is None
    assert comparison.roles == ()
    assert comparison.where is None
    assert comparison.limits == ("B answered another questionnaire than A, so only the map can be compared.",)
    assert comparison.headline == "One sees the organisation as Building, the other as Integrated."


def test_fields_with_other_names_or_lines_are_said() -> None:
    renamed = {name: field.model_copy(update={"title": f"New {name}"}) for name, field in newest().quadrants.items()}
    later = newest().model_copy(update={"number": 2, "quadrants": renamed})
    comparison = compare_parts([part(LOW), part(HIGH, edition=later)], ["", ""])
    assert comparison.limits[1] == "The fields of the map are called as in the questionnaire of A."
    moved = part(HIGH)
    constants = replace(moved.result.rubric.constants, cut=50.0)
    rubric = replace(moved.result.rubric, constants=constants)
    comparison = compare_parts([part(LOW), replace(moved, result=replace(moved.result, rubric=rubric))], ["", ""])
    assert comparison.limits == (
        "The results draw the line between weak and strong at different points, so the map has no fields.",
    )


def test_roles_are_compared_when_both_sides_are_there() -> None:
    parts = [part(LOW, role="marketing"), part(HIGH, role="sales"), part(HIGH, role="general")]
    comparison = compare_parts(parts, ["", "Jo", ""])
    assert [gap.difference.points for gap in comparison.roles] == [40] * 5
    assert comparison.role_note is not None
    assert comparison.role_note.startswith("Marketing is the mean of A, sales that of Jo.")
    assert compare_parts([parts[0], parts[2]], ["", ""]).roles == ()


def test_statements_group_results_by_answer() -> None:
    one, other = part(LOW, changed={"IDN1": 5}), part(LOW, changed={"IDN1": 1})
    comparison = compare_parts([one, other, one], ["", "", ""])
    assert comparison.statements is not None
    first = comparison.statements[0]
    assert first.text == newest().item("IDN1").text
    assert first.answers == (("Almost always", "A and C"), ("Almost never", "B"))


def test_cant_say_and_missing_are_told() -> None:
    parts = [part(LOW, changed={"IDN1": answer}) for answer in (5, 1, CANT_SAY)]
    statements = compare_parts(parts, ["", "", ""]).statements
    assert statements is not None
    assert statements[0].answers[-1] == ("Can't say", "C")


def test_then_and_now_orders_by_day() -> None:
    then, now = part(LOW, day=date(2026, 1, 2)), part({**LOW, "SAL": 80.0}, day=date(2026, 5, 1))
    for parts in ((then, now), (now, then)):
        comparison = compare_days(parts)
        assert comparison.parts == (then, now)
        assert comparison.headline == "Sales is up by 40; marketing is similar."
        assert [mark.sign for mark in comparison.marks] == ["Then", "Now"]
        assert comparison.moved is not None
        assert {each.effect[:6] for each in comparison.moved} == {"sales "}


def test_then_and_now_words() -> None:
    def moved(**scores: float) -> str:
        return compare_days(
            [part(HALF_FULL, day=date(2026, 1, 2)), part({**HALF_FULL, **scores}, day=date(2026, 3, 2))]
        ).headline

    assert moved() == "Nothing on the map has moved by more than the margin."
    assert moved(IDN=0.0, ANT=0.0, SAL=100.0) == "Marketing is down by 30 and sales is up by 40."
    silent = part({}, day=date(2026, 3, 2))
    assert compare_days([part(LOW, day=date(2026, 1, 2)), silent]).headline.startswith("There are too few answers")


HALF_FULL = dict.fromkeys(LOW, 60.0)


def test_the_rest_of_the_changes_is_counted() -> None:
    comparison = compare_days([part(LOW, day=date(2026, 1, 2)), part(HIGH, day=date(2026, 3, 2))])
    assert comparison.moved is not None
    assert len(comparison.moved) == 5
    assert comparison.moved_rest == "20 further answers changed, each with no larger effect."


def test_who_may_be_one_person() -> None:
    early, late = date(2026, 1, 2), date(2026, 3, 2)
    assert not may_be_then_and_now([part(LOW), part(LOW, day=late)])
    assert not may_be_then_and_now([part(LOW, day=late), part(LOW, day=late)])
    assert not may_be_then_and_now([part(LOW, day=early)])
    assert is_probably_one_person([part(LOW, day=early), part(LOW, day=late)])
    assert is_probably_one_person([part(LOW, day=early, role="sales"), part(LOW, day=late, role="sales")])
    differ = [part(LOW, day=early, role="sales"), part(LOW, day=late, role="marketing")]
    assert may_be_then_and_now(differ)
    assert not is_probably_one_person(differ)


def test_about_a_result() -> None:
    known = part(LOW, role="sales", day=date(2026, 5, 3))
    assert known.about() == "Sales, Full assessment, 3 May 2026"
    assert known.about(with_form=False) == "Sales, 3 May 2026"
    assert part(LOW).about(with_form=False) == ""


def test_small_words() -> None:
    assert day_words(date(2026, 12, 31)) == "31 December 2026"
    assert [number(count) for count in (1, 12, 13)] == ["one", "twelve", "13"]
