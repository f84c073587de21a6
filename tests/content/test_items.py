"""The shipped items against the item bank (measurement design 5). Wording may be polished; this may not."""

import re
from collections import Counter

import pytest

from assessment.packs import Catalogue, Edition, Item

FACETS_AND_LINKS = {
    "IDN1": ("listening", "communication"),
    "IDN2": ("shifts", None),
    "IDN3": ("underserved", None),
    "IDN4": ("listening", None),
    "IDN5": ("evidence", "data"),
    "IDN6": ("product push", "objectives"),
    "ANT1": ("foresight", None),
    "ANT2": ("investment", "objectives"),
    "ANT3": ("foresight", None),
    "ANT4": ("trials", None),
    "ANT5": ("long view", "objectives"),
    "ANT6": ("resource drain", "objectives"),
    "LEA1": ("call to action", None),
    "LEA2": ("brand equity", None),
    "LEA3": ("positioning", "communication"),
    "LEA4": ("conversion", "data"),
    "LEA5": ("content", None),
    "LEA6": ("low conversion", "communication"),
    "REL1": ("engagement", None),
    "REL2": ("lifetime value", "objectives"),
    "REL3": ("retention", "data"),
    "REL4": ("two-way", "communication"),
    "REL5": ("personal", None),
    "REL6": ("churn", "objectives"),
    "SAL1": ("follow-up", "communication"),
    "SAL2": ("closing", None),
    "SAL3": ("targeting", "data"),
    "SAL4": ("product fit", None),
    "SAL5": ("revenue", "objectives"),
    "SAL6": ("pressure", "objectives"),
    "WTO1": ("objectives", "objectives"),
    "WTO2": ("objectives", "objectives"),
    "WTC1": ("communication", "communication"),
    "WTC2": ("communication", "communication"),
    "WTD1": ("data", "data"),
    "WTD2": ("data", "data"),
}
SIGNS = {"IDN6": "sales", "ANT6": "marketing", "LEA6": "marketing", "REL6": "sales", "SAL6": "sales"}
PULSE = ["IDN1", "IDN2", "ANT1", "ANT2", "LEA1", "LEA4", "REL1", "REL3", "SAL1", "SAL2", "WTO1", "WTC1", "WTD1"]
WITH_OR = {"ANT1", "WTO1"}
"""A span of time and an example: the only two places where one statement may say "or"."""


@pytest.fixture(scope="module")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.edition("marketing-sales", 1)


def practices(edition: Edition, *, together: bool) -> list[Item]:
    return [
        item
        for questionnaire in edition.questionnaires
        for item in questionnaire.items
        if item.sign is None and (questionnaire.axis == "together") is together
    ]


def test_there_are_36_items_with_the_facets_and_links_of_the_bank(edition: Edition) -> None:
    found = {item.id: (item.facet, item.strategy) for item in edition.items()}
    assert found == FACETS_AND_LINKS
    assert len([item.id for each in edition.questionnaires for item in each.items]) == 36


def test_questionnaires_stand_in_the_order_of_the_article(edition: Edition) -> None:
    assert [(each.id, each.axis) for each in edition.questionnaires] == [
        ("IDN", "marketing"),
        ("ANT", "marketing"),
        ("LEA", "marketing"),
        ("REL", "marketing"),
        ("SAL", "sales"),
        ("WTG", "together"),
    ]


def test_each_questionnaire_has_five_practices_and_its_sign_in_fourth_place(edition: Edition) -> None:
    for questionnaire in edition.questionnaires[:5]:
        ids = [item.id for item in questionnaire.items]
        assert ids == [f"{questionnaire.id}{number}" for number in (1, 2, 3, 6, 4, 5)]
        assert [item.sign is not None for item in questionnaire.items] == [False, False, False, True, False, False]
    assert [item.id for item in edition.questionnaires[5].items] == ["WTO1", "WTO2", "WTC1", "WTC2", "WTD1", "WTD2"]


def test_signs_show_the_excess_of_their_side(edition: Edition) -> None:
    assert {item.id: item.sign for item in edition.items() if item.sign} == SIGNS


def test_no_shipped_item_is_reversed(edition: Edition) -> None:
    assert {item.keyed for item in edition.items()} == {1}


def test_each_strategy_has_two_items_and_four_links(edition: Edition) -> None:
    own = Counter(item.strategy for item in practices(edition, together=True))
    assert own == {"objectives": 2, "communication": 2, "data": 2}
    linked: dict[str, list[str]] = {name: [] for name in edition.strategies}
    for item in practices(edition, together=False):
        if item.strategy:
            linked[item.strategy].append(item.id)
    assert linked == {
        "objectives": ["ANT2", "ANT5", "REL2", "SAL5"],
        "communication": ["IDN1", "LEA3", "REL4", "SAL1"],
        "data": ["IDN5", "LEA4", "REL3", "SAL3"],
    }


def test_the_full_form_asks_everything_and_the_pulse_two_and_one(edition: Edition) -> None:
    assert list(edition.forms) == ["full", "pulse"]
    assert edition.form_items("full") == tuple(item.id for item in edition.items())
    assert list(edition.form_items("pulse")) == PULSE
    sections = Counter(edition.questionnaire_of(item).id for item in PULSE)
    assert sections == {"IDN": 2, "ANT": 2, "LEA": 2, "REL": 2, "SAL": 2, "WTG": 3}
    assert Counter(edition.item(item).strategy for item in PULSE[10:]) == dict.fromkeys(edition.strategies, 1)


@pytest.mark.parametrize("item_id", FACETS_AND_LINKS)
def test_a_statement_is_one_short_plain_sentence(edition: Edition, item_id: str) -> None:
    text = edition.item(item_id).text
    words = re.findall(r"[\w'’-]+", text.lower())
    assert len(words) <= 20
    assert re.fullmatch(r"[A-Z][^.!?;:]*\.", text), "one sentence"
    assert not {"not", "never", "cannot"} & set(words)
    assert not [word for word in words if word.endswith(("n't", "n’t"))]
    assert ("or" in words) == (item_id in WITH_OR)
    # "Everything in one statement twice" is the commonest fault of a scale: only the two functions may be joined.
    assert " and " not in text.lower().replace("marketing and sales", "")


def test_statements_are_of_readable_length_on_average(edition: Edition) -> None:
    lengths = [len(item.text.split()) for item in edition.items()]
    assert sum(lengths) / len(lengths) <= 13
    assert len({item.text for item in edition.items()}) == 36


@pytest.mark.parametrize("item_id", FACETS_AND_LINKS)
def test_a_divided_room_is_asked_for_a_case(edition: Edition, item_id: str) -> None:
    """One short question, perhaps after one short sentence; it can be answered by telling, and blames nobody."""
    question = edition.item(item_id).ask
    assert question is not None
    assert re.fullmatch(r"([A-Z][^.?!]*\. )?[A-Z][^.?!]*\?", question)
    assert len(question.split()) <= 20
    assert not re.search(r"\b(why|fail|wrong|fault|blame)\b", question, re.IGNORECASE)


def test_no_two_statements_ask_the_same(edition: Edition) -> None:
    assert len({item.ask for item in edition.items()}) == 36
