"""Named formulas. A changed formula is a new name, so a link keeps the arithmetic it was made with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from scoring import mean_1
from scoring.model import Answers, Result, Rubric, Tally


@dataclass(frozen=True, slots=True)
class Method:
    """How answers become counts, and counts a result."""

    tally: Callable[[Rubric, Answers], Tally]
    result: Callable[[Rubric, Tally, Answers | None, Mapping[str, float] | None], Result]


METHODS: Final[Mapping[str, Method]] = {"mean@1": Method(mean_1.tally, mean_1.result)}


def tally(rubric: Rubric, answers: Answers) -> Tally:
    """Everything the result needs except the single answers.

    Raises ValueError for an item or a value that the rubric does not have, KeyError for an unknown method.
    """
    return METHODS[rubric.method].tally(rubric, answers)


def score(rubric: Rubric, answers: Answers, seconds: Mapping[str, float] | None = None) -> Result:
    """The result of one person's answers. ``seconds`` by section id, when the pace of each screen is known.

    Raises ValueError for an item or a value that the rubric does not have, KeyError for an unknown method.
    """
    method = METHODS[rubric.method]
    return method.result(rubric, method.tally(rubric, answers), answers, seconds)


def score_tally(rubric: Rubric, counts: Tally) -> Result:
    """The same result from a tally alone: without reasons, without the items of the smallest change."""
    return METHODS[rubric.method].result(rubric, counts, None, None)
