"""What the container file copies is all that the app needs, and nothing is written beside it."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.deploy.processes import ENDS_WITHIN, ROOT, await_answer, free_port

CONTAINERFILE = ROOT / "deploy" / "Containerfile"
SETTINGS = re.compile(r"^ENV ((?:.*\\\n)*.*)", re.MULTILINE)


def lay_out_app(folder: Path) -> None:
    """Do what its COPY lines do."""
    for sources, target in re.findall(r"^COPY (?!--)(.+) /app/(\S*)$", CONTAINERFILE.read_text(), re.MULTILINE):
        for source in sources.split():
            found = ROOT / source
            if found.is_dir():
                shutil.copytree(found, folder / target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(found, folder / target / found.name)


def environment(app: Path, data: Path) -> dict[str, str]:
    """The variables of the last stage, with the folders of a test."""
    said = dict(word.split("=", 1) for word in SETTINGS.findall(CONTAINERFILE.read_text())[-1].split() if "=" in word)
    assert said["EMPHASIS_DATA"] == "/data"
    assert said["PYTHONPATH"] == "/app"
    ours = {"EMPHASIS_DATA": str(data), "PYTHONPATH": str(app), "PATH": os.environ["PATH"], "HOME": str(data)}
    return said | ours


@pytest.mark.slow
def test_the_copied_app_serves_and_writes_nothing(tmp_path: Path) -> None:
    app, data, port = tmp_path / "app", tmp_path / "data", free_port()
    app.mkdir()
    data.mkdir()
    lay_out_app(app)
    before = {file.relative_to(app) for file in app.rglob("*")}
    command = [sys.executable, "-m", "assessment.cli", "serve", "--host", "127.0.0.1", "--port", str(port)]
    with (tmp_path / "log").open("wb") as log:
        running = subprocess.Popen(command, cwd="/", env=environment(app, data), stdout=log, stderr=log)
    try:
        await_answer(f"http://127.0.0.1:{port}/readyz", tmp_path / "log", running)
        for page in ("take", "j", "app/static/fonts/inter-latin.woff2"):
            with urlopen(f"http://127.0.0.1:{port}/{page}", timeout=10) as answer:
                assert answer.status == 200
        running.send_signal(signal.SIGTERM)
        running.wait(ENDS_WITHIN)
    finally:
        running.kill()
    assert {file.relative_to(app) for file in app.rglob("*")} == before
    assert list(data.iterdir()) == []
