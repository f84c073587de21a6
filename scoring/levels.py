"""From answers to points and back to counts (measurement design 3.1, 3.2)."""

from collections.abc import Iterable, Mapping

from scoring.model import CANT_SAY, Answers, Constants, Count, Item, Rubric

Levels = Mapping[str, int]
"""Item id -> keyed level, 0 to points - 1, of the answered items alone."""


def step(constants: Constants) -> float:
    """Points of one level of the response scale: 25 with five options."""
    return 100 / (constants.points - 1)


def keyed_levels(rubric: Rubric, answers: Answers) -> dict[str, int]:
    """Levels of the answered items in presentation order; a reverse-keyed item counts from the other end (3.1).

    Raises ValueError for an item or a value that the rubric does not have: a wrong id must never pass as unanswered.
    """
    points = rubric.constants.points
    items = [item for section in rubric.sections for item in section.items]
    _refuse_unknown({item.id for item in items}, points, answers)
    given = ((item, answers.get(item.id)) for item in items)
    return {
        item.id: answer - 1 if item.key == 1 else points - answer for item, answer in given if isinstance(answer, int)
    }


def _refuse_unknown(known: set[str], points: int, answers: Answers) -> None:
    for item, answer in answers.items():
        if item not in known:
            raise ValueError(f"{item} is not an item of this form")
        if answer != CANT_SAY and (type(answer) is not int or not 1 <= answer <= points):
            raise ValueError(f"{item}: {answer!r} is not one of 1-{points} or {CANT_SAY!r}")


def count(items: Iterable[Item], levels: Levels) -> Count:
    """How many of the items were asked and answered, and the sum of their keyed levels."""
    asked = [item.id for item in items]
    answered = [levels[item] for item in asked if item in levels]
    return Count(len(asked), len(answered), sum(answered))


def mean_points(counted: Count, needed: int, constants: Constants) -> float | None:
    """Mean in points over the answered items; None below ``needed`` answers (3.2)."""
    if counted.answered < max(1, needed):
        return None
    # one division: on scales with other numbers of options, steps of a third would not add up to 100
    return 100 * counted.levels / ((constants.points - 1) * counted.answered)


def facet_points(counted: Count, rubric: Rubric) -> float | None:
    """Score of a strategy's own items, points; None below the answers that their section needs per strategy (3.2)."""
    needed = max((section.min_answered for section in rubric.sections if section.axis == "together"), default=1)
    return mean_points(counted, needed, rubric.constants)
