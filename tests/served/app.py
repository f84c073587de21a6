"""``emphasis serve`` as people start it, on a port of its own, with a database of its own."""

import sys
from pathlib import Path

from tests.browser.server import Server

_COMMAND = (sys.executable, "-c", "from assessment.cli.main import run; run()", "serve", "--host", "127.0.0.1")
_STOPS_WITHIN = 10


class App(Server):
    """One process. ``url`` stays the same over restarts."""

    def __init__(self, folder: Path, data: Path, database_url: str | None = None) -> None:
        folder.mkdir(exist_ok=True)
        settings = {"EMPHASIS_DATA": str(data)} | ({"EMPHASIS_DATABASE_URL": database_url} if database_url else {})
        super().__init__(folder, settings)
        self.url = self.url.replace("localhost", "127.0.0.1")

    @property
    def port(self) -> int:
        """Where it listens."""
        return self._port

    def command(self) -> list[str]:
        """The command, with its port."""
        return [*_COMMAND, "--port", str(self._port)]

    def stop(self) -> None:
        """Ask it to stop (SIGTERM), and wait until it has."""
        assert self._process is not None
        self._process.terminate()
        self._process.wait(_STOPS_WITHIN)
