"""A server and a browser for tests that click."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.server import Server, running
from tests.browser.watching import Watch
from tests.chromium import FLAGS, find_chromium

PATIENCE = 30_000
"""Milliseconds that a slow machine may take for anything; a quick one never waits for it."""

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests that leave it alone."""
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server that a test may kill."""
    with running(tmp_path) as server:
        yield server


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A running browser. For one module at a time, because it holds the event loop of its thread."""
    found = find_chromium()
    assert found, "There is no Chromium: python -m tests.chromium fetches one."
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=found, args=list(FLAGS))


@pytest.fixture
def open_window(chromium: Browser, server: Server) -> Iterator[Open]:
    """Opens windows on the shared server, each as a new person would; at the end no page may have misbehaved."""
    watches: list[Watch] = []

    def open_window(address: str = "/", **options: Any) -> Page:
        context = chromium.new_context(base_url=server.url, **options)
        context.set_default_timeout(PATIENCE)
        context.on("page", lambda page: watches.append(Watch(page, server.url)))
        page = context.new_page()
        page.goto(address)
        return page

    yield open_window
    for context in chromium.contexts:
        context.close()
    assert not [stranger for watch in watches for stranger in watch.strangers]
    assert not [error for watch in watches for error in watch.errors]
