"""What an edition's files claim, as far as they can be read: ids, references and numbers, each with its line.

The rules work on this and not on the checked models, so that a slip in one field hides no finding elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, get_args

import scoring
from assessment.packs.document import Document, Mark
from assessment.packs.files import Files
from assessment.packs.models import ALL

AXES: Final[tuple[scoring.Axis, ...]] = get_args(scoring.Axis)


@dataclass(frozen=True, slots=True)
class Named:
    """A word an author wrote, and where."""

    word: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class OutlineItem:
    id: str
    mark: Mark
    section: str | None
    axis: str | None
    sign: str | None
    is_sign: bool
    is_reversed: bool
    strategy: Named | None


@dataclass(frozen=True, slots=True)
class OutlineSection:
    id: str | None
    axis: str | None
    mark: Mark
    items: tuple[OutlineItem, ...]


@dataclass(frozen=True, slots=True)
class OutlineForm:
    id: str
    mark: Mark
    items: tuple[Named, ...] | None
    """None for all, and for a list that cannot be read."""
    is_readable: bool
    signs: bool | None


@dataclass(frozen=True)
class Outline:
    """The sections and forms of an edition, beside its documents."""

    files: Files
    sections: tuple[OutlineSection, ...]
    forms: tuple[OutlineForm, ...]
    sections_known: bool
    """Whether every questionnaire could be read: only then does an unknown id mean anything."""

    @property
    def pack(self) -> Document | None:
        return self.files.pack

    @cached_property
    def items(self) -> tuple[OutlineItem, ...]:
        return tuple(item for section in self.sections for item in section.items)

    def known(self, name: str) -> tuple[str, ...] | None:
        """Ids that a guidance file defines; None when it cannot be read."""
        document = self.files.guidance.get(name)
        return document.names() if document and isinstance(document.data, dict) else None

    def asked(self, form: OutlineForm) -> Iterator[OutlineItem]:
        """Items that the form asks, in presentation order."""
        chosen = None if form.items is None else {each.word for each in form.items}
        for item in self.items:
            if (chosen is None or item.id in chosen) and not (item.is_sign and form.signs is False):
                yield item


def outline_of(files: Files) -> Outline:
    """The outline of what could be read."""
    readable = [document for document in files.questionnaires.values() if document]
    sections = tuple(_section(document) for document in readable)
    complete = len(readable) == len(files.questionnaires) > 0 and all(_is_whole(section) for section in sections)
    return Outline(files, sections, _forms(files.pack), complete)


def _is_whole(section: OutlineSection) -> bool:
    return bool(section.id and section.items) and section.axis in AXES and all(item.id for item in section.items)


def _section(document: Document) -> OutlineSection:
    own, axis = document.text("id"), document.text("axis")
    items = tuple(_item(document, index, own, axis) for index in range(document.length("items")))
    return OutlineSection(own, axis, document.mark("id"), items)


def _item(document: Document, index: int, section: str | None, axis: str | None) -> OutlineItem:
    loc = ("items", index)
    return OutlineItem(
        id=document.text(*loc, "id") or "",
        mark=document.mark(*loc, "id"),
        section=section,
        axis=axis,
        sign=document.text(*loc, "sign"),
        is_sign="sign" in document.names(*loc),
        is_reversed=document.whole(*loc, "keyed") == -1,
        strategy=_named(document, *loc, "strategy"),
    )


def _named(document: Document, *loc: str | int) -> Named | None:
    word = document.text(*loc)
    return None if word is None else Named(word, document.mark(*loc))


def named_list(document: Document, *loc: str | int) -> Iterator[Named]:
    """The words of a list, each with its line."""
    for index in range(document.length(*loc)):
        found = _named(document, *loc, index)
        if found:
            yield found


def _forms(pack: Document | None) -> tuple[OutlineForm, ...]:
    return tuple(_form(pack, name) for name in pack.names("forms")) if pack else ()


def _form(pack: Document, name: str) -> OutlineForm:
    loc = ("forms", name)
    written = pack.value(*loc, "items")
    return OutlineForm(
        id=name,
        mark=pack.mark(*loc),
        items=tuple(named_list(pack, *loc, "items")) if isinstance(written, tuple) else None,
        is_readable=written == ALL or isinstance(written, tuple),
        signs=pack.flag(*loc, "signs"),
    )
