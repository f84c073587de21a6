"""The guidance keeps to what the comments in its files ask of authors."""

import re
from collections.abc import Iterator

import pytest

import scoring
from assessment.packs import Catalogue, Edition

RISKS = {
    "sales_led": {"IDN": "R2 R5", "ANT": "R1", "LEA": "R1", "REL": "R1 R5"},
    "marketing_led": {"SAL": "R3 R4", "IDN": "R3 R4", "ANT": "R4", "LEA": "R3 R4", "REL": "R3"},
    "building": {"IDN": "R6", "ANT": "R1 R6", "LEA": "R6", "REL": "R5 R6", "SAL": "R3 R6"},
    "integrated": {"IDN": "R6", "ANT": "R1", "LEA": "R3", "REL": "R5", "SAL": "R3"},
}
"""By field and weakest section (measurement design 7)."""
CELLS = {f"{field}.{section}": risks for field, cells in RISKS.items() for section, risks in cells.items()}
STEPS = ("days_30", "days_60", "days_90")


@pytest.fixture(scope="module")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.edition("marketing-sales", 1)


def words(text: str) -> int:
    return len(text.split())


def sentences(text: str) -> int:
    return len(re.findall(r"[.!?](?=\s|$)", text))


def is_one_sentence(text: str) -> bool:
    return sentences(text) == 1 and text.endswith(".")


def all_texts(value: object) -> Iterator[str]:
    """Every piece of text below a value of the content."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from all_texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from all_texts(each)


def test_there_are_nineteen_cells_and_none_for_sales_led_with_sales_weakest(edition: Edition) -> None:
    assert len(edition.cells) == 19
    assert "sales_led.SAL" not in edition.cells
    assert (len(edition.strategies), len(edition.signs), len(edition.risks)) == (3, 5, 6)


def test_risks_are_those_of_the_design(edition: Edition) -> None:
    assert {name: " ".join(cell.risks) for name, cell in edition.cells.items()} == CELLS


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_has_the_length_that_fits_its_place(edition: Edition, name: str) -> None:
    cell = edition.cells[name]
    assert words(cell.headline) <= 6
    assert 35 <= words(cell.meaning) <= 70
    assert 2 <= sentences(cell.meaning) <= 4
    assert words(cell.watch) <= 20
    assert is_one_sentence(cell.cost)
    for step in STEPS:
        assert 1 <= sentences(getattr(cell, step)) <= 2


def test_no_two_cells_say_the_same(edition: Edition) -> None:
    for field in ("headline", "meaning", *STEPS, "watch", "cost"):
        said = [getattr(cell, field) for cell in edition.cells.values()]
        assert len(set(said)) == len(said), field


@pytest.mark.parametrize("name", scoring.QUADRANTS)
def test_a_field_of_the_map_is_described_in_its_length(edition: Edition, name: scoring.Quadrant) -> None:
    field = edition.quadrants[name]
    assert words(field.line) <= 22
    assert 60 <= words(field.text) <= 110
    assert 2 <= len(field.text.split("\n\n")) <= 3
    assert all(is_one_sentence(each) for each in (field.line, field.danger, field.start))


@pytest.mark.parametrize("name", ["objectives", "communication", "data"])
def test_a_strategy_is_described_in_its_length(edition: Edition, name: str) -> None:
    strategy = edition.strategies[name]
    assert is_one_sentence(strategy.line)
    assert 40 <= words(strategy.why) <= 70
    assert words(strategy.watch) <= 20
    assert is_one_sentence(strategy.cost)
    assert 1 <= sentences(strategy.keep) <= 2


@pytest.mark.parametrize("name", ["IDN6", "ANT6", "LEA6", "REL6", "SAL6"])
def test_a_sign_is_described_in_its_length(edition: Edition, name: str) -> None:
    card = edition.signs[name]
    assert words(card.title) <= 5
    assert 30 <= words(card.text) <= 60
    assert words(card.watch) <= 20


def test_the_tone_is_calm(edition: Edition) -> None:
    said = list(all_texts(edition.model_dump()))
    assert len(said) > 300
    for text in said:
        assert "!" not in text
        assert not re.search(r"\b(you fail|you should have|your fault|bad at|poorly run)\b", text, re.I), text


def test_no_placeholder_is_left(edition: Edition) -> None:
    unfinished = re.compile(r"…|\.\.\.|\b(todo|tbd|tbc|fixme|xxx|lorem)\b|[<>{}\[\]]", re.IGNORECASE)
    assert [text for text in all_texts(edition.model_dump()) if unfinished.search(text)] == []


def test_sentences_are_short_enough_to_be_read_aloud(edition: Edition) -> None:
    said = [sentence for text in all_texts(edition.model_dump()) for sentence in re.split(r"(?<=[.!?:])\s+", text)]
    assert [sentence for sentence in said if words(sentence) > 30] == []
    long = [words(sentence) for sentence in said if words(sentence) > 3]
    assert sum(long) / len(long) < 15


def test_steps_begin_with_something_to_do(edition: Edition) -> None:
    steps = [getattr(each, step) for each in (*edition.cells.values(), *edition.strategies.values()) for step in STEPS]
    steps += [card.step for card in edition.signs.values()]
    subjects = {"A", "An", "The", "We", "You", "Your", "Our", "It", "Marketing", "Sales", "Each", "Every", "People"}
    assert len(steps) == 19 * 3 + 3 * 3 + 5
    assert {step.split()[0] for step in steps} & subjects == set()


def test_every_risk_is_spoken_of(edition: Edition) -> None:
    used = {risk for cell in edition.cells.values() for risk in cell.risks}
    used |= {risk for card in edition.signs.values() for risk in card.risks}
    assert used == set(edition.risks)
    assert all(words(risk) <= 25 and is_one_sentence(risk) for risk in edition.risks.values())
