"""The tokens in whatever somebody pastes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.links import tokens_in
from tests.ui.examples import filled, token

LINK = token(filled())
OTHER = f"{LINK[:-1]}x"
HOST = "https://example.org"


@pytest.mark.parametrize(
    "text",
    [
        LINK,
        f"  {LINK}\n",
        f"<{LINK}>",
        f"“{LINK}”",
        f"({LINK}).",
        f"Our token: {LINK}, have a look",
        f"{HOST}/result?r={LINK}",
        f"{HOST}/take?a={LINK}&s=3",
        f"{HOST}/take?s=3&a={LINK}#top",
        f"{HOST}/s/{LINK}",
        f"{HOST}/s/{LINK}/",
        f"{HOST}/s/{LINK}?lang=en",
        f"Our result: {HOST}/result?r={LINK} have a look",
        f"Our result is {HOST}/result?r={LINK}.",
        f"(see {HOST}/result?r={LINK})",
        f"<{HOST}/result?view=projector&r={LINK}>",
        f"“{HOST}/result?r={LINK}”",
        f"[{HOST}/s/{LINK}]({HOST}/s/{LINK})",
        f"https://filter.example/?url=https%3A%2F%2Fexample.org%2Fresult%3Fr%3D{LINK}&data=05",
    ],
)
def test_one(text: str) -> None:
    assert tokens_in(text) == (LINK,)


@pytest.mark.parametrize(
    "text",
    [
        f"{LINK} {OTHER}",
        f"{LINK}, {OTHER}",
        f"{LINK}\n{OTHER}\n",
        f"{HOST}/compare?r={LINK}&r={OTHER}",
        f"{HOST}/result?r={LINK}\nand\n{HOST}/s/{OTHER}.",
        f"{LINK}\n{HOST}/result?r={OTHER}\n{LINK}",
    ],
)
def test_several_in_order_each_once(text: str) -> None:
    assert tokens_in(text) == (LINK, OTHER)


@pytest.mark.parametrize("text", ["", "   ", "\n", ".,;"])
def test_nothing_pasted(text: str) -> None:
    assert tokens_in(text) == ()


@pytest.mark.parametrize("text", ["hello world", "1Vv", "damaged-token", "marketing2026"])
def test_what_is_no_token_is_handed_on_to_be_told_why(text: str) -> None:
    assert tokens_in(text) == (text,)


def test_a_damaged_token_in_an_address_is_handed_on_too() -> None:
    assert tokens_in(f"{HOST}/result?r={LINK[:9]}-{LINK[9:]}") == (f"{LINK[:9]}-{LINK[9:]}",)


@given(st.text(max_size=200))
def test_any_text_gives_pieces_of_it(text: str) -> None:
    assert "%" in text or all(token and token in text for token in tokens_in(text))


def test_a_whole_book_is_not_read() -> None:
    assert len(tokens_in("x" * 1_000_000)[0]) <= 20_000
