"""A reverse proxy as many put before an app: it takes a path off every request and says so in its headers."""

import select
import socket
import threading
from socketserver import StreamRequestHandler, ThreadingTCPServer
from types import TracebackType
from typing import Final
from urllib.parse import urlsplit

PREFIX: Final = "/maps"


class Proxy:
    """Runs while it is entered; one request a connection, and whatever follows an upgrade."""

    def __init__(self, behind: str) -> None:
        self._server = _Server(("localhost", 0), _Handler)
        self._server.behind = urlsplit(behind)
        self._thread = threading.Thread(target=self._server.serve_forever)
        self.url = f"http://localhost:{self._server.server_address[1]}{PREFIX}"
        """Address of the start page, without a slash at the end."""

    def __enter__(self) -> "Proxy":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingTCPServer):
    behind = urlsplit("")


class _Handler(StreamRequestHandler):
    rbufsize = 0  # what follows the head stays on the socket

    def handle(self) -> None:
        assert isinstance(self.server, _Server)
        behind = (self.server.behind.hostname or "", self.server.behind.port or 80)
        head = changed(self._head())
        if head is None:
            self.wfile.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        with socket.create_connection(behind) as inner:
            inner.sendall(head)
            _pass_on(self.connection, inner)

    def _head(self) -> bytes:
        head = b""
        while not head.endswith(b"\r\n\r\n") and (letter := self.rfile.read(1)):
            head += letter
        return head


def changed(head: bytes) -> bytes | None:
    """The request as the server behind gets it; None for one outside the prefix."""
    first, *rest = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    method, _, target = first.removesuffix(" HTTP/1.1").partition(" ")
    if not target.startswith(PREFIX):
        return None
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
    fields |= {"x-forwarded-prefix": PREFIX, "x-forwarded-host": fields["host"], "x-forwarded-proto": "http"}
    if "upgrade" not in fields:
        fields["connection"] = "close"
    lines = [f"{method} {target.removeprefix(PREFIX) or '/'} HTTP/1.1", *(f"{n}: {v}" for n, v in fields.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    """Both ways until either end is through."""
    try:
        while True:
            for ready in select.select([one, other], [], [])[0]:
                some = ready.recv(65536)
                if not some:
                    return
                (other if ready is one else one).sendall(some)
    except ConnectionError:
        pass
