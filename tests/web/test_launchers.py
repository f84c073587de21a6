"""However the server is started, it serves the light page beside Streamlit's own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from tests.ui.examples import filled, scores_token

pytestmark = pytest.mark.slow
LINK = scores_token(filled())
WAYS = {
    "emphasis serve": ["-c", "from assessment.cli.main import run; run()", "serve", "--port", "{port}"],
    "streamlit run": ["-m", "streamlit", "run", "{root}/app.py", "--server.port={port}"],
    "uvicorn": ["-m", "uvicorn", "app:app", "--app-dir", "{root}", "--port", "{port}"],
}


@contextmanager
def running(root: Path, folder: Path, way: str) -> Iterator[str]:
    """The address of a server that answers."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    command = [part.format(port=port, root=root) for part in WAYS[way]]
    environment = os.environ | {"PYTHONPATH": str(root)}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([sys.executable, *command], cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        address, end = f"http://localhost:{port}", time.monotonic() + 60
        while not answers(f"{address}/_stcore/health"):
            assert process.poll() is None, (folder / "log").read_text()
            assert time.monotonic() < end
            time.sleep(0.1)
        yield address
    finally:
        process.kill()
        process.wait()


def answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.mark.parametrize("way", WAYS)
def test_page_picture_and_notice(root: Path, tmp_path: Path, way: str) -> None:
    with running(root, tmp_path, way) as address:
        with urlopen(f"{address}/s/{LINK}") as page:
            assert b'<meta property="og:image" content="' + address.encode() in page.read()
        with urlopen(f"{address}/s/{LINK}.png") as picture:
            assert picture.read(8) == b"\x89PNG\r\n\x1a\n"
        with urlopen(Request(f"{address}/s/{LINK}", headers={"Accept-Encoding": "gzip"})) as packed:
            assert packed.headers["Content-Encoding"] == "gzip"
            assert len(packed.read()) < 15_000
        with urlopen(Request(f"{address}/s/{LINK}", method="HEAD")) as head:
            assert (head.status, head.read()) == (200, b"")
        for path in ("nonsense", "%00", "%2e%2e%2f", "a//b", "%ff%fe", "1" * 60_000):
            with pytest.raises(HTTPError) as refused:
                urlopen(f"{address}/s/{path}")
            with refused.value as answer:
                assert answer.status is not None
                assert 400 <= answer.status < 500
                assert b"Traceback" not in answer.read()
        assert b"Traceback" not in (tmp_path / "log").read_bytes()


@pytest.mark.parametrize("way", WAYS)
def test_a_connection_that_is_used_again_does_not_wait(root: Path, tmp_path: Path, way: str) -> None:
    """A held back answer takes 40 ms more; a busy machine may make some of them late, and not the quickest ten."""
    with running(root, tmp_path, way) as address, closing(HTTPConnection("localhost", urlsplit(address).port)) as wire:
        times = sorted(milliseconds(wire, f"/s/{LINK}") for _ in range(40))
    assert times[10] < 30


def milliseconds(wire: HTTPConnection, path: str) -> float:
    start = time.perf_counter()
    wire.request("GET", path)
    assert b"Start here" in wire.getresponse().read()
    return (time.perf_counter() - start) * 1000
