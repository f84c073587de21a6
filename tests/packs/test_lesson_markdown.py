"""A lesson's Markdown becomes plain blocks; lines are those of the file; nothing an author types is a traceback."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.packs.learning.front_matter import read_lesson
from assessment.packs.learning.markdown import read_markdown
from assessment.packs.learning.text import Block, Case, Span, plain

FILE = Path("lesson.md")
TEXT = """First *line*
of **two**.

Second [leads](#lead) here.

## Heading

1. One
2. Two

> **A name.** It begins.
>
> - and
> - goes on

The "end" isn't near.
"""


def test_everything_a_lesson_uses_is_read() -> None:
    reading = read_markdown(FILE, TEXT, 10)
    assert reading.findings == []
    opening = [[(span.text, span.style) for span in block.lines[0]] for block in reading.text.opening]
    assert opening[0] == [
        ("First ", "plain"), ("line", "emphasis"), (" of ", "plain"), ("two", "strong"), (".", "plain"),
    ]  # fmt: skip
    assert reading.text.opening[1].lines[0][1] == Span("leads", "plain", "lead")
    heading, numbers, case, end = reading.text.rest
    assert heading == Block("heading", ((Span("Heading"),),))
    assert numbers == Block("numbers", ((Span("One"),), (Span("Two"),)))
    assert case == Case(
        "A name",
        (Block("paragraph", ((Span("It begins."),),)), Block("list", ((Span("and"),), (Span("goes on"),)))),
    )
    assert isinstance(end, Block)
    assert plain(end.lines[0]) == "The “end” isn’t near."


def test_lines_are_those_of_the_file() -> None:
    reading = read_markdown(FILE, TEXT, 10)
    assert [(term.word, term.mark.line) for term in reading.terms] == [("lead", 13)]
    assert [mark.line for mark in reading.cases] == [20]


def test_a_slip_inside_a_paragraph_has_its_own_line() -> None:
    reading = read_markdown(FILE, "One\ntwo `three`\nfour [five](six).", 7)
    assert [(each.code, each.line) for each in reading.findings] == [("E402", 8), ("E402", 9)]


def test_words_are_counted_as_they_are_read() -> None:
    reading = read_markdown(FILE, "One *two*\nthree.\n\n## Four\n\n> **Five six.** Seven\n\n- eight\n- nine\n", 1)
    assert reading.text.words == 9


@pytest.mark.parametrize(
    "unused", ["# Top", "### Deep", "***", "```\ncode\n```", "<div>\n</div>", "    code", "![a](b)"]
)
def test_what_a_lesson_has_no_use_for_is_told_once(unused: str) -> None:
    reading = read_markdown(FILE, f"Fine.\n\n{unused}\n", 1)
    assert [(each.code, each.line) for each in reading.findings] == [("E402", 3)]


@given(st.text(max_size=200), st.integers(1, 50))
def test_any_text_can_be_read(text: str, first: int) -> None:
    reading = read_markdown(FILE, text, first)
    lines = text.count("\n") + text.count("\r") + 1
    assert all(first <= finding.line <= first + lines for finding in reading.findings)
    assert all(span.text for block in reading.text.blocks() for line in block.lines for span in line)


PIECES = st.sampled_from(["---", "id: a", "# x", "> **b.** c", "", "## d", "- e", "[f](#g)", "<i>", "\t", ": :", "“"])


@given(lines=st.lists(PIECES, max_size=14))
def test_any_file_can_be_read(lines: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "any.md"
    file.write_text("\n".join(lines), encoding="utf-8")
    read, findings = read_lesson(file)
    assert findings or (read.front and read.body)
    assert all(1 <= finding.line <= len(lines) + 1 for finding in findings)


def test_fields_and_text_keep_the_lines_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "lesson.md"
    file.write_text("---\nid: a\n\ncolour: *b\n---\nOne.\n\n`two`\n", encoding="utf-8")
    read, findings = read_lesson(file)
    assert [(each.code, each.line) for each in findings] == [("E112", 4), ("E402", 8)]
    assert read.front is not None
    assert (read.front.mark("id").line, read.end) == (2, 5)
