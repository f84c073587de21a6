"""`emphasis report`: every kind of file, one token or many, and nothing half done."""

import csv
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Invoke, Run

KINDS = ("pdf", "pptx", "csv", "json", "png", "svg", "ics")
STARTS = {
    "pdf": b"%PDF-", "pptx": b"PK", "csv": b"\xef\xbb\xbfpart", "json": b"{", "png": b"\x89PNG", "svg": b"<svg",
    "ics": b"BEGIN:VCALENDAR",
}  # fmt: skip


@pytest.fixture
def token(invoke: Invoke, sheet_json: str) -> str:
    return str(invoke("link", "encode", "-", stdin=sheet_json).stdout.strip())


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_every_kind_at_once(invoke: Invoke, token: str, here: Path) -> None:
    made = invoke("report", token, *(part for kind in KINDS for part in (f"--{kind}", f"r.{kind}")))
    assert made.exit_code == 0, made.stderr
    assert names(here) == sorted(f"r.{kind}" for kind in KINDS)
    assert all((here / f"r.{kind}").read_bytes().startswith(start) for kind, start in STARTS.items())


def test_json_is_that_of_score(invoke: Invoke, token: str, sheet_json: str, here: Path) -> None:
    invoke("report", token, "--json", "r.json")
    scored = invoke("score", "-", stdin=sheet_json).stdout
    assert json.loads((here / "r.json").read_text(encoding="utf-8")) == json.loads(scored)


def test_a_whole_link_gives_its_address(invoke: Invoke, token: str, here: Path) -> None:
    def leads_back_to(*arguments: str, stdin: str = "") -> str:
        made = invoke("report", *arguments, "--csv", "r.csv", stdin=stdin)
        assert made.exit_code == 0, made.stderr
        table = csv.DictReader((here / "r.csv").read_text(encoding="utf-8-sig").splitlines())
        return next(row["text"] for row in table if row["id"] == "link")

    for page in (f"s/{token}", f"result?r={token}", f"take?a={token}&s=2"):
        assert leads_back_to(f"https://example.org/maps/{page}") == f"https://example.org/maps/s/{token}"
    line = f"Have a look at https://example.org/s/{token} please\n"
    assert leads_back_to("-", stdin=line) == f"https://example.org/s/{token}"
    assert leads_back_to(token, "--url", "https://other.example/") == f"https://other.example/s/{token}"
    assert leads_back_to(token) == ""


@pytest.mark.parametrize(
    "server", ["[::1", "[x]", "h\u2100.example", "\udcff", "a\x01b", "<script>", "u:p@h", "x" * 9000]
)
@pytest.mark.parametrize("kind", ["pdf", "pptx", "csv", "ics"])
def test_a_link_from_nowhere_leads_nowhere(invoke: Invoke, token: str, here: Path, kind: str, server: str) -> None:
    made = invoke("report", f"http://{server}/s/{token}", f"--{kind}", f"r.{kind}")
    assert made.exit_code == 0, made.stderr
    assert (here / f"r.{kind}").read_bytes().startswith(STARTS[kind])


@pytest.mark.parametrize(
    "base", ["example.org", "http://[::1", "javascript:alert(1)", "\udcff", "=1+1", "x" * 9000, " "]
)
def test_a_wrong_address_is_refused(invoke: Invoke, token: str, here: Path, base: str) -> None:
    made = invoke("report", token, "--url", base, "--csv", "r.csv")
    assert made.exit_code == 2
    assert made.stderr.startswith("--url needs an address such as https://example.org/path")
    assert names(here) == []


def test_a_device_is_written_to_and_not_replaced(invoke: Invoke, token: str, here: Path) -> None:
    os.mkfifo(here / "pipe")
    with ThreadPoolExecutor() as pool:
        read = pool.submit((here / "pipe").read_bytes)
        assert invoke("report", token, "--csv", "pipe").exit_code == 0
        assert read.result(60).startswith(STARTS["csv"])
    assert (here / "pipe").is_fifo()


def test_many_from_standard_input(run: Run, token: str, tmp_path: Path) -> None:
    lines = f"{token}\nhttps://example.org/result?r={token}\n\n{token}\n".encode()
    made = run("report", "-", "--json", "{n}-{token}.json", stdin=lines)
    assert made.returncode == 0, made.stderr
    assert made.stdout == b""
    assert names(tmp_path) == [f"{n}-{token}.json" for n in (1, 2, 3)]


def test_a_picture_for_each_chart(invoke: Invoke, token: str, here: Path) -> None:
    invoke("report", token, "--svg", "{chart}.svg")
    assert {"map.svg", "sections.svg", "together.svg", "strategies.svg"} <= set(names(here))


def test_a_bad_token_is_named_by_its_number_and_nothing_is_written(invoke: Invoke, token: str, here: Path) -> None:
    bad = f"{token}\n{token[:-4]}\nnonsense\n"
    made = invoke("report", "-", "--csv", "{n}.csv", stdin=bad)
    assert made.exit_code == 2
    first, second = made.stderr.splitlines()
    assert first.startswith("Token 2: The end of this token is missing")
    assert second.startswith("Token 3: ")
    assert names(here) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Say what to write"),
        (["--csv", "one.csv", "TWICE"], "{n} or {token}"),
        (["--csv", "nowhere/r.csv"], "nowhere/r.csv cannot be written"),
        (["--csv", "."], ". cannot be written"),
    ],
)
def test_says_what_is_missing(invoke: Invoke, token: str, here: Path, arguments: list[Any], said: str) -> None:
    made = invoke("report", token, *(token if each == "TWICE" else each for each in arguments))
    assert made.exit_code == 2
    assert said in made.stderr
    assert names(here) == []


def test_nothing_to_read(invoke: Invoke, here: Path) -> None:
    made = invoke("report", "-", "--csv", "r.csv", stdin="\n")
    assert made.exit_code == 2
    assert "no token" in made.stderr
