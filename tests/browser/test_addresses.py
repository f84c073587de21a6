"""Back, forward, reload, a second tab, a second assessment: the address brings everything back."""

import re

from playwright.sync_api import Page, expect

from assessment.sheets import Sheet
from assessment.ui.take.progress import screens
from tests.browser.conftest import Open
from tests.browser.steps import expect_answers, heading, held, pick, press, statements
from tests.ui.examples import example_sheets, filled, newest, scores_token, token

FIRST, SECOND, THIRD = (screen.title for screen in screens(newest(), "full")[:3])
USUALLY, OCCASIONALLY, CANT_SAY = newest().scale[3].label, newest().scale[1].label, newest().cant_say.label


def answer_section(page: Page, title: str, label: str, done: int) -> None:
    """Answer six statements; ``done`` were answered before."""
    heading(page, title)
    for group in statements(page, 6).all():
        pick(group, label)
    expect_answers(page, done + 6)


def expect_checked(page: Page, label: str, count: int) -> None:
    """Wait until so many statements show the answer."""
    expect(page.get_by_role("radio", name=label, exact=True, checked=True)).to_have_count(count)


def test_back_and_forward_turn_pages_and_undo_nothing(open_window: Open) -> None:
    page = open_window("/take?form=full")
    answer_section(page, FIRST, USUALLY, 0)
    press(page, "Next")
    answer_section(page, SECOND, OCCASIONALLY, 6)
    press(page, "Next")
    heading(page, THIRD)
    page.go_back()
    heading(page, SECOND)
    expect_checked(page, OCCASIONALLY, 6)
    page.go_back()
    heading(page, FIRST)
    expect_checked(page, USUALLY, 6)
    expect_answers(page, 12)
    page.go_forward()
    heading(page, SECOND)
    expect_answers(page, 12)
    page.go_forward()
    heading(page, THIRD)
    expect_answers(page, 12)


def test_change_after_going_back_keeps_later_answers(open_window: Open) -> None:
    page = open_window("/take?form=full")
    answer_section(page, FIRST, USUALLY, 0)
    press(page, "Next")
    answer_section(page, SECOND, OCCASIONALLY, 6)
    page.go_back()
    heading(page, FIRST)
    pick(statements(page, 6).nth(0), CANT_SAY)
    press(page, "Next")
    heading(page, SECOND)
    expect_checked(page, OCCASIONALLY, 6)
    sheet = held(page)
    assert isinstance(sheet, Sheet)
    assert list(sheet.answers.values()) == ["cant_say", *[4] * 5, *[2] * 6]


def test_the_history_has_one_entry_for_a_screen_however_late_its_address_comes(open_window: Open) -> None:
    page = open_window("/take?form=full")
    answer_section(page, FIRST, USUALLY, 0)
    page.wait_for_function("() => new URL(location).searchParams.has('a')")

    def entries_after(address: str) -> int:
        before, after = page.evaluate(
            "address => [history.length, history.pushState(history.state, '', address), history.length]", address
        )[::2]
        return int(after) - int(before)

    assert entries_after("?form=full&s=1") == 0
    given = token(filled())
    assert entries_after(f"?a={given}&s=1") == 0
    assert entries_after(f"?a={given}&s=2") == 1
    assert entries_after("/about") == 1


def test_one_press_of_back_leaves_a_section_whatever_was_answered_on_it(open_window: Open) -> None:
    page = open_window("/")
    page.get_by_role("link", name="Full assessment").first.click()
    answer_section(page, FIRST, USUALLY, 0)
    page.go_back()
    expect(page.get_by_role("heading", name="Assess on your own")).to_be_visible()


def test_reload_keeps_section_and_answers(open_window: Open) -> None:
    page = open_window("/take?form=full")
    answer_section(page, FIRST, USUALLY, 0)
    press(page, "Next")
    heading(page, SECOND)
    pick(statements(page, 6).nth(5), CANT_SAY)
    expect_answers(page, 7)
    before = held(page)
    page.reload()
    heading(page, SECOND)
    expect_checked(page, CANT_SAY, 1)
    assert held(page) == before
    press(page, "Back")
    heading(page, FIRST)
    expect_checked(page, USUALLY, 6)


def test_copied_address_goes_on_in_another_browser(open_window: Open) -> None:
    page = open_window("/take?form=pulse")
    pick(statements(page, 2).nth(0), USUALLY)
    expect_answers(page, 1)
    other = open_window(page.url)
    heading(other, FIRST)
    expect_checked(other, USUALLY, 1)
    pick(statements(other, 2).nth(1), CANT_SAY)
    expect_answers(other, 2)
    assert len(getattr(held(page), "answers", {})) == 1


def test_second_assessment_leaves_the_first_one_alone(open_window: Open) -> None:
    page = open_window("/")
    page.get_by_role("link", name="Full assessment").first.click()
    answer_section(page, FIRST, USUALLY, 0)
    page.get_by_role("link", name="Home").click()
    page.get_by_role("link", name="Quick sketch").first.click()
    heading(page, FIRST)
    expect_checked(page, USUALLY, 0)
    pick(statements(page, 2).nth(0), CANT_SAY)
    expect_answers(page, 1)
    page.go_back()
    expect(page.get_by_role("heading", name="Assess on your own")).to_be_visible()
    page.go_back()
    heading(page, FIRST)
    expect_checked(page, USUALLY, 6)
    expect_answers(page, 6)
    page.go_forward()
    expect(page.get_by_role("heading", name="Assess on your own")).to_be_visible()
    page.go_forward()
    expect_checked(page, CANT_SAY, 1)
    expect_answers(page, 1)


def test_home_offers_to_go_on(open_window: Open) -> None:
    page = open_window("/take?form=full")
    answer_section(page, FIRST, USUALLY, 0)
    press(page, "Next")
    heading(page, SECOND)
    page.get_by_role("link", name="Home").click()
    page.get_by_role("link", name="Go on where you left off").click()
    heading(page, SECOND)
    expect_answers(page, 6)


def test_finished_answers_opened_by_link_go_straight_to_the_result(open_window: Open) -> None:
    link = token(filled())
    page = open_window(f"/take?a={link}")
    page.wait_for_url(f"**/result?r={link}")
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()


def test_scores_opened_as_answers_go_to_the_result(open_window: Open) -> None:
    link = scores_token(filled())
    page = open_window(f"/take?a={link}")
    page.wait_for_url(f"**/result?r={link}")
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()


def test_result_leads_back_to_its_answers(open_window: Open) -> None:
    sheet = next(iter(example_sheets().values()))
    page = open_window(f"/result?r={token(sheet)}")
    page.get_by_text("Change my answers").click()
    heading(page, FIRST)
    expect(page.get_by_role("radio", checked=True)).to_have_count(6)
    assert held(page) == sheet
    page.go_back()
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()


def test_one_press_of_back_leaves_the_result_for_the_last_question(open_window: Open) -> None:
    page = open_window(f"/take?a={token(filled(but=1))}&s=6")
    pick(statements(page, 6).nth(5), OCCASIONALLY)
    press(page, "Next")
    heading(page, "One last question")
    expect_answers(page, 36)
    page.get_by_text("See the result").click()
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()
    page.go_back()
    heading(page, "One last question")
    expect_answers(page, 36)
    page.go_forward()
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()


def test_reminder_stops_nobody(open_window: Open) -> None:
    page = open_window("/take?form=full")
    heading(page, FIRST)
    statements(page, 6)
    press(page, "Next")
    expect(page.get_by_text(re.compile("6 statements on this page have no answer yet"))).to_be_visible()
    press(page, "Next")
    heading(page, SECOND)
