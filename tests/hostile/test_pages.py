"""Every parameter and every field of the interactive pages: calm sentences, escaped, and never another result."""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from streamlit.testing.v1 import AppTest

from assessment.ui.compare.names import LONGEST, cut
from assessment.ui.parts import scripts
from assessment.ui.result.plan import _text
from tests.hostile.inputs import ANYTHING, FEW, LONG, OTHER, QUERY_VALUES, SCORES, SENDABLE, TEXTS, WHOLE, shown
from tests.ui.visits import blocks, headings, press, prose, title, visit

pytestmark = pytest.mark.appcheck
ADDRESSES: dict[str, tuple[str, dict[str, Any]]] = {
    "result r": ("result", {"r": ...}),
    "result n": ("result", {"r": WHOLE, "n": ..., "view": "projector"}),
    "result view": ("result", {"r": WHOLE, "view": ...}),
    "take a": ("take", {"a": ...}),
    "take r": ("take", {"r": ...}),
    "take with": ("take", {"with": ...}),
    "take with, at the end": ("take", {"with": ..., "a": WHOLE, "s": "7"}),
    "take form": ("take", {"form": ...}),
    "take s": ("take", {"a": WHOLE, "s": ...}),
    "take n": ("take", {"a": WHOLE, "n": ..., "view": "projector"}),
    "take view": ("take", {"a": WHOLE, "s": "1", "view": ...}),
    "compare r": ("compare", {"r": ...}),
    "compare r between": ("compare", {"r": [WHOLE, ..., OTHER]}),
}
NO_RESULT = {
    "This link has been changed on its way",
    "The end of this link is missing",
    "This link was made by a newer version",
    "There is no result here yet",
}
FOLLOWS_A_TOKEN = ("result r", "take a", "take r")
OURS = {"div", "p", "a", "b", "ul", "li", "span", "strong", "h1", "img", "progress", "figure", "figcaption"}
"""Kinds of elements that our own HTML has."""


def put(place: Any, value: object) -> Any:
    """The address with the value where there are three dots."""
    if place is ...:
        return value
    if isinstance(place, dict):
        return {name: put(each, value) for name, each in place.items()}
    return [put(each, value) for each in place] if isinstance(place, list) else place


def expect_calm(tab: AppTest) -> None:
    """No failure, a heading, and nothing that was sent stands on the page as markup or inside a script as code."""
    assert not tab.exception, [each.value for each in tab.exception]
    assert headings(tab)
    for element in html.fragment_fromstring(blocks(tab), create_parent=True).iter():
        assert element.tag in OURS, element.tag
        assert not [name for name in element.attrib if name.startswith("on")]
        assert "javascript:" not in element.get("href", "")
    assert not [each.value for each in tab.markdown if re.search(r"(?<!\\)\]\(javascript:", each.value)]
    whole = "\n".join(each.proto.body for each in tab.get("html"))
    assert set(re.findall(r"<script[^>]*>(.*?)</script>", whole, re.DOTALL)) <= set(scripts.texts())
    told = re.findall(r"data-said='(.*?)'>", whole)
    assert told
    for arguments in told:
        assert not set("<>&") & set(arguments)
        json.loads(arguments)


@pytest.mark.parametrize("value", [*FEW, b"\xed\xa0\x80"], ids=shown)
def test_no_value_of_an_address_breaks_a_page_or_shows_a_result(value: str | bytes) -> None:
    for name in FOLLOWS_A_TOKEN:
        expect_no_result(name, value)


@pytest.mark.slow
@pytest.mark.parametrize("value", QUERY_VALUES, ids=shown)
@pytest.mark.parametrize("name", ADDRESSES)
def test_every_parameter(name: str, value: str | bytes) -> None:
    page, query = ADDRESSES[name]
    if name in FOLLOWS_A_TOKEN:
        expect_no_result(name, value)
    else:
        expect_calm(visit(page, put(query, value)))


def expect_no_result(name: str, value: str | bytes) -> None:
    page, query = ADDRESSES[name]
    tab = visit(page, put(query, value))
    expect_calm(tab)
    assert title(tab) in NO_RESULT, (name, title(tab))


@pytest.mark.parametrize("value", [LONG[0], *(text[:60_000] for text in LONG)], ids=shown)
@pytest.mark.parametrize("name", ["result r", "take with", "compare r between"])
def test_a_very_long_value(name: str, value: str) -> None:
    page, query = ADDRESSES[name]
    expect_calm(visit(page, put(query, value)))


MANY = {
    "the same": [WHOLE] * 900,
    "bad": [f"bad{number}" for number in range(900)],
    "with two among them": ["<b>"] * 400 + [WHOLE] + ["%00"] * 400 + [OTHER],
    "beyond what Streamlit reads": [WHOLE] * 3000,
    "long": ["1" * 300] * 900,
}


@pytest.mark.parametrize("tokens", MANY.values(), ids=MANY)
def test_very_many_results(tokens: list[str]) -> None:
    tab = visit("compare", {"r": tokens})
    expect_calm(tab)
    assert len(prose(tab)) < 10_000
    if {WHOLE, OTHER} <= set(tokens):
        assert title(tab) == "One sees the organisation as Integrated, the other as Building."


def in_the_box(page: str, query: dict[str, Any], text: str) -> AppTest:
    """Paste text into the page's field for links, and go."""
    tab = visit(page, query)
    field, go = (tab.text_input[0], "Open") if page == "home" else (tab.text_area[0], "Compare")
    field.set_value(text)
    return press(tab, go)


BOXES: tuple[tuple[str, dict[str, Any]], ...] = (("home", {}), ("compare", {}), ("compare", {"r": [WHOLE, OTHER]}))


@pytest.mark.parametrize("text", [*FEW, LONG[0]], ids=shown)
def test_no_pasted_text_breaks_a_page(text: str) -> None:
    expect_calm_boxes(text, BOXES[:2])


def expect_calm_boxes(text: str, boxes: Sequence[tuple[str, dict[str, Any]]] = BOXES) -> None:
    for page, query in boxes:
        tab = in_the_box(page, query, text)
        assert not tab.exception
        assert len(tab.warning) + len(tab.info) <= 1 or WHOLE in text
        assert not [each.value for each in tab.warning if re.search(r"<script|(?<!\\)\]\(javascript:", each.value)]


def test_a_result_is_found_in_the_middle_of_anything() -> None:
    tab = in_the_box("compare", {}, f"<script>{'%00' * 50}</script> ?r={WHOLE}&x ({OTHER}) \u202e")
    assert title(tab) == "One sees the organisation as Integrated, the other as Building."


def named(text: str) -> AppTest:
    tab = visit("compare", {"r": [WHOLE, OTHER]})
    return next(each for each in tab.text_input if each.label == "Name for A").set_value(text).run()


@pytest.mark.parametrize("text", FEW, ids=shown)
def test_no_typed_name_is_more_than_a_name(text: str) -> None:
    expect_a_name(text)


def expect_a_name(text: str) -> None:
    tab = named(text)
    expect_calm(tab)
    page = prose(tab) + blocks(tab)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\x00\u2028]", page)
    assert headings(tab)[0] == "One sees the organisation as Integrated, the other as Building."


@given(ANYTHING)
def test_a_name_is_short_visible_and_the_same_again(text: str) -> None:
    name = cut(text)
    assert len(name) <= LONGEST
    assert name.isprintable() or not name
    assert cut(name) == name


@given(st.recursive(st.none() | st.booleans() | st.integers() | ANYTHING, lambda each: st.dictionaries(ANYTHING, each)))
def test_whatever_a_browser_says_of_a_plan_is_a_short_text(entry: object) -> None:
    for value in (entry, {"owner": entry}):
        assert isinstance(_text(value, "owner"), str)
        assert len(_text(value, "owner")) <= 80


QUERIES = st.dictionaries(
    st.sampled_from(["a", "r", "s", "n", "form", "view", "with", "x"]),
    st.one_of(SENDABLE, st.sampled_from([WHOLE, SCORES, OTHER, "full", "pulse", "projector", "1", "7", "99"])).flatmap(
        lambda value: st.just(value) | st.just([value, value])
    ),
    max_size=6,
)


@pytest.mark.slow
@settings(max_examples=150)
@given(page=st.sampled_from(["home", "take", "result", "compare", "about"]), query=QUERIES)
def test_any_address(page: str, query: dict[str, Any]) -> None:
    expect_calm(visit(page, query))


@pytest.mark.slow
@pytest.mark.parametrize("text", [*TEXTS, *LONG], ids=shown)
def test_every_pasted_text_and_name(text: str) -> None:
    expect_calm_boxes(text)
    expect_a_name(text)


@pytest.mark.slow
@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_pasted_text_and_name(text: str) -> None:
    expect_calm_boxes(text)
    expect_a_name(text)
