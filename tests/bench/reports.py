"""How long the files of a result take, made in a process that has started already, and as a whole command."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from assessment import links
from assessment.address import Site
from assessment.packs import open_catalogue
from assessment.reports import Handout, back_to, handout
from assessment.reports.pdf import pdf
from assessment.reports.pictures import png
from assessment.reports.slides import pptx
from assessment.sheets import Sheet
from tests.bench.figures import Figure, middle
from tests.bench.servers import ROOT

TOPIC: Final = "Files of a result"
_SITE: Final = Site("https", "example.org")
_COMMAND: Final = (sys.executable, "-c", "from assessment.cli.main import run; run()", "report")


def measure_reports(*, rounds: int) -> list[Figure]:
    """Seconds of PDF, picture and slides with their charts, and of the command that makes a PDF, start included."""
    made, token = _handout()
    return [
        middle(TOPIC, "PDF", [_seconds(pdf, made) for _ in range(rounds)], "s", 1),
        middle(TOPIC, "picture of the map", [_seconds(png, made) for _ in range(rounds)], "s", 1),
        middle(TOPIC, "slides", [_seconds(pptx, made) for _ in range(rounds)], "s", 1),
        middle(TOPIC, "`emphasis report --pdf`, one token", [_command(token) for _ in range(rounds)], "s"),
    ]


def _seconds(make: Callable[[Handout], bytes], made: Handout) -> float:
    start = time.perf_counter()
    make(made)
    return time.perf_counter() - start


def _command(token: str) -> float:
    """Seconds of the whole process; fails when the command does."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        subprocess.run([*_COMMAND, token, "--pdf", str(Path(folder) / "result.pdf")], cwd=ROOT, check=True)
        return time.perf_counter() - start


def _handout() -> tuple[Handout, str]:
    """Of a finished sheet with answers of several kinds, and its token."""
    catalogue = open_catalogue()
    edition = catalogue.newest(catalogue.editions[0].id)
    form = next(iter(edition.forms))
    items = enumerate(edition.form_items(form))
    answers = {item: edition.scale[1 + number % (edition.points - 1)].value for number, item in items}
    sheet = Sheet(edition.id, edition.number, form, dict(answers))
    token = links.encode(sheet, catalogue)
    back = back_to(_SITE, token, with_answers=True)
    return handout(edition, sheet, links.result_of(sheet, catalogue), back=back), token
