"""What a link can hold: an answer sheet, or the counts that its result rests on."""

from dataclasses import dataclass
from datetime import date

import scoring
from assessment.packs import Catalogue
from assessment.sheets import Sheet


@dataclass(frozen=True)
class Scores:
    """Enough for the whole result except the single answers. ``role`` and ``day`` as in a sheet."""

    pack: str
    edition: int
    form: str
    tally: scoring.Tally
    role: str | None = None
    day: date | None = None


Content = Sheet | Scores


def scores_of(sheet: Sheet, catalogue: Catalogue) -> Scores:
    """The sheet without its answers. Raises PackNotFoundError; ``ValueError`` for answers the form does not have."""
    rubric = catalogue.edition(sheet.pack, sheet.edition).rubric(sheet.form)
    return Scores(
        sheet.pack, sheet.edition, sheet.form, scoring.tally(rubric, sheet.answers), role=sheet.role, day=sheet.day
    )


def result_of(content: Content, catalogue: Catalogue) -> scoring.Result:
    """The result of what a link holds; from Scores it lacks what rests on single answers. Raises PackNotFoundError."""
    rubric = catalogue.edition(content.pack, content.edition).rubric(content.form)
    if isinstance(content, Scores):
        return scoring.score_tally(rubric, content.tally)
    return scoring.score(rubric, content.answers)
