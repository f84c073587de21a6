"""The app as people start it, on a port of its own, from a folder that is not the checkout."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

APP: Final = Path(__file__).resolve().parents[2] / "app.py"
_STARTS_WITHIN: Final = 60
"""Seconds."""


class Server:
    """``streamlit run app.py``. ``url`` stays the same over restarts; ``settings`` are environment variables."""

    def __init__(self, folder: Path, settings: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        self._settings = settings or {}
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"http://localhost:{self._port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        environment = {**os.environ, **self._settings}
        with (self._folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(self.command(), cwd=self._folder, stdout=log, stderr=log, env=environment)
        end = time.monotonic() + _STARTS_WITHIN
        while not self._answers():
            assert self._process.poll() is None, self.log()
            assert time.monotonic() < end, self.log()
            time.sleep(0.1)

    def command(self) -> list[str]:
        """What is started."""
        return [sys.executable, "-m", "streamlit", "run", str(APP), "--server.port", str(self._port)]

    def kill(self) -> None:
        """End it at once (SIGKILL), as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def log(self) -> str:
        """What it has written so far."""
        return (self._folder / "server.log").read_text(encoding="utf-8", errors="replace")

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.url}/_stcore/health", timeout=1) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """A server that answers; its log is in the folder."""
    server = Server(folder)
    server.start()
    try:
        yield server
    finally:
        server.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])
