"""What docs/operating.md and SECURITY.md say is what the program does."""

import re
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry

from assessment.seeing import metrics
from assessment.settings import PREFIX, Settings


@pytest.fixture(scope="module")
def operating(root: Path) -> str:
    return (root / "docs" / "operating.md").read_text(encoding="utf-8")


def test_every_setting_stands_in_the_table_in_the_order_of_the_code(operating: str) -> None:
    rows = re.findall(rf"^\| `{PREFIX}(\w+)` \|", operating, re.MULTILINE)
    assert rows == [name.upper() for name in Settings.model_fields]


@pytest.mark.parametrize("name", ["keep_days", "linger_seconds", "metrics_host", "log_format", "log_level"])
def test_defaults_are_those_of_the_code(operating: str, name: str) -> None:
    assert f"| `{PREFIX}{name.upper()}` | `{Settings.model_fields[name].default}` |" in operating


def test_every_figure_is_told(operating: str) -> None:
    registry: CollectorRegistry = metrics.REGISTRY
    names = {
        f"{each.name}_total" if each.type == "counter" else each.name
        for each in registry.collect()
        if each.name.startswith("emphasis_")
    }
    assert names == set(re.findall(r"^\| `(emphasis_\w+)", operating, re.MULTILINE))


def test_no_other_setting_is_told_anywhere(root: Path) -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    documents = [*root.glob("*.md"), *(root / "docs").rglob("*.md")]
    told = {name for each in documents for name in re.findall(rf"{PREFIX}[A-Z_]*[A-Z]", each.read_text("utf-8"))}
    assert told <= known


def test_links_between_documents_lead_somewhere(root: Path) -> None:
    for document in (root / "SECURITY.md", root / "docs" / "operating.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), target
