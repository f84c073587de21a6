"""Words for scores: bands, lean and the shape of the profile (measurement design 3.7, 3.8)."""

from collections.abc import Sequence

from scoring.model import Constants, LeanWord, Shape


def band_word(score: float | None, constants: Constants) -> str | None:
    """The pack's word for a score in points."""
    if score is None:
        return None
    return next(word for below, word in constants.bands if score < below)


def lean_word(lean: float, lean_sem: float, constants: Constants) -> LeanWord:
    """Whether a lean of so many points is more than the margin, and more than the strong threshold (3.7)."""
    if abs(lean) < lean_sem:
        return "even"
    return "leans_strongly" if abs(lean) > constants.lean_strong_above else "leans"


def shape(scores: Sequence[float | None], constants: Constants) -> Shape | None:
    """Shape of the profile (3.8); None unless every section is scored."""
    known = sorted(score for score in scores if score is not None)
    if len(known) < len(scores):
        return None
    scatter = known[-1] - known[0]
    elevation = sum(known) / len(known)
    if scatter <= constants.flat_to:
        return Shape("flat", elevation, scatter)
    if known[1] - known[0] >= constants.stands_out_from:
        return Shape("one gap", elevation, scatter)
    if known[-1] - known[-2] >= constants.stands_out_from:
        return Shape("one peak", elevation, scatter)
    return Shape("mixed", elevation, scatter)
