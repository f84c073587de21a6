"""Which error a token that cannot be read gets, for any text whatever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment import links
from assessment.errors import LinkNewerVersionError, LinkUnknownPackError, PackNotFoundError
from assessment.packs import Catalogue, Edition
from assessment.sheets import Sheet
from tests.links.tokens import READ, verdict

CODES = {"damaged", "cut_off", "newer_version", "unknown_pack"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "cut_off"),
        ("1", "cut_off"),
        ("1c", "cut_off"),
        ("1c2", "cut_off"),
        ("0", "damaged"),
        ("c", "damaged"),
        ("2", "newer_version"),
        ("9" * 40, "newer_version"),
        ("1c3", "damaged"),
        ("12S", "damaged"),
        ("13T", "damaged"),
        ("14U", "cut_off"),
        ("14U0", "damaged"),
        ("1z", "cut_off"),
        ("1zP", "cut_off"),
        ("1zP" + "z" * 58, "damaged"),
        ("1 c2", "damaged"),
        ("\u0661c2", "damaged"),
        ("2!", "damaged"),
        ("\x00", "damaged"),
        ("1c2\ud800", "damaged"),
        ("ı", "damaged"),
        ("①c2", "damaged"),
        ("1c2\n", "damaged"),
        ("https://example.org/s/1c2", "damaged"),
    ],
)
def test_odd_texts(catalogue: Catalogue, text: str, code: str) -> None:
    assert verdict(text, catalogue) == code


@pytest.mark.parametrize("foreign", ["…", "١", "é", "\x00", "\ud83d", "-", "_", " ", "%", "ſ"])
def test_a_character_from_elsewhere_is_damage(catalogue: Catalogue, token: str, foreign: str) -> None:
    for place in range(len(token) + 1):
        assert verdict(token[:place] + foreign + token[place:], catalogue) == "damaged"
        assert verdict(token[:place] + foreign + token[place + 1 :], catalogue) == "damaged"


@pytest.mark.parametrize("unit", ["1", "z", "\x00", "٣", "\udfff", "1c2", "9", "é"])
def test_a_megabyte(catalogue: Catalogue, token: str, unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert verdict(text, catalogue) in CODES
    assert verdict(token + text, catalogue) == "damaged"


ANY_TEXT = st.text(st.characters(exclude_categories=()))
ALMOST = st.text("0123456789ABCXYZabcxyz", max_size=70)


@given(head=st.sampled_from(("", "1", "1c2", "1a0", "1R", "2")), text=ANY_TEXT | ALMOST)
@settings(max_examples=500)
def test_junk_gets_one_of_four_answers(catalogue: Catalogue, head: str, text: str) -> None:
    assert verdict(head + text, catalogue) in CODES


@given(version=st.integers(2, 9))
def test_a_newer_version_says_which(catalogue: Catalogue, token: str, version: int) -> None:
    with pytest.raises(LinkNewerVersionError) as caught:
        links.decode(f"{version}{token[1:]}", catalogue)
    assert caught.value.version == version


def elsewhere(edition: Edition, **changed: object) -> tuple[str, Catalogue]:
    """A token from an installation whose edition has another name or number."""
    other = edition.model_copy(update=changed)
    installation = Catalogue((other,))
    return links.encode(Sheet(other.id, other.number, "full"), installation), installation


def test_an_unknown_pack(catalogue: Catalogue, edition: Edition) -> None:
    token, installation = elsewhere(edition, id="operations")
    assert verdict(token, installation) == READ
    with pytest.raises(LinkUnknownPackError) as caught:
        links.decode(token, catalogue)
    assert (caught.value.pack, caught.value.edition) == (None, 1)


@pytest.mark.parametrize("number", [2, 1023])
def test_an_unknown_edition(catalogue: Catalogue, edition: Edition, number: int) -> None:
    token, installation = elsewhere(edition, number=number)
    assert verdict(token, installation) == READ
    with pytest.raises(LinkUnknownPackError) as caught:
        links.decode(token, catalogue)
    assert (caught.value.pack, caught.value.edition) == (edition.id, number)


def test_an_installation_without_content(token: str) -> None:
    with pytest.raises(PackNotFoundError):
        links.decode(token, Catalogue(()))


def test_damage_comes_before_the_search_for_a_pack(edition: Edition, catalogue: Catalogue) -> None:
    token, _ = elsewhere(edition, id="operations")
    assert verdict(token[:-1] + ("1" if token[-1] == "0" else "0"), catalogue) == "damaged"
    assert verdict(token[:-1], catalogue) == "cut_off"
