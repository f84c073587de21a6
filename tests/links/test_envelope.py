"""The head of a token is certain: whatever happens to its length and check is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.errors import LinkCutOffError, LinkDamagedError
from assessment.links import base62, envelope, mixed_radix
from assessment.links.base62 import ALPHABET

LENGTHS = range(4, 62)


def head(length: int) -> str:
    return f"1{ALPHABET[length]}{ALPHABET[(length + 26) % 62]}"


@pytest.mark.parametrize("length", LENGTHS)
def test_a_whole_head_says_how_long_the_token_was(length: int) -> None:
    with pytest.raises(LinkCutOffError) as caught:
        envelope.unseal(head(length))
    assert (caught.value.present, caught.value.expected) == (3, length)


@pytest.mark.parametrize("length", LENGTHS)
def test_no_slip_in_the_head_goes_unnoticed(length: int) -> None:
    one, digit, check = tuple(head(length))
    slips = {one + other + check for other in ALPHABET} | {one + digit + other for other in ALPHABET}
    slips |= {one + check + digit, *(change(one + digit + check) for change in (str.upper, str.lower, str.swapcase))}
    for slip in slips - {head(length)}:
        with pytest.raises(LinkDamagedError):
            envelope.unseal(slip)


@given(length=st.integers(12, 61), data=st.data())
def test_what_is_sealed_is_unsealed(length: int, data: st.DataObject) -> None:
    payload = data.draw(st.integers(0, (62 ** (length - 3) >> 48) - 1))
    token = envelope.seal(1, payload, length)
    assert len(token) == length
    assert envelope.unseal(token) == payload


def test_the_same_payload_in_another_length_or_version_has_another_digest() -> None:
    bodies = {envelope.seal(version, 7, length)[-8:] for version in (1, 2) for length in (20, 21)}
    assert len(bodies) == 4


def test_the_shortest_length_is_found() -> None:
    assert envelope.length(62) == 3 + 10
    assert envelope.length(62**50 >> 48) == 3 + 50
    assert envelope.length((62**50 >> 48) + 1) == 3 + 51


def test_more_than_a_token_can_hold_is_refused() -> None:
    assert envelope.length(62**58 >> 48) == 61
    with pytest.raises(ValueError, match="62 characters"):
        envelope.length((62**58 >> 48) + 1)


@given(number=st.integers(0, 62**12 - 1))
def test_base_62_there_and_back(number: int) -> None:
    text = base62.write(number, 12)
    assert base62.is_base62(text)
    assert base62.read(text) == number


def test_base_62_keeps_the_order_of_numbers() -> None:
    assert [base62.write(number, 2) for number in (0, 9, 10, 35, 36, 61, 62)] == [
        "00",
        "09",
        "0A",
        "0Z",
        "0a",
        "0z",
        "10",
    ]
    with pytest.raises(ValueError, match="2 characters"):
        base62.write(62**2, 2)


@given(row=st.lists(st.integers(1, 3000).flatmap(lambda radix: st.tuples(st.integers(0, radix - 1), st.just(radix)))))
def test_mixed_radix_there_and_back(row: list[tuple[int, int]]) -> None:
    digits, radices = [digit for digit, _ in row], [radix for _, radix in row]
    number = mixed_radix.join(digits, radices)
    assert 0 <= number < mixed_radix.states(radices)
    assert mixed_radix.split(number + 3 * mixed_radix.states(radices), radices) == (digits, 3)


@pytest.mark.parametrize("digit", [-1, 5])
def test_a_digit_outside_its_radix_is_refused(digit: int) -> None:
    with pytest.raises(ValueError, match="below 5"):
        mixed_radix.join([digit], [5])
