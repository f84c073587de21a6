"""`emphasis check` and `emphasis lock` on a copy of the content."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke


@pytest.fixture
def content(root: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(root / "content", tmp_path / "content"))


@pytest.fixture
def pack_file(content: Path) -> Path:
    return next(content.glob("*/1/pack.yaml"))


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_content_has_nothing_to_mend(invoke: Invoke, content: Path) -> None:
    checked = invoke("check", str(content))
    assert checked.exit_code == 0, checked.stdout
    assert "Nothing to mend" in checked.stdout


def test_a_finding_names_file_line_and_remedy(invoke: Invoke, content: Path, pack_file: Path) -> None:
    replace(pack_file, "\nid: ", "\nidd: ")
    line = pack_file.read_text(encoding="utf-8").splitlines().index("idd: marketing-sales") + 1
    checked = invoke("check", str(content))
    assert checked.exit_code == 2
    assert f"{pack_file}:{line}: " in checked.stdout
    assert "idd" in checked.stdout
    assert "to mend" in checked.stdout.splitlines()[-1]


def test_a_folder_that_is_missing_is_a_finding(invoke: Invoke, tmp_path: Path) -> None:
    assert invoke("check", str(tmp_path / "nowhere")).exit_code == 2


def test_a_released_edition_may_be_reworded_but_not_rescored(invoke: Invoke, content: Path, pack_file: Path) -> None:
    (content / "released.lock").unlink(missing_ok=True)
    locked = invoke("lock", str(content))
    assert locked.exit_code == 0
    assert "marketing-sales 1" in locked.stdout
    assert "already" in invoke("lock", str(content)).stdout

    replace(pack_file, "label: Usually", "label: Most of the time")
    assert invoke("check", str(content)).exit_code == 0

    replace(pack_file, "  cut: 62.5", "  cut: 60")
    refused = invoke("check", str(content))
    assert refused.exit_code == 2
    assert "released" in refused.stdout


def test_nothing_is_locked_while_something_is_to_be_mended(invoke: Invoke, content: Path, pack_file: Path) -> None:
    (content / "released.lock").unlink(missing_ok=True)
    replace(pack_file, "\nid: ", "\nidd: ")
    refused = invoke("lock", str(content))
    assert refused.exit_code == 2
    assert str(pack_file) in refused.stderr
    assert not (content / "released.lock").exists()
