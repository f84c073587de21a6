"""A page as Streamlit's AppTest runs it: the real scripts, without a browser."""

import json
import re
from collections.abc import Mapping
from html import unescape
from typing import Any
from urllib.parse import parse_qsl

from streamlit.testing.v1 import AppTest

from tests.ui.examples import CONTENT

MAIN = CONTENT.parent / "assessment" / "ui" / "main.py"


def visit(page: str, query: Mapping[str, str | list[str]] | None = None) -> AppTest:
    """Open a page (home, take, result or about) at an address, in a tab of its own."""
    tab = AppTest.from_file(MAIN, default_timeout=60)
    if page != "home":
        tab.switch_page(f"views/{page}.py")
    for name, value in (query or {}).items():
        tab.query_params[name] = value
    return tab.run()


def blocks(tab: AppTest) -> str:
    """The HTML of the page, without style sheets and scripts."""
    whole = "\n".join(each.proto.body for each in tab.get("html"))
    return re.sub(r"<(style|script)\b[^>]*>.*?</\1>", "", whole, flags=re.DOTALL)


def headings(tab: AppTest) -> list[str]:
    """Titles, headers and subheaders as people read them: those of our own HTML first."""
    ours = [unescape(each) for each in re.findall(r"<h\d>(.*?)</h\d>", blocks(tab), flags=re.DOTALL)]
    drawn = [unmarked(each.value) for each in (*tab.title, *tab.header, *tab.subheader)]
    return ours + drawn


def title(tab: AppTest) -> str:
    """The first heading."""
    return headings(tab)[0]


def prose(tab: AppTest) -> str:
    """All running text of a page."""
    drawn = (*tab.title, *tab.header, *tab.subheader, *tab.markdown, *tab.caption, *tab.info, *tab.warning)
    return "\n".join([*(unmarked(each.value) for each in drawn), unescape(re.sub(r"<[^>]+>", "\n", blocks(tab)))])


def unmarked(text: str) -> str:
    """Markdown without the backslashes that keep it from being read as Markdown."""
    return re.sub(r"\\(\W)", r"\1", text)


def press(tab: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    button = next(each for each in tab.button if unmarked(each.label) == label)
    return button.click().run()


def leads(tab: AppTest, label: str) -> Any:
    """The link with this label."""
    return next(each.proto for each in tab.get("page_link") if unmarked(each.proto.label) == label)


def follow(tab: AppTest, label: str) -> AppTest:
    """Follow the link with this label, in the same tab."""
    link = leads(tab, label)
    tab.switch_page(f"views/{link.page}.py")
    return is_at(tab, dict(parse_qsl(link.query_string))).run()


def address(tab: AppTest) -> dict[str, str]:
    """Query parameters as Streamlit holds them; each has one value."""
    return {name: value[0] if isinstance(value, list) else value for name, value in dict(tab.query_params).items()}


def next_address(tab: AppTest) -> dict[str, str]:
    """The address that the browser is given, which it comes to a little later."""
    return dict(json.loads(unescape(kept(tab)))[1] or {})


def kept(tab: AppTest) -> str:
    """The same as it is written, with the screen."""
    whole = "\n".join(each.proto.body for each in tab.get("html"))
    return whole.rpartition("data-said='")[2].partition("'")[0]


def is_at(tab: AppTest, query: Mapping[str, str]) -> AppTest:
    """The browser's address when the next run begins."""
    tab.query_params.clear()
    for name, value in query.items():
        tab.query_params[name] = value
    return tab


def pictures(tab: AppTest) -> list[dict[str, Any]]:
    """The charts that are played through, as they are sent to the browser."""
    sent = (json.loads(each.proto.json) for each in tab.get("bidi_component"))
    return [chart for data in sent for chart in data.get("charts", [])]
