"""The report keeps what is written around its figures, and a part that is measured again replaces itself alone."""

import json
from pathlib import Path

import pytest

from tests.bench.__main__ import SLACK, is_near
from tests.bench.figures import Figure
from tests.bench.kept import keep, read
from tests.bench.table import BEGIN, END, machine, markdown, put_into

FAST = Figure("Turns", "a turn", 4.0, "ms", 3.5, 4.5, most=5)
SLOW = Figure("Turns", "another", 1234.0, "ms", most=1000)
RATIO = Figure("Ratios", "one to the other", 1.2, "ratio", most=1.1)
ORDER = ["first", "second"]


def test_what_missed_its_target_is_said_first() -> None:
    told = markdown(machine(), [FAST, SLOW, RATIO])
    assert told.index("1 of 3 targets are met.") < told.index("Missed: Turns, another.") < told.index("### Turns")
    assert "| another | 1,234 ms |  | at most 1,000 | **missed** |" in told
    assert "| a turn | 4 ms | 3.50 to 4.50 | at most 5 | met |" in told
    assert "### Ratios" in told


def test_words_around_the_figures_stay(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(f"# Before\n{BEGIN}\nold\n{END}\nafter \\1\n", encoding="utf-8")
    for _ in range(2):
        put_into(report, machine(), [FAST])
    text = report.read_text(encoding="utf-8")
    assert text.startswith("# Before\n")
    assert text.endswith("after \\1\n")
    assert "old" not in text
    assert text.count("| a turn |") == 1


def test_a_report_without_a_place_is_refused(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text("# Words\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"report\.md has no place"):
        put_into(report, machine(), [FAST])


def test_a_part_measured_again_replaces_itself_alone(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    keep(file, {"second": [SLOW]}, order=ORDER)
    keep(file, {"first": [RATIO]}, order=ORDER)
    keep(file, {"second": [FAST]}, order=ORDER)
    assert read(file) == (machine(), [RATIO, FAST])


def test_another_machine_begins_anew(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    keep(file, {"first": [SLOW]}, order=ORDER)
    kept = json.loads(file.read_text(encoding="utf-8"))
    kept["machine"]["machine"] = "another"
    file.write_text(json.dumps(kept), encoding="utf-8")
    keep(file, {"second": [FAST]}, order=ORDER)
    assert read(file)[1] == [FAST]


def test_only_ratios_that_are_far_off_fail() -> None:
    far = Figure("Ratios", "far", 1.1 * SLACK + 0.01, "ratio", most=1.1)
    bytes_ = Figure("Ratios", "bytes", 0.41, "of the bytes", most=0.4)
    assert [is_near(each) for each in (FAST, SLOW, RATIO, far, bytes_)] == [True, True, True, False, False]
