"""Processor time of the server for one page turn of Assess, against bare pages with the same input widgets, one of them
as Streamlit serves it without any settings."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count, cycle
from typing import Final

from assessment.packs import Edition
from tests.bench.figures import Figure, middle
from tests.bench.protocol import Tab
from tests.bench.servers import ROOT, Server, newest_edition, serve, serve_default, serve_source

MOST: Final = 1.3
"""Target for a page turn, against the bare page that does the least."""
TOPIC: Final = "Page turn"
OURS: Final = "Assess"
_QUIET: Final = 0.01
"""Seconds for a server to finish what follows the last message."""

# The least that Streamlit can show: six radio groups and two buttons that do nothing.
STAYS: Final = """import streamlit as st

for number, statement in enumerate({sections!r}[0]):
    st.radio(statement, {options!r}, index=None, horizontal=True, key=f"statement-{{number}}")
st.button("Back")
st.button("Next")
"""

# The same, and the buttons lead to the statements of another section, as in Assess.
_TURNS: Final = """import streamlit as st

sections = {sections!r}
state = st.session_state.setdefault("state", {{"section": 0}})
shown = state["section"]
for number, statement in enumerate(sections[shown]):
    st.radio(statement, {options!r}, index=None, horizontal=True, key=f"statement-{{shown}}-{{number}}")
st.button("Back", on_click=state.update, kwargs={{"section": shown - 1}})
st.button("Next", on_click=state.update, kwargs={{"section": shown + 1}})
"""


class Page:
    """A page with one tab open on it."""

    def __init__(self, server: Server, tab: Tab, sections: int) -> None:
        self._server = server
        self._tab = tab
        self._places = count()
        self._buttons: Iterator[str] = cycle(["Next"] * (sections - 1) + ["Back"] * (sections - 1))

    def turn(self) -> None:
        """Answer every statement anew and press Next; from the last section on, Back."""
        self._tab.choose_all(next(self._places))
        self._tab.press(next(self._buttons))

    def rerun(self) -> None:
        """Run the page again as it stands."""
        self._tab.rerun()

    def milliseconds(self, act: Callable[["Page"], None], times: int) -> float:
        """Processor time of the server for doing something once, from doing it some times."""
        before = self._server.cpu_seconds()
        for _ in range(times):
            act(self)
        time.sleep(_QUIET)
        return (self._server.cpu_seconds() - before) * 1000 / times


def measure_page_turn(*, rounds: int, turns: int) -> list[Figure]:
    """Milliseconds and ratios of page turns, then of plain reruns; a round is some turns on each page in turn."""
    with ExitStack() as stack:
        pages = _open_pages(stack)
        for page in pages.values():
            page.milliseconds(Page.turn, turns)
        return [
            *_compare("page turn", Page.turn, pages, rounds, turns, MOST),
            *_compare("plain rerun", Page.rerun, pages, rounds, turns, None),
        ]


def _open_pages(stack: ExitStack) -> dict[str, Page]:
    """Assess, and what it is compared to, the page that does the least first; all served at once."""
    edition = newest_edition()
    stays, turns = (bare_page(source, edition) for source in (STAYS, _TURNS))
    servers = {
        OURS: stack.enter_context(serve(ROOT / "app.py")),
        "bare page": stack.enter_context(serve_source(stays)),
        "bare page that turns": stack.enter_context(serve_source(turns)),
        "bare page with Streamlit’s default settings": stack.enter_context(serve_default(stays)),
    }
    return {name: _opened(stack, name, server, edition) for name, server in servers.items()}


def _opened(stack: ExitStack, name: str, server: Server, edition: Edition) -> Page:
    address = ("take", {"form": next(iter(edition.forms))}) if name == OURS else ()
    return Page(server, stack.enter_context(Tab(server.port, *address)), len(edition.questionnaires))


def bare_page(source: str, edition: Edition) -> str:
    """A page with the statements of Assess and nothing else."""
    options = [option.label for option in edition.scale] + [edition.cant_say.label]
    return source.format(
        sections=[[item.text for item in each.items] for each in edition.questionnaires], options=options
    )


def _compare(
    name: str, act: Callable[[Page], None], pages: dict[str, Page], rounds: int, turns: int, most: float | None
) -> Iterator[Figure]:
    measured = [[page.milliseconds(act, turns) for page in pages.values()] for _ in range(rounds)]
    times = dict(zip(pages, zip(*measured, strict=True), strict=True))
    for page, took in times.items():
        yield middle(TOPIC, f"{name}, {page}", took, "ms of CPU")
    ours = times.pop(OURS)
    for page, took in times.items():
        yield middle(TOPIC, f"{name}, {OURS} to {page}", _ratios(ours, took), "ratio", most)
        most = None  # the target is for the page that does the least


def _ratios(ours: tuple[float, ...], other: tuple[float, ...]) -> list[float]:
    return [own / bare for own, bare in zip(ours, other, strict=True)]
