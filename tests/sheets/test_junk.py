"""Large files: good ones are read quickly, and junk is refused soon."""

import json
import time

import pytest

from assessment.packs import Catalogue
from assessment.sheets import read_csv, read_json
from tests.sheets.refused import problems

MANY = 10_000


def test_many_sheets_are_read_quickly(catalogue: Catalogue) -> None:
    items = catalogue.newest("marketing-sales").form_items("full")
    objects = json.dumps([{"form": "full", "role": "sales", "answers": dict.fromkeys(items, 4)}] * MANY)
    started = time.process_time()
    assert len(read_json(objects, catalogue)[0]) == MANY
    assert time.process_time() - started < 2
    table = ",".join(("form", "role", *items)) + "\n" + (",".join(("full", "sales", *"4" * len(items))) + "\n") * MANY
    started = time.process_time()
    assert len(read_csv(table, catalogue)) == MANY
    assert time.process_time() - started < 2


JUNK = {
    "letters": "x" * 1_000_000,
    "quotes": '"' * 1_000_000,
    "brackets": "[" * 1_000_000,
    "closed brackets": "[" * 500_000 + "]" * 500_000,
    "braces": "{" * 1_000_000,
    "commas": "," * 1_000_000,
    "line ends": "\n" * 1_000_000,
    "noughts": "\0" * 1_000_000,
    "digits": "9" * 1_000_000,
    "a long string": '"' + "x" * 1_000_000 + '"',
    "many numbers": "[" + "1," * 300_000 + "1]",
    "many objects": "[" + "{}," * 300_000 + "{}]",
    "many fields": '{"answers": {}, ' + ",".join(f'"f{n}": 1' for n in range(60_000)) + "}",
    "many items": '{"answers": {' + ",".join(f'"I{n}": 1' for n in range(60_000)) + "}}",
    "one item many times": '{"answers": {' + ",".join(['"IDN1": 1'] * 60_000) + "}}",
    "many headings": ",".join(f"I{n}" for n in range(60_000)) + "\n1\n",
    "many wrong rows": "IDN1,SAL1\n" + "9,x\n" * 100_000,
    "many wrong fields": "form,IDN1\n" + "".join(f"form{n},4\n" for n in range(50_000)),
    "a long heading": "x" * 100_000 + ",IDN1\n1,1\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", JUNK)
def test_a_megabyte_of_junk_is_refused_soon(catalogue: Catalogue, kind: str) -> None:
    for read in (read_json, read_csv):
        started = time.process_time()
        found = problems(lambda read=read: read(JUNK[kind], catalogue))  # type: ignore[misc]
        assert time.process_time() - started < 8
        assert 1 <= len(found) <= 51


def test_all_problems_are_told_up_to_fifty(catalogue: Catalogue) -> None:
    def told(rows: int) -> list[tuple[int | None, str | None, str]]:
        found = problems(lambda: read_csv("IDN1,SAL1\n" + "9,4\n" * rows, catalogue))
        return [(each.row, each.item, each.problem) for each in found]

    assert [(row, item) for row, item, _ in told(50)] == [(row, "IDN1") for row in range(1, 51)]
    assert told(51)[:50] == told(50)
    assert told(51)[50] == (None, None, "1 more problem is not listed")
    assert told(80)[50:] == [(None, None, "30 more problems are not listed")]
