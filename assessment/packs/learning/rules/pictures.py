"""Rules for pictures: their figures belong together."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.learning.rules.desk import Desk, Rule, entries, finding


def figures_belong_together(desk: Desk) -> Iterator[Finding]:
    for _, _, front in desk.fronts():
        if isinstance(front.value("picture"), dict):
            picture = front.below("picture")
            yield from _RULES_OF.get(picture.text("kind") or "", _nothing)(picture)


def _nothing(_: Document) -> Iterator[Finding]:
    yield from ()


def _lines(picture: Document) -> Iterator[Finding]:
    at = _numbers(picture, "at")
    if len(at) < 2:
        return
    if any(one >= other for one, other in pairwise(at)):
        yield finding("E461", picture.mark("at"), "the points do not rise from left to right", "Sort them.")
    for place in entries(picture, "series"):
        values = picture.length(*place, "values")
        if values and values != len(at):
            problem = f"the line has {values} values for {len(at)} points"
            yield finding("E461", picture.mark(*place, "values"), problem, "Give one value for each point of at.")
        yield from _between(picture, (*place, "name_at"), at)
    for place in entries(picture, "moments"):
        yield from _between(picture, (*place, "at"), at)


def _numbers(picture: Document, *loc: str | int) -> list[float]:
    found = (picture.number(*loc, place) for place in range(picture.length(*loc)))
    return [number for number in found if number is not None]


def _between(picture: Document, loc: tuple[str | int, ...], at: list[float]) -> Iterator[Finding]:
    place = picture.number(*loc)
    if place is not None and not min(at) <= place <= max(at):
        problem = f"{place:g} is beside the picture"
        yield finding("E462", picture.mark(*loc), problem, f"Write {min(at):g} to {max(at):g}.")


def _spans(picture: Document) -> Iterator[Finding]:
    steps = picture.length("steps")
    for place in entries(picture, "rows"):
        first, last = picture.whole(*place, "from"), picture.whole(*place, "to")
        if steps and first is not None and last is not None and not 1 <= first <= last <= steps:
            problem = f"the row goes from step {first} to step {last}, and there are {steps}"
            yield finding("E462", picture.mark(*place), problem, f"Write 1 to {steps}, the smaller one first.")


def _funnel(picture: Document) -> Iterator[Finding]:
    counts = [picture.whole(*place, "count") for place in entries(picture, "stages")]
    for index, (before, after) in enumerate(pairwise(counts), 1):
        if before is not None and after is not None and after > before:
            mark = picture.mark("stages", index, "count")
            yield finding("E461", mark, f"{after} come so far, and {before} before", "Let no stage have more.")
    if counts and counts[0] == 0:
        yield finding("E461", picture.mark("stages", 0, "count"), "nobody starts", "Begin with more than 0.")


_RULES_OF: Final = {"lines": _lines, "spans": _spans, "funnel": _funnel}
RULES: Final[tuple[Rule, ...]] = (figures_belong_together,)
