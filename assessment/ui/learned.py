"""What one tab remembers of Learn; only the record outlives it, in the address."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Learned:
    """Nothing in it is stored anywhere else."""

    record: dict[str, str] = field(default_factory=dict)
    """What has been done, as query parameters."""
    in_address: tuple[dict[str, str], ...] = ()
    """The same as the address held it when it was last read, and as it was last written."""
    checked: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Answers to checks, by the check's id and by part."""
    card: dict[str, int] = field(default_factory=dict)
    """Which card of a sorting game is on show, from 0, by the check's id."""
