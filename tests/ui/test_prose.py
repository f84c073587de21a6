"""Texts of a pack reach the page as they are written, whatever they hold."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assessment.ui.parts.prose import filled, plain

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Zs"]) | st.just(" "), max_size=60)


def shown(markdown: str) -> str:
    """What a reader of CommonMark sees, tags and all entities removed."""
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    assert set(re.findall(r"</?(\w+)", html)) <= {"p"}, html
    return unescape(re.sub(r"</?p>", "", html)).strip()


@pytest.mark.parametrize(
    "text",
    [
        "We sell *less* than **before** and _mean_ it.",
        "1. First",
        "- a dash, + a plus, # a hash, > an arrow",
        "A [link](javascript:alert) and ![a picture](x.png)",
        "<b>bold</b> & <script>alert(1)</script>",
        "`code` and ~~struck~~ and $x^2$",
        "a | b | c",
        "back\\slash",
        "---",
        "=== ",
    ],
)
def test_markdown_shows_it_as_written(text: str) -> None:
    assert shown(plain(text)) == text.strip()


@given(TEXTS)
def test_markdown_shows_any_text_as_written(text: str) -> None:
    assert shown(plain(text)) == " ".join(text.split())


@pytest.mark.parametrize("text", [":material/home:", ":red[danger]", ":smile:", "$$x$$", ":blue-background[x]"])
def test_directives_of_streamlit_are_taken_apart(text: str) -> None:
    assert plain(text) != text
    assert not re.search(r"(?<!\\):(?=\w)|(?<!\\)\$", plain(text))


def test_lines_become_one() -> None:
    assert plain("  one\n  two\tthree ") == "one two three"


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    assert unescape(filled("<p title='{text}'>{text}</p>", text=text)) == f"<p title='{text}'>{text}</p>"
    assert not set("<>\"'") & set(filled("{text}", text=text))
