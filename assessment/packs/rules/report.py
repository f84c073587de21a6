"""How a rule says what it found."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from assessment.errors import Finding
from assessment.packs.document import Mark
from assessment.packs.outline import Outline

Rule: TypeAlias = Callable[[Outline], Iterator[Finding]]


def finding(code: str, mark: Mark, problem: str, remedy: str) -> Finding:
    return Finding(code, mark.file, mark.line, problem, remedy)
