"""What a request about paper says: whose room it is, and what stands on the sheet."""

from collections.abc import Mapping
from typing import Final

from starlette.requests import Request

import scoring
from assessment.address import Site
from assessment.web.here import site_here
from assessment.web.phone.asking import field, number, read_form
from assessment.workshop.model import PaperSheet, Prediction

PLACE: Final = "paper"
KEY: Final = "h"
"""The console's token, by the name that it has in the console's address."""
SHEET: Final = "sheet"
ANSWER: Final = "a."
"""Before the id of an item."""
_MOST_BYTES: Final = 16_000
_MOST_FIELDS: Final = 300


def paper_site(request: Request) -> Site:
    """Where the server is."""
    path: str = request.scope["path"]
    return site_here(request, path[path.rindex(f"/{PLACE}") :])


async def read_paper(request: Request) -> Mapping[str, str]:
    """The fields of a form that our own page sent; raises RefusedError."""
    host = paper_site(request).host
    return await read_form(request, host, most_bytes=_MOST_BYTES, most_fields=_MOST_FIELDS)


def sheet_of(fields: Mapping[str, str]) -> PaperSheet:
    """The sheet in a form; raises RefusedError for what no form of ours sends. What is left out is blank."""
    return PaperSheet(
        round=number(fields, "round") or 0,
        answers={name.removeprefix(ANSWER): _answer(fields, name) for name in fields if _is_answer(fields, name)},
        role=fields.get("role") or None,
        guess=_guess(fields),
    )


def _is_answer(fields: Mapping[str, str], name: str) -> bool:
    return name.startswith(ANSWER) and fields[name] != ""


def _answer(fields: Mapping[str, str], name: str) -> scoring.Answer:
    return scoring.CANT_SAY if fields[name] == scoring.CANT_SAY else number(fields, name) or 0


def _guess(fields: Mapping[str, str]) -> Prediction | None:
    """Both numbers, or none; a half of a guess is told by a number that cannot be."""
    sides = [fields.get(side, "") for side in ("marketing", "sales")]
    if not any(sides):
        return None
    return Prediction(
        *(number({"points": field({"points": side}, "points")}, "points") or 0 if side else -1 for side in sides)
    )
