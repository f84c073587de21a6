"""One handler for everything that is logged in a server; seen in a process of its own, because it takes over all."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PROGRAM = """
import logging
from assessment.seeing import logs
from assessment.settings import settings

early = logging.getLogger("uvicorn.error")
early.addHandler(logging.StreamHandler())
early.propagate = False
early.setLevel(logging.INFO)
logs.begin(settings())
logs.begin(settings())

early.info('%s - "WebSocket %s" [accepted]', "192.0.2.7", "/s/secret")
logging.getLogger("uvicorn.access").info("192.0.2.7 GET /s/secret")
logging.getLogger("assessment.web").debug("debug")
logging.getLogger("assessment.web").info("info")
try:
    int("secret")
except ValueError as error:
    logging.getLogger("assessment.web").error("request failed", exc_info=error)
    early.error("Exception in ASGI application\\n", exc_info=error)
    logging.getLogger("streamlit.error_util").error("Uncaught app execution", exc_info=error)
early.warning("Invalid HTTP request received.")
"""


def lines(root: Path, tmp_path: Path, **settings: str) -> list[str]:
    environment = {"PYTHONPATH": str(root), "HOME": str(tmp_path), **settings}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True)
    assert not done.stdout
    assert "secret" not in done.stderr
    assert "192.0.2.7" not in done.stderr
    return done.stderr.splitlines()


def test_json_lines_each_event_once(root: Path, tmp_path: Path) -> None:
    read: list[dict[str, Any]] = [json.loads(line) for line in lines(root, tmp_path, EMPHASIS_LOG_FORMAT="json")]
    assert [(each["level"], each["event"]) for each in read] == [
        ("info", "info"),
        ("error", "request failed"),
        ("warning", "Invalid HTTP request received."),
    ]
    assert read[1]["error"] == "ValueError"


def test_text_and_level(root: Path, tmp_path: Path) -> None:
    assert [line.split()[1:3] for line in lines(root, tmp_path, EMPHASIS_LOG_LEVEL="debug")][:2] == [
        ["debug", "debug"],
        ["info", "info"],
    ]
    assert "request failed" in lines(root, tmp_path, EMPHASIS_LOG_LEVEL="error")[0]
