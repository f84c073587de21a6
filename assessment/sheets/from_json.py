"""Answer sheets as JSON: one object, or a list of them."""

import json
from collections import Counter
from typing import Any, Final, NoReturn

from assessment.packs import Catalogue
from assessment.packs.spelling import listed, quoted
from assessment.sheets.model import Sheet
from assessment.sheets.problems import refusal
from assessment.sheets.row import FIELDS, RowReader

_KEYS: Final = (*FIELDS, "answers")


def read_json(text: str, catalogue: Catalogue) -> tuple[list[Sheet], bool]:
    """The sheets, and whether the text was a list. Raises SheetError with everything that is wrong."""
    parsed = _Parsed(text)
    is_list = isinstance(parsed.content, list)
    reader = RowReader(catalogue)
    rows = parsed.content if is_list else [parsed.content]
    sheets = [_sheet(reader, parsed, row, entry) for row, entry in enumerate(rows, 1)]
    reader.problems.raise_any()
    return [sheet for sheet in sheets if sheet is not None], is_list


def to_json(sheet: Sheet) -> dict[str, Any]:
    """The object that read_json takes; role and day only when they are known."""
    written: dict[str, Any] = {
        "pack": sheet.pack,
        "edition": sheet.edition,
        "form": sheet.form,
        "answers": dict(sheet.answers),
    }
    if sheet.role is not None:
        written["role"] = sheet.role
    if sheet.day is not None:
        written["day"] = sheet.day.isoformat()
    return written


class _Parsed:
    """The values of a text, and the keys that stand twice in an object: either value could be meant."""

    def __init__(self, text: str) -> None:
        self._twice: dict[int, list[str]] = {}
        try:
            self.content: Any = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=self._object)
        except json.JSONDecodeError as error:
            _refuse(
                f"this is not JSON: line {error.lineno}, column {error.colno}: {error.msg[:1].lower()}{error.msg[1:]}"
            )
        except RecursionError:
            _refuse("this is nested too deeply")
        except ValueError:
            _refuse("a number in it is too long")

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            self._twice[id(made)] = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
        return made

    def twice_in(self, made: dict[str, Any]) -> list[str]:
        return self._twice.get(id(made), [])


def _refuse(problem: str) -> NoReturn:
    raise refusal(problem, 'Write one object, {"form": "full", "answers": {…}}, or a list of them.') from None


def _sheet(reader: RowReader, parsed: _Parsed, row: int, entry: object) -> Sheet | None:
    note = reader.problems.note
    if not isinstance(entry, dict):
        note(row, None, "this is not an object", 'Write {"form": "full", "answers": {…}}.')
        return None
    for key in parsed.twice_in(entry):
        note(row, key, "this key stands twice", "Keep one of the two.")
    if not entry.keys() <= set(_KEYS):
        for key in entry.keys() - set(_KEYS):
            note(
                row,
                key,
                "there is no such field",
                f"Known fields: {listed(_KEYS)}.{reader.problems.suggest(key, _KEYS)}",
            )
    answers = entry.get("answers")
    if not isinstance(answers, dict):
        problem = f"{quoted(answers)} is not an object" if "answers" in entry else "the answers are missing"
        note(row, "answers", problem, 'Write "answers": {"<item>": 4, …}.')
        answers = {}
    for item in parsed.twice_in(answers):
        note(row, item, "this item stands twice", "Keep one of the two.")
    return reader.sheet(row, entry, answers)
