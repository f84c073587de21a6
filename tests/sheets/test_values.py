"""Single values: what is taken, and how one that is refused is quoted."""

import json

import pytest

from assessment.packs import Catalogue
from assessment.sheets import read_csv, read_json
from tests.sheets.refused import csv_problem, json_problem, problems


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("6", "6"),
        ("4.5", "4.5"),
        ("true", "true"),
        ("NaN", "not a number"),
        ("Infinity", "a very large number"),
        ("-1e400", "a very large number"),
        ("123456789012345678901234567890", "a very large number"),
        ('"4"', "4"),
        ('""', ""),
        ("[4]", "a list"),
        ('{"value": 4}', "a group of values"),
        ('"\\u001b[31mred\\u202e"', "?[31mred?"),
        ('"\\ud800"', "?"),
        ('"' + "x" * 100 + '"', "x" * 40 + "…"),
    ],
)
def test_how_a_refused_answer_is_quoted(catalogue: Catalogue, value: str, shown: str) -> None:
    found = json_problem(f'{{"answers": {{"IDN1": {value}}}}}', catalogue)
    assert (found.row, found.item, found.problem) == (1, "IDN1", f'"{shown}" is not an answer')


@pytest.mark.parametrize(
    "spelling", ["cant_say", "can't say", "can’t say", "cant say", "Can't Say", "CANT_SAY", " Can’t say "]
)
def test_spellings_of_cant_say_in_a_table(catalogue: Catalogue, spelling: str) -> None:
    (sheet,) = read_csv(f"IDN1,IDN2\n{spelling},3\n", catalogue)
    assert sheet.answers == {"IDN1": "cant_say", "IDN2": 3}


@pytest.mark.parametrize("spelling", ["can't say", "Cant_Say", "cantsay"])
def test_json_has_one_spelling_of_cant_say(catalogue: Catalogue, spelling: str) -> None:
    assert json_problem(json.dumps({"answers": {"IDN1": spelling}}), catalogue).item == "IDN1"


@pytest.mark.parametrize("spelling", ["cant", "don't know", "n/a", "-", "?", "0"])
def test_other_words_are_not_taken_for_cant_say(catalogue: Catalogue, spelling: str) -> None:
    assert csv_problem(f"IDN1\n{spelling}\n", catalogue).item == "IDN1"


@pytest.mark.parametrize("cell", ["4", "4.", "4.0", "4.000", "04", "0004", " 4 ", '"4"'])
def test_spellings_of_four_in_a_table(catalogue: Catalogue, cell: str) -> None:
    (sheet,) = read_csv(f"IDN1,IDN2\n{cell},3\n", catalogue)
    assert sheet.answers == {"IDN1": 4, "IDN2": 3}


@pytest.mark.parametrize("day", ["0001-01-01", "2024-02-29", "9999-12-31"])
def test_a_day(catalogue: Catalogue, day: str) -> None:
    (sheet,), _ = read_json(json.dumps({"answers": {}, "day": day}), catalogue)
    assert sheet.day is not None
    assert sheet.day.isoformat() == day


@pytest.mark.parametrize(
    "day",
    ["2025-02-29", "0000-01-01", "2026-1-31", "2026-W05-6", "２０２６-01-31", "2026-01-31 ", "today", "", 5, False],
)
def test_no_day(catalogue: Catalogue, day: object) -> None:
    found = json_problem(json.dumps({"answers": {}, "day": day}), catalogue)
    assert found.item == "day"
    assert found.remedy == "Write it as 2026-01-31; leave it out if unknown."


def test_an_object_with_many_faults_is_told_whole(catalogue: Catalogue) -> None:
    entry = {"role": "boss", "day": "today", "colour": 1, "answers": {"IDN1": 0, "IDN2": 3, "XXX1": 1, "SAL1": True}}
    found = problems(lambda: read_json(json.dumps(entry), catalogue))
    assert [each.item for each in found] == ["colour", "IDN1", "XXX1", "SAL1", "role", "day"]
    assert {each.row for each in found} == {1}
