"""A slip of an author, and the finding that it must give."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Slip:
    """In ``file``, ``old`` becomes ``new``. A finding of that code has these words in its problem and its remedy.

    It points at the first line that changed, or at the first one with ``at``, in the same file or ``elsewhere``.
    ``also`` are the codes of what else the slip breaks.
    """

    code: str
    file: str
    old: str
    new: str
    problem: str
    remedy: str
    at: str | None = None
    elsewhere: str | None = None
    also: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.code}-{self.new.strip()[:30] or 'removed'}"


def codes(*every: str) -> frozenset[str]:
    return frozenset(every)
