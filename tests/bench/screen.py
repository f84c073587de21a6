"""A page that follows a room by itself, as the browser keeps it: parts of it are asked for again at their intervals."""

import re
import time
from collections.abc import Mapping
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.bench.protocol import SUBPROTOCOLS, socket_address

_NUMBER: Final = re.compile(r'<dd class="number">(\d+)</dd>')
_STEP: Final = re.compile(r'data-step="(\w+)"')
_PATIENCE: Final = 60.0


class Screen:
    """A projector (or console) in a thread of its own, as long as it is entered."""

    def __init__(self, port: int, page: str, query: Mapping[str, str]) -> None:
        self.numbers: list[tuple[float, int]] = []
        """When the first number of the page changed (monotonic clock), and to what."""
        self.steps: list[tuple[float, str]] = []
        """When another step was drawn, and which."""
        self._ask = BackMsg()
        self._ask.rerun_script.query_string = urlencode(query)
        self._ask.rerun_script.page_name = page
        self._due: dict[str, tuple[float, float]] = {}
        """Fragment -> when it is asked for next, and its interval."""
        self._port = port
        self._drawn, self._ending = Event(), Event()
        self._thread = Thread(target=self._follow)

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._drawn.wait(_PATIENCE), "the page was not drawn"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        self._thread.join()

    def wait_for(self, step: str) -> float:
        """When the step was drawn (monotonic clock)."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            for at, drawn in self.steps:
                if drawn == step:
                    return at
            time.sleep(0.01)
        raise TimeoutError(step)

    def _follow(self) -> None:
        options: dict[str, Any] = {"subprotocols": SUBPROTOCOLS, "compression": None, "max_size": None}
        with connect(socket_address(self._port), **options) as socket, suppress(ConnectionClosed):
            socket.send(self._ask.SerializeToString())
            while not self._ending.is_set():
                wait = min([0.1, *(at - time.monotonic() for at, _ in self._due.values())])
                try:
                    self._take(bytes(socket.recv(timeout=max(0, wait), decode=False)))
                except TimeoutError:
                    self._rerun(socket)

    def _rerun(self, socket: ClientConnection) -> None:
        now = time.monotonic()
        for fragment, (at, interval) in self._due.items():
            if at <= now:
                self._due[fragment] = (now + interval, interval)
                again = BackMsg()
                again.CopyFrom(self._ask)
                again.rerun_script.fragment_id, again.rerun_script.is_auto_rerun = fragment, True
                socket.send(again.SerializeToString())

    def _take(self, read: bytes) -> None:
        message = ForwardMsg()
        message.ParseFromString(read)
        match message.WhichOneof("type"):
            case "new_session":
                if not message.metadata.run.fragment_ids:
                    self._due.clear()
                self._ask.rerun_script.page_script_hash = message.new_session.page_script_hash
            case "navigation":
                self._ask.rerun_script.page_script_hash = message.navigation.page_script_hash
            case "auto_rerun":
                asked = message.auto_rerun
                self._due[asked.fragment_id] = (time.monotonic() + asked.interval, asked.interval)
            case "delta" if message.delta.new_element.WhichOneof("type") == "html":
                self._read(message.delta.new_element.html.body)
            case "script_finished":
                self._drawn.set()

    def _read(self, body: str) -> None:
        now = time.monotonic()
        for found in _STEP.findall(body):
            if not self.steps or self.steps[-1][1] != found:
                self.steps.append((now, found))
        if found := _NUMBER.search(body):
            number = int(found[1])
            if not self.numbers or self.numbers[-1][1] != number:
                self.numbers.append((now, number))
