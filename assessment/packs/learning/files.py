"""The files of an edition's lessons, read once; whatever cannot be read is a finding and a gap."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.learning.front_matter import LessonFile, read_lesson
from assessment.packs.reader import read_document

FOLDER: Final = "learning"
INDEX: Final = "learning.yaml"
_NEEDED: Final = ("glossary", "sources")
_OPTIONAL: Final = ("cards", "questions")
_READ_ELSEWHERE: Final = frozenset({"simulator.yaml", "scenarios.yaml"})


@dataclass(frozen=True, slots=True)
class Files:
    """Documents by what they hold; None for one that cannot be read or is not there."""

    folder: Path
    index: Document | None
    lessons: Mapping[str, LessonFile]
    """By name, in the order of learning.yaml."""
    checks: Mapping[str, Document | None]
    """By name, sorted."""
    others: Mapping[str, Document | None]
    """The glossary, the sources, the cards and the questions."""
    findings: tuple[Finding, ...]


def has_lessons(edition: Path) -> bool:
    """Whether the edition in this folder teaches anything."""
    return (edition / FOLDER / INDEX).exists()


def read_files(edition: Path) -> Files:
    """Everything that the lessons consist of, for the edition in this folder."""
    folder = edition / FOLDER
    findings: list[Finding] = []

    def read(*parts: str) -> Document | None:
        document, found = read_document(folder.joinpath(*parts))
        findings.extend(found)
        return document

    def lesson(name: str) -> LessonFile:
        parts, found = read_lesson(folder / "lessons" / f"{name}.md")
        findings.extend(found)
        return parts

    index = read(INDEX)
    names = _listed(index) if index else _stems(folder / "lessons", ".md")
    lessons = {name: lesson(name) for name in names}
    checks = {name: read("checks", f"{name}.yaml") for name in _stems(folder / "checks", ".yaml")}
    present = [*_NEEDED, *(name for name in _OPTIONAL if (folder / f"{name}.yaml").exists())]
    others = {name: read(f"{name}.yaml") for name in present}
    findings += _unread(folder, names) if index else ()
    return Files(folder, index, lessons, checks, others, tuple(findings))


def _listed(index: Document) -> list[str]:
    """Names that can be a file's name; the model reports the others."""
    written = (index.text("lessons", place) for place in range(index.length("lessons")))
    return list(dict.fromkeys(name for name in written if name and name.replace("-", "").isalnum()))


def _stems(folder: Path, ending: str) -> list[str]:
    return sorted(name.removesuffix(ending) for name in _names(folder) if name.endswith(ending))


def _names(folder: Path) -> list[str]:
    try:
        return [name for name in os.listdir(folder) if not name.startswith(".")]
    except OSError:
        return []


def _unread(folder: Path, lessons: list[str]) -> Iterator[Finding]:
    """Files that look like content but that nothing refers to, such as misspelled ones."""
    known = {INDEX, *_READ_ELSEWHERE, *(f"{name}.yaml" for name in (*_NEEDED, *_OPTIONAL))}
    for name in sorted(_names(folder)):
        if name.endswith((".yaml", ".yml")) and name not in known:
            yield _surplus(folder / name, "Check its name, or move the file away.")
    for name in sorted(_names(folder / "lessons")):
        if name.endswith(".md") and name.removesuffix(".md") not in lessons:
            remedy = f'List "{name.removesuffix(".md")}" under lessons in {INDEX}, or move the file away.'
            yield _surplus(folder / "lessons" / name, remedy)
    for name in sorted(_names(folder / "checks")):
        if name.endswith(".yml"):
            yield _surplus(folder / "checks" / name, "Let its name end with .yaml.")


def _surplus(file: Path, remedy: str) -> Finding:
    return Finding("E114", file, 1, "nothing reads this file", remedy)
