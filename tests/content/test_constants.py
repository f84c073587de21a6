"""Every constant of the shipped edition against the measurement design: changing one is a new edition."""

import math

import pytest

import scoring
from assessment.packs import Catalogue, Edition

SCORING = {
    "method": "mean@1",
    "cut": 62.5,  # 3.5
    "item_sd": 25,  # 3.6
    "item_correlation": 0.35,
    "lean_strong_above": 25,  # 3.7
    "flat_to": 15,  # 3.8
    "stands_out_from": 20,
    "bands": (
        {"below": 25, "word": "rare"},
        {"below": 50, "word": "patchy"},
        {"below": 62.5, "word": "half-built"},
        {"below": 87.5, "word": "usual"},
        {"below": None, "word": "routine"},
    ),
    "sign_fires_from": 75,  # 3.9
    "signs_agree_from": 50,
    "signs_needed": {"marketing": 1, "sales": 2},
    "same_option_from": 0.9,  # 3.10
    "spread_below": 0.35,
    "seconds_per_item": 2,
    "fast_screens_from": 2,
    "contradiction_from": 75,
    "contradictions_from": 3,
    "cant_say_above": 0.2,
    "low_confidence_from": 2,
    "direct_weight": 0.7,  # 3.12
    "linked_weight": 0.3,
    "rank_step": 5,
    "reason_to": 50,
    "reasons_most": 3,
    "keep_from": 75,
    "strategy_order": {
        "integrated": ("data", "objectives", "communication"),
        "marketing_led": ("communication", "data", "objectives"),
        "sales_led": ("objectives", "data", "communication"),
        "building": ("communication", "objectives", "data"),
    },
    "steps_listed_to": 8,  # 3.13
    "fragile_from": 0.1,  # 3.14
    "thin_bridge_below": 50,  # 3.15
}
FORMS = {"full": (4, 12, True), "pulse": (2, 9, False)}
"""Answers a section needs (3.2), identical answers worth a note (3.10), whether signs are asked (2)."""


@pytest.fixture(scope="module")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.edition("marketing-sales", 1)


@pytest.mark.parametrize("name", SCORING)
def test_a_constant_is_that_of_the_design(edition: Edition, name: str) -> None:
    assert edition.scoring.model_dump()[name] == SCORING[name]


def test_no_constant_is_missing_here(edition: Edition) -> None:
    assert edition.scoring.model_dump().keys() == SCORING.keys()


def test_forms_are_those_of_the_design(edition: Edition) -> None:
    assert {name: (form.min_answered, form.long_run_from, form.signs) for name, form in edition.forms.items()} == FORMS


def test_the_response_scale_and_the_roles(edition: Edition) -> None:
    assert [(option.value, option.label) for option in edition.scale] == [
        (1, "Almost never"),
        (2, "Occasionally"),
        (3, "About half the time"),
        (4, "Usually"),
        (5, "Almost always"),
    ]
    assert edition.cant_say.label == "Can't say"
    assert [role.id for role in edition.roles] == ["marketing", "sales", "general", "other", "private"]


@pytest.mark.parametrize("form", FORMS)
def test_every_constant_reaches_the_arithmetic(edition: Edition, form: str) -> None:
    rubric = edition.rubric(form)
    constants = {name: getattr(rubric.constants, name) for name in scoring.Constants.__dataclass_fields__}
    assert constants.pop("points") == 5
    assert constants.pop("long_run_from") == FORMS[form][1]
    assert constants.pop("bands") == (
        (25, "rare"),
        (50, "patchy"),
        (62.5, "half-built"),
        (87.5, "usual"),
        (math.inf, "routine"),
    )
    assert (rubric.method, rubric.strategy_order) == (SCORING["method"], SCORING["strategy_order"])
    pinned = {name: value for name, value in SCORING.items() if name not in ("method", "strategy_order", "bands")}
    assert constants == pinned


def test_a_section_needs_its_answers_and_working_together_one_for_each_strategy(edition: Edition) -> None:
    needed = {form: [section.min_answered for section in edition.rubric(form).sections] for form in FORMS}
    assert needed == {"full": [4, 4, 4, 4, 4, 1], "pulse": [2, 2, 2, 2, 2, 1]}
    signs = {
        form: sum(not item.scored for each in edition.rubric(form).sections for item in each.items) for form in FORMS
    }
    assert signs == {"full": 5, "pulse": 0}


def test_the_question_and_what_its_options_mean(edition: Edition) -> None:
    assert edition.stem == "Over the past 12 months, how often has this been true of your organisation?"
    assert [option.anchor for option in edition.scale] == [
        "You would struggle to name one example.",
        "You could name one or two examples.",
        "True of some teams or months, not of others.",
        "What you would expect to find on most days.",
        "So normal that an exception would surprise you.",
    ]
    assert edition.cant_say.anchor == "I do not see this from where I sit, or it does not apply."


def test_the_time_it_takes(edition: Edition) -> None:
    """8 seconds a statement and half a minute around them in full, 10 seconds in the pulse form (2); rounded up."""
    assert {name: form.minutes for name, form in edition.forms.items()} == {"full": 6, "pulse": 2}
    assert (36 * 8 + 30) / 60 <= 6
    assert (13 * 8 + 10) / 60 <= 2


def test_the_order_of_the_strategies_is_that_of_the_article(edition: Edition) -> None:
    assert edition.rubric("full").strategies == ("objectives", "communication", "data")
