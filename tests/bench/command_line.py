"""The command as a whole process, and the time of one link."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from assessment import links
from assessment.packs import Edition, open_catalogue
from assessment.sheets import Sheet, to_json
from scoring import CANT_SAY, Answer
from tests.bench.figures import Figure, middle
from tests.bench.servers import ROOT

TOPIC: Final = "Command line and links"
_MANY: Final = 10_000
_LINKED: Final = 1000
_LINK_ROUNDS: Final = 9
_DAY: Final = date(2026, 1, 15)
_COMMAND: Final = (sys.executable, "-c", "from assessment.cli.main import run; run()", "score")


def measure_command_line(*, rounds: int) -> list[Figure]:
    """Seconds of `emphasis score` for many sheets and for one, start included; microseconds of a link each way."""
    catalogue = open_catalogue()
    sheets = draw_sheets(catalogue.newest(catalogue.editions[0].id), _MANY)
    linked = sheets[:_LINKED]
    tokens = [links.encode(sheet, catalogue) for sheet in linked]
    making = _microseconds(lambda: [links.encode(sheet, catalogue) for sheet in linked])
    reading = _microseconds(lambda: [links.decode(token, catalogue) for token in tokens])
    return [
        middle(TOPIC, f"score {_MANY:,} sheets", [_score(sheets) for _ in range(rounds)], "s", 10),
        middle(TOPIC, "score one sheet", [_score(sheets[:1]) for _ in range(rounds)], "s", 0.5),
        middle(TOPIC, "make a link", making, "µs", 100),
        middle(TOPIC, "read a link", reading, "µs", 100),
    ]


def draw_sheets(edition: Edition, count: int) -> list[Sheet]:
    """Sheets of the longest form with random answers, can't say and gaps among them; the same every time."""
    chance = Random(1)
    form = max(edition.forms, key=lambda name: len(edition.form_items(name)))
    answers: list[Answer | None] = [*(option.value for option in edition.scale), CANT_SAY, None]
    drawn = ({item: chance.choice(answers) for item in edition.form_items(form)} for _ in range(count))
    return [
        Sheet(
            edition.id,
            edition.number,
            form,
            {item: given for item, given in row.items() if given is not None},
            day=_DAY,
        )
        for row in drawn
    ]


def _score(sheets: Sequence[Sheet]) -> float:
    """Seconds of the whole process; fails when the command does."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answers.json"
        file.write_text(json.dumps([to_json(sheet) for sheet in sheets]), encoding="utf-8")
        start = time.perf_counter()
        subprocess.run([*_COMMAND, str(file)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start


def _microseconds(act: Callable[[], Sequence[object]]) -> list[float]:
    """Of one of the things that ``act`` does, round by round."""
    times = []
    for _ in range(_LINK_ROUNDS):
        start = time.perf_counter()
        done = len(act())
        times.append((time.perf_counter() - start) * 1e6 / done)
    return times
