"""How many answer sheets are scored in a second: one after the other, and a million on all cores."""

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import Final

from assessment.packs import open_catalogue
from scoring import Answers, Rubric, score
from tests.bench.command_line import draw_sheets
from tests.bench.figures import Figure, middle

TOPIC: Final = "Scoring"
_DRAWN: Final = 2_000
"""Different sheets; a million has several of each."""
_MILLION: Final = 1_000_000
_BLOCK: Final = 2_000


def measure_scored(*, rounds: int, many: int) -> list[Figure]:
    """Sheets a second for one process and for all cores; ``many`` sheets stand for a million."""
    one = [_rate(_block(_DRAWN), _DRAWN) for _ in range(rounds)]
    with ProcessPoolExecutor() as pool:
        list(pool.map(_block, [1] * (os.cpu_count() or 1)))  # the content is read once a process
        start = time.perf_counter()
        list(pool.map(_block, [_BLOCK] * (many // _BLOCK)))
        rate = _rate(time.perf_counter() - start, many)
    return [
        middle(TOPIC, "one whole result", [1e6 / each for each in one], "µs"),
        middle(TOPIC, "whole results, one process", one, "a second"),
        Figure(TOPIC, "whole results, all cores", rate, "a second"),
        Figure(TOPIC, f"{_MILLION:,} sheets, all cores, from {many:,}", _MILLION / rate, "s"),
    ]


def _rate(seconds: float, sheets: int) -> float:
    return sheets / seconds


def _block(sheets: int) -> float:
    """Seconds for so many, as often as there are different ones in turn."""
    rubric, answers = _drawn()
    start = time.perf_counter()
    for number in range(sheets):
        score(rubric, answers[number % len(answers)])
    return time.perf_counter() - start


@cache
def _drawn() -> tuple[Rubric, Sequence[Answers]]:
    catalogue = open_catalogue()
    edition = catalogue.newest(catalogue.packs[0])
    sheets = draw_sheets(edition, _DRAWN)
    return edition.rubric(sheets[0].form), [sheet.answers for sheet in sheets]
