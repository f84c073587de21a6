"""No answer waits for the network to acknowledge its beginning."""

import os
import socket

import pytest

from assessment.web.at_once import send_at_once


def is_held_back(wire: socket.socket) -> bool:
    return not wire.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_what_listens_and_what_it_accepts(family: socket.AddressFamily) -> None:
    with socket.socket(family) as listening, socket.socket(family) as other:
        listening.bind(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0))
        listening.listen()
        assert is_held_back(listening)
        send_at_once()
        assert not is_held_back(listening)
        assert is_held_back(other)
        with socket.create_connection(listening.getsockname()[:2]), listening.accept()[0] as accepted:
            assert not is_held_back(accepted)


def test_other_files_stay_open_and_none_is_added() -> None:
    read, write = os.pipe()
    try:
        before = sorted(os.listdir("/dev/fd"))
        send_at_once()
        assert sorted(os.listdir("/dev/fd")) == before
        os.write(write, b"x")
        assert os.read(read, 1) == b"x"
    finally:
        os.close(read)
        os.close(write)


def test_where_there_is_no_list_of_open_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessment.web.at_once._OPEN_FILES", "/nowhere")
    send_at_once()
