"""Sheets where there are several packs, and several editions of one."""

import json

import pytest

from assessment.packs import Catalogue
from assessment.sheets import Sheet, read_csv, read_json, to_json
from tests.sheets.refused import csv_problem, json_problem

PACK = "marketing-sales"
ALL = [("after-sales", 1), (PACK, 1), (PACK, 2)]


def test_a_pack_must_be_named(several: Catalogue) -> None:
    for found in (json_problem('{"answers": {}}', several), csv_problem("IDN1\n4\n", several)):
        assert (found.row, found.item) == (1, "pack")
        assert found.problem == "there are several packs here"
        assert found.remedy == "Name one of: after-sales, marketing-sales."


def test_the_newest_edition_of_the_pack_is_taken(several: Catalogue) -> None:
    sheets, _ = read_json(json.dumps({"pack": PACK, "answers": {}}), several)
    assert sheets == [Sheet(PACK, 2, "full")]
    assert read_csv(f"pack,IDN1\n{PACK},4\n", several) == [Sheet(PACK, 2, "full", {"IDN1": 4})]


def test_an_edition_that_is_not_here(several: Catalogue) -> None:
    found = json_problem(json.dumps({"pack": PACK, "edition": 3, "answers": {}}), several)
    assert (found.item, found.remedy) == ("edition", "Write one of: 1, 2.")
    assert csv_problem("pack,edition,IDN1\nafter-sales,2,4\n", several).remedy == "Write one of: 1."


def test_rows_of_all_of_them_in_one_file(several: Catalogue) -> None:
    sheets = [Sheet(pack, number, form, {"IDN1": 2}) for pack, number in ALL for form in ("full", "pulse")]
    assert read_json(json.dumps([to_json(sheet) for sheet in sheets]), several) == (sheets, True)
    rows = "".join(f"{each.pack},{each.edition},{each.form},2\n" for each in sheets)
    assert read_csv("pack,edition,form,IDN1\n" + rows, several) == sheets


def test_options_hold_for_rows_that_say_nothing(several: Catalogue) -> None:
    text = "pack,edition,form,IDN1\n,,,4\nafter-sales,1,full,4\n,2,,4\n"
    found = read_csv(text, several, pack=PACK, edition=1, form="pulse")
    assert [(each.pack, each.edition, each.form) for each in found] == [
        (PACK, 1, "pulse"),
        ("after-sales", 1, "full"),
        (PACK, 2, "pulse"),
    ]


@pytest.mark.parametrize(("options", "item"), [({"pack": "other"}, "pack"), ({"pack": PACK, "edition": 9}, "edition")])
def test_a_wrong_option_is_told_once(several: Catalogue, options: dict[str, str | int], item: str) -> None:
    found = csv_problem("IDN1\n4\n4\n4\n", several, **options)
    assert (found.row, found.item) == (None, item)
