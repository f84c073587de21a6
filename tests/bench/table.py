"""The report: one table for people, one object for programs."""

import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from os import cpu_count
from typing import Any

from tests.bench.figures import Figure


def machine() -> dict[str, str]:
    """What the figures were measured on."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.system()} {platform.machine()}, {cpu_count()} cores",
        "Python": platform.python_version(),
        "Streamlit": version("streamlit"),
    }


def markdown(figures: Sequence[Figure]) -> str:
    """The table with the targets beside the figures."""
    lines = [", ".join(f"{name}: {value}" for name, value in machine().items()), ""]
    lines += ["| What | Figure | Middle half | Target | |", "|---|---|---|---|---|"]
    lines += [_line(figure) for figure in figures]
    return "\n".join(lines)


def as_object(figures: Sequence[Figure]) -> dict[str, Any]:
    """The same for JSON."""
    return {**machine(), "figures": [asdict(figure) | {"met": figure.is_met} for figure in figures]}


def _line(figure: Figure) -> str:
    spread = "" if figure.low is None or figure.high is None else f"{_said(figure.low)} to {_said(figure.high)}"
    target = "" if figure.most is None else f"at most {_said(figure.most)}"
    met = "" if figure.most is None else ("met" if figure.is_met else "**missed**")
    return f"| {figure.topic}: {figure.name} | {_said(figure.value)} {figure.unit} | {spread} | {target} | {met} |"


def _said(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 or value == round(value) else f"{value:.2f}"
