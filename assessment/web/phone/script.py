"""The one script of the phones' page."""

from typing import Final

from assessment.web import own_script

_FILE: Final = "phone.js"


def script_body() -> bytes:
    """The script as it is sent."""
    return own_script.script_body(_FILE)


def script_name() -> str:
    """The last part of its address."""
    return own_script.script_name(_FILE)
