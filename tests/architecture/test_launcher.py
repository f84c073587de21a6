"""app.py, loaded as an ASGI server loads it: from another folder, by its module name."""

import json
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import json, sys
import app
from streamlit import config
options = ["runner.postScriptGC", "server.fileWatcherType", "theme.light.primaryColor"]
print(json.dumps([str(app.app.script_path), *map(config.get_option, options)]))
"""


def test_settings_and_pages_are_found_from_any_folder(root: Path, tmp_path: Path) -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path,
        env={"PYTHONPATH": str(root), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    main_script = str(root / "assessment" / "ui" / "main.py")
    assert json.loads(loaded.stdout) == [main_script, False, "none", "#0072B2"]
