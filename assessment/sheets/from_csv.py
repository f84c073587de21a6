"""Answer sheets as a spreadsheet: one row a person, item ids as headings."""

import csv
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Final, TypeAlias

from assessment.errors import SheetError
from assessment.packs import Catalogue
from assessment.packs.spelling import listed, quoted
from assessment.sheets.model import Sheet
from assessment.sheets.problems import refusal
from assessment.sheets.row import FIELDS, RowReader
from scoring import CANT_SAY

_SEPARATORS: Final = (",", ";", "\t")
_CANT_SAY: Final = frozenset({CANT_SAY, "cant say", "can't say", "can’t say"})
_IGNORED: Final = "id"
"""A column for the sender's own numbering. It is read by nobody and kept nowhere."""
_WHOLE: Final = re.compile(r"0*([0-9]{1,9})(\.0*)?")

Line: TypeAlias = tuple[int, list[str]]
"""A row's number, the headings being row 0, and its cells without surrounding blanks."""


def read_csv(
    text: str, catalogue: Catalogue, *, form: str | None = None, pack: str | None = None, edition: int | None = None
) -> list[Sheet]:
    """The sheets of a table, rows without any value left out.

    ``form``, ``pack`` and ``edition`` hold for rows that do not say their own. Raises SheetError with everything that
    is wrong.
    """
    known = _known_headings(catalogue)
    headings, *rows = _table(text.removeprefix("\ufeff"), known)
    reader = RowReader(catalogue)
    names = _names(reader, headings[1], known)
    defaults = {"form": form, "pack": pack, "edition": edition}
    _check_defaults(reader, catalogue, defaults)
    reader.problems.raise_any()
    sheets = [_sheet(reader, row, names, cells, defaults) for row, cells in rows]
    reader.problems.raise_any()
    return [sheet for sheet in sheets if sheet is not None]


def _known_headings(catalogue: Catalogue) -> dict[str, str]:
    """What a heading may be, in any case, and how the rest of the program writes it."""
    items = {item.id.casefold(): item.id for edition in catalogue.editions for item in edition.items()}
    return {**items, **{name: name for name in (*FIELDS, _IGNORED)}}


def _table(text: str, known: Mapping[str, str]) -> list[Line]:
    """The headings and all rows with something in them."""
    try:
        # Quotes may look wrong while the separator is only tried.
        headings = {each: next(_lines(text, each, strict=False), (0, [])) for each in _SEPARATORS}
        separator = max(_SEPARATORS, key=lambda each: sum(cell.casefold() in known for cell in headings[each][1]))
        lines = list(_lines(text, separator, strict=True))
    except csv.Error as error:
        remedy = "Save the table as CSV once more, with commas, semicolons or tabs between the cells."
        raise refusal(f"this is not a table: {error}", remedy) from None
    if not lines:
        raise _empty()
    first = lines[0][0]
    return [(number - first, cells) for number, cells in lines]


def _empty() -> SheetError:
    return refusal("the table is empty", "Write item ids in the first row, and a person in each row below.")


def _lines(text: str, separator: str, *, strict: bool) -> Iterator[Line]:
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=strict)
    for number, line in enumerate(lines):
        cells = [cell.strip() for cell in line]
        if any(cells):
            yield number, cells


def _names(reader: RowReader, headings: list[str], known: Mapping[str, str]) -> list[str]:
    """The column's names as the program writes them; unknown and repeated ones are noted."""
    names = [known.get(heading.casefold(), "") for heading in headings]
    for number, (heading, name) in enumerate(zip(headings, names, strict=True), 1):
        if heading and not name:
            remedy = f"Write an item id, or one of: {listed((*FIELDS, _IGNORED))}; remove what is neither."
            problem = f"the heading of column {number} is not known"
            reader.problems.note(None, heading, problem, remedy + reader.problems.suggest(heading, known.values()))
        elif name and name in names[: number - 1]:
            reader.problems.note(None, name, "two columns have this heading", "Keep one of them.")
    if not (set(names) - {*FIELDS, _IGNORED, ""} or reader.problems):
        reader.problems.note(None, None, "no heading is an item id", "Write item ids in the first row.")
    return names


def _check_defaults(reader: RowReader, catalogue: Catalogue, defaults: Mapping[str, object]) -> None:
    """Tell a wrong option once and not for every row."""
    if any(each is not None for each in defaults.values()) and (defaults["pack"] or catalogue.only_pack):
        reader.asked(None, defaults)


def _sheet(
    reader: RowReader, row: int, names: list[str], cells: list[str], defaults: Mapping[str, object]
) -> Sheet | None:
    stray = next((cell for index, cell in enumerate(cells) if cell and not "".join(names[index : index + 1])), None)
    if stray is not None:
        reader.problems.note(row, None, f"{quoted(stray)} stands below no heading", "Give its column a heading.")
    values = {name: cell for name, cell in zip(names, cells, strict=False) if name not in ("", _IGNORED)}
    fields = {name: values.pop(name, "") or defaults.get(name) for name in FIELDS}
    fields["edition"] = _value(fields["edition"]) if isinstance(fields["edition"], str) else fields["edition"]
    return reader.sheet(row, fields, {item: _value(cell) for item, cell in values.items()})


def _value(cell: str) -> object:
    """What a cell means: nothing, a whole number, can't say, or the text as it is, which is then refused."""
    if not cell:
        return None
    number = _WHOLE.fullmatch(cell)
    if number:
        return int(number[1])
    return CANT_SAY if cell.casefold() in _CANT_SAY else cell
