"""Our scripts, in files whose addresses change with their content."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "static"


@cache
def script_body(file: str) -> bytes:
    """The script as it is sent: without the blanks that lines begin with."""
    lines = (line.strip() for line in (_FOLDER / file).read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")).encode()


@cache
def script_name(file: str) -> str:
    """The last part of its address."""
    return f"{blake2b(script_body(file), digest_size=8).hexdigest()}.js"
