"""The slow line is as slow as it says, and changes nothing of what it carries."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import RemoteDisconnected
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.request import urlopen

import pytest

from tests.slow_line import Line, slow_line

LARGE = bytes(range(256)) * 400


class _Large(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(LARGE)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    with ThreadingHTTPServer(("localhost", 0), _Large) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://localhost:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_bytes_arrive_whole_and_in_their_time() -> None:
    with serving() as server, slow_line(Line(journey=100, down=2, up=2), server) as line:
        began = time.perf_counter()
        assert urlopen(f"{line}/").read() == LARGE
        taken = time.perf_counter() - began
    assert taken >= 0.2 + len(LARGE) * 8 / 2e6


def test_many_connections_share_it() -> None:
    with serving() as server, slow_line(Line(journey=10, down=8, up=8), server) as line:
        found: list[bytes] = []
        readers = [Thread(target=lambda: found.append(urlopen(f"{line}/").read())) for _ in range(6)]
        began = time.perf_counter()
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        taken = time.perf_counter() - began
    assert found == [LARGE] * 6
    assert taken >= 6 * len(LARGE) * 8 / 8e6


def test_a_server_that_is_away_is_away_behind_it_too() -> None:
    with slow_line(Line(journey=1, down=8, up=8), "http://localhost:9") as line, pytest.raises(RemoteDisconnected):
        urlopen(f"{line}/", timeout=5)
