"""The page that is downloaded and printed: whole, plain, and safe whatever somebody types into it."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from assessment.reports import Assignment, letter
from tests.ui.test_report_sentences import CLEAR, report_of, result_of

RESULT, REPORT = result_of(CLEAR), report_of(CLEAR)
ADVICE = REPORT.advice
assert ADVICE
NASTY = "<script>alert('1')</script> & \"quotes\""


class Reader(HTMLParser):
    """Gathers tags and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert {name for name, _ in attrs} <= {"lang", "charset", "name", "content", "scope", "href"}

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def written(owner: str = "", date: str = "", link: str = "http://localhost/result?r=x") -> str:
    """The letter of a clear result with one owner and date."""
    assert ADVICE
    plan = [Assignment(action, owner, date) for action in ADVICE.actions]
    return letter(REPORT, RESULT, plan, language="en", link=link)


def test_holds_headline_scores_advice_and_plan() -> None:
    page = Reader(written("Ada", "2027-03-01"))
    text = " ".join(page.text)
    assert ADVICE
    for part in (REPORT.headline, ADVICE.title, ADVICE.text, ADVICE.watch, "Ada", "2027-03-01", "Open this result"):
        assert part in text
    assert all(action.text in text for action in ADVICE.actions)
    assert all(section.title in text for section in REPORT.sections[:5])


def test_fetches_nothing_and_runs_nothing() -> None:
    page = written()
    assert not {"script", "img", "link", "iframe", "object"} & set(Reader(page).tags)
    assert not re.findall(r"url\(|@import|src=", page)


def test_what_is_typed_stays_text() -> None:
    page = written(NASTY, NASTY, link=f"http://localhost/{NASTY}")
    assert Reader(page).tags == Reader(written()).tags
    assert NASTY in "".join(Reader(page).text)


def test_pack_texts_stay_text() -> None:
    strange = replace(REPORT, headline=NASTY, line=NASTY, notes=(NASTY,))
    page = letter(strange, RESULT, [], language=NASTY, link="")
    assert "<script" not in page


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_owner_or_date_adds_an_element(owner: str, date: str) -> None:
    assert Reader(written(owner, date)).tags == Reader(written()).tags
