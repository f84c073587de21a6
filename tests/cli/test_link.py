"""`emphasis link`: there and back, and what is said about tokens that cannot be read."""

import json
from typing import Any

import pytest

from assessment.links import decode as open_token
from assessment.packs import Catalogue
from tests.cli.conftest import Invoke
from tests.scoring.drawn_sheets import random_sheets

PACK = {"pack": "marketing-sales", "edition": 1}


def token_of(invoke: Invoke, sheet: dict[str, Any], *options: str) -> str:
    made = invoke("link", "encode", *options, "-", stdin=json.dumps(sheet))
    assert made.exit_code == 0, made.stderr
    return made.stdout.strip()


def test_there_and_back(invoke: Invoke, sheet: dict[str, Any]) -> None:
    token = token_of(invoke, sheet)
    assert token.isalnum()
    assert token.isascii()
    assert len(token) <= 48
    read = invoke("link", "decode", token)
    assert read.exit_code == 0
    assert {key: json.loads(read.stdout)[key] for key in sheet} == sheet


def test_a_list_gives_a_token_a_line_and_back(invoke: Invoke) -> None:
    sheets = [PACK | sheet for sheet in random_sheets(seed=21, count=60)]
    made = invoke("link", "encode", "-", stdin=json.dumps(sheets))
    tokens = made.stdout.splitlines()
    assert len(tokens) == len(sheets)
    read = invoke("link", "decode", "-", stdin=made.stdout)
    assert read.exit_code == 0
    back = [json.loads(line) for line in read.stdout.splitlines()]
    assert [{key: sheet[key] for key in ("pack", "edition", "form", "answers")} for sheet in back] == sheets


def test_what_is_read_can_be_scored(invoke: Invoke, sheet: dict[str, Any]) -> None:
    read = invoke("link", "decode", token_of(invoke, sheet)).stdout
    assert invoke("score", "-", stdin=read).stdout == invoke("score", "-", stdin=json.dumps(sheet)).stdout


def test_scores_only_gives_the_result_without_the_answers(invoke: Invoke, sheet: dict[str, Any]) -> None:
    token = token_of(invoke, sheet, "--scores-only")
    read = json.loads(invoke("link", "decode", token).stdout)
    scored = json.loads(invoke("score", "-", stdin=json.dumps(sheet)).stdout)
    assert read["scores_only"] is True
    assert "answers" not in read
    needs_answers = {"strategies", "smallest_change"}
    assert {key: read[key] for key in scored if key not in needs_answers} == {
        key: scored[key] for key in scored if key not in needs_answers
    }
    assert [strategy["reasons"] for strategy in read["strategies"]] == [[], [], []]
    assert [strategy["priority"] for strategy in read["strategies"]] == [s["priority"] for s in scored["strategies"]]


def changed(token: str) -> str:
    return token[:5] + ("A" if token[5] != "A" else "B") + token[6:]


def newer(token: str, catalogue: Catalogue) -> str:
    """The token with another version in front, found by asking the codec what it says."""
    from assessment.errors import LinkError

    for first in "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz":
        try:
            open_token(first + token[1:], catalogue)
        except LinkError as error:
            if error.code == "newer_version":
                return first + token[1:]
    raise AssertionError("no first character says that a token is from a newer version")


def test_lines_that_cannot_be_read_say_why_and_the_others_are_read(
    invoke: Invoke, sheet: dict[str, Any], catalogue: Catalogue
) -> None:
    token = token_of(invoke, sheet)
    lines = [token, changed(token), token[:-7], newer(token, catalogue), "", token]
    read = invoke("link", "decode", "-", stdin="\n".join(lines) + "\n")
    assert read.exit_code == 2
    printed = [json.loads(line) for line in read.stdout.splitlines()]
    assert len(printed) == len(lines)
    assert [line.get("error") for line in printed[:4]] == [None, "damaged", "cut_off", "newer_version"]
    assert printed[4].keys() == {"error"}
    assert printed[0] == printed[5]


@pytest.mark.parametrize("damage", [changed, lambda token: token[:-7]])
def test_one_token_that_cannot_be_read_gets_a_sentence(invoke: Invoke, sheet: dict[str, Any], damage: Any) -> None:
    refused = invoke("link", "decode", damage(token_of(invoke, sheet)))
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert "token" in refused.stderr
    assert refused.stderr.endswith(".\n")
    assert len(refused.stderr.splitlines()) == 1


def test_bytes_that_are_no_text_are_a_damaged_token(invoke: Invoke) -> None:
    read = invoke("link", "decode", "-", stdin=b"\xff\xfe\xfd\n")
    assert read.exit_code == 2
    assert json.loads(read.stdout).keys() == {"error"}


def test_encode_refuses_what_score_refuses(invoke: Invoke, sheet: dict[str, Any]) -> None:
    bad = sheet | {"answers": sheet["answers"] | {"IDN2": 7}}
    refused = invoke("link", "encode", "-", stdin=json.dumps([sheet, bad]))
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert "IDN2" in refused.stderr
