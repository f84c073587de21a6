"""Catalogues to read sheets against."""

import shutil
from pathlib import Path

import pytest

from assessment.packs import Catalogue, open_catalogue


def _copy(content: Path, pack: str, number: int) -> None:
    """Edition 1 of the shipped pack once more, under another id or number."""
    folder = Path(shutil.copytree(content / "marketing-sales" / "1", content / pack / str(number)))
    file = folder / "pack.yaml"
    text = file.read_text(encoding="utf-8").replace("id: marketing-sales", f"id: {pack}", 1)
    file.write_text(text.replace("edition: 1", f"edition: {number}", 1), encoding="utf-8")


@pytest.fixture(scope="session")
def several(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Two packs, one of them in two editions."""
    content = Path(shutil.copytree(root / "content", tmp_path_factory.mktemp("several") / "content"))
    _copy(content, "marketing-sales", 2)
    _copy(content, "after-sales", 1)
    return open_catalogue(content)
