"""Answering section by section: nothing forced, nothing lost."""

import pytest
from streamlit.testing.v1 import AppTest

from assessment import links
from assessment.sheets import Sheet
from assessment.ui.take.progress import screens
from scoring import CANT_SAY
from tests.ui.examples import catalogue, filled, newest, token
from tests.ui.visits import address, blocks, follow, headings, leads, press, prose, unmarked, visit

pytestmark = pytest.mark.appcheck


def answered(tab: AppTest) -> Sheet:
    """What the address of the page holds."""
    content = links.decode(address(tab)["a"], catalogue())
    assert isinstance(content, Sheet)
    return content


def choose(tab: AppTest, statement: int, answer: int | str) -> None:
    """Answer a statement of the screen, counted from 0; ``tab.run()`` afterwards."""
    tab.radio[statement].set_value(answer)


def test_a_section_asks_all_its_statements_and_prefers_none() -> None:
    tab = visit("take", {"form": "full"})
    screen = screens(newest(), "full")[0]
    assert headings(tab) == [screen.title]
    assert [unmarked(each.label) for each in tab.radio] == [newest().item(item).text for item in screen.items]
    assert [each.value for each in tab.radio] == [None] * len(screen.items)
    labels = [*(option.label for option in newest().scale), newest().cant_say.label]
    assert [unmarked(option) for option in tab.radio[0].options] == labels


def test_progress_says_section_and_time() -> None:
    tab = visit("take", {"form": "full"})
    assert "Section 1 of 6 · about 5 minutes left" in prose(tab)
    later = visit("take", {"a": token(filled(but=6)), "s": "6"})
    assert "Section 6 of 6 · about 1 minute left" in prose(later)


def test_answers_are_in_the_address_of_the_next_section() -> None:
    tab = visit("take", {"form": "full"})
    choose(tab, 0, 4)
    choose(tab, 1, CANT_SAY)
    tab.run()
    first, second = newest().form_items("full")[:2]
    assert not tab.exception
    assert answered(press(press(tab, "Next"), "Next")).answers == {first: 4, second: CANT_SAY}


def test_open_statements_are_mentioned_once_and_never_forced() -> None:
    tab = press(visit("take", {"form": "full"}), "Next")
    first = screens(newest(), "full")[0]
    assert headings(tab) == [first.title]
    assert [each.value for each in tab.info] == [
        "6 statements on this page have no answer yet. Add them, choose Can't say, or go on."
    ]
    onward = press(tab, "Next")
    assert headings(onward) == [screens(newest(), "full")[1].title]
    assert not onward.info


def test_a_reminder_given_once_is_not_given_again() -> None:
    tab = press(press(visit("take", {"form": "full"}), "Next"), "Next")
    back = press(tab, "Back")
    assert headings(press(back, "Next")) == [screens(newest(), "full")[1].title]


def test_one_open_statement_is_said_in_the_singular() -> None:
    tab = visit("take", {"form": "full"})
    for statement in range(5):
        choose(tab, statement, 3)
    assert "1 statement on this page has no answer yet." in prose(press(tab, "Next"))


def test_cant_say_counts_as_an_answer() -> None:
    tab = visit("take", {"form": "full"})
    for statement in range(6):
        choose(tab, statement, CANT_SAY)
    onward = press(tab, "Next")
    assert not onward.info
    assert headings(onward) == [screens(newest(), "full")[1].title]


def test_back_keeps_the_answers() -> None:
    tab = visit("take", {"form": "pulse"})
    for statement in range(2):
        choose(tab, statement, 2)
    back = press(press(tab, "Next"), "Back")
    assert [each.value for each in back.radio] == [2, 2]


@pytest.mark.parametrize("form", ["full", "pulse"])
def test_a_whole_form_ends_at_its_result(form: str) -> None:
    tab = visit("take", {"form": form})
    for screen in screens(newest(), form):
        assert headings(tab) == [screen.title]
        for statement in range(len(screen.items)):
            choose(tab, statement, 1 + statement % 5)
        tab = press(tab, "Next")
    assert headings(tab) == ["One last question"]
    assert [each.value for each in tab.radio] == [None]
    tab.radio[0].set_value("sales").run()
    result = follow(tab, "See the result")
    assert not result.exception
    content = links.decode(address(result)["r"], catalogue())
    assert isinstance(content, Sheet)
    assert (content.form, content.role, len(content.answers)) == (form, "sales", len(newest().form_items(form)))
    assert "Start here" in headings(result)


def test_the_closing_screen_lists_the_gaps_and_leads_to_them() -> None:
    tab = visit("take", {"a": token(filled(but=7)), "s": "7"})
    labels = [unmarked(each.label) for each in tab.button]
    assert "1 statement without an answer in Sales practice" in labels
    assert "6 statements without an answer in Working together" in labels
    gap = press(tab, "1 statement without an answer in Sales practice")
    assert headings(gap) == ["Sales practice"]


def test_nothing_answered_has_no_way_to_a_result() -> None:
    tab = visit("take", {"form": "full", "s": "7"})
    assert leads(tab, "See the result").disabled


def test_answering_together_moves_on_by_itself() -> None:
    tab = visit("take", {"form": "pulse", "view": "projector"})
    items = newest().form_items("pulse")
    for number, item in enumerate(items, 1):
        assert headings(tab) == [newest().item(item).text]
        assert f"Statement {number} of {len(items)}" in prose(tab)
        tab = press(tab, "Usually" if number % 2 else "Can't say")
    assert headings(tab) == ["Everything has been shown"]
    assert "13 of 13 statements have an answer." in prose(tab)
    result = press(tab, "See the result")
    assert not result.exception
    assert address(result).keys() == {"r", "view"}


@pytest.mark.parametrize(
    ("missing", "said"),
    [(7, "7 statements are still open"), (1, "1 statement is still open"), (0, "Every statement has an answer")],
)
def test_the_last_screen_says_how_far_the_answers_have_come(missing: int, said: str) -> None:
    tab = visit("take", {"a": token(filled(but=missing)), "s": "7"})
    assert said in prose(tab)
    assert f'<progress max="36" value="{36 - missing}" aria-label="{said}">' in blocks(tab)
