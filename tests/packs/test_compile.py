"""From an edition to the rubric that is scored."""

import math

import pytest

from assessment.packs import Catalogue, Edition, open_catalogue
from scoring import OPEN, Rule
from tests.packs.draft import Draft
from tests.packs.slips import IDENTIFYING, PACK


@pytest.fixture(scope="module")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.newest("marketing-sales")


def test_sections_of_the_full_form(edition: Edition) -> None:
    rubric = edition.rubric("full")
    assert [(each.id, each.axis, each.min_answered, len(each.items)) for each in rubric.sections] == [
        ("IDN", "marketing", 4, 6),
        ("ANT", "marketing", 4, 6),
        ("LEA", "marketing", 4, 6),
        ("REL", "marketing", 4, 6),
        ("SAL", "sales", 4, 6),
        ("WTG", "together", 1, 6),
    ]
    assert rubric.method == "mean@1"
    assert rubric.strategies == ("objectives", "communication", "data")


def test_sections_of_the_pulse_form(edition: Edition) -> None:
    rubric = edition.rubric("pulse")
    assert [(each.id, each.min_answered, [item.id for item in each.items]) for each in rubric.sections] == [
        ("IDN", 2, ["IDN1", "IDN2"]),
        ("ANT", 2, ["ANT1", "ANT2"]),
        ("LEA", 2, ["LEA1", "LEA4"]),
        ("REL", 2, ["REL1", "REL3"]),
        ("SAL", 2, ["SAL1", "SAL2"]),
        ("WTG", 1, ["WTO1", "WTC1", "WTD1"]),
    ]


def test_signs_are_left_out_of_a_form_without_signs(edition: Edition, draft: Draft) -> None:
    assert not [item for section in edition.rubric("pulse").sections for item in section.items if not item.scored]
    draft.write("examples.yaml", "[]\n")
    line = draft.replace(PACK, "items: [IDN1, IDN2, ANT1", "items: all\n    # items: [IDN1, IDN2, ANT1")
    draft.replace(PACK, "min_answered: 2", "min_answered: 4")
    assert line
    all_but_signs = open_catalogue(draft.root).newest("marketing-sales")
    asked = all_but_signs.form_items("pulse")
    assert len(asked) == 31
    assert set(edition.form_items("full")) - set(asked) == {"IDN6", "ANT6", "LEA6", "REL6", "SAL6"}
    assert [item.id for section in all_but_signs.rubric("pulse").sections for item in section.items] == list(asked)


@pytest.mark.parametrize("form", ["full", "pulse"])
def test_the_rubric_asks_what_the_form_asks(edition: Edition, form: str) -> None:
    asked = [item.id for section in edition.rubric(form).sections for item in section.items]
    assert tuple(asked) == edition.form_items(form)


def test_an_item_keeps_what_counts(edition: Edition) -> None:
    items = {item.id: item for section in edition.rubric("full").sections for item in section.items}
    for item_id, item in items.items():
        written = edition.item(item_id)
        assert (item.scored, item.key, item.strategy, item.lean) == (
            written.sign is None,
            written.keyed,
            written.strategy,
            written.sign,
        )


def test_a_reversed_item_is_scored_the_other_way(draft: Draft) -> None:
    draft.write("examples.yaml", "[]\n")
    draft.replace(IDENTIFYING, "    facet: shifts", "    facet: shifts\n    keyed: -1")
    items = {
        item.id: item
        for section in open_catalogue(draft.root).newest("marketing-sales").rubric("full").sections
        for item in section.items
    }
    assert (items["IDN2"].key, items["IDN3"].key) == (-1, 1)


def test_constants_of_the_form_and_of_the_pack(edition: Edition) -> None:
    full, pulse = edition.rubric("full").constants, edition.rubric("pulse").constants
    assert (full.points, full.long_run_from, pulse.points, pulse.long_run_from) == (5, 12, 5, 9)
    assert full.bands[-1] == (math.inf, "routine")
    assert full.signs_needed == {"marketing": 1, "sales": 2}


def test_a_section_of_which_nothing_is_asked_is_left_out(draft: Draft) -> None:
    """Only Working together can be left out: the map needs the others."""
    draft.write("examples.yaml", "[]\n")
    draft.replace(PACK, "SAL2, WTO1, WTC1, WTD1]", "SAL2]")
    assert draft.codes() == ["E314"] * 3


def test_a_rubric_is_compiled_once(edition: Edition) -> None:
    assert edition.rubric("full") is edition.rubric("full")
    assert edition.form_items("full") is edition.form_items("full")


def test_items_are_found_by_their_id(edition: Edition) -> None:
    assert edition.item("SAL6").sign == "sales"
    assert edition.questionnaire_of("SAL6").id == "SAL"
    assert edition.has_item("SAL6")
    assert not edition.has_item("SAL7")
    assert [item.id for item in edition.items()] == list(edition.form_items("full"))


@pytest.mark.parametrize("ask", ["rubric", "form_items", "item", "questionnaire_of"])
def test_what_an_edition_does_not_have(edition: Edition, ask: str) -> None:
    with pytest.raises(KeyError, match="nothing"):
        getattr(edition, ask)("nothing")


def test_a_room_needs_what_the_pack_says(edition: Edition, draft: Draft) -> None:
    assert edition.rule() == Rule(minimum=5)
    assert edition.rule(open_to_all=True) == OPEN
    draft.replace(PACK, "  minimum: 5", "  minimum: 7")
    assert open_catalogue(draft.root).editions[0].rule().minimum == 7


def test_an_edition_from_before_workshops_needs_five(draft: Draft) -> None:
    draft.cut(PACK, "room:\n", "# How answers become scores")
    draft.cut(IDENTIFYING, "    ask: ", "    facet: listening")
    edition = open_catalogue(draft.root).editions[0]
    assert edition.rule().minimum == 5
    assert next(iter(edition.items())).ask is None
