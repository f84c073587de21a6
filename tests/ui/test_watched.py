"""A page that fails, on a real server: a calm sentence with a number, and one line in the log with the same."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from tests.bench.protocol import SUBPROTOCOLS, socket_address

pytestmark = pytest.mark.slow
PROGRAM = """
from contextlib import asynccontextmanager
import streamlit as st
from streamlit import config
from assessment.seeing import logs
from assessment.settings import settings
from assessment.ui import watched

config._main_script_path = {launcher!r}  # for our settings

@asynccontextmanager
async def begun(_app):
    logs.begin(settings())
    yield

app = st.App({page!r}, on_script_error=watched.failed, lifespan=begun)
"""
PAGE = """
from streamlit.logger import get_logger

get_logger("streamlit.made_late").warning("late %s", "k7TqX2secret")
raise ValueError("k7TqX2secret")
"""


@pytest.fixture
def port(tmp_path: Path, root: Path) -> Iterator[int]:
    """Of a server whose one page fails."""
    page = tmp_path / "page.py"
    page.write_text(PAGE, encoding="utf-8")
    (tmp_path / "failing.py").write_text(
        PROGRAM.format(page=str(page), launcher=str(root / "app.py")), encoding="utf-8"
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "uvicorn", "failing:app", "--port", str(port)]
    environment = os.environ | {"PYTHONPATH": str(root), "EMPHASIS_LOG_FORMAT": "json"}
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=log)
    try:
        wait(port)
        yield port
    finally:
        process.kill()
        process.wait()


def wait(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not answer")


def messages(port: int) -> str:
    """All that one run of the page sends, as text."""
    said = ""
    with connect(socket_address(port), subprotocols=SUBPROTOCOLS, compression=None) as wire:
        run = BackMsg()
        run.rerun_script.query_string = ""
        wire.send(run.SerializeToString())
        message = ForwardMsg()
        while message.WhichOneof("type") != "script_finished":
            message.ParseFromString(bytes(wire.recv(timeout=30, decode=False)))
            said += str(message)
    return said


def test_sentence_and_line_have_one_number(port: int, tmp_path: Path) -> None:
    said = messages(port)
    number = re.search(r"the number \*\*([0-9a-f]{16})\*\*", said)
    assert number
    assert "k7TqX2secret" not in said
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert "k7TqX2secret" not in log
    (line,) = [json.loads(each) for each in log.splitlines() if '"error":' in each]
    assert '"late %s"' in log
    assert (line["event"], line["error"], line["request"]) == ("page failed", "ValueError", number[1])
