"""The shipped examples are worth something: they reach every field and every kind of result."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from assessment.packs import Catalogue, check_folder
from assessment.packs.files import EXAMPLES


@pytest.fixture(scope="module")
def examples(root: Path) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = yaml.safe_load(
        (root / "content" / "marketing-sales" / "1" / "examples.yaml").read_text(encoding="utf-8")
    )
    return read


def expected(examples: list[dict[str, Any]], key: str) -> list[Any]:
    return [example["expect"][key] for example in examples if key in example["expect"]]


def test_there_are_enough_of_both_forms(examples: list[dict[str, Any]]) -> None:
    assert len(examples) >= 12
    assert {example["form"] for example in examples} == {"full", "pulse"}
    names = [example["name"] for example in examples]
    assert len(set(names)) == len(names)


def test_every_field_is_reached(examples: list[dict[str, Any]]) -> None:
    assert {"integrated", "marketing_led", "sales_led", "building", None} <= set(expected(examples, "quadrant"))


def test_every_kind_of_result_is_reached(examples: list[dict[str, Any]]) -> None:
    assert any(True in each.values() for each in expected(examples, "borderline"))
    assert any(len(each) > 1 for each in expected(examples, "possible_quadrants")), "an incomplete sheet"
    assert any("contradiction" in each for each in expected(examples, "quality"))
    assert {"same_way", "need_a_look", "mixed_picture"} <= set(expected(examples, "convergence"))
    assert any(expected(examples, "signs"))
    assert any(None in each.values() for each in expected(examples, "sections"))


def test_every_example_holds(root: Path) -> None:
    assert [each for each in check_folder(root / "content") if each.file.name == EXAMPLES] == []


def test_both_sides_are_clear_of_the_line_and_within_its_margin(examples: list[dict[str, Any]]) -> None:
    found = {(each["marketing"], each["sales"]) for each in expected(examples, "borderline") if len(each) == 2}
    assert found == {(True, True), (True, False), (False, True), (False, False)}


def test_each_field_is_reached_well_clear_of_its_lines(examples: list[dict[str, Any]]) -> None:
    clear = {"marketing": False, "sales": False}
    found = [each["expect"] for each in examples if each["expect"].get("borderline") == clear]
    assert {"integrated", "marketing_led", "sales_led", "building"} <= set(
        expected([{"expect": e} for e in found], "quadrant")
    )


def test_every_note_sign_section_and_strategy_is_reached(examples: list[dict[str, Any]], catalogue: Catalogue) -> None:
    edition = catalogue.edition("marketing-sales", 1)
    notes = {note for each in expected(examples, "quality") for note in each}
    assert notes == {"long_string", "straight_lining", "contradiction", "low_visibility"}
    assert {sign for each in expected(examples, "signs") for sign in each} == set(edition.signs)
    weakest = {cell.split(".")[1] for cell in expected(examples, "guidance") if cell}
    assert weakest == {each.id for each in edition.questionnaires if each.axis != "together"}
    assert {ranked[0] for ranked in expected(examples, "strategies") if ranked} == set(edition.strategies)


def test_the_ends_of_the_scale_and_the_line_itself_are_reached(examples: list[dict[str, Any]]) -> None:
    for side in ("marketing", "sales"):
        assert {0, 62.5, 100} <= set(expected(examples, side))
