"""Answer sheets from a file or from standard input, JSON or CSV."""

import sys
from pathlib import Path
from typing import Literal

from assessment.errors import SheetError, SheetProblem
from assessment.packs import Catalogue
from assessment.sheets import Sheet, read_csv, read_json
from assessment.words import _


def read_sheets(
    source: str, catalogue: Catalogue, *, form: str | None, pack: str | None, edition: int | None
) -> tuple[list[Sheet], bool]:
    """The sheets, and whether there may be any number of them. The options are for CSV rows that leave them out.

    Raises SheetError with everything that is wrong.
    """
    text = read_text(source)
    if file_format(source, text) == "json":
        return read_json(text, catalogue)
    return read_csv(text, catalogue, form=form, pack=pack, edition=edition), True


def file_format(source: str, text: str) -> Literal["json", "csv"]:
    """By the ending of the file's name, and failing that by its first character."""
    match Path(source).suffix.lower():
        case ".json":
            return "json"
        case ".csv":
            return "csv"
        case _:
            return "json" if text.lstrip()[:1] in ("{", "[") else "csv"


def read_text(source: str) -> str:
    """All of a file, or of standard input for ``-``. Raises SheetError when it is missing, empty or not UTF-8."""
    name = _("standard input") if source == "-" else source
    try:
        text = _read_bytes(source).decode("utf-8-sig")
    except OSError as error:
        raise _refusal(
            _("{name} cannot be read: {reason}").format(name=name, reason=(error.strerror or str(error)).lower()),
            _("Give the name of a JSON or CSV file, or - for standard input."),
        ) from error
    except UnicodeDecodeError as error:
        raise _refusal(
            _("{name} is not UTF-8 text").format(name=name),
            _('Save it as UTF-8; in a spreadsheet, choose "CSV UTF-8".'),
        ) from error
    if not text.strip():
        raise _refusal(_("{name} is empty").format(name=name), _("Give it an answer sheet as JSON, or rows as CSV."))
    return text


def _read_bytes(source: str) -> bytes:
    return sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()


def _refusal(problem: str, remedy: str) -> SheetError:
    return SheetError([SheetProblem(row=None, item=None, problem=problem, remedy=remedy)])
