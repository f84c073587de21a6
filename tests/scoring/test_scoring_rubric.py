"""The pack compiles to the rubric that the measurement design describes."""

from dataclasses import fields, replace

import pytest

from scoring import Constants, Rubric
from tests.scoring.drawn_sheets import FORMS
from tests.scoring.rubric_under_test import rubric_of
from tests.scoring.rubric_written_out import written_out


def _with_together_named_alike(rubric: Rubric) -> Rubric:
    """The section beside the map has no name in the design."""
    sections = (replace(each, id="together") if each.axis == "together" else each for each in rubric.sections)
    return replace(rubric, sections=tuple(sections))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", [field.name for field in fields(Constants)])
def test_constants_are_those_of_the_design(form: str, name: str) -> None:
    assert getattr(rubric_of(form).constants, name) == getattr(written_out(form).constants, name)


@pytest.mark.parametrize("form", FORMS)
def test_items_and_sections_are_those_of_the_design(form: str) -> None:
    assert _with_together_named_alike(rubric_of(form)) == _with_together_named_alike(written_out(form))
