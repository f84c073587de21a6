"""The page of a shared result: what it says, what it carries, and how small it stays."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.reports import build_report, limits, strategy_title, working_steps
from tests.ui.examples import catalogue, example_sheets, newest, scores_token, token
from tests.web.asking import Answer, ask

NAMES = list(example_sheets())
RICH = example_sheets()["Strong habits and strong warning signs in three sections"]
OPEN = example_sheets()["One section unfinished, and two fields are possible"]
MOST_BYTES = 60_000


def even(text: str) -> str:
    return " ".join(text.split())


def one(answer: Answer, where: str) -> str:
    """The only attribute or text at an XPath."""
    (found,) = answer.page().xpath(where)
    return str(found)


@pytest.mark.parametrize("name", NAMES)
def test_says_what_the_result_page_says_in_its_order(name: str) -> None:
    from assessment import links

    sheet = example_sheets()[name]
    result = links.result_of(sheet, catalogue())
    report = build_report(newest(), sheet.form, result)
    answer = ask(f"/s/{token(sheet)}")
    assert answer.status == 200
    said = [report.headline, report.line, *report.notes, *report.quality, *report.balance]
    said += [part for field in report.fields for part in field[1:]]
    said += [report.shape, report.together]
    if report.advice:
        said += [report.advice.title, report.advice.text, *(each.text for each in report.advice.actions)]
        said += [report.advice.watch, report.advice.cost]
    for place, strategy in enumerate(report.strategies):
        said += [strategy_title(strategy, place), strategy.keep or strategy.advice.text]
    said += [report.convergence]
    said += [part for card in report.signs for part in (card.title, card.text, card.step, card.watch)]
    said += [*working_steps(newest(), result), report.cut, *limits()]
    text, at = answer.text(), 0
    for sentence in filter(None, said):
        found = text.find(even(sentence), at)
        assert found >= at, sentence
        at = found
    assert len(answer.body) <= MOST_BYTES
    assert "{" not in text


@pytest.mark.parametrize("name", NAMES)
def test_scores_only_shows_no_single_answer(name: str) -> None:
    sheet = example_sheets()[name]
    answer = ask(f"/s/{scores_token(sheet)}")
    assert answer.status == 200
    assert "The answers that led here:" not in answer.text()
    headlines = {ask(f"/s/{each}").page().findtext(".//h1") for each in (token(sheet), scores_token(sheet))}
    assert len(headlines) == 1


def test_every_bar_has_its_number_and_word_as_text() -> None:
    rows = ask(f"/s/{token(RICH)}").page().xpath("//ul[@class='bars']/li")
    assert len(rows) == 8
    assert all(re.search(r"[a-z].* \d+$", even(row.text_content())) for row in rows)
    (unknown,) = ask(f"/s/{token(OPEN)}").page().xpath("//ul[@class='bars']/li[.//*[@class='open']]")
    assert "not enough answers" in unknown.text_content()


def test_map_is_a_picture_with_words() -> None:
    answer = ask(f"/s/{token(RICH)}")
    named = one(answer, "//figure/*[local-name()='svg' and @role='img']/@aria-labelledby").split()
    texts = [answer.page().get_element_by_id(name).text_content() for name in named]
    assert texts[0] in texts[1]
    assert "marketing emphasis 78 of 100" in texts[1]


def test_has_no_script_no_handler_and_nothing_from_elsewhere() -> None:
    page = ask(f"/s/{token(RICH)}").page()
    assert not page.xpath("//script | //link[@rel!='icon'] | //iframe | //@style | //img")
    assert not [name for element in page.iter() for name in element.attrib if str(name).startswith("on")]
    assert all(str(each).startswith("/") for each in page.xpath("//a/@href"))


@pytest.mark.parametrize(("sheet", "headline"), [(RICH, "Integrated"), (OPEN, "Sales-led")])
def test_what_chat_programs_show_gives_no_result_away(sheet: object, headline: str) -> None:
    answer = ask(f"/s/{token(sheet)}", headers={"x-forwarded-proto": "https"})  # type: ignore[arg-type]
    head = answer.page().find("head")
    shown = " ".join([head.findtext("title"), *map(str, head.xpath("meta[not(contains(@property, 'url'))]/@content"))])
    assert headline not in shown
    assert head.findtext("title") == "A marketing and sales assessment"
    names = {str(name): str(value) for name, value in (
        (meta.get("property") or meta.get("name"), meta.get("content")) for meta in head.xpath("meta")
    )}  # fmt: skip
    assert names["og:url"] == f"https://example.org/s/{token(sheet)}"  # type: ignore[arg-type]
    assert names["og:image"] == names["og:url"] + ".png"
    assert (names["og:image:width"], names["og:image:height"]) == ("1200", "630")
    assert names["twitter:card"] == "summary_large_image"
    assert names["og:image:alt"]
    assert names["robots"] == "noindex"


def test_numbers_on_the_picture_are_the_senders_choice() -> None:
    answer = ask(f"/s/{token(RICH)}", query="n=1")
    assert one(answer, "//meta[@property='og:image']/@content").endswith(".png?n=1")
    assert one(answer, "//meta[@property='og:url']/@content").endswith("?n=1")


def test_doors_lead_on_below_the_prefix_of_a_proxy() -> None:
    linked = token(RICH)
    answer = ask(f"/s/{linked}", root_path="/maps")
    doors = answer.page().xpath("//nav//a/@href")
    assert doors == [f"/maps/take?with={linked}", f"/maps/result?r={linked}", "/maps/about"]


def test_doors_lead_on_below_the_path_of_the_server_itself() -> None:
    linked = token(RICH)
    answer = ask(f"/maps/here/s/{linked}")
    assert answer.page().xpath("//nav//a/@href")[1] == f"/maps/here/result?r={linked}"
    assert one(answer, "//meta[@property='og:url']/@content") == f"http://example.org/maps/here/s/{linked}"


def test_setting_wins_over_what_a_request_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_PUBLIC_URL", "https://set.example/p")
    answer = ask(f"/s/{token(RICH)}", headers={"x-forwarded-host": "evil.example"})
    assert one(answer, "//meta[@property='og:url']/@content") == f"https://set.example/p/s/{token(RICH)}"


def test_language_of_the_pack() -> None:
    assert one(ask(f"/s/{token(RICH)}"), "/html/@lang") == newest().language


def test_headers() -> None:
    answer = ask(f"/s/{token(RICH)}")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-robots-tag"] == "noindex"
    assert answer.headers["cache-control"] == "private, max-age=300"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("ending", ["", ".png"])
def test_same_content_is_not_sent_twice(ending: str) -> None:
    address = f"/s/{token(RICH)}{ending}"
    tag = ask(address).headers["etag"]
    for asked in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        again = ask(address, headers={"if-none-match": asked})
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert ask(address, headers={"if-none-match": '"other"'}).status == 200


@pytest.mark.parametrize("ending", ["", ".png"])
def test_head_and_other_methods(ending: str) -> None:
    address = f"/s/{token(RICH)}{ending}"
    assert ask(address, method="HEAD").headers["content-length"] == ask(address).headers["content-length"]
    assert ask(address, method="POST").status == 405


@settings(max_examples=30)
@given(st.sampled_from(NAMES), st.booleans())
def test_same_address_same_bytes(name: str, scores: bool) -> None:
    make = scores_token if scores else token
    address = f"/s/{make(example_sheets()[name])}"
    assert ask(address).body == ask(address).body


def test_a_heading_keeps_its_hyphenated_words_whole() -> None:
    answer = ask(f"/s/{token(example_sheets()['Strong closing on ground nobody tends'])}")
    assert answer.page().xpath("//h1/span[@class='whole']/text()") == ["Sales-led."]
    assert "What Sales-led usually means" in answer.text()
