"""Answer sheets from a spreadsheet."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.errors import SheetError, SheetProblem
from assessment.packs import Catalogue
from assessment.sheets import Sheet, read_csv, read_json, to_json
from tests.scoring.drawn_sheets import random_sheets


def problems_of(text: str, catalogue: Catalogue, form: str | None = None) -> list[SheetProblem]:
    with pytest.raises(SheetError) as refused:
        read_csv(text, catalogue, form=form)
    return list(refused.value.problems)


def answers_of(text: str, catalogue: Catalogue) -> list[dict[str, object]]:
    return [dict(sheet.answers) for sheet in read_csv(text, catalogue)]


def as_csv(sheets: list[Sheet], items: list[str], separator: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(["pack", "edition", "form", "role", "day", *items])
    for sheet in sheets:
        fields = [sheet.pack, sheet.edition, sheet.form, sheet.role, sheet.day]
        writer.writerow([*fields, *(sheet.answers.get(item) for item in items)])
    return out.getvalue()


def test_a_row_with_everything(catalogue: Catalogue) -> None:
    text = "id,pack,edition,form,role,day,IDN1,IDN2\nP-7,marketing-sales,1,full,sales,2026-02-28,4,cant_say\n"
    answers = {"IDN1": 4, "IDN2": "cant_say"}
    expected = Sheet("marketing-sales", 1, "full", answers, "sales", date(2026, 2, 28))  # type: ignore[arg-type]
    assert read_csv(text, catalogue) == [expected]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(catalogue: Catalogue, separator: str, ending: str) -> None:
    text = ending.join(separator.join(cells) for cells in (["IDN1", "IDN2", "ANT1"], ["1", "", "5"], ["2", "3", "4"]))
    assert answers_of(text, catalogue) == [{"IDN1": 1, "ANT1": 5}, {"IDN1": 2, "IDN2": 3, "ANT1": 4}]


def test_a_semicolon_table_with_commas_in_its_cells(catalogue: Catalogue) -> None:
    assert answers_of('id;IDN1\n"a, b, c";3\n', catalogue) == [{"IDN1": 3}]


def test_what_spreadsheets_add(catalogue: Catalogue) -> None:
    text = '\ufeff"IDN1", idn2,Ant1,,\r\n "3 ",4.0, Can\'t say ,,\r\n,,,,\r\n5,04,CANT_SAY,,\r\n,,,,\r\n'
    read = answers_of(text, catalogue)
    assert read == [
        {"IDN1": 3, "IDN2": 4, "ANT1": "cant_say"},
        {"IDN1": 5, "IDN2": 4, "ANT1": "cant_say"},
    ]


def test_short_rows_and_an_empty_table(catalogue: Catalogue) -> None:
    assert answers_of("IDN1,IDN2\n3\n", catalogue) == [{"IDN1": 3}]
    assert answers_of("IDN1,IDN2\n", catalogue) == []


def test_options_hold_for_rows_that_do_not_say_their_own(catalogue: Catalogue) -> None:
    read = read_csv("form,IDN1\n,3\nfull,4\n", catalogue, form="pulse", pack="marketing-sales", edition=1)
    assert [sheet.form for sheet in read] == ["pulse", "full"]


def test_rows_of_two_forms_share_their_columns(catalogue: Catalogue) -> None:
    read = read_csv("form,IDN1,IDN6\npulse,3,\nfull,4,5\n", catalogue)
    assert [dict(sheet.answers) for sheet in read] == [{"IDN1": 3}, {"IDN1": 4, "IDN6": 5}]


@pytest.mark.parametrize("cell", ["0", "6", "-1", "4.5", "4,0", "often", "x", "1e0", "+4", "٤", "1_0", "true", "nan"])
def test_a_cell_that_is_no_answer(catalogue: Catalogue, cell: str) -> None:
    (problem,) = problems_of(f'IDN1;IDN2\n3;4\n3;"{cell}"\n', catalogue)
    assert (problem.row, problem.item) == (2, "IDN2")
    assert problem.problem == f'"{cell}" is not an answer'


def test_rows_are_counted_below_the_headings_with_empty_ones(catalogue: Catalogue) -> None:
    found = problems_of("\n\nIDN1,IDN2\n9,1\n\n,,\n1,9\n", catalogue)
    assert [(each.row, each.item) for each in found] == [(1, "IDN1"), (4, "IDN2")]


@pytest.mark.parametrize(
    ("text", "row", "item", "said"),
    [
        ("name,IDN1\nAda,3\n", None, "name", "the heading of column 1 is not known"),
        ("IDN1,IDN9X\n3,3\n", None, "IDN9X", 'Did you mean "IDN'),
        ("IDN1,IDN2,idn1\n3,3,3\n", None, "IDN1", "two columns"),
        ("form,id\nfull,1\n", None, None, "no heading is an item id"),
        ("IDN1\n3,4\n", 1, None, '"4" stands below no heading'),
        ("IDN1,,IDN2\n3,4,5\n", 1, None, '"4" stands below no heading'),
        ("form,IDN6\npulse,4\n", 1, "IDN6", "the form pulse does not ask this item"),
        ("form,IDN1\nquick,4\n", 1, "form", 'there is no form "quick"'),
        ("pack,IDN1\nother,4\n", 1, "pack", 'there is no pack "other" here'),
        ("edition,IDN1\n99,4\n", 1, "edition", 'has no edition "99" here'),
        ("edition,IDN1\nfirst,4\n", 1, "edition", 'has no edition "first" here'),
        ("role,IDN1\nboss,4\n", 1, "role", 'there is no role "boss"'),
        ("day,IDN1\n31.1.2026,4\n", 1, "day", '"31.1.2026" is not a day'),
        ("", None, None, "the table is empty"),
        (" \n,,\n", None, None, "the table is empty"),
        ('IDN1\n"3\n', None, None, "this is not a table"),
        ("IDN1\n" + "3" * 140_000, None, None, "this is not a table"),
    ],
)
def test_what_cannot_be_used(catalogue: Catalogue, text: str, row: int | None, item: str | None, said: str) -> None:
    (problem,) = problems_of(text, catalogue)
    assert (problem.row, problem.item) == (row, item)
    assert said in f"{problem.problem}. {problem.remedy}"


def test_a_wrong_option_is_told_once(catalogue: Catalogue) -> None:
    (problem,) = problems_of("IDN1\n1\n2\n3\n", catalogue, form="quick")
    assert (problem.row, problem.item) == (None, "form")


def test_all_problems_are_told_at_once(catalogue: Catalogue) -> None:
    found = problems_of("role,IDN1,IDN2\nboss,9,x\nsales,1,7\n", catalogue)
    assert [(each.row, each.item) for each in found] == [(1, "IDN1"), (1, "IDN2"), (1, "role"), (2, "IDN2")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_says_what_the_same_json_says(catalogue: Catalogue, separator: str) -> None:
    sheets, _ = read_json(json.dumps(list(random_sheets(seed=5, count=50))), catalogue)
    items = [item.id for item in catalogue.editions[0].items()]
    assert len({sheet.form for sheet in sheets}) == 2
    assert read_csv(as_csv(sheets, items, separator), catalogue) == sheets


cells = st.sampled_from(["IDN1", "IDN2", "form", "id", "day", "1", "5", "9", "cant_say", "full", "pulse", "", '"', "'"])


@given(text=st.text(max_size=60) | st.lists(cells | st.sampled_from([",", ";", "\n"]), max_size=30).map("".join))
def test_any_text_gives_sheets_or_problems(catalogue: Catalogue, text: str) -> None:
    try:
        sheets = read_csv(text, catalogue)
    except SheetError as error:
        sheets = []
        _check_sentences(error.problems)
    for sheet in sheets:
        assert read_json(json.dumps(to_json(sheet)), catalogue) == ([sheet], False)


def _check_sentences(problems: Sequence[SheetProblem]) -> None:
    assert problems
    for each in problems:
        assert each.problem[-1] not in ".!"
        assert each.remedy.endswith((".", "?"))
