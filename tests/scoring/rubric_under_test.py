"""The rubrics that all tests of this folder run on, compiled from the pack that ships, and small changes to them."""

from dataclasses import replace
from functools import cache
from typing import Any

from assessment import packs
from scoring import Rubric


@cache
def rubric_of(form: str) -> Rubric:
    """The edition that the oracle was written for."""
    rubric: Rubric = packs.open_catalogue().edition("marketing-sales", 1).rubric(form)
    return rubric


def with_constants(rubric: Rubric, **changed: Any) -> Rubric:
    """The same rubric with other constants."""
    return replace(rubric, constants=replace(rubric.constants, **changed))


def screen_sizes(rubric: Rubric) -> dict[str, int]:
    """Items on each screen, by section id."""
    return {section.id: len(section.items) for section in rubric.sections}
