"""A lesson's text as HTML. Every word passes through the one place that escapes."""

import re
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import Final

from assessment.packs.learning.models import Term
from assessment.packs.learning.text import Block, Case, Span, Spans
from assessment.ui.parts.prose import filled
from assessment.words import _

_STYLES: Final = {"plain": "{text}", "strong": "<strong>{text}</strong>", "emphasis": "<em>{text}</em>"}
_TERM: Final = (
    '<span class="term-kept"><button type="button" class="term" popovertarget="term-{id}">{text}</button>{mark}</span>'
)
_MARK: Final = re.compile(r"[,.;:!?)’”]*")
"""What may not begin a line; a browser would break between a button and what follows it."""
_CARD: Final = (
    '<div class="term-card" id="term-{id}" popover role="note"><p><strong>{term}</strong></p><p>{means}</p>'
    '<p class="example">{example}</p></div>'
)


def article(parts: Iterable[Block | Case], glossary: Mapping[str, Term]) -> str:
    """The parts in reading order, and after them what their terms mean, hidden until somebody asks."""
    listed = list(parts)
    body = "".join(_case(part) if isinstance(part, Case) else _block(part) for part in listed)
    return f'<div class="article">{body}</div>{_cards(listed, glossary)}'


def _block(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"<h2>{_spans(block.lines[0])}</h2>"
        case "paragraph":
            return f"<p>{_spans(block.lines[0])}</p>"
        case "list":
            return f"<ul>{_entries(block)}</ul>"
        case _:
            return f"<ol>{_entries(block)}</ol>"


def _entries(block: Block) -> str:
    return "".join(f"<li>{_spans(spans)}</li>" for spans in block.lines)


def _case(case: Case) -> str:
    head = filled('<p class="kicker">{kicker}</p><h3>{title}</h3>', kicker=_("A worked case"), title=case.title)
    return f'<aside class="case">{head}{"".join(map(_block, case.blocks))}</aside>'


def _spans(spans: Spans) -> str:
    """The words of a line; a mark behind a term goes with the term."""
    marks = [_mark(span, after) for span, after in zip_longest(spans, spans[1:])]
    return "".join(
        _span(span, span.text.removeprefix(before), mark)
        for span, before, mark in zip(spans, ["", *marks], marks, strict=False)
    )


def _mark(span: Span, after: Span | None) -> str:
    found = _MARK.match(after.text) if span.term and after else None
    return found.group() if found else ""


def _span(span: Span, text: str, mark: str) -> str:
    if span.term:
        return filled(_TERM, id=span.term, text=text, mark=mark)
    return filled(_STYLES[span.style], text=text)


def _cards(parts: Iterable[Block | Case], glossary: Mapping[str, Term]) -> str:
    blocks = [block for part in parts for block in (part.blocks if isinstance(part, Case) else (part,))]
    named = {span.term: None for block in blocks for spans in block.lines for span in spans if span.term}
    return "".join(
        filled(_CARD, id=term, term=glossary[term].term, means=glossary[term].means, example=glossary[term].example)
        for term in named
    )
