"""Checks across the files of the lessons. Each rule has its codes; together they see the learning part whole."""

from collections.abc import Iterator

from assessment.errors import Finding
from assessment.packs.learning.rules import activities, answers, lessons, pictures
from assessment.packs.learning.rules.desk import Desk

_RULES = (*lessons.RULES, *activities.RULES, *answers.RULES, *pictures.RULES)


def broken_rules(desk: Desk) -> Iterator[Finding]:
    """Everything in the lessons that does not fit together."""
    for rule in _RULES:
        yield from rule(desk)
