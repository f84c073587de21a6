"""The token in whatever somebody pastes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.ui.parts.pasted import token_in
from tests.ui.examples import filled, token

LINK = token(filled())


@pytest.mark.parametrize(
    "text",
    [
        LINK,
        f"  {LINK}\n",
        f"<{LINK}>",
        f"“{LINK}”",
        f"({LINK}).",
        f"https://example.org/result?r={LINK}",
        f"https://example.org/take?a={LINK}&s=3",
        f"https://example.org/take?s=3&a={LINK}#top",
        f"Our result: https://example.org/result?r={LINK} have a look",
        f"Our result is https://example.org/result?r={LINK}.",
        f"(see https://example.org/result?r={LINK})",
        f"<https://example.org/result?view=projector&r={LINK}>",
        f"“https://example.org/result?r={LINK}”",
    ],
)
def test_found(text: str) -> None:
    assert token_in(text) == LINK


@pytest.mark.parametrize("text", ["", "   ", "\n", ".,;"])
def test_nothing_pasted(text: str) -> None:
    assert token_in(text) == ""


@given(st.text(max_size=200))
def test_any_text_gives_one_word_or_what_was_pasted(text: str) -> None:
    assert token_in(text) in text


def test_a_whole_book_is_not_read() -> None:
    assert len(token_in("x" * 1_000_000)) <= 4000
