"""Whoever makes no file does not pay for the libraries that make them."""

import subprocess
import sys

import pytest

HEAVY = ("icalendar", "pptx", "segno", "typst", "vl_convert")


@pytest.mark.parametrize("module", ["assessment.reports", "assessment.cli.main", "assessment.cli.report"])
def test_importing_loads_none_of_them(module: str) -> None:
    told = f"import sys, {module}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == ""


def test_scoring_loads_no_charts() -> None:
    told = "import sys, assessment.cli.score; print('altair' in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "False"
