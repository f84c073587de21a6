"""Every page says what it should, at every kind of address, and never fails."""

import logging
import re
from base64 import b64decode

import pytest
from lxml import etree, html

from assessment import links
from assessment.reports import build_report
from assessment.sheets import Sheet
from tests.ui.examples import catalogue, example_sheets, filled, newest, scores_token, token
from tests.ui.visits import address, blocks, headings, press, prose, title, visit

pytestmark = pytest.mark.appcheck


def test_home_names_both_ways_in() -> None:
    tab = visit("home")
    assert not tab.exception
    assert {"Assess on your own", "Answer as a group", "Have a link or a code?"} <= set(headings(tab))
    assert newest().summary in prose(tab)


def test_home_shows_an_example_of_a_place_on_the_map() -> None:
    (shown,) = html.fromstring(f"<div>{blocks(visit('home'))}</div>").find_class("example")
    (picture,) = shown.iter("img")
    assert "An example" in shown.text_content()
    assert newest().quadrants["marketing_led"].title in picture.get("alt")
    kind, _, drawing = picture.get("src").partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert etree.fromstring(b64decode(drawing)).tag == "{http://www.w3.org/2000/svg}svg"


def test_about_says_method_limits_privacy_and_sources() -> None:
    tab = visit("about")
    assert not tab.exception
    assert headings(tab)[1:] == ["Method", "Limits", "Privacy", "Sources"]


def test_take_without_a_form_asks_how_much_time_there_is() -> None:
    tab = visit("take")
    assert not tab.exception
    assert headings(tab) == ["How much time do you have?"]


def test_result_without_a_link_says_where_results_live() -> None:
    tab = visit("result")
    assert not tab.exception
    assert headings(tab) == ["There is no result here yet"]
    assert "A result lives in its link." in prose(tab)


@pytest.mark.parametrize("name", example_sheets())
def test_result_page_of_an_example(name: str) -> None:
    sheet = example_sheets()[name]
    report = build_report(newest(), sheet.form, links.result_of(sheet, catalogue()))
    tab = visit("result", {"r": token(sheet)})
    assert not tab.exception
    assert title(tab) == report.headline
    said = prose(tab)
    for sentence in (*report.notes, *report.quality, *report.balance, *report.change, report.firmness, report.shape):
        assert sentence is None or sentence in said
    assert all(sign.title in said for sign in report.signs)


@pytest.mark.parametrize("name", example_sheets())
def test_scores_alone_give_the_same_page_without_answers(name: str) -> None:
    sheet = example_sheets()[name]
    whole, scores = (visit("result", {"r": each}) for each in (token(sheet), scores_token(sheet)))
    assert not scores.exception
    assert title(scores) == title(whole)
    assert headings(scores) == headings(whole)
    assert "You said:" not in prose(scores)
    assert "Your answers that led here:" not in prose(scores)


@pytest.mark.slow
@pytest.mark.parametrize("name", example_sheets())
def test_projector_shows_every_slide_of_an_example(name: str) -> None:
    link = token(example_sheets()[name])
    first = visit("result", {"r": link, "view": "projector"})
    place = re.search(r"\b1 of (\d+)\b", prose(first))
    assert place
    deck = int(place.group(1))
    titles = [visit("result", {"r": link, "view": "projector", "n": str(n)}) for n in range(1, deck + 1)]
    assert not any(tab.exception for tab in titles)
    assert len({title(tab) for tab in titles}) == deck


def test_incomplete_answers_have_a_result_that_says_what_is_missing() -> None:
    sheet = filled(but=12)
    tab = visit("result", {"r": token(sheet)})
    assert not tab.exception
    assert "Too few answers in" in prose(tab)


@pytest.mark.parametrize("form", ["full", "pulse"])
def test_result_without_a_single_answer(form: str) -> None:
    nothing = Sheet(newest().id, newest().number, form)
    for link in (token(nothing), scores_token(nothing)):
        for view in ({}, {"view": "projector"}):
            tab = visit("result", {"r": link, **view})
            assert not tab.exception
            assert title(tab) == "There are no answers here yet."


def test_finished_answers_opened_to_be_taken_go_to_the_result() -> None:
    link = token(filled())
    tab = visit("take", {"a": link})
    assert not tab.exception
    assert address(tab) == {"r": link}
    assert {"Start here", "How this was worked out"} <= set(headings(tab))


@pytest.mark.parametrize("name", ["a", "r"])
def test_scores_opened_to_be_taken_go_to_the_result(name: str) -> None:
    link = scores_token(filled())
    tab = visit("take", {name: link})
    assert not tab.exception
    assert address(tab) == {"r": link}


def test_unfinished_answers_open_at_the_first_gap() -> None:
    tab = visit("take", {"a": token(filled(but=7))})
    assert not tab.exception
    assert headings(tab) == [newest().questionnaires[-2].title]


def test_a_result_page_writes_nothing_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        tab = visit("result", {"r": token(filled())})
    assert not tab.exception
    ours = [record.getMessage() for record in caplog.records if "ScriptRunContext" not in record.getMessage()]
    assert not ours


def test_pressing_open_without_a_link_asks_for_one() -> None:
    tab = press(visit("home"), "Open")
    assert not tab.exception
    assert [each.value for each in tab.info] == ["Paste a link first."]
