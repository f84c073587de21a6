"""`emphasis score`: shapes of input and output, and what is said about input that cannot be used."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Invoke
from tests.cli.promised import promised
from tests.golden import oracle
from tests.scoring.drawn_sheets import random_sheets
from tests.scoring.result_as_json import differences

PACK = {"pack": "marketing-sales", "edition": 1}


def as_csv(sheets: list[dict[str, Any]], *fixed: str) -> str:
    items = oracle.PRESENTED["full"]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*fixed, *items])
    for sheet in sheets:
        answers = sheet["answers"]
        writer.writerow([*(sheet[name] for name in fixed), *(answers.get(item, "") for item in items)])
    return out.getvalue()


def test_one_object_gives_one_object_in_the_promised_shape(invoke: Invoke, sheet: dict[str, Any]) -> None:
    printed = json.loads(invoke("score", "-", stdin=json.dumps(sheet)).stdout)
    expected = oracle.score(sheet)
    assert not differences(promised(printed, expected), expected)
    assert printed["guidance"] == "sales_led.ANT"
    assert printed["signs"]["fired"] == ["IDN6", "REL6", "SAL6"]
    assert list(printed["sections"]) == ["IDN", "ANT", "LEA", "REL", "SAL"]
    assert printed["together"]["communication"] == 75
    assert printed["strategies"][0]["reasons"]
    assert {"pack", "edition", "form"} <= printed.keys()


def test_random_sheets_agree_with_the_independent_reading(invoke: Invoke) -> None:
    sheets = [PACK | sheet for sheet in random_sheets(seed=11, count=300)]
    printed = json.loads(invoke("score", "-", stdin=json.dumps(sheets)).stdout)
    assert len(printed) == len(sheets)
    for ours, sheet in zip(printed, sheets, strict=True):
        expected = oracle.score(sheet)
        assert not differences(promised(ours, expected), expected), sheet


def test_a_list_of_one_gives_a_list_of_one(invoke: Invoke, sheet: dict[str, Any]) -> None:
    alone = json.loads(invoke("score", "-", stdin=json.dumps(sheet)).stdout)
    assert json.loads(invoke("score", "-", stdin=json.dumps([sheet])).stdout) == [alone]


def test_an_empty_list_gives_an_empty_list(invoke: Invoke) -> None:
    assert json.loads(invoke("score", "-", stdin="[]").stdout) == []


def test_figures_are_not_rounded(invoke: Invoke, sheet: dict[str, Any]) -> None:
    printed = json.loads(invoke("score", "-", stdin=json.dumps(sheet)).stdout)
    sem = printed["sections"]["IDN"]["sem"]
    assert sem == pytest.approx(25 * (0.65 / 5) ** 0.5, abs=1e-12)
    assert sem != round(sem, 6)


def test_csv_and_json_give_the_same_results(invoke: Invoke, tmp_path: Path) -> None:
    sheets = [PACK | sheet for sheet in random_sheets(seed=12, count=40) if sheet["form"] == "full"]
    table = tmp_path / "people.csv"
    table.write_text(as_csv(sheets, "pack", "edition", "form"), encoding="utf-8")
    from_json = json.loads(invoke("score", "-", stdin=json.dumps(sheets)).stdout)
    assert json.loads(invoke("score", str(table)).stdout) == from_json
    assert json.loads(invoke("score", "-", stdin=table.read_text()).stdout) == from_json


def test_csv_from_a_spreadsheet_with_a_byte_order_mark(invoke: Invoke, tmp_path: Path, sheet: dict[str, Any]) -> None:
    table = tmp_path / "people.csv"
    table.write_text(as_csv([sheet]), encoding="utf-8-sig")
    printed = json.loads(invoke("score", str(table), "--form", "full").stdout)
    assert printed[0]["quadrant"] == "sales_led"


def test_options_fill_in_what_csv_rows_leave_out(invoke: Invoke, sheet: dict[str, Any]) -> None:
    printed = json.loads(
        invoke(
            "score", "-", "--form", "full", "--pack", "marketing-sales", "--edition", "1", stdin=as_csv([sheet])
        ).stdout
    )
    alone = json.loads(invoke("score", "-", stdin=json.dumps(sheet)).stdout)
    assert printed == [alone]


def test_a_json_file_without_its_ending_is_told_by_its_first_character(
    invoke: Invoke, tmp_path: Path, sheet_json: str
) -> None:
    file = tmp_path / "answers"
    file.write_text("\n  " + sheet_json, encoding="utf-8")
    assert json.loads(invoke("score", str(file)).stdout)["quadrant"] == "sales_led"


def test_a_bad_value_names_row_and_item_and_nothing_is_printed(invoke: Invoke, sheet: dict[str, Any]) -> None:
    bad = sheet | {"answers": sheet["answers"] | {"IDN2": 7}}
    refused = invoke("score", "-", stdin=json.dumps([sheet, sheet, bad]))
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert "row 3" in refused.stderr.lower()
    assert "IDN2" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_every_bad_value_is_named_at_once(invoke: Invoke, sheet: dict[str, Any]) -> None:
    bad = sheet | {"answers": sheet["answers"] | {"IDN2": 0, "SAL3": "often", "XYZ1": 3}}
    refused = invoke("score", "-", stdin=json.dumps(bad))
    assert refused.exit_code == 2
    assert all(item in refused.stderr for item in ("IDN2", "SAL3", "XYZ1"))


@pytest.mark.parametrize(
    ("stdin", "said"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"\xff\xfe{\x00", "UTF-8"),
        (b"{", ""),
        (b"[1]", ""),
        (b'{"pack": "elsewhere", "edition": 1, "form": "full", "answers": {}}', "elsewhere"),
        (b'{"pack": "marketing-sales", "edition": 99, "form": "full", "answers": {}}', "99"),
        (b'{"pack": "marketing-sales", "edition": 1, "form": "other", "answers": {}}', "other"),
        (b"name,colour\nA,blue\n", ""),
    ],
)
def test_input_that_cannot_be_used_gets_a_sentence(invoke: Invoke, stdin: bytes, said: str) -> None:
    refused = invoke("score", "-", stdin=stdin)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert said in refused.stderr
    assert refused.stderr[0].isupper() or refused.stderr[0].isdigit()
    assert refused.stderr.endswith(".\n")


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_cannot_be_opened_gets_a_sentence(invoke: Invoke, tmp_path: Path, name: str) -> None:
    refused = invoke("score", str(tmp_path / name))
    assert refused.exit_code == 2
    assert "cannot be read" in refused.stderr
