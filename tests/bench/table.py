"""The report: for each topic one table with the targets beside the figures."""

import platform
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import groupby
from os import cpu_count
from pathlib import Path
from typing import Final

from tests.bench.figures import Figure

BEGIN: Final = "<!-- Written by make bench -->"
END: Final = "<!-- End of what make bench writes -->"
_LIBRARIES: Final = ("streamlit", "uvicorn", "sqlalchemy")


def machine() -> dict[str, str]:
    """What the figures were measured on: its kind, not its name."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.system()} {platform.machine()}, {cpu_count()} cores",
        "Python": platform.python_version(),
        **{library.capitalize(): version(library) for library in _LIBRARIES},
    }


def markdown(measured_on: Mapping[str, str], figures: Sequence[Figure]) -> str:
    """All tables, and first what they hold."""
    held = [figure for figure in figures if figure.most is not None]
    missed = [figure for figure in held if not figure.is_met]
    lines = [", ".join(f"{name}: {value}" for name, value in measured_on.items()), ""]
    lines += [f"{len(held) - len(missed)} of {len(held)} targets are met."]
    lines += [f"Missed: {figure.topic}, {figure.name}." for figure in missed]
    for topic, rows in groupby(figures, key=lambda figure: figure.topic):
        lines += ["", f"### {topic}", "", "| What | Figure | Middle half | Target | |", "|---|---|---|---|---|"]
        lines += map(_line, rows)
    return "\n".join(lines)


def put_into(report: Path, measured_on: Mapping[str, str], figures: Sequence[Figure]) -> None:
    """Replace the figures of a report; the words around them stay. ValueError where it has no place for them."""
    text = report.read_text(encoding="utf-8")
    place = re.compile(f"{re.escape(BEGIN)}.*{re.escape(END)}", re.DOTALL)
    if not place.search(text):
        raise ValueError(f"{report.name} has no place for the figures")
    written = f"{BEGIN}\n\n{markdown(measured_on, figures)}\n\n{END}"
    report.write_text(place.sub(lambda _: written, text), encoding="utf-8")


def _line(figure: Figure) -> str:
    spread = "" if figure.low is None or figure.high is None else f"{_said(figure.low)} to {_said(figure.high)}"
    target = "" if figure.most is None else f"at most {_said(figure.most)}"
    met = "" if figure.most is None else ("met" if figure.is_met else "**missed**")
    return f"| {figure.name} | {_said(figure.value)} {figure.unit} | {spread} | {target} | {met} |"


def _said(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 or value == round(value) else f"{value:.2f}"
