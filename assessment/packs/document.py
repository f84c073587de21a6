"""A content file as plain values that remember their lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Loc: TypeAlias = tuple[str | int, ...]
"""Keys and list positions from the top of a file down to a value."""
Value: TypeAlias = "str | int | float | bool | tuple[Value, ...] | dict[str, Value] | None"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place an author can go to."""

    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """One file. The readers below give None for a value that is absent, of another type, or already refused."""

    file: Path
    data: Value
    lines: Mapping[Loc, int]
    refused: frozenset[Loc] = frozenset()
    """Values that a finding was already made about."""

    def mark(self, *loc: str | int) -> Mark:
        """Where the value is; for a value that is absent, where the nearest thing around it starts."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return Mark(self.file, self.lines.get(loc, 1))

    def value(self, *loc: str | int) -> Value:
        found = self.data
        for step in loc:
            if isinstance(found, dict) and isinstance(step, str):
                found = found.get(step)
            elif isinstance(found, tuple) and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return None if loc in self.refused else found

    def text(self, *loc: str | int) -> str | None:
        found = self.value(*loc)
        return found if isinstance(found, str) else None

    def number(self, *loc: str | int) -> float | None:
        found = self.value(*loc)
        return found if isinstance(found, int | float) and not isinstance(found, bool) else None

    def whole(self, *loc: str | int) -> int | None:
        found = self.value(*loc)
        return found if isinstance(found, int) and not isinstance(found, bool) else None

    def flag(self, *loc: str | int) -> bool | None:
        found = self.value(*loc)
        return found if isinstance(found, bool) else None

    def names(self, *loc: str | int) -> tuple[str, ...]:
        """Keys of a mapping in the order written; empty when it is none."""
        found = self.value(*loc)
        return tuple(key for key in found if (*loc, key) not in self.refused) if isinstance(found, dict) else ()

    def length(self, *loc: str | int) -> int:
        """Entries of a list; 0 when it is none."""
        found = self.value(*loc)
        return len(found) if isinstance(found, tuple) else 0

    def below(self, key: str) -> "Document":
        """The values below a key of the top, as a document of their own in the same file."""
        lines = {loc[1:]: line for loc, line in self.lines.items() if loc[:1] == (key,)}
        refused = frozenset(loc[1:] for loc in self.refused if loc[:1] == (key,))
        return Document(self.file, self.value(key), lines, refused)
