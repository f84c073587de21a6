"""A result is its link: a process that has never heard of it opens it, and keeps nothing of it."""

from pathlib import Path
from typing import Final
from urllib.request import urlopen

import pytest

from assessment import links
from assessment.sheets import Sheet
from tests.bench.protocol import Tab
from tests.deploy.assessments import shown
from tests.deploy.processes import Process
from tests.ui.examples import catalogue, example_sheets, token

pytestmark = pytest.mark.slow
SHEET: Final = next(iter(example_sheets().values()))
TOKEN: Final = token(SHEET)


def read(process: Process, path: str) -> bytes:
    """What a process answers, without its own address."""
    with urlopen(f"http://127.0.0.1:{process.port}{path}", timeout=30) as answer:
        assert answer.status == 200
        body: bytes = answer.read()
    return body.replace(str(process.port).encode(), b"PORT")


@pytest.mark.parametrize("path", [f"/s/{TOKEN}", f"/s/{TOKEN}.png", f"/s/{TOKEN}.png?n=1"])
def test_light_pages_are_the_same_to_the_byte(strangers: tuple[Process, Process], path: str) -> None:
    one, other = strangers
    assert read(one, path) == read(other, path)


def test_an_assessment_goes_on_in_either(strangers: tuple[Process, Process]) -> None:
    one, other = strangers
    with Tab(one.port, "take", {"form": SHEET.form}) as tab:
        tab.choose_all(1)
        answered = shown(tab)
        tab.press("Next")
        address = tab.query
    with Tab(other.port, "take", address | {"s": "1"}) as tab:
        assert shown(tab) == answered
        tab.press("Next")
        kept = links.decode(tab.query["a"], catalogue())
    assert isinstance(kept, Sheet)
    assert kept.answers == answered


def test_a_result_opens_in_either(strangers: tuple[Process, Process]) -> None:
    counts = []
    for process in strangers:
        with Tab(process.port, "result", {"r": TOKEN}) as tab:
            counts.append((tab.last_count, sorted(tab.buttons)))
    assert counts[0] == counts[1]
    assert counts[0][0] > 20


def test_neither_has_kept_anything(strangers: tuple[Process, Process]) -> None:
    for process in strangers:
        folder = Path(process.settings["EMPHASIS_DATA"])
        assert not folder.exists() or not list(folder.iterdir())
