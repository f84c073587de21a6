"""Markdown in, a lesson's text out. What a lesson has no use for becomes a finding with its line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from assessment.errors import Finding
from assessment.packs.document import Mark
from assessment.packs.learning.text import Block, Case, LessonText, Span, Spans, Style
from assessment.packs.outline import Named
from assessment.packs.spelling import quoted

_STYLES: Final[dict[str, Style]] = {"strong": "strong", "em": "emphasis"}
_UNUSED: Final = {
    "fence": "a block of code",
    "code_block": "an indented block of code",
    "code_inline": "code",
    "html_block": "HTML",
    "html_inline": "HTML",
    "hr": "a line across",
    "image": "an image",
    "hardbreak": "a forced line break",
    "blockquote": "a quotation inside something else",
    "bullet_list": "a list inside a list",
    "ordered_list": "a list inside a list",
    "heading": "a heading of this kind",
}
_USED: Final = "Use paragraphs, ## headings, lists, *emphasis*, **strong**, and one quotation for the case."


@dataclass(slots=True)
class Reading:
    """What was read: the text, the terms marked in it, where the cases are, and what to mend."""

    text: LessonText
    terms: list[Named] = field(default_factory=list)
    cases: list[Mark] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_markdown(file: Path, body: str, first_line: int) -> Reading:
    """The text of a lesson. ``first_line`` is the line of the file on which ``body`` begins."""
    return _Reader(file, first_line).read(body)


class _Reader:
    def __init__(self, file: Path, first_line: int) -> None:
        self.file, self.first_line = file, first_line
        self.reading = Reading(LessonText((), ()))

    def read(self, body: str) -> Reading:
        # Authors type plain quotes; readers see those of a book.
        parser = MarkdownIt("commonmark", {"typographer": True}).enable("smartquotes")
        tree = SyntaxTreeNode(parser.parse(body))
        parts = [part for node in tree.children for part in self._part(node)]
        opening = _before_a_heading(parts)
        self.reading.text = LessonText(opening, tuple(parts[len(opening) :]))
        return self.reading

    def _part(self, node: SyntaxTreeNode) -> Iterator[Block | Case]:
        if node.type == "blockquote":
            yield from self._case(node)
        elif node.type == "heading" and node.tag == "h2":
            yield Block("heading", (self._spans(node),))
        else:
            yield from self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        if node.type == "paragraph":
            yield Block("paragraph", (self._spans(node),))
        elif node.type in ("bullet_list", "ordered_list"):
            entries = tuple(spans for item in node.children for spans in self._entry(item))
            yield Block("list" if node.type == "bullet_list" else "numbers", entries)
        else:
            self._unused(node.type, self._line(node))

    def _entry(self, item: SyntaxTreeNode) -> Iterator[Spans]:
        for child in item.children:
            if child.type == "paragraph":
                yield self._spans(child)
            else:
                self._unused(child.type, self._line(child))

    def _case(self, node: SyntaxTreeNode) -> Iterator[Case]:
        line = self._line(node)
        self.reading.cases.append(Mark(self.file, line))
        case = _named([block for child in node.children for block in self._block(child)])
        if case:
            yield case
        else:
            remedy = "Begin it with a name in bold: > **Two hundred cards.** …"
            self.reading.findings.append(Finding("E405", self.file, line, "the worked case has no name", remedy))

    def _spans(self, node: SyntaxTreeNode) -> Spans:
        line, found = self._line(node), list[Span]()
        for each in node.children[0].children:
            found += self._inline(each, line, Span(""))
            line += each.type == "softbreak"
        return tuple(_joined(found))

    def _inline(self, node: SyntaxTreeNode, line: int, around: Span) -> Iterator[Span]:
        """``around`` has the style and the term that hold here."""
        if node.type in ("text", "text_special"):
            yield replace(around, text=node.content)
        elif node.type == "softbreak":
            yield replace(around, text=" ")
        elif node.type == "link":
            yield from self._within(node, line, replace(around, term=self._term(node, line)))
        elif node.type in _STYLES:
            yield from self._within(node, line, replace(around, style=_STYLES[node.type]))
        else:
            self._unused(node.type, line)

    def _within(self, node: SyntaxTreeNode, line: int, around: Span) -> Iterator[Span]:
        for child in node.children:
            yield from self._inline(child, line, around)

    def _term(self, link: SyntaxTreeNode, line: int) -> str | None:
        target = str(link.attrs.get("href", ""))
        if target.startswith("#") and target[1:]:
            self.reading.terms.append(Named(target[1:], Mark(self.file, line)))
            return target[1:]
        problem, remedy = f"{quoted(target)} leads out of the lesson", "Link to the glossary alone: [leads](#lead)."
        self.reading.findings.append(Finding("E402", self.file, line, problem, remedy))
        return None

    def _line(self, node: SyntaxTreeNode) -> int:
        return self.first_line + (node.map[0] if node.map else 0)

    def _unused(self, kind: str, line: int) -> None:
        problem = f"a lesson has no use for {_UNUSED.get(kind, 'this')}"
        found = Finding("E402", self.file, line, problem, _USED)
        if found not in self.reading.findings:  # HTML is opened and closed: one slip, one finding
            self.reading.findings.append(found)


def _before_a_heading(parts: Sequence[Block | Case]) -> tuple[Block, ...]:
    opening: list[Block] = []
    for part in parts:
        if isinstance(part, Case) or part.kind == "heading":
            break
        opening.append(part)
    return tuple(opening)


def _named(blocks: Sequence[Block]) -> Case | None:
    """A case with the bold words that it begins with as its name; None when it begins otherwise."""
    spans = blocks[0].lines[0] if blocks and blocks[0].kind == "paragraph" else ()
    if not spans or spans[0].style != "strong":
        return None
    name, *after = spans
    rest = (replace(after[0], text=after[0].text.lstrip()), *after[1:]) if after else ()
    first = (Block("paragraph", (rest,)),) if rest else ()
    return Case(name.text.strip().rstrip("."), (*first, *blocks[1:]))


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Neighbours of one kind as one span."""
    waiting: Span | None = None
    for span in filter(lambda each: each.text, spans):  # the parser puts empty ones around marks
        if waiting and (waiting.style, waiting.term) == (span.style, span.term):
            waiting = replace(waiting, text=waiting.text + span.text)
            continue
        if waiting:
            yield waiting
        waiting = span
    if waiting:
        yield waiting
