"""No changed token opens, and people are told whether it was changed or cut off."""

from collections.abc import Callable
from random import Random

import pytest

from assessment import links
from assessment.errors import LinkCutOffError
from assessment.links.base62 import ALPHABET
from assessment.packs import Catalogue
from tests.links.tokens import READ, verdict


def test_every_change_of_one_character(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    for token in tokens:
        for place, kept in enumerate(token):
            for character in ALPHABET.replace(kept, ""):
                changed = token[:place] + character + token[place + 1 :]
                expected = "newer_version" if place == 0 and character in "23456789" else "damaged"
                assert verdict(changed, catalogue) == expected, changed


def test_every_exchange_of_neighbours(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    for token in tokens:
        for place in range(len(token) - 1):
            changed = token[:place] + token[place + 1] + token[place] + token[place + 2 :]
            assert changed == token or verdict(changed, catalogue) == "damaged"


def test_every_cut(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    for token in tokens:
        for present in range(len(token)):
            with pytest.raises(LinkCutOffError) as caught:
                links.decode(token[:present], catalogue)
            assert caught.value.present == present
            assert caught.value.expected == (len(token) if present >= 3 else None)


@pytest.mark.parametrize("change", [str.upper, str.lower, str.swapcase])
def test_changed_case_of_all_letters(
    catalogue: Catalogue, tokens: tuple[str, ...], change: Callable[[str], str]
) -> None:
    assert {verdict(change(token), catalogue) for token in tokens} == {"damaged"}


def test_changed_case_of_one_letter(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    for token in tokens:
        for place, letter in enumerate(token):
            if letter.isalpha():
                changed = token[:place] + letter.swapcase() + token[place + 1 :]
                assert verdict(changed, catalogue) == "damaged"


def test_every_insertion(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    for token in tokens:
        for place in range(len(token) + 1):
            for character in ALPHABET:
                expected = "newer_version" if place == 0 and character in "23456789" else "damaged"
                assert verdict(token[:place] + character + token[place:], catalogue) == expected


def test_every_character_lost_or_doubled(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    for token in tokens:
        for place in range(len(token)):
            assert verdict(token[:place] + token[place + 1 :], catalogue) in {"cut_off", "damaged", "newer_version"}
            assert verdict(token[:place] + token[place] + token[place:], catalogue) == "damaged"


def test_two_tokens_in_one(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    assert {verdict(token + token, catalogue) for token in tokens} == {"damaged"}
    for one in tokens:
        for other in tokens:
            for place in range(3, len(one)):
                spliced = one[:place] + other[place:]
                if spliced not in tokens:
                    assert verdict(spliced, catalogue) in {"damaged", "cut_off"}


def replaced(random: Random, token: str) -> str:
    characters = list(token)
    for place in random.sample(range(len(token)), k=random.randint(1, 5)):
        characters[place] = random.choice(ALPHABET)
    return "".join(characters)


def exchanged(random: Random, token: str) -> str:
    characters = list(token)
    one, other = random.sample(range(len(token)), k=2)
    characters[one], characters[other] = characters[other], characters[one]
    return "".join(characters)


def lost(random: Random, token: str) -> str:
    start = random.randrange(len(token))
    return token[:start] + token[start + random.randint(1, 4) :]


def put_in(random: Random, token: str) -> str:
    start = random.randrange(len(token) + 1)
    return token[:start] + "".join(random.choices(ALPHABET, k=random.randint(1, 4))) + token[start:]


def moved(random: Random, token: str) -> str:
    start, end = sorted(random.sample(range(len(token) + 1), k=2))
    rest = token[:start] + token[end:]
    place = random.randrange(len(rest) + 1)
    return rest[:place] + token[start:end] + rest[place:]


def reversed_part(random: Random, token: str) -> str:
    start, end = sorted(random.sample(range(len(token) + 1), k=2))
    return token[:start] + token[start:end][::-1] + token[end:]


def other_case(random: Random, token: str) -> str:
    return "".join(character.swapcase() if random.random() < 0.2 else character for character in token)


def new_body(random: Random, token: str) -> str:
    return token[:3] + "".join(random.choices(ALPHABET, k=len(token) - 3))


EDITS = (replaced, exchanged, lost, put_in, moved, reversed_part, other_case, new_body)


def edited(random: Random, tokens: tuple[str, ...]) -> str:
    """A token after one edit, or now and then after two."""
    once = random.choice(EDITS)(random, random.choice(tokens))
    return random.choice(EDITS)(random, once) if len(once) > 5 and random.random() < 0.2 else once


def test_random_edits(catalogue: Catalogue, tokens: tuple[str, ...]) -> None:
    random = Random(20240101)
    opened, tried = [], 0
    while tried < 100_000:
        token = edited(random, tokens)
        if token not in tokens:
            tried += 1
            if verdict(token, catalogue) == READ:
                opened.append(token)
    assert opened == []
