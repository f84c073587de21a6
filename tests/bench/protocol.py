"""One browser tab as the server sees it: Streamlit's own messages over a websocket, without a browser."""

import json
import re
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qsl, urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

SUBPROTOCOLS: Final = [Subprotocol("streamlit")]
_PATIENCE: Final = 60.0
_KEPT: Final = re.compile(r"data-said='\[\".*?\", (\{.*?\})\]'")
"""Where a page writes its own address, for the browser to put there."""


def socket_address(port: int) -> str:
    """Where a Streamlit server of this machine listens for tabs."""
    return f"ws://127.0.0.1:{port}/_stcore/stream"


class RunFailedError(Exception):
    """The script of a page ended with an error."""


class Tab:
    """A tab that has a page open. It sends what a browser sends: the address, and what the widgets show."""

    def __init__(
        self,
        port: int,
        page: str = "",
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.radios: dict[str, list[str]] = {}
        """Widget id -> options, in page order."""
        self.chosen: dict[str, str] = {}
        """Widget id -> chosen option."""
        self.buttons: dict[str, str] = {}
        """Label -> widget id."""
        self.sliders: list[str] = []
        """Widget ids, in page order."""
        self.slid: dict[str, float] = {}
        """Widget id -> where the slider was moved to."""
        self.last_sent = b""
        """The last message to the server."""
        self.last_count = 0
        """How many messages came back."""
        self._query = urlencode(query or {})
        self._page = page
        self._page_hash = ""
        self._open = ExitStack()
        opening = connect(
            socket_address(port), subprotocols=SUBPROTOCOLS, additional_headers=headers, compression=None, max_size=None
        )
        self._socket = self._open.enter_context(opening)
        self.rerun()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    @property
    def query(self) -> dict[str, str]:
        """What the address says behind the question mark."""
        return dict(parse_qsl(self._query))

    def stay(self, seconds: float) -> None:
        """Do nothing for so long; raises ConnectionClosed as soon as the server goes away."""
        with suppress(TimeoutError):
            self._socket.recv(timeout=seconds, decode=False)

    def choose_all(self, place: int) -> None:
        """Choose in every radio group, each group one option further than the one above; sent with the next run."""
        rows = enumerate(self.radios.items())
        self.chosen = {radio: options[(place + row) % len(options)] for row, (radio, options) in rows}

    def rerun(self) -> None:
        """Run the page with what is chosen, and read what comes of it."""
        self._run(None)

    def press(self, label: str) -> None:
        """Press the button with this label, and read what comes of it."""
        self._run(self.buttons[label])

    def slide(self, place: int, to: float) -> None:
        """Move the slider at this place on the page, and read what comes of it."""
        self.slid[self.sliders[place]] = to
        self._run(None)

    def _run(self, button: str | None) -> None:
        message = BackMsg()
        run = message.rerun_script
        run.query_string = self._query
        # A browser names the page by its address once, and from then on by the hash that it was told.
        if self._page_hash:
            run.page_script_hash = self._page_hash
        else:
            run.page_name = self._page
        for radio, option in self.chosen.items():
            run.widget_states.widgets.add(id=radio, string_value=option)
        for slider, value in self.slid.items():
            run.widget_states.widgets.add(id=slider).double_array_value.data.append(value)
        if button is not None:
            run.widget_states.widgets.add(id=button, trigger_value=True)
        self.last_sent = message.SerializeToString()
        self._socket.send(self.last_sent)
        self._read()

    def _read(self) -> None:
        self.radios, self.buttons, self.sliders, self.last_count = {}, {}, [], 1
        while (message := self._receive()).WhichOneof("type") != "script_finished":
            self.last_count += 1
            match message.WhichOneof("type"):
                case "new_session":
                    self._page_hash = message.new_session.page_script_hash
                case "navigation":
                    self._page_hash = message.navigation.page_script_hash
                case "page_info_changed":
                    self._query = message.page_info_changed.query_string
                case "delta" if message.delta.WhichOneof("type") == "new_element":
                    self._take(message.delta.new_element)
        self.chosen = {radio: option for radio, option in self.chosen.items() if radio in self.radios}

    def _receive(self) -> ForwardMsg:
        message = ForwardMsg()
        message.ParseFromString(bytes(self._socket.recv(timeout=_PATIENCE, decode=False)))
        return message

    def _take(self, element: Element) -> None:
        match element.WhichOneof("type"):
            case "radio":
                radio = element.radio
                self.radios[radio.id] = list(radio.options)
                if radio.HasField("default"):
                    self.chosen.setdefault(radio.id, radio.options[radio.default])
            case "button":
                self.buttons[element.button.label] = element.button.id
            case "slider":
                self.sliders.append(element.slider.id)
            case "html":
                if kept := _KEPT.search(element.html.body):
                    self._query = urlencode(json.loads(kept[1]))
            case "exception":
                raise RunFailedError(element.exception.message)
