"""`emphasis link encode`: a token for each answer sheet."""

from assessment.cli.reading import read_sheets
from assessment.links import encode as encode_sheet
from assessment.links import encode_scores, scores_of
from assessment.packs import open_catalogue


def encode(source: str, *, scores_only: bool, form: str | None, pack: str | None, edition: int | None) -> int:
    """Print the tokens, one a line. Nothing is printed before all are made."""
    catalogue = open_catalogue()
    sheets, _several = read_sheets(source, catalogue, form=form, pack=pack, edition=edition)
    if scores_only:
        tokens = [encode_scores(scores_of(sheet, catalogue), catalogue) for sheet in sheets]
    else:
        tokens = [encode_sheet(sheet, catalogue) for sheet in sheets]
    print(*tokens, sep="\n")
    return 0
