"""`emphasis link decode`: what a token holds."""

import json
import sys
from typing import Any

from assessment.errors import LinkError
from assessment.links import Content, result_of
from assessment.links import decode as open_token
from assessment.links.result_json import result_object
from assessment.packs import Catalogue, open_catalogue
from assessment.sheets import Sheet, to_json


def decode(token: str) -> int:
    """Print the content of one token. Raises LinkError."""
    catalogue = open_catalogue()
    print(json.dumps(_content_object(open_token(token.strip(), catalogue), catalogue), indent=2))
    return 0


def decode_lines() -> int:
    """Print one JSON line for each line of standard input. Gives 2 if any token could not be read, else 0."""
    catalogue = open_catalogue()
    code = 0
    for line in sys.stdin.buffer:
        token = line.decode(errors="replace").strip()
        try:
            printed = _content_object(open_token(token, catalogue), catalogue)
        except LinkError as error:
            printed, code = {"error": error.code}, 2
        print(json.dumps(printed))
    return code


def _content_object(content: Content, catalogue: Catalogue) -> dict[str, Any]:
    """A sheet as `emphasis score` reads it; for a token without answers the result as `emphasis score` prints it."""
    if isinstance(content, Sheet):
        return to_json(content)
    day = None if content.day is None else content.day.isoformat()
    about = {"scores_only": True, "role": content.role, "day": day}
    return result_object(content, result_of(content, catalogue)) | about
