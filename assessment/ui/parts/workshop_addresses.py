"""Addresses of a workshop: for phones, for the host, for the wall."""

from urllib.parse import urlsplit

from assessment.settings import settings
from assessment.ui.parts.addresses import beside
from assessment.ui.session import HOST, WALL


def join_address(code: str) -> str:
    """Where phones join a workshop; by the address that the installation is known under, where one is set."""
    public = settings().public_url
    return f"{public}/j/{code}" if public else beside(f"j/{code}", [])


def console_address(token: str) -> str:
    """The host's desk: whoever has it runs the workshop."""
    return beside("console", [(HOST, token)])


def projector_address(token: str) -> str:
    """The room's screen: to look, nothing else."""
    return beside("projector", [(WALL, token)])


def without_scheme(address: str) -> str:
    """As people read and type it."""
    return address.partition("://")[2]


def is_of_this_machine(address: str) -> bool:
    """Whether only this computer can open the address, so that a phone cannot."""
    host = urlsplit(address).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")
