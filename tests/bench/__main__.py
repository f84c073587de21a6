"""``python -m tests.bench``: measures everything in one run, side by side with what it is compared to."""

import argparse
import json
import sys
from pathlib import Path

from tests.bench.command_line import measure_command_line
from tests.bench.figures import Figure
from tests.bench.page_turn import measure_page_turn
from tests.bench.people import measure_people
from tests.bench.phones import measure_phones
from tests.bench.reports import measure_reports
from tests.bench.result_page import measure_result_page
from tests.bench.room import measure_room
from tests.bench.shared_page import measure_shared_page
from tests.bench.simulator import measure_simulator
from tests.bench.table import as_object, markdown
from tests.bench.workshops import measure_workshops


def main() -> int:
    """Print the table. Gives an exit code: 1 with ``--check`` when a ratio misses its target; seconds never fail."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds and people: under a minute, and rougher")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--check", action="store_true", help="fail when a ratio misses its target")
    given = parser.parse_args()
    figures = measure(quick=given.quick)
    print(markdown(figures))
    if given.json:
        given.json.write_text(json.dumps(as_object(figures), indent=2) + "\n", encoding="utf-8")
    return int(given.check and not all(figure.is_met for figure in figures if figure.is_ratio))


def measure(*, quick: bool) -> list[Figure]:
    """All figures, in the order of the report."""
    return [
        *measure_page_turn(rounds=5 if quick else 15, turns=20 if quick else 40),
        *measure_people(people=100 if quick else 400, seconds=8 if quick else 40),
        *measure_result_page(rounds=3 if quick else 9),
        *measure_simulator(rounds=10 if quick else 40),
        *measure_reports(rounds=3 if quick else 9),
        *measure_shared_page(seconds=5 if quick else 20, tokens=2000 if quick else 20_000),
        *measure_room(rounds=3 if quick else 9),
        *measure_phones(phones=300 if quick else 1000, seconds=8 if quick else 40),
        *measure_workshops(phones=1000, seconds=8 if quick else 40),
        *measure_command_line(rounds=1 if quick else 3),
    ]


if __name__ == "__main__":
    sys.exit(main())
