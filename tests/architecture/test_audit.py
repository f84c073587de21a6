"""The audit of packages: a known vulnerability fails, and a service that is not there is said and does not."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.audit import Audit, main, report

pytestmark = pytest.mark.slow
KNOWN: dict[str, Any] = {
    "id": "GHSA-0000-0000-0000",
    "summary": "A slip",
    "details": "A slip.",
    "aliases": [],
    "affected": [{"package": {"name": "jinja2", "ecosystem": "PyPI"}, "ranges": [
        {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.5"}]},
    ]}],
}  # fmt: skip


class Vulnerabilities(BaseHTTPRequestHandler):
    """Speaks as OSV does: of one old package it knows something, of the others nothing."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        body = json.dumps({"vulns": [KNOWN]} if asked["package"]["name"] == "jinja2" else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def service() -> Iterator[list[str]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Vulnerabilities)
    Thread(target=server.serve_forever, daemon=True).start()
    yield ["-s", "osv", "--osv-url", f"http://127.0.0.1:{server.server_port}/v1/query"]
    server.shutdown()
    server.server_close()


def lock(tmp_path: Path, *pins: str) -> Path:
    file = tmp_path / "requirements.lock"
    file.write_text("\n".join(pins), encoding="utf-8")
    return file


NOWHERE = ["-s", "osv", "--osv-url", "http://127.0.0.1:9/v1/query"]


def test_a_known_vulnerability_fails(tmp_path: Path, service: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(lock(tmp_path, "jinja2==2.4.1", "six==1.17.0"), [NOWHERE, service]) == 1
    said = capsys.readouterr().out
    assert "jinja2 2.4.1: GHSA-0000-0000-0000, mended in 2.5" in said
    assert "Looked up 2 of 2 packages: 1 known" in said


def test_none_known(tmp_path: Path, service: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(lock(tmp_path, "six==1.17.0"), [service]) == 0
    assert "0 known" in capsys.readouterr().out


def test_no_service_is_said_and_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(lock(tmp_path, "six==1.17.0"), [NOWHERE]) == 0
    assert "No service of vulnerabilities can be reached from here" in capsys.readouterr().out


def test_what_was_not_looked_up_is_counted() -> None:
    assert report(Audit(3, 5)) == (0, ["Looked up 3 of 5 packages: 0 known vulnerabilities."])
