"""Servers under measurement: `streamlit run`, each in its own process, all with the settings of the checkout."""

import os
import socket
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.request import urlopen

import psutil

from assessment.packs import Edition, open_catalogue

ROOT: Final = Path(__file__).resolve().parents[2]
_STREAMLIT: Final = (sys.executable, "-m", "streamlit", "run")
_PATIENCE: Final = 60.0
_RESTS: Final = 4.0
"""Seconds after which a server has done what it does in the background once it answers; see assessment.web.ready."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    port: int
    process: psutil.Process

    def cpu_seconds(self) -> float:
        """Processor time, user and system, that the process has taken so far."""
        if sys.platform == "linux":
            return time.clock_gettime(_cpu_clock(self.process.pid))
        times = self.process.cpu_times()
        return times.user + times.system

    def megabytes(self) -> float:
        """Memory of the process that is in use now."""
        return float(self.process.memory_info().rss) / 1e6

    def megabytes_at_rest(self) -> float:
        """The same, some time later: what nobody asks for in the first moment is loaded by then."""
        time.sleep(_RESTS)
        return self.megabytes()


def newest_edition() -> Edition:
    """What a new assessment on the served pages asks."""
    catalogue = open_catalogue()
    return catalogue.newest(catalogue.editions[0].id)


def _cpu_clock(process: int) -> int:
    """The clock of a process' CPU, to the nanosecond (clock_getcpuclockid); the process table has hundredths."""
    return (~process << 3) | 2


@contextmanager
def serve(script: Path) -> Iterator[Server]:
    """Serve a script until the block ends. The working directory gives every server the same settings."""
    port = _free_port()
    with _running([*_STREAMLIT, str(script), *_listen(port)], port, {}) as server:
        yield server


@contextmanager
def serve_app(settings: Mapping[str, str]) -> Iterator[Server]:
    """``emphasis serve`` until the block ends. ``settings``: environment variables."""
    port = _free_port()
    command = [sys.executable, "-c", "from assessment.cli.main import run; run()", "serve", "--host", "127.0.0.1"]
    with _running([*command, "--port", str(port)], port, settings) as server:
        yield server


@contextmanager
def _running(command: list[str], port: int, settings: Mapping[str, str], folder: Path = ROOT) -> Iterator[Server]:
    environment = {**os.environ, **settings}
    with tempfile.TemporaryFile("w+") as said:
        process = psutil.Popen(command, cwd=folder, stdout=said, stderr=said, env=environment)
        try:
            _await_health(port, process)
            yield Server(port, process)
        except BaseException:
            said.seek(0)
            sys.stderr.write(said.read())
            raise
        finally:
            process.terminate()
            try:
                process.wait(10)
            except psutil.TimeoutExpired:
                process.kill()


@contextmanager
def serve_source(source: str) -> Iterator[Server]:
    """Serve a script that is only made for a measurement."""
    with _written(source) as script, serve(script) as server:
        yield server


@contextmanager
def serve_default(source: str) -> Iterator[Server]:
    """The same as Streamlit does it by itself: no settings but those that keep it from asking other hosts or people."""
    port = _free_port()
    with _written(source) as script:
        command = [*_STREAMLIT, str(script), *_listen(port), "--server.headless=true"]
        with _running([*command, "--browser.gatherUsageStats=false"], port, {}, script.parent) as server:
            yield server


@contextmanager
def _written(source: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        script = Path(folder) / "page.py"
        script.write_text(source, encoding="utf-8")
        yield script


def _listen(port: int) -> list[str]:
    return [f"--server.port={port}", "--server.address=127.0.0.1"]


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _await_health(port: int, process: psutil.Popen) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with code {process.returncode}")
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5):
                return
        except OSError:
            time.sleep(0.01)
    raise TimeoutError("the server did not start")
