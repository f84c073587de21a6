"""What a token stands for, ready to be shown. Kept for a while, bounded."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from assessment import links
from assessment.charts import Words
from assessment.links import Content
from assessment.packs import Edition, shared_catalogue
from assessment.reports import Report, build_report, chart_words
from assessment.words import speak
from scoring import Result

_KEPT: Final = 64
"""Results; about 20 KB each."""
_LONGEST: Final = 200
"""Characters; no token of any version comes near, so more are never kept as a key."""


@dataclass(frozen=True, slots=True)
class Shared:
    """One result with everything that is said about it."""

    token: str
    content: Content
    edition: Edition
    result: Result
    report: Report
    words: Words


def read(token: str) -> Shared:
    """The result of a token, in the language of its pack from here on; raises LinkError."""
    shared = _read(token[:_LONGEST])
    speak(shared.edition.language)
    return shared


@lru_cache(maxsize=_KEPT)
def _read(token: str) -> Shared:
    catalogue = shared_catalogue()
    content = links.decode(token, catalogue)
    edition = catalogue.edition(content.pack, content.edition)
    speak(edition.language)
    result = links.result_of(content, catalogue)
    report = build_report(edition, content.form, result)
    return Shared(token, content, edition, result, report, chart_words(edition))
