"""CSV and JSON, read back."""

import csv
import json
from io import StringIO

import pytest

from assessment.links.result_json import result_object
from assessment.reports import Handout
from assessment.reports.tables import COLUMNS, csv_file, json_file
from assessment.reports.typed import cleaned
from tests.reports.handouts import HOSTILE, OWNER, of_example, random_handouts

CLEAR = "Both sides usual practice"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(handout: Handout) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(csv_file(handout).decode("utf-8-sig"), newline="")))


def part(handout: Handout, name: str) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in rows(handout) if row["part"] == name}


def test_csv_holds_every_number_in_full_precision() -> None:
    for handout in random_handouts(50):
        result = handout.result
        expected = {section.id: "" if section.score is None else str(section.score) for section in result.sections}
        assert {id_: row["score"] for id_, row in part(handout, "section").items()} == expected
        axes = part(handout, "axis")
        assert axes["marketing"]["score"] == ("" if result.marketing.score is None else str(result.marketing.score))
        assert axes["sales"]["high"] == str(result.sales.high)
        assert [row["id"] for row in rows(handout) if row["part"] == "strategy"] == [s.id for s in result.strategies]


def test_csv_holds_answers_only_where_they_are_known() -> None:
    handout = of_example(CLEAR)
    assert len(part(handout, "answer")) == len(handout.edition.form_items("full"))
    assert not part(of_example(CLEAR, scores_only=True), "answer")


def test_csv_holds_field_headline_and_plan() -> None:
    handout = of_example(CLEAR)
    about = part(handout, "result")
    assert about["field"]["name"] == "Integrated"
    assert about["headline"]["text"] == handout.report.headline
    assert {row["owner"] for row in part(handout, "plan").values()} == {OWNER}


@pytest.mark.parametrize("typed", HOSTILE)
def test_no_cell_is_a_formula(typed: str) -> None:
    handout = of_example(CLEAR, owner=typed, by=typed)
    cells = [cell for row in rows(handout) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    owners = {row["owner"] for row in part(handout, "plan").values()}
    assert {owner.removeprefix("'") for owner in owners} == {cleaned(typed).removeprefix("'")}
    assert all(set(row) == set(COLUMNS) for row in rows(handout))


def test_json_is_what_the_command_prints() -> None:
    for handout in random_handouts(20):
        assert json.loads(json_file(handout)) == json.loads(json.dumps(result_object(handout.content, handout.result)))
