"""Every lesson read through and every check answered, wrongly and rightly, by keyboard alone."""

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from assessment.learning.verdicts import ONE, verdict
from assessment.packs.learning.checks import Act, Check, Number, Option, Pick, Place, Repair, Sort, Value
from assessment.packs.learning.text import plain
from assessment.packs.learning.trials import open_trials
from tests.browser.conftest import Open
from tests.browser.pages import PLACES, arrive
from tests.browser.steps import heading, settle, tab_to
from tests.browser.test_accessibility import violations
from tests.learning.lessons import EDITION, shipped

LESSONS = shipped().lessons
SCENARIOS = open_trials(EDITION).scenarios
BEYOND = """() => Math.max(...[...document.querySelectorAll('[data-testid="stMain"], html')]
  .map((each) => each.scrollHeight - each.clientHeight))"""


def lesson(open_window: Open, name: str, **options: str) -> Page:
    page = open_window(f"/lesson?l={name}", reduced_motion="reduce", **options)
    arrive(page, PLACES[f"lesson {name}"])
    return page


def enter(page: Page, button: str) -> None:
    """Go to a button by Tab and press it."""
    found = page.get_by_role("button", name=button, exact=True)
    expect(found).to_have_count(1)
    tab_to(page, found, most=120)
    page.keyboard.press("Enter")
    settle(page)


def choose(page: Page, group: Locator, place: int) -> None:
    """Choose an option by arrow keys."""
    radios = group.get_by_role("radio")
    tab_to(page, group, most=120)
    page.keyboard.press("Space")
    for _ in range(radios.count()):
        if radios.nth(place).is_checked():
            break
        page.keyboard.press("ArrowDown")
        settle(page)
    expect(radios.nth(place)).to_be_checked()
    settle(page)


def said(page: Page, text: str) -> None:
    expect(page.get_by_text(text).first).to_be_visible()


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_read_through(open_window: Open, name: str) -> None:
    page, shown = lesson(open_window, name), LESSONS[name]
    heading(page, shown.head.title)
    said(page, shown.head.point)
    picture = page.locator('[role="graphics-document"]')
    expect(picture).to_be_visible()
    expect(picture).to_have_attribute("aria-label", f"{shown.picture.title}. {shown.picture.alt}")
    for block in shown.text.blocks():
        for line in block.lines:
            expect(page.locator(".article").filter(has_text=plain(line)).first).to_be_visible()
    said(page, shown.head.onward.do)
    for source in shown.head.sources:
        said(page, source.takes)


@pytest.mark.parametrize("name", LESSONS)
def test_terms_are_explained_by_keyboard(open_window: Open, name: str) -> None:
    page = lesson(open_window, name)
    for term in page.locator("button.term").all():
        card = page.locator(f"#{term.get_attribute('popovertarget')}")
        expect(card).to_be_hidden()
        tab_to(page, term, most=120)
        page.keyboard.press("Enter")
        expect(card).to_be_visible()
        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(term).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", LESSONS)
def test_every_answer_to_a_check_by_keyboard(open_window: Open, name: str, scheme: str) -> None:
    page = lesson(open_window, name, color_scheme=scheme)
    check = shipped().check_of(LESSONS[name])
    _answer(page, check)
    said(page, check.closing)
    mark = "abcdefgh"[list(LESSONS).index(name)]
    page.wait_for_url(re.compile(rf"[?&]done={mark}\b"))
    expect(page.get_by_text("✓ done")).to_be_visible()
    assert violations(page) == []


def _answer(page: Page, check: Check) -> None:
    match check:
        case Sort():
            _sort(page, check)
        case Pick() | Repair():
            _options(page, check.options)
        case Place():
            _place(page, check)
        case Value():
            _value(page, check)
        case Number():
            _number(page, check)
        case Act():
            _act(page, check)


def _sort(page: Page, check: Sort) -> None:
    cards, piles = shipped().cards_of(check), shipped().deck.piles
    for place, (name, card) in enumerate(cards.items()):
        said(page, card.text)
        for pile, shown in piles.items():
            enter(page, shown.label)
            said(page, verdict(shipped(), check, name, pile).why)
        enter(page, "See all cards" if place == len(cards) - 1 else "Next card")


def _options(page: Page, options: Sequence[Option]) -> None:
    """The right one last, so that the page ends as it does for somebody who has found it."""
    group = page.locator(".st-key-try").get_by_role("radiogroup")
    for place in sorted(range(len(options)), key=lambda place: options[place].right):
        choose(page, group, place)
        enter(page, "Check")
        said(page, options[place].why)


def _place(page: Page, check: Place) -> None:
    groups = page.locator(".st-key-try").get_by_role("radiogroup")
    rounds = [[place] * len(check.items) for place in range(len(check.stops))]
    for chosen in [*rounds, [check.stops.index(item.at) for item in check.items]]:
        for part, stop in enumerate(chosen):
            choose(page, groups.nth(part), stop)
        enter(page, "Check")
        for part, stop in enumerate(chosen):
            said(page, verdict(shipped(), check, str(part), check.stops[stop]).why)


def _value(page: Page, check: Value) -> None:
    fields = page.get_by_role("spinbutton")
    tries = [(800, 2000), (1500, 2300), (2000, 3000), (400, 400), (1, 1), (300, 1300)]
    for amounts in tries:
        for part, amount in enumerate(amounts):
            _type(page, fields.nth(part), amount)
        enter(page, "Check")
        for part, amount in enumerate(amounts):
            why = verdict(shipped(), check, str(part), amount).why
            said(page, why or "= 400 in a year")


def _number(page: Page, check: Number) -> None:
    for number in (check.answer - 1, check.answer + 1, check.answer):
        _type(page, page.get_by_role("spinbutton"), number)
        enter(page, "Check")
        said(page, verdict(shipped(), check, ONE, number).why)


def _type(page: Page, field: Locator, number: int) -> None:
    tab_to(page, field, most=120)
    page.keyboard.press("Control+a")
    page.keyboard.type(str(number))
    page.keyboard.press("Enter")
    expect(field).to_have_value(str(number))
    settle(page)


def _act(page: Page, check: Act) -> None:
    field = page.get_by_role("textbox", name=check.asks)
    for _ in range(120):  # in a shadow tree, where the document does not see the focus
        page.keyboard.press("Tab")
        if field.evaluate("element => element.matches(':focus')"):
            break
    page.keyboard.type("call five customers")
    expect(field).to_have_value("call five customers")
    groups = page.locator(".st-key-try").get_by_role("radiogroup")
    for passed in (1, 0):
        for part in range(len(check.tests)):
            choose(page, groups.nth(part), passed)
        enter(page, "Check")
        for test in check.tests:
            said(page, test.missing if passed else test.why)


def test_the_own_action_stays_in_the_browser_and_goes_nowhere(open_window: Open) -> None:
    page = lesson(open_window, "joining-up")
    sent: list[str] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda data: sent.append(str(data))))
    page.reload()
    arrive(page, PLACES["lesson joining-up"])
    field = page.get_by_role("textbox", name="Within 30 days I will")
    field.fill("a secret plan of ours")
    choose(page, page.locator(".st-key-try").get_by_role("radiogroup").first, 0)
    assert sent
    assert not [data for data in sent if "secret plan" in data]
    assert "secret" not in page.url
    page.reload()
    arrive(page, PLACES["lesson joining-up"])
    expect(page.get_by_role("textbox", name="Within 30 days I will")).to_have_value("a secret plan of ours")


def test_the_record_comes_back_with_the_address_and_grows_without_history(open_window: Open) -> None:
    page = lesson(open_window, "unseen-needs")
    before = page.evaluate("() => history.length")
    check = shipped().checks["find-the-signal"]
    assert isinstance(check, Pick)
    _options(page, check.options)
    page.wait_for_url(re.compile(r"[?&]done=b\b"))
    assert page.evaluate("() => history.length") == before
    page.reload()
    arrive(page, PLACES["lesson unseen-needs"])
    expect(page.get_by_text("✓ done")).to_be_visible()
    page.get_by_role("link", name="All lessons").click()
    expect(page.get_by_text("1 of 8 done.")).to_be_visible()
    page.wait_for_url(re.compile(r"/learn\?.*done=b"))


def test_a_result_and_its_lesson_lead_to_each_other(open_window: Open) -> None:
    page = open_window(PLACES["result"].address)
    arrive(page, PLACES["result"])
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name=re.compile("^Lesson: ")).last.click()
    page.wait_for_url(re.compile(r"/lesson\?.*r="))
    expect(page.get_by_text("Try it", exact=True)).to_be_visible()
    page.get_by_role("link", name="Back to your result").click()
    heading(page, title)


def test_a_room_sorts_the_cards_by_keys(open_window: Open) -> None:
    page = open_window("/learn?show=sorting-game&view=projector", viewport={"width": 1920, "height": 1080})
    cards = list(shipped().deck.cards.values())
    keys = {"marketing": "1", "sales": "2", "both": "3"}
    for card in cards[:3]:
        heading(page, card.text)
        settle(page)
        expect(page.get_by_text(card.why)).to_have_count(0)
        page.keyboard.press(keys["both" if card.pile != "both" else "sales"])
        said(page, card.why)
        said(page, card.other["both"])
        settle(page)
        page.keyboard.press("0")
        expect(page.get_by_text(card.other["both"])).to_have_count(0)
        settle(page)
        page.keyboard.press("ArrowRight")
    heading(page, cards[3].text)
    settle(page)
    page.keyboard.press("ArrowLeft")
    heading(page, cards[2].text)


@pytest.mark.parametrize("number", range(1, 15))
def test_a_card_with_its_answer_fits_the_wall(open_window: Open, number: int) -> None:
    """A clicker cannot scroll."""
    page = open_window(f"/learn?show=sorting-game&view=projector&n={number}", viewport={"width": 1920, "height": 1080})
    expect(page.get_by_role("button", name="Back")).to_be_visible()
    settle(page)
    if number <= 13:
        page.keyboard.press("3")
        expect(page.locator(".said").first).to_be_visible()
        settle(page)
    assert page.evaluate(BEYOND) <= 0
    assert violations(page) == []


@pytest.mark.parametrize(
    "address", ["/learn?show=sorting-game", "/learn?show=S1&view=projector", "/learn", "/lesson?l=applause"]
)
def test_no_label_is_cut_short_on_a_narrow_screen(open_window: Open, address: str) -> None:
    page = open_window(address, viewport={"width": 320, "height": 640})
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settle(page)
    cut = page.evaluate(
        "() => [...document.querySelectorAll('[data-testid=\"stMain\"] :is(a, button) *')]"
        ".filter((each) => getComputedStyle(each).overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1)"
        ".filter((each) => each.clientWidth > 2).map((each) => each.textContent)"
    )
    assert cut == []


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_decision_by_keys_fits_the_wall(open_window: Open, name: str) -> None:
    page = open_window(f"/learn?show={name}&view=projector", viewport={"width": 1920, "height": 1080})
    screens = [SCENARIOS[name].title, *(choice.label for choice in SCENARIOS[name].options.values())]
    for number, road in enumerate(screens[1:], 1):
        heading(page, screens[0])
        settle(page)
        assert page.evaluate(BEYOND) <= 0
        page.keyboard.press(str(number))
        heading(page, road)
        settle(page)
        assert page.evaluate(BEYOND) <= 0
        for before in reversed(screens[:number]):
            page.keyboard.press("ArrowLeft")
            heading(page, before)
            settle(page)


def test_one_page_and_cards_are_downloaded(open_window: Open) -> None:
    page = lesson(open_window, "two-jobs")
    with page.expect_download() as download:
        page.get_by_role("button", name="This lesson on one page").click()
    assert download.value.suggested_filename == "two-jobs.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    page.goto("/learn")
    arrive(page, PLACES["learn"])
    with page.expect_download() as download:
        page.get_by_role("button", name="Flash cards").click()
    assert download.value.path().read_text(encoding="utf-8").startswith("#separator:Comma")


def test_a_term_of_the_glossary_can_be_linked(open_window: Open) -> None:
    page = open_window("/learn?show=glossary#segment", viewport={"width": 1280, "height": 600})
    arrive(page, PLACES["glossary"])
    expect(page.locator("#segment")).to_be_in_viewport()
