"""`emphasis report`: every kind of file, one token or many, and nothing half done."""

import json
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
    invoke("report", f"https://example.org/s/{token}", "--csv", "r.csv")
    assert f"https://example.org/result?r={token}" in (here / "r.csv").read_text(encoding="utf-8-sig")
    invoke("report", token, "--csv", "r.csv", "--url", "https://other.example/")
    assert f"https://other.example/result?r={token}" in (here / "r.csv").read_text(encoding="utf-8-sig")
    invoke("report", token, "--csv", "r.csv")
    assert token not in (here / "r.csv").read_text(encoding="utf-8-sig")


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
        (["--csv", "nowhere/r.csv"], "cannot be written"),
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
