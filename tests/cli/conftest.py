"""The command as people run it, and inside the test's process where a start of its own would prove nothing."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from assessment.cli.main import app
from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.model import Setup
from assessment.workshop.service import Workshops

Run = Callable[..., subprocess.CompletedProcess[bytes]]
Invoke = Callable[..., Result]
EMPHASIS = str(Path(sys.executable).with_name("emphasis"))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `emphasis` in an empty folder, with bytes on its standard input."""

    def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([EMPHASIS, *arguments], input=stdin, cwd=tmp_path, capture_output=True, check=False)

    return run


@pytest.fixture
def invoke() -> Invoke:
    """Run the command in this process, with text or bytes on its standard input."""

    def invoke(*arguments: str, stdin: str | bytes = b"") -> Result:
        return CliRunner().invoke(app, arguments, input=stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def sheet() -> dict[str, Any]:
    """A full sheet with something of everything: answers, a "can't say", an item left out, a sign that fires."""
    answers: dict[str, Any] = {}
    for section, values in {
        "IDN": [4, 3, 4, 2, 2, 5],
        "ANT": [2, 3, 1, 2, 3, 2],
        "LEA": [3, 4, 3, 2, 3, 2],
        "REL": [3, 3, 2, 4, 3, 4],
        "SAL": [5, 4, 4, 5, 4, 4],
    }.items():
        answers |= {f"{section}{number}": value for number, value in enumerate(values, 1)}
    answers |= {"WTO1": 2, "WTO2": 3, "WTC1": 4, "WTC2": "cant_say", "WTD1": 2}
    return {"pack": "marketing-sales", "edition": 1, "form": "full", "answers": answers}


@pytest.fixture
def sheet_json(sheet: dict[str, Any]) -> str:
    return json.dumps(sheet)


@pytest.fixture
def workshops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue) -> Iterator[Workshops]:
    """The workshops that the command finds too."""
    monkeypatch.setenv("EMPHASIS_DATA", str(tmp_path))
    opened = Workshops(Settings.read(), catalogue)
    yield opened
    opened.close()


@pytest.fixture
def setup(catalogue: Catalogue) -> Setup:
    edition = catalogue.newest(catalogue.packs[0])
    return Setup("Our room", edition.id, edition.number, "pulse")


@pytest.fixture
def _heeded_ctrl_c() -> Iterator[None]:
    """Commands heed Ctrl-C, also where the tests were started in the background of a shell, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
