"""PostgreSQL goes away for ten seconds in the middle of a workshop: phones keep, the console says so, all goes on."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from assessment.settings import Settings
from assessment.workshop.model import Opened, Setup
from assessment.workshop.service import Workshops
from tests.browser.server import Server
from tests.browser.test_phones import PHONE, answers, expect_state, statement, tap
from tests.ui.examples import catalogue, newest
from tests.workshop.people import go_to
from tests.workshop.postgres import Postgres
from tests.workshop.waiting import until

AWAY = 10.0
"""Seconds."""
Pause = Callable[[Postgres], None]


@pytest.fixture
def postgres() -> Iterator[Postgres]:
    """A database server of its own, which a test may stop."""
    server = Postgres(uuid4().hex)
    yield server
    server.remove()


@pytest.fixture
def workshops(postgres: Postgres, tmp_path: Path) -> Iterator[Workshops]:
    """The host's side, in another process than the server."""
    url = postgres.new_database()
    opened = Workshops(Settings.model_validate({"data": tmp_path / "data", "database_url": url}), catalogue())
    yield opened
    opened.close()


@pytest.fixture
def server(workshops: Workshops, tmp_path: Path) -> Iterator[Server]:
    """A server on the same database."""
    url = workshops._engine.url.render_as_string(hide_password=False)
    running = Server(tmp_path, {"EMPHASIS_DATA": str(tmp_path / "data"), "EMPHASIS_DATABASE_URL": url})
    running.start()
    yield running
    running.kill()
    assert "Traceback" not in running.log()


@pytest.fixture
def opened(workshops: Workshops) -> Opened:
    """A room that takes answers."""
    opened = workshops.open(Setup("Our room", newest().id, newest().number, "pulse"))
    go_to(workshops, opened.room.id, "answer")
    return opened


def window(chromium: Browser, server: Server, address: str, **options: object) -> Page:
    context = chromium.new_context(base_url=server.url, **options)  # type: ignore[arg-type]
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize(
    ("leave", "come_back"),
    [
        pytest.param(Postgres.stop, Postgres.start, id="stopped"),
        pytest.param(Postgres.freeze, Postgres.thaw, id="frozen"),
    ],
)
def test_ten_seconds_without_database(
    chromium: Browser,
    postgres: Postgres,
    server: Server,
    workshops: Workshops,
    opened: Opened,
    leave: Pause,
    come_back: Pause,
) -> None:
    console = window(chromium, server, f"/console?h={opened.host}")
    health = console.locator(".health")
    expect(health).to_contain_text("Answers are being saved")
    phone = window(chromium, server, f"/j/{opened.room.code}", viewport=PHONE)
    tap(phone, 0, 2, "Usually")
    expect_state(phone, "Saved")
    leave(postgres)
    gone = time.monotonic()
    try:
        tap(phone, 2, 5, "Occasionally")
        expect(health).to_contain_text("The database has not answered since")
        expect_state(phone, "Waiting for the network. Your taps are kept on this phone.")
        assert time.monotonic() - gone < AWAY
        time.sleep(max(0, gone + AWAY - time.monotonic()))
    finally:
        come_back(postgres)
    expect(health).to_contain_text("Answers are being saved")
    expect_state(phone, "Saved")
    statement(phone, 5)
    tap(phone, 5, 6, "Almost never")
    wanted = dict(zip(newest().form_items("pulse"), [4, 4, 2, 2, 2, 1], strict=False))
    until(lambda: answers(workshops, opened.room.id, phone) == wanted)
    go_to(workshops, opened.room.id, "closed")
    expect(phone.get_by_role("heading", name="Answers are closed")).to_be_visible()
    for context in chromium.contexts:
        context.close()
