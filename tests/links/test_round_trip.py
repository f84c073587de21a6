"""What goes into a link comes out of it, and no other token holds the same."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment import links
from assessment.errors import LinkDamagedError, PackNotFoundError, SheetError
from assessment.links import Content, base62, envelope, mixed_radix
from assessment.packs import Catalogue, Edition
from assessment.sheets import Sheet
from scoring import CANT_SAY, Answer
from tests.links.drawn_contents import LAST_DAY, sheets
from tests.links.tokens import token_of

HEAD = (2, 16, 1 << 24, 1023, 1 << 16)
"""Radices of kind, form, pack, edition and day."""


@given(data=st.data())
@settings(max_examples=300)
def test_a_sheet_comes_back(catalogue: Catalogue, edition: Edition, data: st.DataObject) -> None:
    sheet = data.draw(sheets(edition))
    token = links.encode(sheet, catalogue)
    back = links.decode(token, catalogue)
    assert back == sheet
    assert token_of(back, catalogue) == token


@given(data=st.data())
@settings(max_examples=200)
def test_scores_come_back(catalogue: Catalogue, edition: Edition, data: st.DataObject) -> None:
    scores = links.scores_of(data.draw(sheets(edition)), catalogue)
    token = links.encode_scores(scores, catalogue)
    back = links.decode(token, catalogue)
    assert back == scores
    assert token_of(back, catalogue) == token


@given(data=st.data())
@settings(max_examples=200)
def test_different_contents_have_different_tokens(catalogue: Catalogue, edition: Edition, data: st.DataObject) -> None:
    one, other = data.draw(sheets(edition)), data.draw(sheets(edition))
    assert (links.encode(one, catalogue) == links.encode(other, catalogue)) == (one == other)


def test_the_order_of_answers_does_not_matter(catalogue: Catalogue, edition: Edition) -> None:
    items = edition.form_items("full")
    forth = Sheet(edition.id, edition.number, "full", dict.fromkeys(items, 2))
    back = Sheet(edition.id, edition.number, "full", dict.fromkeys(reversed(items), 2))
    assert links.encode(forth, catalogue) == links.encode(back, catalogue)


def test_unanswered_and_cant_say_are_told_apart(catalogue: Catalogue, edition: Edition) -> None:
    item, *_ = edition.form_items("full")
    states: tuple[dict[str, Answer], ...] = ({}, {item: CANT_SAY}, {item: 1})
    seen = [links.encode(Sheet(edition.id, edition.number, "full", answers), catalogue) for answers in states]
    assert len(set(seen)) == 3


def test_tokens_are_letters_and_digits_of_constant_length(
    catalogue: Catalogue, tokens: tuple[str, ...], contents: tuple[Content, ...]
) -> None:
    assert all(set(token) <= set(base62.ALPHABET) for token in tokens)
    lengths: dict[tuple[type, str], set[int]] = {}
    for token, content in zip(tokens, contents, strict=True):
        lengths.setdefault((type(content), content.form), set()).add(len(token))
    assert lengths == {
        (Sheet, "full"): {38},
        (links.Scores, "full"): {36},
        (Sheet, "pulse"): {27},
        (links.Scores, "pulse"): {30},
    }


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2024, 1, 2), LAST_DAY, None])
def test_days_at_the_ends(catalogue: Catalogue, edition: Edition, day: date | None) -> None:
    sheet = Sheet(edition.id, edition.number, "pulse", {}, day=day)
    assert links.decode(links.encode(sheet, catalogue), catalogue) == sheet


@pytest.mark.parametrize(
    ("field", "sheet"),
    [
        ("form", Sheet("marketing-sales", 1, "half")),
        ("role", Sheet("marketing-sales", 1, "full", role="chair")),
        ("day", Sheet("marketing-sales", 1, "full", day=date(2023, 12, 31))),
        ("day", Sheet("marketing-sales", 1, "full", day=LAST_DAY + timedelta(days=1))),
        ("IDN1", Sheet("marketing-sales", 1, "full", {"IDN1": 0})),
        ("IDN1", Sheet("marketing-sales", 1, "full", {"IDN2": 4, "IDN1": 6})),
        ("IDN9", Sheet("marketing-sales", 1, "full", {"IDN2": 4, "IDN9": 4})),
        ("IDN3", Sheet("marketing-sales", 1, "pulse", {"IDN3": 4})),
    ],
)
def test_what_the_form_does_not_have_is_refused_by_name(catalogue: Catalogue, field: str, sheet: Sheet) -> None:
    with pytest.raises(SheetError) as refused:
        links.encode(sheet, catalogue)
    assert [problem.item for problem in refused.value.problems] == [field]


@pytest.mark.parametrize("sheet", [Sheet("nowhere", 1, "full"), Sheet("marketing-sales", 999, "full")])
def test_a_pack_that_is_not_here_cannot_be_encoded(catalogue: Catalogue, sheet: Sheet) -> None:
    with pytest.raises(PackNotFoundError):
        links.encode(sheet, catalogue)


def forged(token: str, head: dict[int, int], rest: int | None = None, longer: int = 0) -> str:
    """A token with a right digest over a changed payload: head digits by place, and all that stands above the head."""
    digits, above = mixed_radix.split(envelope.unseal(token), HEAD)
    changed = [head.get(place, digit) for place, digit in enumerate(digits)]
    payload = mixed_radix.join(changed, HEAD) + (above if rest is None else rest) * mixed_radix.states(HEAD)
    return envelope.seal(1, payload, len(token) + longer)


def test_forging_without_a_change_gives_the_token(tokens: tuple[str, ...]) -> None:
    assert [forged(token, {}) for token in tokens] == list(tokens)


def test_payloads_that_nobody_writes_are_damaged(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    for token in tokens:
        for crafted in (
            forged(token, {1: 2}),  # a third form
            forged(token, {1: 15}),
            forged(token, {}, longer=1),  # a leading zero
            forged(token, {0: int(len(token) in (38, 27))}),  # the other kind
        ):
            with pytest.raises(LinkDamagedError):
                links.decode(crafted, catalogue)


def test_every_payload_with_a_right_digest_has_one_token_and_a_result(
    catalogue: Catalogue, tokens: tuple[str, ...]
) -> None:
    random = Random(62)
    for token in tokens:
        room = (62 ** (len(token) - 3) >> 48) // mixed_radix.states(HEAD)
        read = 0
        for _ in range(400):
            # A quarter close to the largest number: beyond the last content there is nothing to read.
            rest = room - 1 - random.randrange(room // 1000) if random.random() < 0.25 else random.randrange(room)
            crafted = forged(token, {}, rest=rest)
            try:
                content = links.decode(crafted, catalogue)
            except LinkDamagedError:
                continue
            read += 1
            assert token_of(content, catalogue) == crafted
            links.result_of(content, catalogue)
        assert 0 < read < 400
