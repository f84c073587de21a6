"""`emphasis score`: answers in, results out."""

import json

from assessment.cli.reading import read_sheets
from assessment.links import result_of
from assessment.links.result_json import result_object
from assessment.packs import open_catalogue


def score(source: str, *, form: str | None, pack: str | None, edition: int | None) -> int:
    """Print one result for one sheet, a list for a list or a table; nothing before everything is scored."""
    catalogue = open_catalogue()
    sheets, several = read_sheets(source, catalogue, form=form, pack=pack, edition=edition)
    results = [result_object(sheet, result_of(sheet, catalogue)) for sheet in sheets]
    if several:
        print("[", ",\n".join(map(json.dumps, results)), "]", sep="\n")
    else:
        print(json.dumps(results[0], indent=2))
    return 0
