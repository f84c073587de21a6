"""The command on files and tokens that were made to break it: an exit code, a sentence that says where, no trace."""

import json
import subprocess
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from assessment.cli.main import app
from tests.cli.conftest import EMPHASIS
from tests.hostile.inputs import ANYTHING, FEW, FORMULAS, LETTERS, OTHER, PERCENT, SCRIPTS, SURROGATES, WHOLE, shown
from tests.ui.examples import filled, newest

EDITION = newest()
ITEMS = EDITION.form_items("full")
GOOD: dict[str, Any] = {
    "pack": EDITION.id,
    "edition": EDITION.number,
    "form": "full",
    "answers": dict(filled().answers),
}
VERBS = (["score"], ["link", "encode"], ["link", "encode", "--scores-only"])
TEXTS = (*SCRIPTS, *LETTERS, *FORMULAS, *PERCENT, *SURROGATES, "1" * 100_000)
FIELDS = ("pack", "edition", "form", "role", "day", "answers", "answers.IDN1", "extra")
UNICODE = [text for text in TEXTS if text not in SURROGATES]
NUMBERS = ("1e999", "-1e999", "NaN", "Infinity", "9" * 400, "9" * 5_000, "1.0000000001", "-0", "1e-400", "true", "[4]")
FILES: dict[str, bytes] = {
    "nothing": b"",
    "blank": b" \n\t",
    "a null byte": b"\0",
    "no UTF-8": b"\xff\xfe\0{",
    "half a surrogate": b'{"answers": {"IDN1": "\xed\xa0\x80"}}',
    "UTF-16": json.dumps(GOOD).encode("utf-16"),
    "nested lists": b"[" * 200_000,
    "nested objects": b'{"answers":' * 100_000,
    "a nested answer": b'{"answers": {"IDN1": ' + b"[" * 50_000 + b"]" * 50_000 + b"}}",
    "keys twice": b'{"form": "full", "form": "pulse", "answers": {"IDN1": 1, "IDN1": 5}}',
    "a list of everything": b'[1, "x", null, true, {}, [], {"answers": null}]',
    "quotes without end": b'IDN1,SAL1\n"4,5\n',
    "a cell of a megabyte": b"IDN1\n" + b"x" * 1_000_000,
    "more cells than headings": b"IDN1\n4,4,4,4\n",
    "formulas": b"IDN1,SAL1\n=1+4,@SUM(4)\n+4,-4\n",
    "line ends of all kinds": b"IDN1\r4\r\n4\n\r4\x0b4\x0c4\xe2\x80\xa84",
    "turning marks": "IDN1\n\u202e4\u202c\n".encode(),
}


def run(arguments: list[str], given: str | bytes) -> Result:
    """In this process; whatever is raised is raised here too."""
    return CliRunner().invoke(app, [*arguments, "-"], input=given, catch_exceptions=False)


def expect_refused(given: str | bytes) -> None:
    """By every verb that reads sheets: nothing on standard output, and sentences that a terminal may show."""
    for verb in VERBS:
        made = run(verb, given)
        assert made.exit_code == 2, (verb, made.exit_code)
        assert made.stdout == ""
        assert made.stderr.endswith((".\n", "?\n"))
        assert all(line.isprintable() for line in made.stderr.splitlines())
        assert max(map(len, made.stderr.splitlines())) < 600


def sheet(field: str, value: object) -> dict[str, Any]:
    """The good sheet with one value put into it."""
    name, _, item = field.partition(".")
    return {**GOOD, name: {**GOOD["answers"], item: value} if item else value}


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_files(file: bytes) -> None:
    expect_refused(file)


@pytest.mark.parametrize("text", FEW, ids=shown)
def test_text_in_some_fields(text: str) -> None:
    for field in ("pack", "answers.IDN1"):
        expect_refused(json.dumps(sheet(field, text)))


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS, ids=shown)
def test_text_in_every_field(text: str) -> None:
    for field in FIELDS:
        expect_refused(json.dumps(sheet(field, text)))
    expect_refused(json.dumps({**GOOD, text: 1}))
    expect_refused(json.dumps({**GOOD, "answers": {**GOOD["answers"], text: 4}}))


@pytest.mark.parametrize("number", NUMBERS, ids=shown)
def test_numbers_that_are_no_answers(number: str) -> None:
    for field in ("edition", "answers.IDN1"):
        expect_refused(json.dumps(sheet(field, "HERE")).replace('"HERE"', number))


@pytest.mark.parametrize("text", UNICODE, ids=shown)
def test_text_in_a_table(text: str) -> None:
    cell = '"' + text.replace('"', '""') + '"'
    assert run(["score"], f"IDN1,SAL1\n4,{cell}\n".encode()).exit_code == (0 if not text.strip() else 2)
    assert run(["score"], f"IDN1,{cell}\n4,4\n".encode()).exit_code == 2


@pytest.mark.parametrize("text", [*UNICODE, OTHER[:-1], WHOLE + OTHER], ids=shown)
def test_tokens(text: str) -> None:
    line = text.encode().replace(b"\n", b"").replace(b"\r", b"")
    read = run(["link", "decode"], b"\n".join((WHOLE.encode(), line, b"")))
    first, *rest = map(json.loads, read.stdout.splitlines())
    assert first["answers"] == GOOD["answers"]
    assert not [line for line in rest if line.keys() != {"error"} and line.get("answers") != GOOD["answers"]]


@pytest.mark.slow
@pytest.mark.parametrize("verb", [["link", "decode"], ["report"], ["score"], ["check"]], ids=" ".join)
@pytest.mark.parametrize("argument", [b"\xff\xfe", b"\xed\xa0\x80", b"%00", b"=1+1", b"$(id)", b"../x", b"-"])
def test_arguments_that_are_no_text(verb: list[str], argument: bytes) -> None:
    made = subprocess.run([EMPHASIS, *verb, argument], capture_output=True, stdin=subprocess.DEVNULL, check=False)
    assert made.returncode == 2 or (verb, argument) == (["link", "decode"], b"-")
    assert b"Traceback" not in made.stderr


KEYS = ANYTHING | st.sampled_from(["answers", "form", *ITEMS[:3]])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANYTHING,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner),
    max_leaves=12,
)
OBJECTS = st.one_of(
    JSON, JSON.map(lambda value: {**GOOD, "answers": value}), st.builds(sheet, st.sampled_from(FIELDS), JSON)
)
TABLES = st.text(st.sampled_from([*'IDN1SAL2,;\t"\n\r 45=+-@\0', "\u202e"]), max_size=80).map(str.encode)


@pytest.mark.slow
@settings(max_examples=200)
@given(OBJECTS)
def test_any_json(value: object) -> None:
    for verb in VERBS:
        made = run(verb, json.dumps(value))
        assert made.exit_code in (0, 2)
        assert (made.stdout == "") == (made.exit_code == 2) or value == []


@pytest.mark.slow
@settings(max_examples=200)
@given(st.binary(max_size=300) | TABLES)
def test_any_bytes(content: bytes) -> None:
    for verb in (*VERBS, ["link", "decode"]):
        assert run(verb, content).exit_code in (0, 2)
