"""A process that is told to end lets go of connections that a proxy would go on using."""

import os
import signal
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.deploy.processes import Process


def asked(connection: HTTPConnection, path: str) -> tuple[int, str | None]:
    """Status, and what is said about the connection."""
    connection.request("GET", path)
    reply = connection.getresponse()
    reply.read()
    return reply.status, reply.getheader("connection")


@pytest.mark.slow
def test_connection_is_kept_until_the_process_leaves_and_closed_then(tmp_path: Path) -> None:
    process = Process(tmp_path, "app", {"EMPHASIS_DATA": str(tmp_path / "data"), "EMPHASIS_LINGER_SECONDS": "600"})
    try:
        process.start()
        connection = HTTPConnection("127.0.0.1", process.port, timeout=10)
        assert asked(connection, "/readyz") == (200, None)
        kept = connection.sock
        assert kept is not None
        os.kill(process.pid, signal.SIGTERM)
        end = time.monotonic() + 10
        while (told := asked(connection, "/readyz")) == (200, None):
            assert connection.sock is kept
            assert time.monotonic() < end
        assert told == (503, "close")
        assert kept.fileno() == -1 or kept.recv(1) == b""
    finally:
        process.kill()
