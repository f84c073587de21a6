"""Answer sheets from JSON: what is taken, and what is said about the rest."""

import json
import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.errors import SheetError, SheetProblem
from assessment.packs import Catalogue
from assessment.sheets import Sheet, read_json, to_json
from tests.scoring.drawn_sheets import random_sheets


def read_one(value: object, catalogue: Catalogue) -> Sheet:
    sheets, is_list = read_json(json.dumps(value), catalogue)
    assert not is_list
    assert len(sheets) == 1
    return sheets[0]


def problems_of(text: str, catalogue: Catalogue) -> tuple[SheetProblem, ...]:
    with pytest.raises(SheetError) as refused:
        read_json(text, catalogue)
    return refused.value.problems


def the_problem(value: object, catalogue: Catalogue) -> SheetProblem:
    (problem,) = problems_of(json.dumps(value), catalogue)
    return problem


def test_a_sheet_with_everything(catalogue: Catalogue) -> None:
    written = {
        "pack": "marketing-sales",
        "edition": 1,
        "form": "pulse",
        "answers": {"WTD1": 1, "IDN1": "cant_say", "SAL2": 5},
        "role": "sales",
        "day": "2026-02-28",
    }
    sheet = read_one(written, catalogue)
    answers = {"IDN1": "cant_say", "SAL2": 5, "WTD1": 1}
    assert sheet == Sheet("marketing-sales", 1, "pulse", answers, "sales", date(2026, 2, 28))  # type: ignore[arg-type]
    assert list(sheet.answers) == ["IDN1", "SAL2", "WTD1"], "answers stand in presentation order"
    assert to_json(sheet) == written


def test_what_is_left_out_is_the_newest_edition_in_full(catalogue: Catalogue) -> None:
    sheet = read_one({"answers": {}}, catalogue)
    newest = catalogue.newest("marketing-sales")
    assert sheet == Sheet("marketing-sales", newest.number, "full", {})
    assert to_json(sheet).keys() == {"pack", "edition", "form", "answers"}


def test_null_stands_for_left_out(catalogue: Catalogue) -> None:
    null = dict.fromkeys(("pack", "edition", "form", "role", "day"))
    assert read_one({**null, "answers": {"IDN1": None}}, catalogue) == read_one({"answers": {}}, catalogue)


def test_an_empty_answer_to_an_item_of_another_form_is_no_answer(catalogue: Catalogue) -> None:
    assert read_one({"form": "pulse", "answers": {"IDN6": None, "IDN1": 2}}, catalogue).answers == {"IDN1": 2}


def test_a_whole_number_may_have_a_decimal_point(catalogue: Catalogue) -> None:
    sheet = read_one({"edition": 1.0, "answers": {"IDN1": 4.0}}, catalogue)
    assert sheet.edition == 1
    assert repr(sheet.answers) == "{'IDN1': 4}"


def test_a_list_and_a_byte_order_mark(catalogue: Catalogue) -> None:
    assert read_json("[]", catalogue) == ([], True)
    sheets, is_list = read_json('\ufeff [{"answers": {"IDN1": 1}}, {"answers": {}}]', catalogue)
    assert is_list
    assert [sheet.answers for sheet in sheets] == [{"IDN1": 1}, {}]


@pytest.mark.parametrize("value", [0, 6, -1, 4.5, 1e300, True, False, "4", "CANT_SAY", "", [], [4], {}, {"IDN1": 4}])
def test_a_value_that_is_no_answer(catalogue: Catalogue, value: object) -> None:
    problem = the_problem({"answers": {"IDN2": value}}, catalogue)
    assert (problem.row, problem.item) == (1, "IDN2")
    assert "is not an answer" in problem.problem
    assert "1 to 5, or cant_say" in problem.remedy


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_not_a_number(catalogue: Catalogue, value: str) -> None:
    (problem,) = problems_of(f'{{"answers": {{"IDN2": {value}}}}}', catalogue)
    assert problem.item == "IDN2"


@pytest.mark.parametrize(
    ("sheet", "item", "said"),
    [
        ({"answers": {"IDM1": 4}}, "IDM1", 'Did you mean "IDN1"?'),
        ({"answers": {"idn1": 4}}, "idn1", 'Did you mean "IDN1"?'),
        ({"answers": {"IDN7": None}}, "IDN7", "no such item"),
        ({"form": "pulse", "answers": {"IDN6": 4}}, "IDN6", "the form pulse does not ask this item"),
        ({"answers": {}, "colour": 1}, "colour", "Known fields: pack, edition, form, role, day, answers."),
        ({"answers": {}, "rolle": "sales"}, "rolle", 'Did you mean "role"?'),
        ({}, "answers", "the answers are missing"),
        ({"answers": None}, "answers", '"null" is not an object'),
        ({"answers": [4, 4]}, "answers", '"a list" is not an object'),
        ({"answers": {}, "pack": "marketing"}, "pack", 'Did you mean "marketing-sales"?'),
        ({"answers": {}, "pack": 7}, "pack", 'there is no pack "7" here'),
        ({"answers": {}, "pack": ["a"]}, "pack", "there is no pack"),
        ({"answers": {}, "edition": 99}, "edition", 'marketing-sales has no edition "99" here'),
        ({"answers": {}, "edition": True}, "edition", '"true"'),
        ({"answers": {}, "edition": "1"}, "edition", "Write one of: 1."),
        ({"answers": {}, "edition": {}}, "edition", "has no edition"),
        ({"answers": {}, "form": "puls"}, "form", 'Did you mean "pulse"?'),
        ({"answers": {}, "form": False}, "form", 'there is no form "false"'),
        ({"answers": {}, "role": "boss"}, "role", "Write one of: marketing, sales, general, other, private"),
        ({"answers": {}, "role": []}, "role", "there is no role"),
        ({"answers": {}, "day": "2025-02-30"}, "day", '"2025-02-30" is not a day'),
        ({"answers": {}, "day": "20250228"}, "day", "is not a day"),
        ({"answers": {}, "day": "2025-02-28T10:00"}, "day", "is not a day"),
        ({"answers": {}, "day": 20250228}, "day", "is not a day"),
    ],
)
def test_a_field_that_cannot_be_used(catalogue: Catalogue, sheet: dict[str, Any], item: str, said: str) -> None:
    problem = the_problem(sheet, catalogue)
    assert (problem.row, problem.item) == (1, item)
    assert said in f"{problem.problem}. {problem.remedy}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1, column 1"),
        ("{", "this is not JSON"),
        ('{"answers": {}} {}', "column 17"),
        ("IDN1,IDN2\n3,4\n", "this is not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"answers": {"IDN1": ' + "9" * 5000 + "}}", "too long"),
    ],
)
def test_text_that_is_not_json(catalogue: Catalogue, text: str, said: str) -> None:
    (problem,) = problems_of(text, catalogue)
    assert problem.row is None
    assert said in problem.problem


@pytest.mark.parametrize("entry", ["1", '"IDN1"', "null", "true", "[]"])
def test_an_entry_that_is_no_object(catalogue: Catalogue, entry: str) -> None:
    (problem,) = problems_of(f'[{{"answers": {{}}}}, {entry}]', catalogue)
    assert (problem.row, problem.problem) == (2, "this is not an object")


def test_a_key_that_stands_twice_is_refused_with_its_row(catalogue: Catalogue) -> None:
    text = '[{"answers": {}}, {"form": "full", "form": "pulse", "answers": {"IDN1": 1, "IDN1": 1}}]'
    found = problems_of(text, catalogue)
    assert [(each.row, each.item) for each in found] == [(2, "form"), (2, "IDN1")]
    assert all("twice" in each.problem for each in found)


def test_all_problems_are_told_at_once(catalogue: Catalogue) -> None:
    rows = [{"answers": {"IDN1": 9}, "day": "soon"}, {"answers": {}}, {"answers": {"XXX1": 3, "ANT1": "4"}}]
    found = problems_of(json.dumps(rows), catalogue)
    assert [(each.row, each.item) for each in found] == [(1, "IDN1"), (1, "day"), (3, "XXX1"), (3, "ANT1")]


def test_of_many_problems_fifty_are_told_and_the_rest_counted(catalogue: Catalogue) -> None:
    found = problems_of(json.dumps([{"answers": {"IDN1": 9}}] * 53), catalogue)
    assert len(found) == 51
    assert found[49].row == 50
    assert found[50].problem == "3 more problems are not listed"
    assert len(problems_of(json.dumps([{"answers": {"IDN1": 9}}] * 50), catalogue)) == 50


def test_long_and_unprintable_words_are_shortened(catalogue: Catalogue) -> None:
    (problem,) = problems_of(json.dumps({"answers": {"\x1b" + "A" * 1000: "\n" * 100}}), catalogue)
    assert problem.item == "?" + "A" * 39 + "…"


def test_a_megabyte_of_junk_is_refused_at_once(catalogue: Catalogue) -> None:
    junk = json.dumps({"answers": {f"X{number}": number for number in range(60_000)}})
    start = time.process_time()
    assert len(problems_of(junk, catalogue)) == 51
    assert time.process_time() - start < 2


@given(sheet=st.integers(0, 2**32).map(lambda seed: next(random_sheets(seed=seed, count=1))))
def test_what_is_written_is_read_again(catalogue: Catalogue, sheet: dict[str, Any]) -> None:
    read = read_one(sheet, catalogue)
    assert read.answers == {item: answer for item, answer in sheet["answers"].items() if answer is not None}
    assert read_one(to_json(read), catalogue) == read


names = st.sampled_from(
    ["pack", "edition", "form", "role", "day", "answers", "IDN1", "IDN6", "WTO1", "marketing-sales"]
)
words = st.sampled_from(["marketing-sales", "full", "pulse", "sales", "cant_say", "2026-01-31", "", "null"])
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names | st.text(max_size=5), inner, max_size=6),
    max_leaves=20,
)


@given(value=junk)
def test_any_json_gives_sheets_or_problems(catalogue: Catalogue, value: object) -> None:
    _read_or_refuse(json.dumps(value), catalogue)


@given(text=st.text(max_size=60) | st.text(alphabet='{}[]":,0129.eE-+ntrIDN', max_size=60))
def test_any_text_gives_sheets_or_problems(catalogue: Catalogue, text: str) -> None:
    _read_or_refuse(text, catalogue)


def _read_or_refuse(text: str, catalogue: Catalogue) -> None:
    try:
        sheets, _ = read_json(text, catalogue)
    except SheetError as error:
        sheets = []
        _check_sentences(error)
    for sheet in sheets:
        assert read_json(json.dumps(to_json(sheet)), catalogue) == ([sheet], False)


def _check_sentences(refused: SheetError) -> None:
    assert refused.problems
    for each in refused.problems:
        assert each.problem[-1] not in ".!"
        assert each.remedy.endswith((".", "?"))


@pytest.mark.slow
def test_ten_thousand_sheets_are_read_in_a_second_and_a_half(catalogue: Catalogue) -> None:
    text = json.dumps(list(random_sheets(seed=3, count=10_000)))
    start = time.process_time()
    sheets, _ = read_json(text, catalogue)
    assert time.process_time() - start < 1.5
    assert len(sheets) == 10_000
