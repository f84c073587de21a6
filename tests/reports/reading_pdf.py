"""A PDF read back: pages, text, structure, fonts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from tests.reports.handouts import packed


@dataclass(frozen=True)
class ReadPdf:
    """One document."""

    content: bytes

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(BytesIO(self.content))

    @cached_property
    def catalogue(self) -> Any:
        return self.reader.trailer["/Root"]

    @cached_property
    def text(self) -> str:
        """Of all pages, without blanks."""
        return packed("".join(page.extract_text() for page in self.reader.pages))

    def elements(self) -> Iterator[DictionaryObject]:
        """The structure tree, in reading order."""
        yield from walk(self.catalogue["/StructTreeRoot"])

    def named(self, kind: str) -> list[DictionaryObject]:
        """Elements of a kind, such as /Figure."""
        return [element for element in self.elements() if element.get("/S") == kind]

    def alternatives(self) -> str:
        """The text alternatives of all figures, without blanks."""
        return packed(" ".join(str(figure.get("/Alt", "")) for figure in self.named("/Figure")))

    def fonts(self) -> list[DictionaryObject]:
        """Descriptors of all fonts."""
        numbers = range(1, int(str(self.reader.trailer["/Size"])))
        objects = (self.reader.get_object(IndirectObject(number, 0, self.reader)) for number in numbers)
        return [
            each for each in objects if isinstance(each, DictionaryObject) and each.get("/Type") == "/FontDescriptor"
        ]


def walk(element: Any) -> Iterator[DictionaryObject]:
    """An element of a structure tree and all below it, in reading order."""
    element = element.get_object()
    if isinstance(element, list):
        for each in element:
            yield from walk(each)
    elif isinstance(element, DictionaryObject):
        yield element
        if "/K" in element:
            yield from walk(element["/K"])
