"""What the rules look at: the files as far as they can be read, so that a slip in one field hides none elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from assessment.errors import Finding
from assessment.packs.document import Document, Loc, Mark
from assessment.packs.learning.files import Files
from assessment.packs.learning.front_matter import LessonFile
from assessment.packs.outline import Named, named_list


@dataclass(frozen=True, slots=True)
class Desk:
    """The files, and ids of what the rest of the edition has: None where they are not known."""

    files: Files
    sections: tuple[str, ...] | None = None
    scenarios: tuple[str, ...] | None = None
    mixes: tuple[str, ...] | None = None

    def fronts(self) -> Iterator[tuple[str, LessonFile, Document]]:
        """Name, file and fields of each lesson whose fields can be read."""
        for name, lesson in self.files.lessons.items():
            if lesson.front and isinstance(lesson.front.data, dict):
                yield name, lesson, lesson.front

    def of_kind(self, *kinds: str) -> Iterator[Document]:
        """The checks of these kinds."""
        for document in self.files.checks.values():
            if document and document.text("kind") in kinds:
                yield document

    def other(self, name: str) -> Document:
        """The glossary, the sources, the cards or the questions; without values where they cannot be read."""
        return self.files.others.get(name) or Document(self.files.folder / f"{name}.yaml", {}, {})

    def known(self, name: str) -> tuple[str, ...] | None:
        """Ids that a file defines; None when it cannot be read or is not there."""
        document = self.files.others.get(name)
        return document.names() if document and isinstance(document.data, dict) else None

    def listed(self, name: str) -> tuple[Named, ...]:
        """A list of learning.yaml, each word with its line."""
        return tuple(named_list(self.files.index, name)) if self.files.index else ()


Rule: TypeAlias = Callable[[Desk], Iterator[Finding]]


def finding(code: str, mark: Mark, problem: str, remedy: str) -> Finding:
    return Finding(code, mark.file, mark.line, problem, remedy)


def entries(document: Document, *loc: str | int) -> Iterator[Loc]:
    """The place of each entry of a list."""
    for index in range(document.length(*loc)):
        yield (*loc, index)
