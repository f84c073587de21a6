"""The store is away, or was never asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assessment.errors import SettingError, StoreUnavailableError
from assessment.web.phone import arriving, taps
from assessment.workshop.model import Room
from assessment.workshop.service import Workshops
from tests.web.asking import ask
from tests.web.phone.handset import Handset

JSON = {"accept": "application/json"}
SCRIPT = """
import sys
from tests.web.asking import ask
print([ask(path).status for path in ("/j", "/j/x", "/j/script/x.js")])
print(sorted({"sqlalchemy", "sqlite3", "psycopg"} & {name.split(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize("error", [StoreUnavailableError("gone"), SettingError("EMPHASIS_DATA", "no such folder")])
def test_page_says_so(phone: Handset, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail() -> Workshops:
        raise error

    phone.join()
    monkeypatch.setattr(arriving, "workshops", fail)
    monkeypatch.setattr(taps, "workshops", fail)
    page = phone.see()
    assert (page.status, page.headers["retry-after"]) == (503, "3")
    assert "cannot be reached right now" in page.text()
    tap = phone.send("answer", item="IDN1", value=3, headers=JSON)
    assert (tap.status, tap.headers["retry-after"]) == (503, "3")


def test_solo_use_opens_no_database(root: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(root), "EMPHASIS_DATA": str(tmp_path / "data")}
    asked = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert asked.stdout.splitlines() == ["[200, 404, 404]", "[]"]
    assert not (tmp_path / "data").exists()


def test_deleted_room(workshops: Workshops, room: Room, phone: Handset) -> None:
    phone.join()
    workshops.delete(room.id)
    page = phone.see()
    assert page.status == 404
    assert "No workshop has this code" in page.text()
    assert ask(f"/j/{room.code}/news", headers={"cookie": phone.cookie or ""} | JSON).status == 403
