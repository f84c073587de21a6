"""The figures in a file: a part that is measured again takes the place of what was there."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.bench.figures import Figure
from tests.bench.table import machine


def keep(file: Path, measured: Mapping[str, Sequence[Figure]], *, order: Sequence[str]) -> None:
    """Write them beside the other parts of the same machine; another machine or another version begins anew."""
    kept: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    parts = kept.get("parts", {}) if _is_same(kept.get("machine", {})) else {}
    parts |= {name: [asdict(each) | {"met": each.is_met} for each in figures] for name, figures in measured.items()}
    told = {"machine": machine(), "parts": {name: parts[name] for name in order if name in parts}}
    file.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def read(file: Path) -> tuple[dict[str, str], list[Figure]]:
    """The machine and all figures that are kept."""
    kept = json.loads(file.read_text(encoding="utf-8"))
    rows = [row for part in kept["parts"].values() for row in part]
    return kept["machine"], [Figure(**{name: value for name, value in row.items() if name != "met"}) for row in rows]


def _is_same(known: Mapping[str, str]) -> bool:
    """The date may be another one."""
    return {**known, "date": ""} == {**machine(), "date": ""}
