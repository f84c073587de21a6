"""What a server has: app processes as people start them, and nginx with the configuration of the deployment."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.nginx import find_nginx

ROOT: Final = Path(__file__).resolve().parents[2]
CONFIGURATION: Final = ROOT / "deploy" / "nginx"
COMMAND: Final = (sys.executable, "-m", "assessment.cli")
"""`emphasis` of this checkout, as the container starts it."""
_PATIENCE: Final = 60.0
"""Seconds for a start; a stop takes less than ``ENDS_WITHIN``."""
ENDS_WITHIN: Final = 10.0


class Process:
    """``emphasis serve`` on a port that it keeps over restarts; ``settings`` are environment variables."""

    def __init__(self, folder: Path, name: str, settings: Mapping[str, str]) -> None:
        self.port = free_port()
        self.log = folder / f"{name}.log"
        self._folder = folder
        self.settings = settings
        self._running: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """Of the process that runs."""
        assert self._running is not None
        return self._running.pid

    def start(self) -> None:
        """Start it and wait until it says that it is ready."""
        self.launch()
        self.await_ready()

    def launch(self) -> None:
        """Start it."""
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **self.settings}
        command = [*COMMAND, "serve", "--host", "127.0.0.1", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self._running = subprocess.Popen(command, cwd=self._folder, stdout=log, stderr=log, env=environment)

    def await_ready(self) -> None:
        """Wait for ``/readyz``."""
        assert self._running is not None
        await_answer(f"http://127.0.0.1:{self.port}/readyz", self.log, self._running)

    def stop(self) -> float:
        """Ask it to end (SIGTERM); gives the seconds that it took."""
        assert self._running is not None
        began = time.monotonic()
        self._running.send_signal(signal.SIGTERM)
        self._running.wait(ENDS_WITHIN)
        return time.monotonic() - began

    def kill(self) -> None:
        """End it at once, if it runs."""
        if self._running is not None:
            self._running.kill()
            self._running.wait()


class Nginx:
    """nginx in front of processes, with the files in ``deploy/nginx`` but for the two that name ports."""

    def __init__(self, folder: Path, ports: Sequence[int], path: str = "") -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}{path}"
        self._folder = folder / "nginx"
        self._running: subprocess.Popen[bytes] | None = None
        lay_out(self._folder, self.port, ports, path)

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        found = find_nginx()
        assert found, "There is no nginx: python -m tests.nginx fetches one."
        # The workers of root's nginx are somebody else's, who may not enter a folder of tests.
        override = "daemon off; user root;" if os.geteuid() == 0 else "daemon off;"
        command = [
            str(found),
            "-e",
            "stderr",
            "-p",
            str(self._folder),
            "-c",
            str(self._folder / "nginx.conf"),
            "-g",
            override,
        ]
        with self.log.open("ab") as log:
            self._running = subprocess.Popen(command, stdout=log, stderr=log)
        await_answer(f"http://127.0.0.1:{self.port}/healthz", self.log, self._running, status=404)

    def stop(self) -> None:
        """End it, if it runs."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait(ENDS_WITHIN)

    @property
    def log(self) -> Path:
        """What it writes about requests and errors."""
        return self._folder / "nginx.log"


def lay_out(folder: Path, port: int, ports: Sequence[int], path: str = "") -> None:
    """Copy the configuration, with the ports of a test and perhaps a path that all is below."""
    shutil.copytree(CONFIGURATION, folder)
    (folder / "run").mkdir()
    listen = (folder / "emphasis" / "listen.conf").read_text(encoding="utf-8")
    listen = listen.replace("listen 8080;", f"listen 127.0.0.1:{port};")
    if path:
        listen = _with_path(listen, path)
    (folder / "emphasis" / "listen.conf").write_text(listen, encoding="utf-8")
    processes = folder / "emphasis" / "processes.conf"
    shipped = next(line for line in processes.read_text(encoding="utf-8").splitlines() if line.startswith("server "))
    servers = "".join(f"{shipped.replace(':8501', f':{each}')}\n" for each in ports)
    processes.write_text(servers, encoding="utf-8")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_answer(url: str, log: Path, running: "subprocess.Popen[bytes]", status: int = 200) -> None:
    """Wait until an address answers with this status; fails with the log when the process ends or takes too long."""
    end = time.monotonic() + _PATIENCE
    while _status(url) != status:
        assert running.poll() is None, log.read_text(encoding="utf-8")
        assert time.monotonic() < end, log.read_text(encoding="utf-8")
        time.sleep(0.1)


def _with_path(listen: str, path: str) -> str:
    """What the file tells people to do: its three lines in place of the last one."""
    lines = listen.replace('\nset $outside "";', "").splitlines()
    wanted = ("#set $outside ", "#rewrite ")
    return "\n".join(each[1:].replace("/maps", path) if each.startswith(wanted) else each for each in lines) + "\n"


def _status(url: str) -> int:
    try:
        with urlopen(url, timeout=2) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code
    except OSError:
        return 0
