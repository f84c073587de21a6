"""From the sender's page to a phone, to an own result, to both side by side; and the same person at two times."""

import re
from dataclasses import replace
from datetime import date

from playwright.sync_api import expect

from assessment.ui.take.progress import screens
from tests.browser.conftest import Open
from tests.browser.pages import PLACES, arrive
from tests.browser.steps import expect_answers, heading, pick, press, statements
from tests.ui.examples import example_sheets, newest, scores_token, token

SHEET = example_sheets()["Strong closing on ground nobody tends"]
PHONE = {"width": 390, "height": 844}


def test_share_open_on_a_phone_answer_and_compare(open_window: Open) -> None:
    sender = open_window(f"/result?r={token(SHEET)}")
    arrive(sender, PLACES["result"])
    link = sender.get_by_text(re.compile(r"/s/\w+$")).inner_text()
    phone = open_window(link, viewport=PHONE)
    phone.get_by_role("link", name="Answer yourself and compare").first.click()
    expect(phone.get_by_text("laid beside the one that you have seen")).to_be_visible()
    done = 0
    for screen in screens(newest(), SHEET.form):
        heading(phone, screen.title)
        for group in statements(phone, len(screen.items)).all():
            pick(group, "Usually")
        done += len(screen.items)
        expect_answers(phone, done)
        press(phone, "Next")
    heading(phone, "One last question")
    phone.get_by_role("link", name="See both results").click()
    phone.wait_for_url(re.compile(r"/compare\?r=\w+&r=\w+$"))
    assert f"r={scores_token(SHEET)}&" in phone.url
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Sales-led")


def test_then_and_now(open_window: Open) -> None:
    answers = {**SHEET.answers, "IDN1": 5, "ANT1": 5}
    then = replace(SHEET, day=date(2026, 1, 15), role=None)
    now = replace(then, day=date(2026, 6, 15), answers=answers)
    page = open_window(f"/compare?r={token(now)}&r={token(then)}")
    expect(page.get_by_role("heading", name="Which answers moved it")).to_be_visible()
    expect(page.get_by_role("radio", name="Then and now")).to_be_checked()
    expect(page.get_by_text(newest().item("ANT1").text)).to_be_visible()
    page.get_by_text("Two views", exact=True).click()
    expect(page.get_by_role("heading", name="Which answers moved it")).to_have_count(0)


def test_an_address_with_junk_does_not_come_back(open_window: Open) -> None:
    page = open_window("/take?junk=1")
    page.get_by_role("link", name="Quick sketch").click()
    first = screens(newest(), "pulse")[0]
    for group in statements(page, len(first.items)).all():
        pick(group, "Usually")
    expect_answers(page, len(first.items))
