"""YAML in, plain values with lines out: the only file that knows YAML. What cannot be read becomes a finding."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

from assessment.errors import Finding
from assessment.packs.document import Document, Loc, Value
from assessment.packs.spelling import quoted

_LARGEST: Final = 1_000_000
"""Bytes of a file. The largest file of the shipped pack has about 20,000."""
_DEEPEST: Final = 12
"""Levels of nesting; the content needs five."""

# The wheels of PyYAML bring the C parser; a self-compiled one may lack it, and then only speed is lost.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_TRAPS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false"})
"""Plain words that YAML readers take for true or false, in any case, some of them and not others."""
_WHOLE: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})")
_DECIMAL: Final = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))([eE][-+]?[0-9]{1,3})?")


def read_document(file: Path) -> tuple[Document | None, list[Finding]]:
    """The file's values, or None when it cannot be read at all, and everything found on the way."""
    text, finding = read_text(file)
    return (None, [finding]) if finding else read_values(file, text)


def read_values(file: Path, text: str) -> tuple[Document | None, list[Finding]]:
    """The same for a text that begins on the file's first line."""
    tabs = list(_tabs(file, text))
    return (None, tabs) if tabs else _Builder(file).build(text)


def read_text(file: Path) -> tuple[str, Finding | None]:
    """The text of a file; when it cannot be read, nothing and the reason."""
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return "", Finding("E103", file, 1, "this file is missing", "Add it; the shipped pack shows what is in it.")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not a file name"
        return "", Finding("E104", file, 1, f"the file cannot be opened: {reason}", "Put a plain text file here.")
    if len(raw) > _LARGEST:
        return "", Finding("E113", file, 1, "the file is too large", f"Keep it below {_LARGEST:,} bytes.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return "", Finding("E105", file, line, "the text is not in UTF-8", "Save the file with the encoding UTF-8.")
    if not text.strip():
        return "", Finding("E106", file, 1, "the file is empty", "Write its fields; the shipped pack shows them.")
    return text, None


def _tabs(file: Path, text: str) -> Iterator[Finding]:
    if "\t" not in text:
        return
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and "\t" in line[: len(line) - len(line.lstrip())]:
            yield Finding("E108", file, number, "the line is indented with a tab", "Indent with spaces, two a level.")


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        self.line = line


class _Builder:
    """Builds the values from the parser's events, so that nesting, aliases and doubtful words are seen as they come."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.lines: dict[Loc, int] = {}
        self.refused: set[Loc] = set()
        self.events: Iterator[yaml.Event] = iter(())
        self.last: yaml.Event | None = None

    def build(self, text: str) -> tuple[Document | None, list[Finding]]:
        self.events = self._noticed(yaml.parse(text, Loader=_Loader))
        try:
            data = self._top()
        except _TooDeepError as error:
            self._report("E113", error.line, "values are nested too deeply", "Close the brackets or indent less.")
        except yaml.YAMLError as error:
            self.findings.append(_syntax_finding(self.file, text, error, self.last))
        else:
            if not self.findings or self.lines:
                return Document(self.file, data, self.lines, frozenset(self.refused)), self.findings
        return None, self.findings

    def _noticed(self, events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
        for event in events:
            self.last = event
            yield event

    def _top(self) -> Value:
        data: Value = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    line = _line(event)
                    self._report("E107", line, "a second document starts here", 'Remove the line "---".')
                    return data
                data = self._value(next(self.events), (), 0)
        if not documents:
            self._report("E106", 1, "the file holds nothing but comments", "Write its fields below the comments.")
        return data

    def _report(self, code: str, line: int, problem: str, remedy: str) -> None:
        self.findings.append(Finding(code, self.file, line, problem, remedy))

    def _refuse(self, loc: Loc, code: str, line: int, problem: str, remedy: str) -> None:
        self.refused.add(loc)
        self._report(code, line, problem, remedy)

    def _value(self, event: yaml.Event, loc: Loc, depth: int) -> Value:
        line = _line(event)
        self.lines.setdefault(loc, line)
        if depth > _DEEPEST:
            raise _TooDeepError(line)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(
                loc, "E112", line, f'"*{getattr(event, "anchor", "")}" repeats another value', "Write the value out."
            )
            return None
        self._refuse_marks(event, loc, line)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, loc, line)
        return self._list(loc, depth) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(loc, depth)

    def _refuse_marks(self, event: yaml.Event, loc: Loc, line: int) -> None:
        anchor = getattr(event, "anchor", None)
        if anchor:
            self._refuse(loc, "E112", line, f'"&{anchor}" marks a value for reuse', "Remove the mark.")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(loc, "E112", line, f"{quoted(tag)} is a type mark", "Remove it; plain values are enough.")

    def _scalar(self, event: yaml.ScalarEvent, loc: Loc, line: int) -> Value:
        text: str = event.value
        if event.style:
            return text
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if text.lower() in _TRAPS:
            self._refuse(loc, "E110", line, f"{text} can be read as text and as a switch", _unambiguous(text))
            return text
        return _number(text)

    def _list(self, loc: Loc, depth: int) -> tuple[Value, ...]:
        found: list[Value] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._value(event, (*loc, len(found)), depth + 1))
        return tuple(found)

    def _mapping(self, loc: Loc, depth: int) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, loc, depth, found)
            if key is None:
                # The value is read and dropped; its lines and findings would point at nothing.
                self._skip(depth)
            else:
                found[key] = self._value(next(self.events), (*loc, key), depth + 1)
        return found

    def _key(self, event: yaml.Event, loc: Loc, depth: int, found: dict[str, Value]) -> str | None:
        line = _line(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._report("E107", line, "a key is a list or a group of values", 'Write "key: value" with a plain key.')
            self._skip(depth, event)
            return None
        key: str = event.value
        if key in found:
            first = self.lines[*loc, key]
            self._report("E109", line, f"{quoted(key)} is already on line {first}", "Keep one of the two.")
            return None
        self.lines[*loc, key] = line
        self._refuse_marks(event, (*loc, key), line)
        if not event.style and key.lower() in _TRAPS:
            remedy = f'Quote it: "{key}".'
            self._refuse((*loc, key), "E110", line, f"the key {key} can be read as a switch", remedy)
        return key

    def _skip(self, depth: int, event: yaml.Event | None = None) -> None:
        """Pass over one value with everything in it."""
        event = event or next(self.events)
        level = 0
        while True:
            if isinstance(event, yaml.CollectionStartEvent):
                level += 1
                if depth + level > _DEEPEST:
                    raise _TooDeepError(_line(event))
            elif isinstance(event, yaml.CollectionEndEvent):
                level -= 1
            if not level:
                return
            event = next(self.events)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _unambiguous(text: str) -> str:
    switch = "true" if text.lower() in ("y", "yes", "on", "true") else "false"
    return f'Write {switch}, or quote it if it is text: "{text}".'


def _number(text: str) -> Value:
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _syntax_finding(file: Path, text: str, error: yaml.YAMLError, last: yaml.Event | None) -> Finding:
    opened = _unclosed_quotes(error, last)
    if opened:
        problem = "the quotes that open here are not closed on this line"
        return Finding("E107", file, opened, problem, "Close them where the text ends; double those inside the text.")
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        position = getattr(error, "position", 0)
        line = text.encode()[:position].count(b"\n") + 1 if isinstance(position, int) else 1
        return Finding("E105", file, line, "a character here is not text", "Delete it and type the line again.")
    line = min(mark.line, text.count("\n")) + 1
    problem = str(getattr(error, "problem", None) or "the line cannot be read")
    return Finding("E107", file, line, f"the line cannot be read: {problem}", _syntax_remedy(problem))


def _unclosed_quotes(error: yaml.YAMLError, last: yaml.Event | None) -> int | None:
    """Line of the quotes that swallowed the lines up to the error, None when there are none."""
    opened = getattr(error, "context_mark", None)
    if opened and getattr(error, "context", None) == "while scanning a quoted scalar":
        return int(opened.line) + 1
    if isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"'):
        return _line(last) if last.end_mark and last.end_mark.line >= _line(last) else None
    return None


def _syntax_remedy(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return "Put the whole text in quotes: it holds a colon followed by a space. Or check the indentation."
    if "cannot start any token" in problem:
        return "Put the text in quotes: it starts with a character that has a meaning of its own."
    return "Check the quotes, brackets and indentation of this line and the one above."
