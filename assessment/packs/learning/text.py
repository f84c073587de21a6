"""A lesson's text as plain values: what a page, a document and a word count need, and nothing of Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "strong", "emphasis"]


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in one style. ``term``: id of the glossary's entry that explains them."""

    text: str
    style: Style = "plain"
    term: str | None = None


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading, which has one line of spans, or a list, which has one an entry."""

    kind: Literal["paragraph", "heading", "list", "numbers"]
    lines: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """The worked case, set apart from the text."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class LessonText:
    """``opening`` is what stands before the picture; ``rest`` follows it."""

    opening: tuple[Block, ...]
    rest: tuple[Block | Case, ...]

    def blocks(self) -> Iterator[Block]:
        """All blocks in reading order, those of the case among them."""
        for part in (*self.opening, *self.rest):
            if isinstance(part, Case):
                yield Block("heading", ((Span(part.title),),))
                yield from part.blocks
            else:
                yield part

    @property
    def words(self) -> int:
        """Everything somebody reads, headings and case included."""
        return sum(len(plain(spans).split()) for block in self.blocks() for spans in block.lines)


def plain(spans: Spans) -> str:
    """The words alone."""
    return "".join(span.text for span in spans)
