"""The command as it is installed: from any folder, quick to start, and quiet when it is interrupted."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from tests.cli.conftest import EMPHASIS, Invoke, Run
from tests.cli.promised import promised
from tests.golden import oracle
from tests.scoring.drawn_sheets import random_sheets
from tests.scoring.result_as_json import differences


def test_it_works_from_any_folder(run: Run, sheet_json: str) -> None:
    scored = run("score", "-", stdin=sheet_json.encode())
    assert scored.returncode == 0
    assert json.loads(scored.stdout)["quadrant"] == "sales_led"
    assert scored.stderr == b""


def test_version_is_the_one_of_the_project_file(run: Run, root: Path) -> None:
    printed = run("version").stdout.decode().strip()
    assert f'\nversion = "{printed}"\n' in (root / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words", [[], ["score"], ["link"], ["link", "encode"], ["link", "decode"], ["check"], ["serve"]]
)
def test_help_says_what_each_command_does(invoke: Invoke, words: list[str]) -> None:
    shown = invoke(*words, "--help")
    assert shown.exit_code == 0
    assert "Usage:" in shown.stdout
    assert max(map(len, shown.stdout.splitlines())) <= 80


def test_a_command_imports_neither_streamlit_nor_altair(root: Path, sheet_json: str) -> None:
    program = (
        "import sys\nfrom assessment.cli.main import app\n"
        "app(['score', '-'], standalone_mode=False)\n"
        "print(sorted({'streamlit', 'altair', 'pandas', 'numpy'} & set(sys.modules)), file=sys.stderr)"
    )
    python = Path(EMPHASIS).with_name("python")
    ran = subprocess.run([python, "-c", program], input=sheet_json.encode(), cwd=root, capture_output=True, check=True)
    assert ran.stderr.decode().strip() == "[]"


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    sheets = [{"pack": "marketing-sales", "edition": 1, **sheet} for sheet in random_sheets(seed=31, count=200)]
    file = tmp_path / "sheets.json"
    file.write_text(json.dumps(sheets), encoding="utf-8")
    with subprocess.Popen([EMPHASIS, "score", str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.usefixtures("_heeded_ctrl_c")
def test_ctrl_c_is_quiet() -> None:
    with subprocess.Popen(
        [EMPHASIS, "link", "decode", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"nonsense\n" * 10_000)  # more than the pipe holds, so it is reading when this returns
        process.stdin.flush()
        process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == 130


@pytest.mark.slow
def test_ten_thousand_sheets_agree_with_the_independent_reading_in_ten_seconds(run: Run) -> None:
    sheets = [{"pack": "marketing-sales", "edition": 1, **sheet} for sheet in random_sheets(seed=32, count=10_000)]
    stdin = json.dumps(sheets).encode()
    before = _seconds_of_children()
    scored = run("score", "-", stdin=stdin)
    seconds = _seconds_of_children() - before
    assert scored.returncode == 0
    printed = json.loads(scored.stdout)
    assert len(printed) == len(sheets)
    assert seconds < 10
    for ours, sheet in zip(printed, sheets, strict=True):
        expected = oracle.score(sheet)
        assert not differences(promised(ours, expected), expected), sheet


def _seconds_of_children() -> float:
    """Processor time of all commands that have ended; the clock on the wall also counts whatever else is running."""
    times = os.times()
    return times.children_user + times.children_system


def test_serve_answers_with_our_settings_from_any_folder(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [EMPHASIS, "serve", "--port", str(port), "--host", "127.0.0.1"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        try:
            assert fetch(f"http://127.0.0.1:{port}/_stcore/health", patience=30) == b"ok"
            font = fetch(f"http://127.0.0.1:{port}/app/static/fonts/inter-latin.woff2", patience=1)
            assert font.startswith(b"wOF2")
        finally:
            server.terminate()
        assert server.stdout is not None
        said = server.stdout.read().decode()
    assert f"http://127.0.0.1:{port}" in said
    assert "Traceback" not in said


def fetch(address: str, patience: float) -> bytes:
    """The body at an address, asked for until it is there or the seconds are over."""
    end = time.monotonic() + patience
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as response:
                body: bytes = response.read()
                return body
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
