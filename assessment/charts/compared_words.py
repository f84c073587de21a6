"""What pictures of several results say: which two differ most, and what is within the margin."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assessment.charts.compared import Compared
from assessment.charts.figure import Table, Words
from assessment.words import _, all_of, points
from scoring import Difference, Measure, Result, Side, Widest, axis_measures, section_measures, widest


@dataclass(frozen=True, slots=True)
class Measured:
    """One thing that all results may have a score for: a side or a section. ``scores`` in the order of the results."""

    name: str
    short: str
    scores: tuple[Measure | None, ...]

    @property
    def widest(self) -> Widest | None:
        """The difference that says most."""
        return widest(self.scores)


def sides(results: Sequence[Result]) -> tuple[Measured, Measured]:
    """Marketing and sales."""
    axes = [axis_measures(result) for result in results]

    def measured(side: Side, name: str) -> Measured:
        return Measured(name, name, tuple(each.get(side) for each in axes))

    return measured("marketing", _("Marketing")), measured("sales", _("Sales"))


def sections_of(results: Sequence[Result], sections: Sequence[str], words: Words) -> tuple[Measured, ...]:
    """These sections, in this order."""
    scores = [section_measures(result) for result in results]
    return tuple(
        Measured(words.sections[each].title, words.sections[each].short, tuple(found.get(each) for found in scores))
        for each in sections
    )


def largest(measured: Sequence[Measured]) -> tuple[Measured, Widest] | None:
    """The largest difference of all beyond its margin, or else the largest; None when nothing can be compared."""
    found = [(each, each.widest) for each in measured]
    known = [(each, pair) for each, pair in found if pair is not None]
    return max(known, key=lambda one: (not one[1].difference.similar, abs(one[1].difference.points)), default=None)


def signed(difference: Difference) -> str:
    """Points with their sign."""
    said = points(abs(difference.points))
    if said == "0":
        return said
    return f"{'+' if difference.points > 0 else '−'}{said}"


def differ_most(measured: Measured, pair: Widest, marks: Sequence[Compared]) -> str:
    """Who differs most in this, and by how much."""
    return _("{name} differs most: {points} points between {one} and {other}").format(
        name=measured.name,
        points=points(abs(pair.difference.points)),
        one=marks[pair.first].spoken,
        other=marks[pair.second].spoken,
    )


def moved_most(measured: Measured, pair: Widest) -> str:
    """What has moved most from then to now."""
    by = points(abs(pair.difference.points))
    if pair.difference.points > 0:
        return _("{name} has moved most: up {points} points").format(name=measured.name, points=by)
    return _("{name} has moved most: down {points} points").format(name=measured.name, points=by)


_FEW: Final = 4
"""Up to so many results are told one by one; of more the lowest and the highest, for the table has them all."""


def told(measured: Sequence[Measured], marks: Sequence[Compared]) -> str:
    """All scores in one sentence."""
    parts = [_("{name} {scores}").format(name=each.name, scores=_scores(each, marks)) for each in measured]
    return _("On a scale of 0 to 100: {scores}.").format(scores="; ".join(parts))


def _scores(measured: Measured, marks: Sequence[Compared]) -> str:
    known = [
        (mark.spoken, score.score) for mark, score in zip(marks, measured.scores, strict=True) if score is not None
    ]
    if not known:
        return _("without enough answers")
    if len(known) <= _FEW:
        return ", ".join(f"{name} {points(score)}" for name, score in known)
    scores = [score for _name, score in known]
    return _("from {low} to {high}").format(low=points(min(scores)), high=points(max(scores)))


def table(measured: Sequence[Measured], marks: Sequence[Compared], *, then_now: bool) -> Table:
    """A row for each result, then the largest difference of each column and its margin."""
    head = (_("Result"), *(each.short for each in measured))
    rows = [(mark.label, *(_score(each.scores[place]) for each in measured)) for place, mark in enumerate(marks)]
    pairs = [each.widest for each in measured]
    last = _("Change") if then_now else _("Largest difference")
    differences = [_difference(pair, then_now) for pair in pairs]
    margins = ["–" if pair is None else f"±{points(pair.difference.margin)}" for pair in pairs]
    return (head, *rows, (last, *differences), (_("Its margin"), *margins))


def _score(measure: Measure | None) -> str:
    return "–" if measure is None else points(measure.score)


def _difference(pair: Widest | None, then_now: bool) -> str:
    if pair is None:
        return "–"
    return signed(pair.difference) if then_now else points(abs(pair.difference.points))


def names_of(marks: Sequence[Compared]) -> str:
    """All of them as part of a sentence."""
    return all_of([mark.spoken for mark in marks])
