"""Answers leave at once on a connection that is used again.

Streamlit's own listening socket lets TCP hold back the end of an answer until the reader's machine has acknowledged its
beginning (Nagle's algorithm): 40 ms on one machine, a whole journey through a slow network. asyncio turns that off for
the sockets it makes, and not for those it is given.
"""

import os
import socket
from collections.abc import Iterator
from contextlib import suppress

_OPEN_FILES = "/dev/fd"


def send_at_once() -> None:
    """Turn it off for every connection that this process will accept; where there is no list of open files, do nothing.

    Connections take the setting over from the socket that listens for them.
    """
    for listening in _listening():
        with listening:
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _listening() -> Iterator[socket.socket]:
    """A second handle of each listening socket; what is set on it is set on both."""
    with suppress(OSError):
        for name in os.listdir(_OPEN_FILES):
            with suppress(OSError):
                yield from _if_listening(os.dup(int(name)))


def _if_listening(file: int) -> Iterator[socket.socket]:
    try:
        found = socket.socket(fileno=file)
    except OSError:
        os.close(file)
        raise
    internet = found.family in (socket.AF_INET, socket.AF_INET6) and found.type == socket.SOCK_STREAM
    if internet and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
        yield found
    else:
        found.close()
