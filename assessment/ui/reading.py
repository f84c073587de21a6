"""A result ready to be read: what an address says, and the pictures of it. Kept for a while, bounded."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from assessment import links
from assessment.charts import theme
from assessment.packs import Edition
from assessment.reports import Report, build_report
from assessment.sheets import Sheet
from assessment.ui.wiring import catalogue
from scoring import Result, score


@dataclass(frozen=True, slots=True)
class Reading:
    """One result with everything that is said about it."""

    token: str
    content: Sheet | links.Scores
    edition: Edition
    result: Result
    report: Report


@lru_cache(maxsize=256)
def read(token: str, seconds: tuple[tuple[str, float], ...] = ()) -> Reading:
    """The result of a token; raises LinkError. ``seconds`` by section id while the page that was answered is open."""
    content = links.decode(token, catalogue())
    edition = catalogue().edition(content.pack, content.edition)
    result = _result(content, edition, dict(seconds))
    return Reading(token, content, edition, result, build_report(edition, content.form, result))


def _result(content: Sheet | links.Scores, edition: Edition, seconds: Mapping[str, float]) -> Result:
    if isinstance(content, Sheet) and seconds:
        return score(edition.rubric(content.form), content.answers, seconds)
    return links.result_of(content, catalogue())


def scores_only(reading: Reading) -> str:
    """Token of the same result without the answers."""
    if isinstance(reading.content, Sheet):
        return links.encode_scores(links.scores_of(reading.content, catalogue()), catalogue())
    return reading.token


def theme_on_show(*, projector: bool) -> theme.Theme:
    """Colours for the surface that the reader has chosen."""
    dark = st.context.theme.type == "dark"
    if projector:
        return theme.PROJECTOR_DARK if dark else theme.PROJECTOR
    return theme.DARK if dark else theme.LIGHT
