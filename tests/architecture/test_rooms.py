"""Who may import whom, and what belongs in one place only."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from assessment.packs import Catalogue
from tests.architecture.source_files import imported_names, string_literals, text_of


def modules(root: Path, *rooms: str) -> list[Path]:
    return sorted(file for room in rooms for file in (root / room).rglob("*.py"))


def test_contracts_of_the_project_file_hold(root: Path) -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    checked = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_package_folder_has_an_init_file(root: Path) -> None:
    folders = {file.parent for file in modules(root, "scoring", "assessment")}
    assert not [folder for folder in folders if not (folder / "__init__.py").is_file()]


def test_scoring_uses_the_standard_library_alone(root: Path) -> None:
    allowed = sys.stdlib_module_names | {"scoring"}
    names = {name for file in modules(root, "scoring") for name in imported_names(file)}
    assert not [name for name in names if name.split(".")[0] not in allowed]


@pytest.mark.parametrize("forbidden", ["os", "io", "pathlib", "time", "datetime", "random", "secrets", "sys"])
def test_scoring_has_no_files_clock_or_chance(root: Path, forbidden: str) -> None:
    users = [file.name for file in modules(root, "scoring") if forbidden in set(imported_names(file))]
    assert not users


@pytest.mark.slow
@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("streamlit", "assessment/ui"),
        ("yaml", "assessment/packs"),
        ("typer", "assessment/cli"),
        *((library, "assessment/workshop") for library in ("alembic", "itsdangerous", "limits", "sqlalchemy")),
        *((library, "assessment/reports") for library in ("icalendar", "pptx", "segno", "typst", "vl_convert")),
    ],
)
def test_library_is_used_in_its_room_alone(root: Path, library: str, home: str) -> None:
    users = [
        file.relative_to(root).as_posix()
        for file in modules(root, "scoring", "assessment")
        if library in {name.split(".")[0] for name in imported_names(file)}
    ]
    assert users
    assert not [user for user in users if not user.startswith(home + "/")]


def test_session_state_is_said_in_one_file(root: Path) -> None:
    users = [file.name for file in modules(root, "assessment") if "session_state" in file.read_text(encoding="utf-8")]
    assert users == ["session.py"]


def test_unsafe_html_is_allowed_in_one_file_at_most(root: Path) -> None:
    texts = {file: file.read_text(encoding="utf-8") for file in modules(root, "assessment")}
    assert len([file for file, text in texts.items() if "unsafe_allow_html" in text]) <= 1


def test_launcher_stays_small(root: Path) -> None:
    assert len((root / "app.py").read_text(encoding="utf-8").splitlines()) <= 15


def test_no_pack_or_item_is_named_in_python(root: Path, catalogue: Catalogue) -> None:
    names = {edition.id for edition in catalogue.editions}
    names |= {item for edition in catalogue.editions for form in edition.forms for item in edition.form_items(form)}
    named = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names)))})\b")
    found = {
        f"{file.relative_to(root)}: {literal}"
        for file in modules(root, "scoring", "assessment")
        for literal in string_literals(file)
        if named.search(literal)
    }
    assert not found


def test_page_icon_is_a_file_of_ours(root: Path) -> None:
    """A named icon as page icon is fetched from another host."""
    assert not [file.name for file in modules(root, "assessment/ui") if re.search(r"page_icon=\W*:", text_of(file))]
