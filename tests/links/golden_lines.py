"""The golden file: tokens that must open for ever, each with what it holds.

One line a token: the token, a blank, the content as JSON. Lines starting with # are remarks. Lines are only ever added:
``python -m tests.links.golden_lines TOKEN`` prints the line of a token.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from assessment import links
from assessment.links import Content, Scores
from assessment.packs import open_catalogue

GOLDEN: Final = Path(__file__).with_name("golden_tokens.txt")


def golden_lines() -> list[str]:
    """All lines but remarks, in the order they were added."""
    lines = GOLDEN.read_text(encoding="ascii").splitlines()
    return [line for line in lines if not line.startswith("#")]


def content_object(content: Content) -> dict[str, Any]:
    """Everything a link holds, as JSON can say it."""
    kind = "scores" if isinstance(content, Scores) else "answers"
    held: dict[str, Any] = json.loads(json.dumps(asdict(content), default=str))
    return {"kind": kind} | {key: value for key, value in held.items() if value is not None}


def line_of(token: str, content: Content) -> str:
    return f"{token} {json.dumps(content_object(content))}"


if __name__ == "__main__":
    print(line_of(sys.argv[1], links.decode(sys.argv[1], open_catalogue())))
