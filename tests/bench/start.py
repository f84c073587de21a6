"""From nothing to the first page: processes that start, and what they hold when nobody is there."""

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final
from urllib.request import urlopen

from tests.bench.figures import Figure, middle
from tests.bench.page_turn import STAYS, bare_page
from tests.bench.protocol import Tab
from tests.bench.servers import ROOT, Server, newest_edition, serve_app, serve_default

TOPIC: Final = "Start"
MOST: Final = 1.5
"""Target: seconds until the first page of a fresh server."""
_QUIET: Final = {"EMPHASIS_LOG_LEVEL": "warning"}
_IMPORTS: Final = {
    "scoring": "import scoring",
    "content": "import assessment.packs",
    "the command": "import assessment.cli.main",
    "all that the server needs": "import streamlit, assessment.web.serving",
}


def measure_start(*, rounds: int) -> list[Figure]:
    """Seconds of imports and of a fresh server's first page, and megabytes at rest, against a bare page."""
    form = next(iter(newest_edition().forms))
    plain = bare_page(STAYS, newest_edition())
    ours = [_first(lambda: serve_app(_QUIET), "take", {"form": form}) for _ in range(rounds)]
    other = [_first(lambda: serve_default(plain), "", {}) for _ in range(rounds)]
    return [
        *(
            middle(TOPIC, f"import {name}", [_import(code) for _ in range(rounds)], "s")
            for name, code in _IMPORTS.items()
        ),
        middle(TOPIC, "fresh server, document", [each[0] for each in ours], "s"),
        middle(TOPIC, "fresh server, first page of Assess", [each[1] for each in ours], "s", MOST),
        middle(TOPIC, "bare page with Streamlit’s default settings, first page", [each[1] for each in other], "s"),
        middle(TOPIC, "fresh server to bare page", [a[1] / b[1] for a, b in zip(ours, other, strict=True)], "ratio"),
        middle(TOPIC, "memory at rest", [each[2] for each in ours], "MB"),
        middle(TOPIC, "bare page with Streamlit’s default settings, memory at rest", [each[2] for each in other], "MB"),
    ]


def _import(code: str) -> float:
    """Seconds of a whole process that imports this and ends."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    return time.perf_counter() - start


def _first(
    serve: Callable[[], AbstractContextManager[Server]], page: str, query: dict[str, str]
) -> tuple[float, float, float]:
    """Seconds from the command to the first document and to the first page, and megabytes some time later."""
    start = time.perf_counter()
    with serve() as server:
        urlopen(f"http://127.0.0.1:{server.port}/{page}", timeout=10).close()
        document = time.perf_counter() - start
        with Tab(server.port, page, query):
            whole = time.perf_counter() - start
        return document, whole, server.megabytes_at_rest()
