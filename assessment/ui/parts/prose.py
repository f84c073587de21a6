"""Text on the page. Pack texts are plain: nothing in them is taken as Markdown or HTML."""

import re
from functools import lru_cache
from html import escape

import streamlit as st

# Only what Markdown would act on inside a line, or at its start: a label is also read aloud as it is written.
_MARKDOWN = re.compile(r"([\\`*_\[\]<$~|]|:(?=\S)|^[#>+=-])")
_NUMBERED = re.compile(r"^(\d+)([.)])")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Text that Markdown shows as it is written."""
    return _NUMBERED.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", " ".join(text.split())))


def paragraphs(text: str) -> None:
    """A text whose paragraphs are parted by empty lines."""
    st.markdown("\n\n".join(plain(paragraph) for paragraph in re.split(r"\n\s*\n", text.strip())))


def filled(template: str, **texts: str) -> str:
    """A piece of our own HTML with texts in it. They are escaped here: the only way a text reaches a page as HTML."""
    return template.format(**{name: escape(text) for name, text in texts.items()})


def block(template: str, **texts: str) -> None:
    """Show such a piece."""
    st.html(filled(template, **texts))
