"""`emphasis lesson` and `emphasis cards`: what can be learned, as files to take away."""

import sys
from pathlib import Path
from typing import Final

from assessment.cli.report import Paper, replace_file
from assessment.packs import Edition, open_catalogue
from assessment.packs.learning.learning import Learning
from assessment.packs.learning.lessons import open_lessons
from assessment.packs.spelling import did_you_mean, listed
from assessment.words import _

REFUSED: Final = 2


def lesson(name: str, pdf: str, *, pack: str | None, paper: Paper) -> int:
    """Write a lesson as PDF. Gives 2 when there is no such lesson. Raises ContentError and PackNotFoundError."""
    edition, learning = _opened(pack)
    known = learning.lessons if learning else {}
    if learning is None or name not in known:
        said = _("There is no lesson {name} in {pack}. Write one of: {known}.")
        told = said.format(name=name, pack=edition.id, known=listed(known, 30) or _("none"))
        return _refused(told + did_you_mean(name, known))
    from assessment.reports.lesson import lesson_pdf

    return _written(Path(pdf), lesson_pdf(learning, known[name], language=edition.language, paper=paper))


def cards(file: str, *, pack: str | None) -> int:
    """Write all flash cards as CSV. Gives 2 when the pack teaches nothing. Raises ContentError, PackNotFoundError."""
    edition, learning = _opened(pack)
    if learning is None:
        return _refused(_("The pack {pack} has no lessons, so there are no cards.").format(pack=edition.id))
    from assessment.reports.flash_cards import cards_file

    return _written(Path(file), cards_file(learning))


def _opened(pack: str | None) -> tuple[Edition, Learning | None]:
    catalogue = open_catalogue()
    edition = catalogue.newest(pack or catalogue.packs[0])
    return edition, open_lessons(catalogue.folders[edition.id, edition.number])


def _written(path: Path, content: bytes) -> int:
    try:
        replace_file(path, content)
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        return _refused(told.format(file=error.filename, reason=(error.strerror or str(error)).lower()))
    return 0


def _refused(problem: str) -> int:
    print(problem, file=sys.stderr)
    return REFUSED
