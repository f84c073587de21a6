"""The share sheet: what a link shows is chosen before it is copied, and everything handed over is that link."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any, cast
from urllib.parse import quote

import pytest
from streamlit.testing.v1 import AppTest

from assessment.sheets import Sheet
from tests.ui.examples import example_sheets, scores_token, token
from tests.ui.visits import blocks, prose, visit

pytestmark = pytest.mark.appcheck
SHEET = example_sheets()["Both sides usual practice"]
NUMBERS = "Show the numbers on the card that a chat makes of the link"
SITE = "https://example.org/maps"


@pytest.fixture(autouse=True)
def _setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_PUBLIC_URL", SITE)


def opened(link: str) -> AppTest:
    tab = visit("result", {"r": link})
    assert not tab.exception
    return tab


def with_numbers(tab: AppTest) -> AppTest:
    (box,) = [each for each in tab.checkbox if each.label == NUMBERS]
    return box.check().run()


def with_answers(tab: AppTest) -> AppTest:
    return cast(AppTest, cast(Any, tab.get("button_group")[-1]).set_value("answers").run())


def expect_everywhere(tab: AppTest, link: str, picture: str) -> None:
    """The link to copy, the page to look at, the mail and the card."""
    assert not tab.exception
    assert [each.value for each in tab.code] == [link]
    page = unescape(blocks(tab))
    assert f'<a href="{link}" target="_blank">' in page
    assert quote(link) in page
    assert re.findall(r'<img class="card" src="([^"]*)"', page) == [picture]


@pytest.mark.parametrize("make", [token, scores_token])
def test_at_first_it_shows_scores_and_the_card_no_number(make: Callable[[Sheet], str]) -> None:
    tab = opened(make(SHEET))
    link = f"{SITE}/s/{scores_token(SHEET)}"
    expect_everywhere(tab, link, f"{link}.png")
    assert "It holds no single answer and no name." in prose(tab)
    assert "the map without numbers" in blocks(tab)
    assert ("The files name single answers" in prose(tab)) == (make is token)


@pytest.mark.parametrize("make", [token, scores_token])
def test_numbers_on_the_card_when_the_sender_wants_them(make: Callable[[Sheet], str]) -> None:
    tab = with_numbers(opened(make(SHEET)))
    link = f"{SITE}/s/{scores_token(SHEET)}"
    expect_everywhere(tab, f"{link}?n=1", f"{link}.png?n=1")
    assert "the map with its numbers" in blocks(tab)


def test_answers_when_the_sender_wants_them() -> None:
    tab = with_answers(opened(token(SHEET)))
    link = f"{SITE}/s/{token(SHEET)}"
    expect_everywhere(tab, link, f"{link}.png")
    assert "This link shows every answer" in prose(tab)
    assert "The files name single answers" not in prose(tab)
    expect_everywhere(with_numbers(tab), f"{link}?n=1", f"{link}.png?n=1")


def test_without_answers_there_is_no_such_choice() -> None:
    def choices(link: str) -> list[str]:
        return [cast(Any, each).label for each in opened(link).get("button_group")]

    assert "What the link shows" in choices(token(SHEET))
    assert "What the link shows" not in choices(scores_token(SHEET))


def test_other_pages_show_the_same_server() -> None:
    one, other = scores_token(SHEET), scores_token(example_sheets()["Strong closing on ground nobody tends"])
    assert [each.value for each in visit("compare", {"r": one}).code] == [f"{SITE}/take?with={one}"]
    tab = visit("compare", {"r": [one, other]})
    assert [each.value for each in tab.code] == [f"{SITE}/compare?r={one}&r={other}"]
