"""What every request passes before the pages, from outside to inside: headers, then log and figures, then limits."""

from collections.abc import Iterable
from pathlib import Path

from starlette.middleware import Middleware

from assessment.settings import settings
from assessment.web.headers import Headers, inline_sources
from assessment.web.limits import Limits
from assessment.web.sources import source
from assessment.web.traffic import Traffic


def guards(document: Path, scripts: Iterable[str], base: str = "") -> list[Middleware]:
    """``document`` of Streamlit's pages; ``scripts``: texts of ours that they run; ``base``: the server's own path.

    Raises SettingError.
    """
    allowed = [*inline_sources(document), *map(source, scripts)]
    return [Middleware(Headers, settings(), allowed), Middleware(Traffic), Middleware(Limits, base)]
