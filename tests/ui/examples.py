"""The answer sheets of the shipped pack's own examples: every field, borderlines, gaps, contradictions."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assessment import links
from assessment.packs import Catalogue, Edition, open_catalogue
from assessment.sheets import Sheet

CONTENT = Path(__file__).resolve().parents[2] / "content"


@cache
def catalogue() -> Catalogue:
    """The content of the checkout."""
    return open_catalogue(CONTENT)


def newest() -> Edition:
    """The edition that a new assessment uses."""
    return catalogue().newest(catalogue().editions[0].id)


@cache
def example_sheets() -> dict[str, Sheet]:
    """Sheets by the name of the example."""
    edition = newest()
    file = CONTENT / edition.id / str(edition.number) / "examples.yaml"
    listed: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {each["name"]: _sheet(edition, each) for each in listed}


def token(sheet: Sheet) -> str:
    """The link of a sheet with its answers."""
    return links.encode(sheet, catalogue())


def scores_token(sheet: Sheet) -> str:
    """The link of a sheet without its answers."""
    return links.encode_scores(links.scores_of(sheet, catalogue()), catalogue())


def filled(form: str = "full", *, but: int = 0, answer: int = 4) -> Sheet:
    """A sheet with the same answer everywhere, and none to the last ``but`` statements."""
    edition = newest()
    items = edition.form_items(form)
    return Sheet(edition.id, edition.number, form, dict.fromkeys(items[: len(items) - but], answer))


def _sheet(edition: Edition, example: dict[str, Any]) -> Sheet:
    form: str = example["form"]
    answers: dict[str, Any] = {}
    asked = edition.form_items(form)
    screens = {each.id: [item.id for item in each.items if item.id in asked] for each in edition.questionnaires}
    for key, value in example["answers"].items():
        answers |= dict(zip(screens[key], value, strict=True)) if isinstance(value, list) else {key: value}
    given = {item: answer for item, answer in answers.items() if answer is not None}
    return Sheet(edition.id, edition.number, form, given)
