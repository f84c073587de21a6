"""A lesson's file, parted into what stands between the lines of dashes and the text below. Lines are the file's own."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.learning.markdown import Reading, read_markdown
from assessment.packs.reader import read_text, read_values

_DASHES: Final = "---"


@dataclass(frozen=True, slots=True)
class LessonFile:
    """``front`` and ``body`` are None where they cannot be read."""

    front: Document | None
    body: Reading | None
    end: int
    """Line of the second dashes."""


def read_lesson(file: Path) -> tuple[LessonFile, list[Finding]]:
    """Both parts of a lesson, and everything found on the way."""
    text, finding = read_text(file)
    if finding:
        return LessonFile(None, None, 1), [finding]
    lines = text.splitlines()
    end = _second(lines)
    if end is None:
        problem = "the file does not begin with fields between two lines of dashes"
        remedy = 'Write "---", the fields, "---", and the text below; the shipped lessons show it.'
        return LessonFile(None, None, 1), [Finding("E401", file, 1, problem, remedy)]
    # An empty line in place of the dashes keeps every line where it is.
    front, findings = read_values(file, "\n".join(["", *lines[1:end]]))
    body = read_markdown(file, "\n".join(lines[end + 1 :]), first_line=end + 2)
    return LessonFile(front, body, end + 1), [*findings, *body.findings]


def _second(lines: list[str]) -> int | None:
    """Index of the second line of dashes; None unless the first line is one."""
    if not lines or lines[0].rstrip() != _DASHES:
        return None
    return next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() == _DASHES), None)
