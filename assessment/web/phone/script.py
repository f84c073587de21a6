"""The one script of the phones' page, in a file whose address changes with its content."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).parents[1] / "static" / "phone.js"


@cache
def script_body() -> bytes:
    """The script as it is sent: without the blanks that lines begin with."""
    lines = (line.strip() for line in _FILE.read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")).encode()


@cache
def script_name() -> str:
    """The last part of its address."""
    return f"{blake2b(script_body(), digest_size=8).hexdigest()}.js"
