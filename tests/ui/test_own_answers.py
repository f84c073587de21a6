"""Own answers and the comparison: newer ones take the place of older ones, and missing ones can be put in."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from assessment.sheets import Sheet
from assessment.ui.compare.own import Own, own_answers
from assessment.ui.session import Session
from assessment.ui.trail import Trail
from tests.ui.examples import example_sheets, filled, newest, scores_token, token
from tests.ui.visits import blocks, press, prose, title, visit

THEIRS = scores_token(example_sheets()["Strong closing on ground nobody tends"])
OLD = filled()
NEW = replace(OLD, answers={**OLD.answers, "IDN1": 1})
OFFER, ADD = "Show my newest answers", "Add my answers"


def trail(*sheets: Sheet) -> Trail:
    """Of a tab in which one assessment had these answers, one after the other."""
    made = Trail()
    for sheet in sheets:
        made.record(sheet, token(sheet))
    return made


def test_newer_answers_take_the_place_of_older_ones() -> None:
    own = own_answers([THEIRS, token(OLD)], trail(OLD, NEW))
    assert own == Own(token(NEW), older=token(OLD))
    assert own.joined([THEIRS, token(OLD)]) == [THEIRS, token(NEW)]


def test_finished_answers_that_are_missing_are_put_in_last() -> None:
    own = own_answers([THEIRS], trail(OLD))
    assert own == Own(token(OLD), older=None)
    assert own.joined([THEIRS]) == [THEIRS, token(OLD)]


@pytest.mark.parametrize(
    ("tokens", "made"),
    [
        ([THEIRS, token(NEW)], trail(OLD, NEW)),
        ([token(OLD), token(NEW)], trail(OLD, NEW)),
        ([THEIRS], Trail()),
        ([THEIRS], trail(filled(but=1))),
        ([THEIRS, token(OLD)], Trail()),
        ([f"other{number}" for number in range(12)], trail(OLD)),
    ],
    ids=["newest", "then and now", "none", "unfinished", "of another tab", "no room"],
)
def test_nothing_to_offer(tokens: list[str], made: Trail) -> None:
    assert own_answers(tokens, made) is None


def test_answers_that_were_only_looked_at_are_not_own() -> None:
    made = Trail()
    made.adopt(token(OLD), lambda _: OLD)
    assert own_answers([THEIRS], made) is None
    made.record(NEW, token(NEW))
    assert own_answers([THEIRS], made) == Own(token(NEW), older=None)


def test_an_unfinished_assessment_shows_its_newest_too() -> None:
    one, more = filled(but=20), filled(but=10)
    assert own_answers([THEIRS, token(one)], trail(one, more)) == Own(token(more), older=token(one))


def opened(tokens: list[str], *sheets: Sheet) -> AppTest:
    """The comparison in a tab that has answered."""
    tab = visit("home")
    tab.session_state["emphasis"] = Session(trail=trail(*sheets))
    tab.switch_page("views/compare.py")
    tab.query_params["r"] = tokens
    tab.run()
    assert not tab.exception
    return tab


def buttons(tab: AppTest) -> list[str]:
    return [each.label for each in tab.button]


@pytest.mark.appcheck
def test_one_press_swaps_and_the_name_stays() -> None:
    tab = opened([THEIRS, token(OLD)], OLD, NEW)
    assert "You have changed your answers since; B is from before." in prose(tab)
    next(each for each in tab.text_input if each.label == "Name for B").set_value("Me").run()
    assert "Me is from before" in prose(tab)
    press(tab, OFFER)
    assert not tab.exception
    assert dict(tab.query_params)["r"] == [THEIRS, token(NEW)]
    assert "<strong>B Me</strong>" in blocks(tab)
    assert OFFER not in buttons(tab)


@pytest.mark.appcheck
def test_from_one_result_to_two() -> None:
    tab = opened([THEIRS], OLD)
    assert title(tab) == "One result is here, a second is missing"
    press(tab, ADD)
    assert dict(tab.query_params)["r"] == [THEIRS, token(OLD)]
    assert title(tab).startswith("One sees the organisation as")
    assert ADD not in buttons(tab)


@pytest.mark.appcheck
def test_nobody_who_has_not_answered_is_asked() -> None:
    tab = visit("compare", {"r": [THEIRS, token(OLD)]})
    assert not {OFFER, ADD} & set(buttons(tab))


@pytest.mark.appcheck
def test_after_answering_beside_a_result_and_changing_an_answer() -> None:
    tab = visit("take", {"a": token(OLD), "s": "1", "with": THEIRS})
    tab.radio[0].set_value(1).run()
    assert tab.radio[0].label == newest().item("IDN1").text
    tab.switch_page("views/compare.py")
    tab.query_params.clear()
    tab.query_params["r"] = [THEIRS, token(OLD)]
    tab.run()
    press(tab, OFFER)
    mine = dict(tab.query_params)["r"][1]
    assert mine != token(OLD)
    assert not tab.exception
