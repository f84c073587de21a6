"""Opens the lessons of an edition, or says everything that is in the way."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

from assessment.errors import ContentError, Finding
from assessment.packs.document import Document
from assessment.packs.explain import validated
from assessment.packs.files import read_files as read_edition
from assessment.packs.learning.checks import CHECKS, Check, Deck
from assessment.packs.learning.files import FOLDER, Files, has_lessons, read_files
from assessment.packs.learning.front_matter import LessonFile
from assessment.packs.learning.learning import Learning, Lesson
from assessment.packs.learning.models import LearningFile, LessonHead, Questions, Term
from assessment.packs.learning.pictures import PICTURES, Picture
from assessment.packs.learning.rules import broken_rules
from assessment.packs.learning.rules.desk import Desk
from assessment.packs.outline import outline_of
from assessment.packs.reader import read_document
from assessment.packs.wording import Line, Name

_OTHERS: Final[dict[str, Any]] = {
    "glossary": dict[Name, Term],
    "sources": dict[Name, Line],
    "cards": Deck,
    "questions": Questions,
}


def open_lessons(edition: Path) -> Learning | None:
    """What the edition in this folder teaches, None when it teaches nothing. Raises ContentError."""
    if not has_lessons(edition):
        return None
    learning, findings = _build(Desk(read_files(edition)))
    if findings or learning is None:
        raise ContentError(findings)
    return learning


@cache
def shared_lessons(edition: Path) -> Learning | None:
    """The same, read once a process."""
    return open_lessons(edition)


def check_lessons(edition: Path) -> list[Finding]:
    """Everything to mend in the lessons, links to sections and scenarios of the same edition included."""
    if not has_lessons(edition):
        return []
    scenarios, mixes = _ids(edition, "scenarios"), _ids(edition, "simulator", "mixes")
    return _build(Desk(read_files(edition), _sections(edition), scenarios, mixes))[1]


def _sections(edition: Path) -> tuple[str, ...] | None:
    """Ids of the edition's sections; None while these are to be mended first."""
    outline = outline_of(read_edition(edition))
    ids = tuple(each.id for each in outline.sections if each.id)
    return ids if outline.sections_known and len(set(ids)) == len(ids) else None


def _ids(edition: Path, name: str, *loc: str) -> tuple[str, ...] | None:
    """What another file of the folder defines, nothing when there is no such file.

    None when it cannot be read, which another check reports.
    """
    file = edition / FOLDER / f"{name}.yaml"
    if not file.exists():
        return ()
    document = read_document(file)[0]
    return document.names(*loc) if document else None


def _build(desk: Desk) -> tuple[Learning | None, list[Finding]]:
    findings = list(desk.files.findings)
    parts = _Parts(desk.files, findings)
    findings += broken_rules(desk)
    return (None if findings else parts.whole()), findings


class _Parts:
    """The checked content of each file; only whole when nothing was found."""

    def __init__(self, files: Files, findings: list[Finding]) -> None:
        def check(kind: Any, document: Document | None) -> Any:
            if document is None:
                return None
            value, found = validated(TypeAdapter(kind), kind, document)
            findings.extend(found)
            return value

        self.check = check
        self.index: LearningFile | None = check(LearningFile, files.index)
        self.others: dict[str, Any] = {name: check(_OTHERS[name], document) for name, document in files.others.items()}
        self.checks = {name: self._check(document) for name, document in files.checks.items()}
        self.lessons = {name: self._lesson(file) for name, file in files.lessons.items()}

    def _check(self, document: Document | None) -> Check | None:
        kind = CHECKS.get(document.text("kind") or "") if document else None
        return self.check(kind, document) if kind else None

    def _lesson(self, file: LessonFile) -> Lesson | None:
        head: LessonHead | None = self.check(LessonHead, file.front)
        picture = self._picture(file.front)
        return Lesson(head, picture, file.body.text) if head and picture and file.body else None

    def _picture(self, front: Document | None) -> Picture | None:
        document = front.below("picture") if front else None
        kind = PICTURES.get(document.text("kind") or "") if document else None
        return self.check(kind, document) if kind else None

    def whole(self) -> Learning | None:
        lessons = {name: lesson for name, lesson in self.lessons.items() if lesson}
        if self.index is None or len(lessons) < len(self.lessons):
            return None
        checks = {name: check for name, check in self.checks.items() if check}
        glossary, sources, cards, questions = map(self.others.get, _OTHERS)
        return Learning(self.index, lessons, checks, glossary or {}, sources or {}, cards, questions)
