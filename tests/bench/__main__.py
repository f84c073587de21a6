"""``python -m tests.bench``: measures everything in one run, side by side with what it is compared to."""

import argparse
import sys
from pathlib import Path
from typing import Final

from tests.bench.figures import Figure
from tests.bench.kept import keep, read
from tests.bench.parts import SHORT, WHOLE
from tests.bench.table import machine, markdown, put_into

SLACK: Final = 1.6
"""Times its target that a ratio of the short form may reach: few rounds on a machine that does other things as well."""


def main() -> int:
    """Measure and tell. Exit code 1 with ``--check`` when a ratio is far from its target; seconds never fail."""
    given = _arguments()
    parts = SHORT if given.short else WHOLE
    figures = []
    for name in given.parts or parts:
        figures += (measured := _measured(name, given.short))
        if given.json:  # at once: a part that fails later takes nothing of the others with it
            keep(given.json, {name: measured}, order=list(WHOLE))
    print(markdown(machine(), figures))
    if given.json and given.report:
        put_into(given.report, *read(given.json))
    return int(given.check and not all(map(is_near, figures)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"some of it: {', '.join(WHOLE)}; all if left out")
    parser.add_argument("--short", action="store_true", help="the ratios alone, in a minute, and rougher")
    parser.add_argument("--check", action="store_true", help="fail when a ratio is far from its target")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures there, beside those of other parts")
    parser.add_argument("--report", type=Path, metavar="FILE", help="put all that is kept into this report")
    given = parser.parse_args()
    if unknown := set(given.parts) - set(SHORT if given.short else WHOLE):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    return given


def _measured(name: str, short: bool) -> list[Figure]:
    print(f"Measuring {name} ...", file=sys.stderr, flush=True)
    return (SHORT if short else WHOLE)[name]()


def is_near(figure: Figure) -> bool:
    """A share of bytes is the same every time."""
    slack = SLACK if figure.unit == "ratio" else 1
    return not figure.is_ratio or figure.most is None or figure.value <= figure.most * slack


if __name__ == "__main__":
    sys.exit(main())
