"""Addresses of a workshop: for phones, for the host, for the wall."""

from urllib.parse import urlsplit

from assessment.ui.parts.addresses import site
from assessment.ui.session import HOST, WALL

_JOIN = "j"


def join_address(code: str | None = None) -> str:
    """Where phones join the workshop with this code; without one, where a code is typed."""
    return site().url(_JOIN, code) if code else site().url(_JOIN)


def console_address(token: str) -> str:
    """The host's desk: whoever has it runs the workshop."""
    return site().url("console", **{HOST: token})


def paper_address(token: str) -> str:
    """Where the host types in sheets of paper."""
    return site().url("paper", **{HOST: token})


def projector_address(token: str) -> str:
    """The room's screen: to look, nothing else."""
    return site().url("projector", **{WALL: token})


def released_address(token: str) -> str:
    """The released figures, for whoever has it."""
    return site().released(token)


def without_scheme(address: str) -> str:
    """As people read and type it."""
    return address.partition("://")[2]


def is_of_this_machine(address: str) -> bool:
    """Whether only this computer can open the address, so that a phone cannot."""
    host = urlsplit(address).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")
