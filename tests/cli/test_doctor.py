"""`emphasis doctor`: finds what keeps a server from its work, says what to do, and changes nothing."""

import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from assessment.cli.checkup import content, store
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.examine import Examined
from assessment.workshop.service import Workshops
from tests.cli.conftest import Invoke, Run

Report = dict[str, dict[str, Any]]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder that is set, and not made."""
    folder = tmp_path / "data"
    monkeypatch.setenv("EMPHASIS_DATA", str(folder))
    return folder


@pytest.fixture
def opened(data: Path, catalogue: Catalogue) -> Path:
    """The same after a workshop was opened."""
    Workshops(Settings.read(), catalogue).close()
    return data


def report(invoke: Invoke, *, code: int) -> Report:
    """The worst line of each check."""
    printed = invoke("doctor", "--json")
    assert printed.exit_code == code, printed.stdout
    read = json.loads(printed.stdout)
    assert read["ok"] == (code == 0)
    order = ["ok", "warning", "problem"]
    return {each["check"]: each for each in sorted(read["checks"], key=lambda each: order.index(each["state"]))}


def test_a_new_installation_is_well_and_nothing_is_made(invoke: Invoke, data: Path) -> None:
    found = report(invoke, code=0)
    assert {each["state"] for name, each in found.items() if name != "open files"} == {"ok"}
    assert "will be made by the first workshop" in found["files"]["said"]
    assert "no database yet" in found["store"]["said"]
    assert not data.exists()


def test_one_line_a_check(run: Run, data: Path) -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.decode().splitlines()
    names = ["settings", "content", "fonts", "files", "keys", "store", "address", "figures", "open files"]
    assert [line[9:20].strip() for line in lines] == names
    assert not done.stderr


def test_an_installation_with_workshops_is_well(invoke: Invoke, opened: Path) -> None:
    before = {file.name: file.stat().st_mtime_ns for file in opened.iterdir()}
    found = report(invoke, code=0)
    assert found["store"]["said"].startswith("sqlite answers in ")
    assert "same clock" in found["clock"]["said"]
    assert {name: (opened / name).stat().st_mtime_ns for name in before if name == "keys"} == {"keys": before["keys"]}


def test_a_wrong_setting_is_named_and_the_rest_is_looked_at(
    invoke: Invoke, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EMPHASIS_KEEP_DAYS", "soon")
    monkeypatch.setenv("EMPHASIS_KEYS", "secret")
    found = report(invoke, code=1)
    assert found["settings"]["state"] == "problem"
    assert found["content"]["state"] == "ok"
    printed = invoke("doctor").stdout
    assert "EMPHASIS_KEEP_DAYS cannot be used" in printed
    assert "EMPHASIS_KEYS cannot be used" in printed
    assert "secret" not in printed
    assert os.environ["EMPHASIS_KEEP_DAYS"] == "soon"


def test_a_misspelt_setting_and_one_that_is_none(invoke: Invoke, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_CUSTOMER", "x")
    assert report(invoke, code=0)["settings"]["state"] == "warning"
    monkeypatch.setenv("EMPHASIS_DATABASE_URI", "x")
    assert "looks like EMPHASIS_DATABASE_URL" in report(invoke, code=1)["settings"]["said"]


def test_keys_that_others_can_read(invoke: Invoke, opened: Path) -> None:
    (opened / "keys").chmod(0o644)
    found = report(invoke, code=1)["files"]
    assert found["do"] == f"Run chmod 600 {opened / 'keys'}"


def test_a_folder_that_others_can_look_into(invoke: Invoke, opened: Path) -> None:
    opened.chmod(0o755)
    assert report(invoke, code=0)["files"]["state"] == "warning"
    assert stat.S_IMODE(opened.stat().st_mode) == 0o755


def test_a_place_where_nothing_can_be_made(invoke: Invoke, data: Path) -> None:
    data.touch()
    found = report(invoke, code=1)
    assert "nothing can be written" in found["files"]["said"]
    data.unlink()


def test_a_file_that_is_no_database(invoke: Invoke, opened: Path) -> None:
    (opened / "workshops.sqlite3").write_bytes(b"This is no database at all, and never was one." * 100)
    found = report(invoke, code=1)["store"]
    assert found["state"] == "problem"
    assert "does not answer" in found["said"]


def test_a_newer_database(invoke: Invoke, opened: Path) -> None:
    with sqlite3.connect(opened / "workshops.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    found = report(invoke, code=1)["store"]
    assert "newer version" in found["said"]
    assert found["do"].startswith("Update Emphasis")


def test_a_database_that_is_not_there(invoke: Invoke, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_DATABASE_URL", "postgresql://ada:secret@127.0.0.1:9/x")
    found = report(invoke, code=1)
    assert "does not answer" in found["store"]["said"]
    assert found["keys"]["state"] == "warning"
    assert "secret" not in str(found)


@pytest.mark.parametrize(
    ("ahead", "state", "code"),
    [
        (None, "ok", 0),
        (0.4, "ok", 0),
        (-1.9, "ok", 0),
        (5.0, "warning", 0),
        (-5.0, "warning", 0),
        (-90.0, "problem", 1),
    ],
)
def test_a_clock_that_is_apart_from_the_database(
    invoke: Invoke, data: Path, monkeypatch: pytest.MonkeyPatch, ahead: float | None, state: str, code: int
) -> None:
    monkeypatch.setattr(store, "examine", lambda _settings: Examined("postgresql", 0.001, True, ahead))
    found = report(invoke, code=code)["clock"]
    assert found["state"] == state
    assert ("NTP" in found["do"]) == (state != "ok")


def test_content_that_cannot_be_used(
    invoke: Invoke, data: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(root / "content", tmp_path / "content")
    next(folder.glob("*/*/pack.yaml")).write_text("title: nothing else\n", encoding="utf-8")
    monkeypatch.setenv("EMPHASIS_CONTENT", str(folder))
    found = report(invoke, code=1)["content"]
    assert f"emphasis check {folder}" in found["do"]


@pytest.mark.parametrize("kind", ["_OF_PAGES", "_OF_REPORTS"])
@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_fonts(
    invoke: Invoke, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, damage: str
) -> None:
    folder = shutil.copytree(getattr(content, kind), tmp_path / "fonts")
    monkeypatch.setattr(content, kind, folder)
    for font in [*folder.rglob("*.ttf"), *folder.rglob("*.woff2")]:
        font.unlink()
        if damage == "damaged":
            font.write_bytes(b"<html>not found</html>")
    assert report(invoke, code=1)["fonts"]["state"] == "problem"


class Site(BaseHTTPRequestHandler):
    """Somebody's server; ours where it says so at /healthz."""

    is_ours = True

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/maps/healthz" else 404)
        self.end_headers()
        self.wfile.write(b'{"status":"ok"}' if self.is_ours else b"<html>")

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/maps"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("is_ours", [True, False])
def test_the_public_address(
    invoke: Invoke, data: Path, site: str, monkeypatch: pytest.MonkeyPatch, is_ours: bool
) -> None:
    monkeypatch.setattr(Site, "is_ours", is_ours)
    monkeypatch.setenv("EMPHASIS_PUBLIC_URL", site)
    assert report(invoke, code=0)["address"]["state"] == ("ok" if is_ours else "warning")


def test_a_public_address_that_is_none(invoke: Invoke, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_PUBLIC_URL", "example.org")
    found = report(invoke, code=1)["settings"]
    assert "https://example.org/path" in found["said"]


@pytest.mark.parametrize(
    ("host", "state"), [("127.0.0.1", "ok"), ("::1", "ok"), ("localhost", "ok"), ("0.0.0.0", "warning")]
)
def test_figures_that_others_can_read(
    invoke: Invoke, data: Path, monkeypatch: pytest.MonkeyPatch, host: str, state: str
) -> None:
    monkeypatch.setenv("EMPHASIS_METRICS_PORT", "9464")
    monkeypatch.setenv("EMPHASIS_METRICS_HOST", host)
    assert report(invoke, code=0)["figures"]["state"] == state


def test_a_server_does_not_start_with_a_wrong_setting(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_METRICS_PORT", "soon")
    done = run("serve", "--port", "1")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("EMPHASIS_METRICS_PORT cannot be used: ")
    assert not done.stdout
