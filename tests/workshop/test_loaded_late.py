"""Whoever assesses on their own does not wait for the database, and no file is made for them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOADED = """
import sys
{program}
late = {{"sqlalchemy", "alembic", "psycopg", "sqlite3", "limits", "itsdangerous"}}
print(sorted(late & {{name.split(".")[0] for name in sys.modules}} - set([{expected}])))
"""
# Streamlit itself loads itsdangerous with its server.
PROGRAMS = {
    "app": ("import app; import assessment.workshop", '"itsdangerous"'),
    "result page": (
        "from streamlit.testing.v1 import AppTest; AppTest.from_file({main!r}, default_timeout=60).run()",
        '"itsdangerous", "sqlite3"',
    ),
    "emphasis score": (
        "from typer.testing import CliRunner; from assessment.cli.main import app; "
        "print(CliRunner().invoke(app, ['score', '-'], input='[]').exit_code, file=sys.stderr)",
        "",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PROGRAMS)
def test_solo_use_loads_no_database_and_makes_no_file(root: Path, tmp_path: Path, name: str) -> None:
    program, expected = PROGRAMS[name]
    script = LOADED.format(program=program.format(main=str(root / "assessment/ui/main.py")), expected=expected)
    environment = {
        **os.environ,
        "PYTHONPATH": str(root),
        "HOME": str(tmp_path),
        "EMPHASIS_DATA": str(tmp_path / "data"),
    }
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert loaded.stdout.splitlines()[-1] == "[]", loaded.stderr
    assert not (tmp_path / "data").exists()


def test_first_call_opens_the_database_of_the_setting(root: Path, tmp_path: Path) -> None:
    script = "from assessment.workshop import workshops; print(workshops() is workshops(), workshops().all_rooms())"
    environment = {**os.environ, "PYTHONPATH": str(root), "EMPHASIS_DATA": str(tmp_path / "data")}
    opened = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert opened.stdout == "True ()\n"
    assert {file.name for file in (tmp_path / "data").iterdir()} >= {"keys", "workshops.sqlite3"}
